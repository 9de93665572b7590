import type { CivilDate, Instant } from './civil-date.ts';
import { addDays, civilDateOf, shanghaiTime } from './civil-date.ts';

/** How an act arrives: at a window with business hours, in a system, by post. */
export type Channel = 'window' | 'online' | 'post';

/**
 * Was an act in time? The last day ends at 24:00, where there are business hours at their close (民法典 203(2)); data that reached the
 * system before midnight is in time (电子签名法 11); what was posted on the last day is in time, however long the post takes (民诉法 85).
 * In: the last day, the moment of the act — for post the moment of posting —, its channel, for a window its closing time `HH:MM`.
 * A due date that is not known yet has not passed.
 */
export function isInTime(
  due: CivilDate | null,
  act: { readonly at: Instant; readonly channel: Channel; readonly closes?: string },
): boolean {
  if (due === null) return true;
  const day = civilDateOf(act.at);
  if (day !== due || act.channel !== 'window' || act.closes === undefined) return day <= due;
  return shanghaiTime(act.at) <= act.closes;
}

/** A limit in hours runs from the very moment, not from the next day (民法典 201(2)). In: start, whole hours. Out: the end. */
export function afterHours(start: Instant, hours: number): Instant {
  const [, date, hour, rest] = /^(\d{4}-\d{2}-\d{2})T(\d{2})(:\d{2}:\d{2}(?:\.\d+)?Z)$/.exec(start) ?? [];
  if (date === undefined || hour === undefined || rest === undefined) throw new Error(`${start} is no instant in UTC`);
  const end = Number(hour) + hours;
  const days = Math.floor(end / 24);
  return `${addDays(date, days)}T${String(end - days * 24).padStart(2, '0')}${rest}`;
}
