import type { Instant } from '#law';
import { type Kysely, sql } from 'kysely';
import { neverGiven } from './order-key.ts';
import { readJurisdictions } from './read.ts';
import type { Jurisdiction, NoTables } from './types.ts';

/** A ledger that came to another server, and the key from which it is counted on. */
export interface ServerChange {
  readonly jurisdiction: Jurisdiction;
  readonly base: number;
}

/**
 * Recognises ledgers that came to another PostgreSQL server (a dump restored there) and lets them be counted on from where they stood. Proof is
 * an event with a transaction number that this server has never given: left alone, the sealer and the followers would wait until the
 * server reaches it, and pass over whatever is appended before. What was sealed and followed keeps its key; what is appended from
 * now on gets higher ones. Out: what was moved, nothing where every ledger is at home. Several processes may ask at once; one moves it.
 * Only rows of `server_change` are written, so that the application role may do it.
 */
export async function adoptServer(db: Kysely<NoTables>, at: Instant): Promise<readonly ServerChange[]> {
  if ((await foreignKeys(db)).length === 0) return [];
  return db.transaction().execute(async (trx) => {
    // Whoever appends holds the row of its stream: none is in hand while the base changes.
    await sql`lock table stream in exclusive mode`.execute(trx);
    const changes = await foreignKeys(trx);
    for (const { jurisdiction, base } of changes)
      await sql`insert into server_change (jurisdiction, base, at) values (${jurisdiction}, ${base}, ${at})`.execute(
        trx,
      );
    return changes;
  });
}

/** The highest key of each ledger where this server cannot have given it. A head or a cursor may stand above an event that was removed. */
async function foreignKeys(db: Kysely<NoTables>): Promise<ServerChange[]> {
  const jurisdictions = await readJurisdictions(db);
  const { rows } = await sql<ServerChange>`
    select j.code as jurisdiction, last.key as base from unnest(${jurisdictions}::text[]) j(code) cross join lateral (
      select max(known.key) as key from (
        (select e.xid::text::bigint as key from event e where e.jurisdiction = j.code order by e.xid desc limit 1) union all
        (select h.xid::text::bigint from tree_head h where h.jurisdiction = j.code order by h.tree_size desc limit 1) union all
        (select max(c.xid::text::bigint) from follower_cursor c where c.jurisdiction = j.code)) known) last
     where last.key >= ${neverGiven(sql.ref('j.code'))}`.execute(db);
  return rows;
}
