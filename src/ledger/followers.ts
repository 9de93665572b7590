import { type Kysely, sql, type Transaction } from 'kysely';
import { type EventRow, toEvent } from './event-row.ts';
import { settledBelow } from './order-key.ts';
import { readJurisdictions } from './read.ts';
import type { Jurisdiction, NoTables, View } from './types.ts';

const batch = 500;

/** A settled event with its transaction number, as text. */
export interface SettledRow extends EventRow {
  readonly xid: string;
}

/**
 * Events after a place, in an order in which none can appear later before one already read: by transaction number, and only
 * those below every transaction still running. By `position` alone the events of a slow transaction would be lost for ever. The order
 * names the table's column: bare `xid` would be the answer's, a text, in which 1000 comes before 999.
 */
export async function readSettled(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  after: { readonly xid: string; readonly position: number },
  limit: number,
): Promise<SettledRow[]> {
  const { rows } = await sql<SettledRow>`
    select jurisdiction, stream, seq, position, xid::text as xid, type, at, actor, capacity, data, prev_hash, hash
      from event
     where jurisdiction = ${jurisdiction} and (xid, position) > (${after.xid}::xid8, ${after.position}::bigint)
       and event.xid < ${settledBelow(jurisdiction)}
     order by event.xid, event.position
     limit ${limit}`.execute(db);
  return rows;
}

/**
 * Brings every following view up to the last settled event. In: the database and the views. Out: how many events were followed,
 * counted once for each view. Several processes may call it: a view that another one is bringing up is left to it.
 */
export async function runFollowers(db: Kysely<NoTables>, views: readonly View[]): Promise<number> {
  let followed = 0;
  for (const jurisdiction of await readJurisdictions(db)) {
    for (const view of views.filter(({ kind }) => kind === 'following')) {
      for (let step = batch; step === batch; followed += step) {
        step = await db.transaction().execute((trx) => follow(trx, jurisdiction, view));
      }
    }
  }
  return followed;
}

async function follow(db: Transaction<NoTables>, jurisdiction: Jurisdiction, view: View): Promise<number> {
  await sql`insert into follower_cursor (jurisdiction, follower, xid, position) values (${jurisdiction}, ${view.name}, '0', 0)
    on conflict do nothing`.execute(db);
  const cursor = await sql<{ xid: string; position: number }>`
    select xid::text as xid, position from follower_cursor
     where jurisdiction = ${jurisdiction} and follower = ${view.name} for update skip locked`.execute(db);
  const from = cursor.rows[0];
  if (!from) return 0;
  const rows = await readSettled(db, jurisdiction, from, batch);
  for (const row of rows) await view.on(toEvent(row), db);
  const last = rows.at(-1);
  if (last)
    await sql`update follower_cursor set xid = ${last.xid}::xid8, position = ${last.position}
      where jurisdiction = ${jurisdiction} and follower = ${view.name}`.execute(db);
  return rows.length;
}
