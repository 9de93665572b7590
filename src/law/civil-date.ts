/** A civil date in Asia/Shanghai, `YYYY-MM-DD`. */
export type CivilDate = string;
/** A civil date, or the empty text where it is not known: its year's calendar is not published, or no such day runs. */
export type DateIfKnown = string;
/** A moment in UTC, `2026-02-09T01:00:00.000Z`. */
export type Instant = string;

const monthDays = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month. In: year, month 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (monthDays[month - 1] ?? 0);
}

/** Is the text a date that exists? Years 0001–9999. */
export function isCivilDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Year, month and day of a date. Throws on a date that does not exist. */
export function partsOf(date: CivilDate): readonly [year: number, month: number, day: number] {
  if (!isCivilDate(date)) throw new Error(`${date} is no civil date`);
  return [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10))];
}

export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar; March-based years make February the last month. */
export function dayNumber(date: CivilDate): number {
  const [year, month, day] = partsOf(date);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

const firstDay = -719162;
const lastDay = 2932896;

/** The date of a day number: the inverse of `dayNumber`. Throws a RangeError outside the years 0001–9999. */
export function dateOfNumber(days: number): CivilDate {
  if (!(days >= firstDay && days <= lastDay)) throw new RangeError('the date lies outside the years 0001–9999');
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthIndex = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthIndex + 2) / 5) + 1;
  const month = monthIndex < 10 ? monthIndex + 3 : monthIndex - 9;
  return civilDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}

export function addDays(date: CivilDate, n: number): CivilDate {
  return dateOfNumber(dayNumber(date) + n);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: CivilDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/**
 * The corresponding day `n` months on; where there is none, the last day of that month (民法典 202). `n` may be negative. Throws a
 * RangeError outside the years 0001–9999.
 */
export function addMonths(date: CivilDate, n: number): CivilDate {
  const [year, month, day] = partsOf(date);
  const months = year * 12 + (month - 1) + n;
  const toYear = Math.floor(months / 12);
  if (!(toYear >= 1 && toYear <= 9999)) throw new RangeError('the date lies outside the years 0001–9999');
  const toMonth = months - toYear * 12 + 1;
  return civilDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Seconds since 1970-01-01T00:00:00 on the clock of Asia/Shanghai, which has kept +08:00 since 1991-09-15. */
function shanghaiSeconds(at: Instant): number {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?Z$/.exec(at);
  if (!match) throw new Error(`${at} is no instant in UTC`);
  const [, date = '', hour, minute, second] = match;
  return dayNumber(date) * 86400 + Number(hour) * 3600 + Number(minute) * 60 + Number(second) + 8 * 3600;
}

/** The civil date in Asia/Shanghai of an instant. */
export function civilDateOf(at: Instant): CivilDate {
  return dateOfNumber(Math.floor(shanghaiSeconds(at) / 86400));
}

/** `HH:MM` in Asia/Shanghai. */
export function shanghaiTime(at: Instant): string {
  return shanghaiSecond(at).slice(11, 16);
}

/** `2026-02-09T09:14:05+08:00`: an instant to the second with its offset shown. */
export function shanghaiSecond(at: Instant): string {
  const seconds = shanghaiSeconds(at);
  const inDay = seconds - Math.floor(seconds / 86400) * 86400;
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = [Math.floor(inDay / 3600), Math.floor((inDay % 3600) / 60), inDay % 60].map(two).join(':');
  return `${civilDateOf(at)}T${time}+08:00`;
}
