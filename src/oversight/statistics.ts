import { countedCases } from '#casework';
import { unitsById } from '#identity';
import type { Who } from '#identity';
import { civilDateOf } from '#law';
import type { Refusal } from '#law';
import { mayAudit } from './audit.ts';
import type { AuditParts } from './audit.ts';

/** Cases of one item received in the year, by the stage in which they stand now. */
export interface ItemCounted {
  readonly item: string;
  readonly name: string;
  readonly stages: readonly { readonly stage: string; readonly n: number }[];
}

export interface DepartmentCounted {
  readonly organ: string;
  readonly name: string;
  readonly items: readonly ItemCounted[];
}

/** The year's cases by department, item and stage. */
export interface Statistics {
  readonly year: number;
  readonly today: string;
  readonly departments: readonly DepartmentCounted[];
}

/**
 * How many cases were received in a year, by department, item and stage (统计), counted to the last committed act. In: who asks, a calendar
 * year in Asia/Shanghai, this one when not given. For posts that supervise. Refusals: `not-signed-in`, `wrong-capacity`, `no-mandate`.
 */
export async function statistics(parts: AuditParts, who: Who, asked?: number): Promise<Statistics | Refusal> {
  const { ledger, jurisdiction, itemsNamed } = parts;
  const today = civilDateOf(ledger.clock.now());
  const barred = await mayAudit(parts, who, today);
  if (barred) return barred;
  const year = asked ?? Number(today.slice(0, 4));
  const counted = await countedCases(ledger.db, jurisdiction, year);
  const items = grouped(counted, ({ item }) => item);
  const named = await itemsNamed([...items.keys()]);
  const counts = [...items].map(([item, rows]) => ({
    organ: named.get(item)?.organ ?? '',
    item,
    name: named.get(item)?.name ?? item,
    stages: rows.map(({ stage, n }) => ({ stage, n })),
  }));
  const byOrgan = grouped(counts, ({ organ }) => organ);
  const units = await unitsById(ledger.db, jurisdiction, [...byOrgan.keys()]);
  const departments = [...byOrgan]
    .map(([organ, of]) => ({
      organ,
      name: units.get(organ)?.name ?? '',
      items: of.map(({ item, name, stages }) => ({ item, name, stages })),
    }))
    .toSorted((a, b) => a.organ.localeCompare(b.organ));
  return { year, today, departments };
}

/** Rows under what `of` says of them, in the order in which that first appears. */
function grouped<T>(rows: readonly T[], of: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(of(row), [...(groups.get(of(row)) ?? []), row]);
  return groups;
}
