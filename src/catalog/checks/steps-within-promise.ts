import type { ItemDraft } from '../draft.ts';
import type { Limit, Step } from '../types.ts';
import type { Check } from './types.ts';

const onTheClock: readonly (Step['kind'] | undefined)[] = ['review', 'site-inspection', 'decision'];

/** C15: the longest chain of steps between acceptance and decision fits into the promise. Steps side by side count once. */
export const stepsWithinPromise: Check = {
  id: 'C15',
  level: 'warning',
  basis: '流程时限总和不得超过承诺时限',
  find({ steps = [], promised }) {
    if (promised === undefined) return [];
    const longest = longestChain(steps, promised);
    if (longest <= promised.n) return [];
    return [
      {
        at: 'steps',
        zh: `各环节加起来 ${longest},比承诺的 ${promised.n} 长。`,
        en: `The steps add up to ${longest}, more than the promised ${promised.n}.`,
      },
    ];
  },
};

function longestChain(steps: NonNullable<ItemDraft['steps']>, promised: Pick<Limit, 'unit'>): number {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const known = new Map<string, number>();
  const until = (id: string): number => {
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, 0);
    const step = byId.get(id);
    if (!step) return 0;
    const own = onTheClock.includes(step.kind) && step.limit?.unit === promised.unit ? step.limit.n : 0;
    const sum = own + Math.max(0, ...step.after.map(until));
    known.set(id, sum);
    return sum;
  };
  return Math.max(0, ...steps.filter(({ kind }) => onTheClock.includes(kind)).map(({ id }) => until(id)));
}
