import { acceptanceAnswerDue, countPeriod, deliveryDue, lastDayOfTerm } from '#law';
import type { Calendar, CivilDate, DateIfKnown } from '#law';
import type { Limit, ServiceItem } from '#catalog';
import type { CaseDates, DaysOfCase } from './command.ts';
import type { LimitTold } from './events.ts';

/**
 * Every date decide needs, from the law floor. In: the item version of the case, today, the calendar, the region whose local
 * decisions hold. Dates whose year has no published calendar are empty (domain 9A.5).
 */
export function caseDates(item: ServiceItem, today: CivilDate, calendar: Calendar, region: string): CaseDates {
  return {
    today,
    answerDue: (from) => acceptanceAnswerDue(from, calendar, region).due ?? '',
    limits(days) {
      const told = (limit: Limit): LimitTold & { calendar: string } => {
        const from = startOf(limit, days);
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
 * The day a limit runs from (domain 9A.3). A file is complete on the day it came in, or on the day its last supplement did, however long
 * the organ then takes to accept it (市场主体登记管理条例19(1)). The desk records no signed form and no passed examination yet: such a
 * limit has no start.
 */
export function startOf(limit: Limit, { receivedOn, acceptedOn, completeOn }: DaysOfCase): DateIfKnown {
  switch (limit.from) {
    case 'received':
      return receivedOn;
    case 'accepted':
      return acceptedOn;
    case 'complete-file':
      return completeOn ?? receivedOn;
    case 'form-signed':
    case 'exam-passed':
      return '';
  }
}
