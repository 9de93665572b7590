import type { ServiceItem } from '#catalog';
import { acceptanceAnswerDue, countPeriod } from '#law';
import type { Calendar, CivilDate } from '#law';

/** Which dates the limits of an item make for who applies today; null while a year's calendar is not published. */
export interface DatesIfToday {
  /** 许可法32: last day of the answer on acceptance. */
  readonly answer: CivilDate | null;
  /** Absent where the limit begins with an event that applying does not bring, or is done on the spot. */
  readonly promised?: CivilDate | null;
  readonly statutory?: CivilDate | null;
}

/** In: the item, today, the calendar, the region. The limits are those of the guide, without any special procedure of 许可法45. */
export function datesIfToday(item: ServiceItem, today: CivilDate, calendar: Calendar, region: string): DatesIfToday {
  const answer = acceptanceAnswerDue(today, calendar, region).due;
  const { promised, statutory } = item;
  const begins = statutory.from === 'accepted' || statutory.from === 'received';
  if (!begins || promised.from !== statutory.from || promised.n === 0) return { answer };
  const due = ({ n, unit }: ServiceItem['promised']): CivilDate | null =>
    countPeriod({ from: today, n, unit, calendar, region }).due;
  return { answer, promised: due(promised), statutory: due(statutory) };
}
