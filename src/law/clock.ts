import type { Calendar } from './calendar.ts';
import type { CivilDate } from './civil-date.ts';
import { addDays } from './civil-date.ts';
import { countPeriod } from './period.ts';
import type { Exclusion, LimitUnit, Period } from './period.ts';

/** What sets a limit running. Every limit names it (domain 9A.3); 许可法 42 runs from acceptance, 建筑法 8 from receipt. */
export type StartEvent = 'received' | 'accepted' | 'complete-file' | 'form-signed' | 'exam-passed';

/** A limit as the catalog states it. */
export interface LimitOfLaw {
  readonly n: number;
  readonly unit: LimitUnit;
  readonly from: StartEvent;
  /** Only periods of 许可法 42–44 are stopped by its article 45; a special law's limit only where that law says so (domain 9A.2). */
  readonly stoppedBy45: boolean;
}

export interface RunningClock extends Period {
  readonly start: CivilDate;
  readonly n: number;
  readonly unit: LimitUnit;
  /** Units used up to and including today. */
  readonly used: number;
  /** Units left after today; negative: over by so many. Null where the due date is not known. */
  readonly left: number | null;
}

/** One clock as of a day. In: the day of the start event, the limit, the special procedures so far, today. */
export function runClock(request: {
  readonly start: CivilDate;
  readonly limit: LimitOfLaw;
  readonly exclusions: readonly Exclusion[];
  readonly calendar: Calendar;
  readonly region?: string;
  readonly today: CivilDate;
}): RunningClock {
  const { start, limit, calendar, region, today } = request;
  const { n, unit } = limit;
  const at = region === undefined ? {} : { region };
  const exclusions = limit.stoppedBy45 ? request.exclusions : [];
  const period = countPeriod({ from: start, n, unit, exclusions, calendar, ...at });
  const used = period.steps.filter((step) => step.counted && step.date <= today).length;
  const { due } = period;
  const ahead = period.steps.filter((step) => step.counted && step.date > today).length;
  const left = due === null ? null : today <= due ? ahead : -unitsOver(due, today, unit, calendar, region);
  return { ...period, start, n, unit, used, left };
}

/** Working days (or days) from the day after `due` up to and including `today`. */
function unitsOver(due: CivilDate, today: CivilDate, unit: LimitUnit, calendar: Calendar, region?: string): number {
  let over = 0;
  for (let date = addDays(due, 1); date <= today; date = addDays(date, 1)) {
    const day = calendar.day(date, region);
    // A day of an unpublished year is over all the same, counted as a plain day.
    if (unit !== 'workday' || day.workday !== false) over += 1;
  }
  return over;
}

/**
 * The statutory (法定) and the promised (承诺) clock side by side: two separate clocks with the same walk (domain 1.2).
 * The promise follows the pauses of the statutory clock.
 */
export function caseClock(request: {
  readonly start: CivilDate;
  readonly statutory: LimitOfLaw;
  readonly promised: LimitOfLaw;
  readonly exclusions: readonly Exclusion[];
  readonly calendar: Calendar;
  readonly region?: string;
  readonly today: CivilDate;
}): { readonly statutory: RunningClock; readonly promised: RunningClock } {
  const { statutory, promised, ...rest } = request;
  return { statutory: runClock({ ...rest, limit: statutory }), promised: runClock({ ...rest, limit: promised }) };
}
