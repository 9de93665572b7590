import type { Calendar } from './calendar.ts';
import type { CivilDate } from './civil-date.ts';
import { addDays } from './civil-date.ts';
import { countPeriod } from './period.ts';
import type { Exclusion, GroundOf45, LimitUnit, Period } from './period.ts';

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
  /** While a special procedure is open there is no due date, only the one that its plan would give (domain 1.2). */
  readonly stopped?: Stopped;
}

/** A special procedure under way: from its first day on the clock stands until its last day is known. */
export interface OpenExclusion {
  readonly from: CivilDate;
  readonly plannedTo: CivilDate;
  readonly ground: GroundOf45;
}

export interface Stopped extends OpenExclusion {
  readonly dueOnPlan: CivilDate | null;
}

/**
 * One clock as of a day. In: the day of the start event, the limit, the special procedures that have ended, the one still open, today.
 * An open one past its plan is reckoned as if it ended today.
 */
export function runClock(request: ClockRequest & { readonly limit: LimitOfLaw }): RunningClock {
  const { start, limit, open, calendar, region, today } = request;
  const { n, unit, stoppedBy45 } = limit;
  const at = region === undefined ? {} : { region };
  const stands = open !== undefined && stoppedBy45 && unit === 'workday' && open.from <= today ? open : undefined;
  const planned = stands && { ...stands, to: stands.plannedTo > today ? stands.plannedTo : today };
  const exclusions = planned ? [...request.exclusions, planned] : request.exclusions;
  const period = countPeriod({ from: start, n, unit, exclusions, stoppedBy45, calendar, ...at });
  const used = period.steps.filter((step) => step.counted && step.date <= today).length;
  const { due } = period;
  // A limit that ran out before the procedure began is over all the same.
  if (stands && (due === null || due >= stands.from)) {
    const { from, plannedTo, ground } = stands;
    const stopped = { from, plannedTo, ground, dueOnPlan: due };
    return { ...period, due: null, start, n, unit, used, left: n - used, stopped };
  }
  const ahead = period.steps.filter((step) => step.counted && step.date > today).length;
  const left = due === null ? null : today <= due ? ahead : -unitsOver(due, today, unit, calendar, region);
  return { ...period, start, n, unit, used, left };
}

interface ClockRequest {
  readonly start: CivilDate;
  readonly exclusions: readonly Exclusion[];
  readonly open?: OpenExclusion;
  readonly calendar: Calendar;
  readonly region?: string;
  readonly today: CivilDate;
}

/** Working days (or days) from the day after `due` up to and including `today`, which lies after it; at least one. */
function unitsOver(due: CivilDate, today: CivilDate, unit: LimitUnit, calendar: Calendar, region?: string): number {
  let over = 0;
  for (let date = addDays(due, 1); date <= today; date = addDays(date, 1)) {
    const day = calendar.day(date, region);
    // A day of an unpublished year is over all the same, counted as a plain day.
    if (unit !== 'workday' || day.workday !== false) over += 1;
  }
  // The weekend after a Friday's limit is late already, though no working day has passed.
  return Math.max(over, 1);
}

/**
 * The statutory (法定) and the promised (承诺) clock side by side: two separate clocks with the same walk (domain 1.2).
 * The promise follows the pauses of the statutory clock.
 */
export function caseClock(request: ClockRequest & { readonly statutory: LimitOfLaw; readonly promised: LimitOfLaw }): {
  readonly statutory: RunningClock;
  readonly promised: RunningClock;
} {
  const { statutory, promised, ...rest } = request;
  return { statutory: runClock({ ...rest, limit: statutory }), promised: runClock({ ...rest, limit: promised }) };
}
