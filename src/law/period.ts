import type { Calendar, DayReason } from './calendar.ts';
import type { CivilDate } from './civil-date.ts';
import { addDays, addMonths, daysBetween } from './civil-date.ts';

/** 工作日 · 自然日 · 月. Every rule of law names its own unit; there is no default (domain 1.1). */
export type LimitUnit = 'workday' | 'day' | 'month';

/** The eight grounds of 许可法 45, and no other, stop the clock of its articles 42–44. */
export const groundsOf45 = [
  'hearing',
  'tender',
  'auction',
  'inspection-test',
  'testing',
  'quarantine',
  'appraisal',
  'expert-review',
] as const;
export type GroundOf45 = (typeof groundsOf45)[number];

/** A special procedure from its first to its last day, both excluded (domain 9.2). `ground` is any word; only the eight count. */
export interface Exclusion {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly ground: string;
}

export interface RefusedExclusion extends Exclusion {
  readonly why: string;
}

/** One day of a derivation: counted or skipped, why, and by which article. */
export interface PeriodStep {
  readonly date: CivilDate;
  readonly counted: boolean;
  readonly reason: DayReason | `excluded:${GroundOf45}` | 'calendar-day' | 'rolled-forward';
  readonly article: string;
}

/** A period counted out. `due` is null while a year that it needs has no published calendar. */
export interface Period {
  readonly due: CivilDate | null;
  readonly provisional: boolean;
  /** Only while provisional: the last day that could be counted, and how many are left to count. */
  readonly countedTo?: CivilDate;
  readonly remaining?: number;
  readonly steps: readonly PeriodStep[];
  readonly refused: readonly RefusedExclusion[];
  readonly calendar: string;
}

export interface PeriodRequest {
  /** The day of the start event; it is not counted itself (民法典 201). */
  readonly from: CivilDate;
  readonly n: number;
  readonly unit: LimitUnit;
  readonly exclusions?: readonly Exclusion[];
  /** False where article 45 does not reach: the five days of 32 and 47, a special law's limit (domain 9A.2). Absent: it does. */
  readonly stoppedBy45?: boolean;
  readonly region?: string;
  readonly calendar: Calendar;
}

const isGround = (ground: string): ground is GroundOf45 => (groundsOf45 as readonly string[]).includes(ground);

/**
 * Counts a period forward. In: start day, whole n ≥ 0, unit, exclusions, region, calendar.
 * - workday: the n-th working day after the start (许可法 82); days inside an accepted exclusion are not counted (许可法 45).
 * - day: start + n, moved to the next working day when it falls on a rest day (民法典 201, 203).
 * - month: the corresponding day, moved likewise (民法典 202, 203).
 * n = 0 is the start day itself: on the spot, nothing to count and nothing to move. Throws a RangeError where a period of days or months
 * would end outside the years 0001–9999.
 */
export function countPeriod(request: PeriodRequest): Period {
  const { from, n, unit, region } = request;
  if (!Number.isSafeInteger(n) || n < 0) throw new Error(`a limit has a whole number of units, not ${n}`);
  const { stops, refused } = sortExclusions(request);
  if (n === 0) {
    const calendar = request.calendar.edition(from, from, region);
    return { due: from, provisional: false, steps: [], refused, calendar };
  }
  const counted = unit === 'workday' ? countWorkdays(request, stops) : countDays(request);
  const to = counted.due ?? counted.countedTo ?? from;
  return { ...counted, refused, calendar: request.calendar.edition(from, to, region) };
}

/** The exclusions that stop this period's clock, and the others with the reason why they do not. */
export function sortExclusions({ exclusions = [], unit, stoppedBy45 = true }: PeriodRequest): {
  readonly stops: readonly Stop[];
  readonly refused: readonly RefusedExclusion[];
} {
  const stops: Stop[] = [];
  const refused: RefusedExclusion[] = [];
  for (const { from, to, ground } of exclusions) {
    if (!isGround(ground)) refused.push({ ground, from, to, why: notAGround });
    else if (unit !== 'workday' || !stoppedBy45) refused.push({ ground, from, to, why: outOfReach });
    else stops.push({ from, to, ground });
  }
  return { stops, refused };
}

const notAGround = '许可法45 names eight grounds and this is none of them; the clock runs on';
const outOfReach = '许可法45 stops only the working-day limits of articles 42–44; this limit runs on';

interface Stop extends Exclusion {
  readonly ground: GroundOf45;
}

type Counted = Omit<Period, 'refused' | 'calendar'>;

function countWorkdays({ from, n, region, calendar }: PeriodRequest, stops: readonly Stop[]): Counted {
  const steps: PeriodStep[] = [];
  let date = from;
  let remaining = n;
  while (remaining > 0) {
    const next = addDays(date, 1);
    const day = calendar.day(next, region);
    if (day.workday === null) return { due: null, provisional: true, countedTo: date, remaining, steps };
    date = next;
    const stop = stops.find((exclusion) => exclusion.from <= next && next <= exclusion.to);
    if (!day.workday) steps.push({ date, counted: false, reason: day.reason, article: '许可法82' });
    else if (stop) steps.push({ date, counted: false, reason: `excluded:${stop.ground}`, article: '许可法45' });
    else {
      steps.push({ date, counted: true, reason: day.reason, article: '许可法82' });
      remaining -= 1;
    }
  }
  return { due: date, provisional: false, steps };
}

function countDays({ from, n, unit, region, calendar }: PeriodRequest): Counted {
  const article = unit === 'month' ? '民法典202' : '民法典201';
  const end = unit === 'month' ? addMonths(from, n) : addDays(from, n);
  const steps: PeriodStep[] = [];
  for (let date = addDays(from, 1); date <= end; date = addDays(date, 1)) {
    if (calendar.day(date, region).workday === null) return unpublished(addDays(date, -1), end, steps);
    steps.push({ date, counted: true, reason: 'calendar-day', article });
  }
  let due = end;
  for (;;) {
    const day = calendar.day(due, region);
    if (day.workday === null) return unpublished(addDays(due, -1), end, steps);
    if (day.workday) return { due, provisional: false, steps };
    due = addDays(due, 1);
    if (calendar.day(due, region).workday !== null)
      steps.push({ date: due, counted: false, reason: 'rolled-forward', article: '民法典203' });
  }
}

/** `remaining` is in days; 0 where only the roll over a holiday is unknown. */
function unpublished(countedTo: CivilDate, end: CivilDate, steps: readonly PeriodStep[]): Counted {
  return { due: null, provisional: true, countedTo, remaining: Math.max(0, daysBetween(countedTo, end)), steps };
}
