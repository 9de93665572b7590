import type { Jurisdiction, NoTables } from '#ledger';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { countedTo } from './worklist-query.ts';

/**
 * How many cases still go on under versions of an item, told up to `countedTo`, where counting stops. Versions without an open case are left
 * out. It says how many and of nobody: whoever may see the item may see it.
 */
export async function openCases(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  item: string,
  versions: readonly number[],
): Promise<{ readonly countedTo: number; readonly byVersion: ReadonlyMap<number, number> }> {
  const { rows } = await sql<{ readonly version: number; readonly cases: number }>`
    select asked.version, found.cases from unnest(${[...versions]}::integer[]) as asked(version)
     cross join lateral (
       select count(*)::integer as cases from (
         select from case_index
          where jurisdiction = ${jurisdiction} and item = ${item} and version = asked.version and waiting <> 'none'
          limit ${countedTo}) as open) as found
     where found.cases > 0`.execute(db);
  return { countedTo, byVersion: new Map(rows.map(({ version, cases }) => [version, cases])) };
}
