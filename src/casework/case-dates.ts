import { acceptanceAnswerDue, countPeriod, deliveryDue, lastDayOfTerm } from '#law';
import type { Calendar, CivilDate } from '#law';
import type { Limit, ServiceItem } from '#catalog';
import type { CaseDates } from './command.ts';
import type { LimitTold } from './events.ts';

/**
 * Every date decide needs, from the law floor. In: the item version of the case, today, the calendar, the region whose local
 * decisions hold. Dates whose year has no published calendar are empty (domain 9A.5).
 */
export function caseDates(item: ServiceItem, today: CivilDate, calendar: Calendar, region: string): CaseDates {
  return {
    today,
    answerDue: (from) => acceptanceAnswerDue(from, calendar, region).due ?? '',
    limits(acceptedOn, receivedOn) {
      const told = (limit: Limit): LimitTold & { calendar: string } => {
        const from = startOf(limit, acceptedOn, receivedOn);
        const { n, unit } = limit;
        if (from === '') return { n, unit, due: '', calendar: '' };
        const period = countPeriod({ from, n, unit, calendar, region });
        return { n, unit, due: period.due ?? '', calendar: period.calendar };
      };
      const { calendar: edition, ...statutory } = told(item.statutory);
      const { calendar: _sameYears, ...promised } = told(item.promised);
      return { statutory, promised, calendar: edition };
    },
    deliveryDue: (from) => deliveryDue(from, calendar, region).due ?? '',
    validTo: lastDayOfTerm,
  };
}

/**
 * The day a limit runs from (domain 9A.3). A complete file is accepted on the day it is complete (许可法32(1)(五)). The desk records no
 * signed form and no passed examination yet: such a limit has no start.
 */
export function startOf(limit: Limit, acceptedOn: CivilDate, receivedOn: CivilDate): CivilDate | '' {
  switch (limit.from) {
    case 'received':
      return receivedOn;
    case 'accepted':
    case 'complete-file':
      return acceptedOn;
    case 'form-signed':
    case 'exam-passed':
      return '';
  }
}
