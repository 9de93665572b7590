import type { NoTables, StoredEvent, View } from '#ledger';
import { sql } from 'kysely';
import type { Transaction } from 'kysely';

/**
 * How many cases of an item and a year of receipt stand in a stage. Folded from the moves by a follower: a row that every command had to
 * change would be the place where all of them wait for one another.
 */
export const caseCount: View = {
  name: 'case-count',
  tables: ['case_count'],
  kind: 'following',
  async on(event: StoredEvent, tx: Transaction<NoTables>): Promise<void> {
    if (!event.stream.startsWith('case/')) return;
    await sql`
      insert into case_count (jurisdiction, year, item, stage, n)
      select m.jurisdiction, m.year, m.item, s.stage, s.n
        from case_move m cross join lateral (values (m.from_stage, -1), (m.to_stage, 1)) s(stage, n)
       where m.jurisdiction = ${event.jurisdiction} and m.position = ${event.position} and s.stage <> ''
      on conflict (jurisdiction, year, item, stage) do update set n = case_count.n + excluded.n`.execute(tx);
  },
};
