import { addDays, partsOf, weekdayOf } from '#law';
import type { Calendar, CivilDate } from '#law';

/** 放假办法 (2024) 第二条: festivals by the sun, each with the days around it that a notice has ever moved or joined to it. */
const festivals: readonly (readonly [from: string, to: string])[] = [
  ['12-30', '12-31'],
  ['01-01', '01-04'],
  ['04-03', '04-07'],
  ['05-01', '05-06'],
  ['10-01', '10-09'],
];
/** The same by the moon, as month × 100 + day: 春节, 端午, 中秋. */
const lunarFestivals: readonly (readonly [from: number, to: number])[] = [
  [1226, 1230],
  [101, 109],
  [503, 508],
  [813, 818],
];
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

/**
 * Whether the demo's offices work on a day. Where no calendar is published nobody can know it: they then work Monday to Friday except
 * on days near a festival, so that whatever is announced later, no act of theirs lies on a day of rest.
 */
export function officeWorks(date: CivilDate, calendar: Calendar, region: string): boolean {
  const { workday } = calendar.day(date, region);
  if (workday !== null) return workday;
  const weekday = weekdayOf(date);
  return weekday !== 0 && weekday !== 6 && !nearFestival(date);
}

function nearFestival(date: CivilDate): boolean {
  const monthDay = date.slice(5);
  if (festivals.some(([from, to]) => from <= monthDay && monthDay <= to)) return true;
  const [year, month, day] = partsOf(date);
  const parts = lunar.formatToParts(new Date(Date.UTC(year, month - 1, day)));
  const number = (type: string): number => Number.parseInt(parts.find((part) => part.type === type)?.value ?? '', 10);
  const moonDay = number('month') * 100 + number('day');
  return lunarFestivals.some(([from, to]) => from <= moonDay && moonDay <= to);
}

/** The last `n` days on which the offices worked before a day, the latest first: index 0 is the last one. */
export function officeDaysBefore(day: CivilDate, n: number, calendar: Calendar, region: string): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let date = addDays(day, -1); days.length < n; date = addDays(date, -1))
    if (officeWorks(date, calendar, region)) days.push(date);
  return days;
}
