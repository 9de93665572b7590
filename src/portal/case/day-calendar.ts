import { addDays, weekdayOf } from '#law';
import type { CivilDate, Day } from '#law';
import type { ClockDay, ClockShown } from '#casework';

/** Drawn marks of one day: start day, used, to come, paused by law, late, day off. */
export type DayMark = 's0' | 'u' | 'f' | 'p' | 'l' | 'r';

export interface DrawnDay {
  readonly date: CivilDate;
  readonly mark: DayMark;
  /** Which day of the limit it is; 0 where it is none. */
  readonly nth: number;
  readonly reason: string;
  /** Name of the holiday or of the local decision. */
  readonly name: string;
  readonly today: boolean;
  readonly promised: boolean;
  readonly law: boolean;
  readonly makeUp: boolean;
}

/** The clocks of one case and what their days are drawn from. */
export interface DayGround {
  /** The clock with the longest walk; its steps are the days drawn. */
  readonly clock: ClockShown;
  readonly promised: CivilDate | null;
  readonly law: CivilDate | null;
  readonly today: CivilDate;
  /** What a day is where the case is. */
  readonly day: (date: CivilDate) => Day;
}

/** Every day from the start day on, each once: the walk of the clock, and, when it is over, the days since. */
export function drawnDays(ground: DayGround): readonly DrawnDay[] {
  const { clock, today, law } = ground;
  const drawn = [draw(ground, { date: clock.start, counted: false, reason: 'start', article: '' }, 0)];
  let nth = 0;
  for (const step of clock.steps) {
    if (step.counted) nth += 1;
    drawn.push(draw(ground, step, step.counted ? nth : 0));
  }
  if (law === null || today <= law) return drawn;
  for (let date = addDays(drawn.at(-1)?.date ?? law, 1); date <= today; date = addDays(date, 1)) {
    const day = ground.day(date);
    const counted = clock.unit !== 'workday' || day.workday !== false;
    if (counted) nth += 1;
    drawn.push(draw(ground, { date, counted, reason: day.reason, article: '' }, counted ? nth : 0));
  }
  return drawn;
}

function draw(ground: DayGround, { date, counted, reason }: ClockDay, nth: number): DrawnDay {
  const { today, promised, law } = ground;
  const day = ground.day(date);
  return {
    date,
    mark: markOf(ground, date, counted, reason),
    nth,
    reason,
    name: day.workday === false ? (day.name ?? '') : '',
    today: date === today,
    promised: date === promised,
    law: date === law,
    makeUp: day.reason === 'make-up-workday',
  };
}

function markOf({ today, promised, law }: DayGround, date: CivilDate, counted: boolean, reason: string): DayMark {
  if (reason === 'start') return 's0';
  if (reason.startsWith('excluded:')) return 'p';
  if (!counted) return 'r';
  if (date > today) return 'f';
  return (promised !== null && date > promised) || (law !== null && date > law) ? 'l' : 'u';
}

/** The same days in weeks from Monday to Sunday; undefined where the week reaches beyond them. */
export function inWeeks(days: readonly DrawnDay[]): readonly (readonly (DrawnDay | undefined)[])[] {
  const first = days[0];
  if (!first) return [];
  const before = (weekdayOf(first.date) + 6) % 7;
  const padded: (DrawnDay | undefined)[] = [...Array.from({ length: before }, () => undefined), ...days];
  while (padded.length % 7 !== 0) padded.push(undefined);
  return Array.from({ length: padded.length / 7 }, (_, week) => padded.slice(week * 7, week * 7 + 7));
}

/** The cells of the strip (日格): the working days, counted or paused; days off are left out. */
export function cellsOf(days: readonly DrawnDay[]): readonly DrawnDay[] {
  return days.filter(({ mark }) => mark !== 's0' && mark !== 'r');
}
