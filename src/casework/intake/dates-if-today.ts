import type { CivilDate } from '#law';
import type { ServiceItem } from '#catalog';
import { caseDates } from '../case-dates.ts';
import type { CaseworkParts } from '../parts.ts';
import type { Case } from '../state.ts';
import type { DatesIfToday } from './types.ts';

/**
 * What the clerk can promise before she acts: the last day of an answer, and both limits, if it is taken in, or supplemented, and accepted
 * today. In: the case a supplement is for. A day whose year has no published calendar, or that has no start yet, is null (domain 9A.5).
 */
export function datesIfToday(
  { calendar, jurisdiction }: Pick<CaseworkParts, 'calendar' | 'jurisdiction'>,
  item: ServiceItem,
  state: Case,
  today: CivilDate,
): DatesIfToday {
  const dates = caseDates(item, today, calendar, jurisdiction);
  const receivedOn = state.stage === 'none' ? today : state.receivedOn;
  const { statutory, promised } = dates.limits({ receivedOn, acceptedOn: today, completeOn: today });
  return { answer: dates.answerDue(today) || null, statutory: statutory.due || null, promised: promised.due || null };
}
