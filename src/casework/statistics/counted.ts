import type { Jurisdiction, NoTables } from '#ledger';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { caseCount } from './case-count.ts';

export interface Counted {
  readonly item: string;
  readonly stage: string;
  readonly n: number;
}

/**
 * Cases received in a year by item and stage: what the follower has folded, and the moves since. One statement, one snapshot: exactly what
 * grouping every case would count. In: calendar year in Asia/Shanghai. Out: only what is not zero, by item and stage.
 */
export async function countedCases(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  year: number,
): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    with folded as materialized (
      select coalesce(max(xid::text), '0')::xid8 as xid, coalesce(max(position), 0) as position
        from follower_cursor where jurisdiction = ${jurisdiction} and follower = ${caseCount.name})
    select item, stage, sum(n)::integer as n from (
      select item, stage, n from case_count where jurisdiction = ${jurisdiction} and year = ${year}
      union all
      select m.item, s.stage, s.n
        from event e
        join case_move m on m.jurisdiction = e.jurisdiction and m.position = e.position
       cross join lateral (values (m.from_stage, -1), (m.to_stage, 1)) s(stage, n)
       where e.jurisdiction = ${jurisdiction} and m.year = ${year} and s.stage <> ''
         and (e.xid, e.position) > (select xid, position from folded)) all_of_them
     group by item, stage having sum(n) <> 0
     order by item, stage`.execute(db);
  return rows;
}
