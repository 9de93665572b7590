import type { Step } from '../types.ts';

/** Steps of which each follows the one before it. */
export function chain(steps: readonly Omit<Step, 'after'>[]): readonly Step[] {
  return steps.map((step, at) => ({ ...step, after: steps.slice(Math.max(0, at - 1), at).map(({ id }) => id) }));
}
