import type { CivilDate } from '#law';
import type { ClockDay } from '#casework';

/** One sentence of the derivation: a run of days that count, or do not, for the same reason. */
export interface DaySum {
  readonly kind: 'start' | 'counted' | 'holiday' | 'weekend' | 'paused' | 'rolled';
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** Days of the limit in this run; for a pause the working days left out. */
  readonly n: number;
  /** Ground of 许可法 45, only of a pause. */
  readonly ground: string;
  /** Make-up workdays (调休上班) that were counted in this run. */
  readonly makeUps: readonly CivilDate[];
  /** Whether days off lie inside a run that counts. */
  readonly withWeekend: boolean;
}

type Kind = DaySum['kind'];

const kindOf = ({ counted, reason }: ClockDay): Kind => {
  if (counted) return 'counted';
  if (reason.startsWith('excluded:')) return 'paused';
  if (reason === 'weekend') return 'weekend';
  return reason === 'rolled-forward' ? 'rolled' : 'holiday';
};

/**
 * The steps of a clock told in sentences, up to and including today. In: the day of the start event, the law floor's steps, today.
 * Out: every day from the start once, in order; a weekend beside days that count is told with them.
 */
export function daySums(start: CivilDate, steps: readonly ClockDay[], today: CivilDate): readonly DaySum[] {
  const sums: DaySum[] = [single('start', start, '')];
  for (const step of steps.filter(({ date }) => date <= today)) {
    const kind = kindOf(step);
    const ground = kind === 'paused' ? step.reason.slice('excluded:'.length) : '';
    const last = sums.at(-1);
    const made = single(kind, step.date, ground, step);
    if (last && joins(last, made)) sums[sums.length - 1] = joined(last, made);
    else sums.push(made);
    closePause(sums);
  }
  return sums;
}

/** Days off inside one pause are told with it: `[pause, days off, pause]` becomes one. */
function closePause(sums: DaySum[]): void {
  const [first, between, last] = sums.slice(-3);
  if (first?.kind !== 'paused' || last?.kind !== 'paused' || first.ground !== last.ground) return;
  if (between?.kind !== 'weekend' && between?.kind !== 'holiday') return;
  sums.splice(-3, 3, { ...first, to: last.to, n: first.n + last.n, withWeekend: true });
}

function single(kind: Kind, date: CivilDate, ground: string, step?: ClockDay): DaySum {
  return {
    kind,
    from: date,
    to: date,
    n: kind === 'counted' || kind === 'paused' ? 1 : 0,
    ground,
    makeUps: kind === 'counted' && step?.reason === 'make-up-workday' ? [date] : [],
    withWeekend: false,
  };
}

function joins(last: DaySum, next: DaySum): boolean {
  if (last.kind === next.kind) return last.ground === next.ground;
  return (last.kind === 'counted' && next.kind === 'weekend') || (last.kind === 'weekend' && next.kind === 'counted');
}

function joined(last: DaySum, next: DaySum): DaySum {
  const kind = last.kind === 'weekend' ? next.kind : last.kind;
  return {
    ...last,
    kind,
    to: next.to,
    n: last.n + next.n,
    makeUps: [...last.makeUps, ...next.makeUps],
    withWeekend: last.withWeekend || last.kind !== next.kind,
  };
}
