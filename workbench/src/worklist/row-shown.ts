import type { WorklistRow } from '../api.ts';
import { lightOf } from '../parts/light.tsx';
import type { LightShown } from '../parts/light.tsx';
import { plainTicks } from '../parts/time-rule.tsx';
import type { RuleShown } from '../parts/time-rule.tsx';
import { words } from '../words.ts';

/** Rows fall into groups where the light changes; a heavier line divides them, no heading eats a row. */
export type RowGroup = 'over' | 'near' | 'week' | 'later' | 'provisional' | 'done';

export function groupOf(row: WorklistRow): RowGroup {
  if (row.counting === 'none') return 'done';
  if (row.provisional || row.left === null) return 'provisional';
  if (row.left < 0) return 'over';
  if (row.left <= 1) return 'near';
  return row.left <= 5 ? 'week' : 'later';
}

export function lightOfRow(row: WorklistRow): LightShown {
  if (row.stage === 'correction-requested') return { kind: 'waiting', words: words.light.waiting };
  // A refusal, or a corrected paper, still has to reach the applicant; a case withdrawn or not accepted has ended, but nothing was done.
  const open = row.stage === 'refused' || row.stage === 'posted' || row.stage === 'certificate-made';
  if (open && row.counting === 'none') return { kind: 'waiting', words: words.light.toServe };
  if (row.stage === 'not-accepted')
    return { kind: 'ended', words: row.ground ? words.notAccepted[row.ground] : words.stages[row.stage] };
  if (row.stage === 'withdrawn' || row.stage === 'converted') return { kind: 'ended', words: words.stages[row.stage] };
  if (row.counting === 'none') return { kind: 'done', words: words.light.done };
  return lightOf(row.left, row.provisional);
}

/** The date the light stands for. */
export function dueOf(row: WorklistRow): string | null {
  return row.counting === 'none' || row.provisional ? null : row.statutoryDue;
}

export function ruleOf(row: WorklistRow): RuleShown | undefined {
  if (row.limit <= 0 || row.counting === 'none') return undefined;
  const over = row.left !== null && row.left < 0 ? -row.left : 0;
  const ownPromise = row.counting === 'decision' && row.promisedLimit > 0 && row.promisedLimit < row.limit;
  const light = lightOfRow(row);
  return {
    ticks: plainTicks(Math.min(row.used, row.limit), row.limit),
    over,
    ...(ownPromise && { promise: row.promisedLimit }),
    near: light.kind === 'near',
    label: `${Math.min(row.used, row.limit)}/${row.limit}${over > 0 ? `,${light.words}` : ''}`,
  };
}

export interface PromiseShown {
  readonly words: string;
  readonly tone: '' | 'near' | 'over';
}

/** What stands after the count below the rule. */
export function promiseOf(row: WorklistRow): PromiseShown {
  if (row.counting === 'acceptance') return { words: words.list.acceptance, tone: '' };
  if (row.counting === 'delivery') return { words: words.list.delivery, tone: '' };
  if (row.promisedLeft === null || row.counting === 'none') return { words: '', tone: '' };
  if (row.promisedLimit >= row.limit) return { words: words.list.samePromise, tone: '' };
  const late = row.promisedLeft < 0;
  const legal = row.left !== null && row.left < 0;
  return {
    words: words.list.promised(row.promisedLeft),
    tone: late ? (legal ? 'over' : 'near') : row.promisedLeft <= 1 ? 'near' : '',
  };
}
