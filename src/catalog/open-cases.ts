import type { ItemId } from './types.ts';

/**
 * How many cases go on under versions of an item, asked of whoever keeps the cases: a desk behind this one, which is told by the composition.
 * `countedTo` is where counting stops.
 */
export type OpenCases = (
  item: ItemId,
  versions: readonly number[],
) => Promise<{ readonly countedTo: number; readonly byVersion: ReadonlyMap<number, number> }>;
