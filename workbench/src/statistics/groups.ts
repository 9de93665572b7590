import type { paths } from '../api-types.gen.ts';

export type Statistics = paths['/api/v1/statistics']['get']['responses'][200]['content']['application/json'];
export type Department = Statistics['departments'][number];
export type ItemCounted = Department['items'][number];
export type Counted = ItemCounted['stages'][number];

/** Where cases stand, in the order of the road; the chart, its columns and its legend keep this order. */
export const groups = ['receipt', 'applicant', 'review', 'delivery', 'done', 'ended'] as const;
export type Group = (typeof groups)[number];

const groupOf = {
  received: 'receipt',
  corrected: 'receipt',
  'correction-requested': 'applicant',
  'under-review': 'review',
  granted: 'delivery',
  refused: 'delivery',
  'certificate-made': 'delivery',
  posted: 'delivery',
  closed: 'done',
  'not-accepted': 'ended',
  withdrawn: 'ended',
  converted: 'ended',
} satisfies Record<Counted['stage'], Group>;

export interface Figures {
  readonly total: number;
  readonly by: Readonly<Record<Group, number>>;
}

/** Counts by stage as counts by group; nothing is left out. */
export function figuresOf(stages: readonly Counted[]): Figures {
  const by: Record<Group, number> = { receipt: 0, applicant: 0, review: 0, delivery: 0, done: 0, ended: 0 };
  for (const { stage, n } of stages) by[groupOf[stage]] += n;
  return { total: stages.reduce((sum, { n }) => sum + n, 0), by };
}

/** The stages of a group that an item has cases in. */
export function stagesIn(group: Group, { stages }: ItemCounted): readonly Counted[] {
  return stages.filter(({ stage }) => groupOf[stage] === group);
}

/** The stages of whole departments, one after another. */
export function stagesOf(departments: readonly Department[]): readonly Counted[] {
  return departments.flatMap(({ items }) => items.flatMap(({ stages }) => stages));
}

/** Departments and their items, whoever received most first. */
export function sorted({ departments }: Statistics): readonly Department[] {
  const byTotal = <T>(rows: readonly T[], stages: (row: T) => readonly Counted[]): T[] =>
    [...rows].sort((a, b) => figuresOf(stages(b)).total - figuresOf(stages(a)).total);
  return byTotal(
    departments.map((one) => ({ ...one, items: byTotal(one.items, ({ stages }) => stages) })),
    (one) => stagesOf([one]),
  );
}
