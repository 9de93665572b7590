import { randomBytes } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import { type EventRow, toEvent } from './event-row.ts';
import { compareTable, type RowDifference } from './rebuild-compare.ts';
import type { NoTables, View } from './types.ts';

const batch = 1000;

export interface RebuildReport {
  readonly ok: boolean;
  readonly events: number;
  readonly tables: number;
  /** Rows of the rebuilt tables. */
  readonly rows: number;
  readonly differences: readonly RowDifference[];
  /** Whether the views now hold what the events say. */
  readonly replaced: boolean;
}

/**
 * Plays every event through every inline view, and through a following one those it has followed, into tables of their own and compares
 * them with the views row by row. In: the database under the OWNER's role, all views, whether to replace what differs. Without replacing it reads one snapshot beside
 * a running server; with it, appends wait until it is done.
 */
export async function rebuildViews(
  owner: Kysely<NoTables>,
  views: readonly View[],
  { replace = false }: { readonly replace?: boolean } = {},
): Promise<RebuildReport> {
  const inline = views.filter((view) => view.kind === 'inline');
  const scratch = `rebuild_${randomBytes(6).toString('hex')}`;
  return owner
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      // The lock comes before the first query, which is what takes the snapshot.
      if (replace) await lockTables(trx, views);
      await makeScratch(trx, scratch, views);
      await sql`set local search_path = ${sql.ref(scratch)}, public`.execute(trx);
      const events = await replay(trx, inline);
      for (const view of views) if (view.kind === 'following') await replayFollowed(trx, view);
      const differences: RowDifference[] = [];
      let rows = 0;
      for (const view of views) {
        for (const table of view.tables) {
          const found = await compareTable(trx, view.name, table, scratch);
          differences.push(...found);
          const count = await sql<{
            count: number;
          }>`select count(*) as count from ${sql.ref(`${scratch}.${table}`)}`.execute(trx);
          rows += count.rows[0]?.count ?? 0;
          if (replace && found.length > 0) await replaceTable(trx, table, scratch);
        }
      }
      await sql`drop schema ${sql.ref(scratch)} cascade`.execute(trx);
      const tables = views.flatMap((view) => view.tables).length;
      const ok = differences.length === 0;
      return { ok, events, tables, rows, differences, replaced: replace && !ok };
    });
}

async function lockTables(db: Transaction<NoTables>, views: readonly View[]): Promise<void> {
  const tables = ['event', 'follower_cursor', ...views.flatMap((view) => view.tables)];
  await sql`lock table ${sql.join(tables.map((table) => sql.table(`public.${table}`)))} in share row exclusive mode`.execute(
    db,
  );
}

/**
 * The views' tables stand empty in the scratch schema. Every other table can be read there under its own name but not written,
 * so that a view which writes what it did not declare is found out.
 */
async function makeScratch(db: Transaction<NoTables>, scratch: string, views: readonly View[]): Promise<void> {
  await sql`create schema ${sql.ref(scratch)}`.execute(db);
  const own = views.flatMap((view) => view.tables);
  const { rows } = await sql<{ name: string }>`
    select tablename as name from pg_tables where schemaname = 'public'`.execute(db);
  const missing = own.filter((table) => !rows.some(({ name }) => name === table));
  if (missing.length > 0) throw new Error(`the database has no table ${missing.join(', ')}, which a view declares`);
  for (const { name } of rows) {
    const [copy, original] = [sql.table(`${scratch}.${name}`), sql.table(`public.${name}`)];
    if (own.includes(name)) await sql`create table ${copy} (like ${original} including all)`.execute(db);
    // `offset 0` makes a view that cannot be written through.
    else await sql`create view ${copy} as select * from ${original} offset 0`.execute(db);
  }
}

/** What a following view has followed, in the order in which a follower reads it. */
async function replayFollowed(db: Transaction<NoTables>, view: View): Promise<void> {
  await sql`declare followed no scroll cursor for
    select e.jurisdiction, e.stream, e.seq, e.position, e.type, e.at, e.actor, e.capacity, e.data, e.prev_hash, e.hash
      from public.follower_cursor c
      join public.event e on e.jurisdiction = c.jurisdiction and (e.xid, e.position) <= (c.xid, c.position)
     where c.follower = ${sql.lit(view.name)} order by e.jurisdiction, e.xid, e.position`.execute(db);
  await fetchAll(db, 'followed', (row) => view.on(toEvent(row), db));
}

/** In the order of insertion, each event through the views in their order, as `append` does it. */
async function replay(db: Transaction<NoTables>, views: readonly View[]): Promise<number> {
  await sql`declare replayed no scroll cursor for
    select jurisdiction, stream, seq, position, type, at, actor, capacity, data, prev_hash, hash
      from public.event order by position`.execute(db);
  return fetchAll(db, 'replayed', async (row) => {
    for (const view of views) await view.on(toEvent(row), db);
  });
}

async function fetchAll(
  db: Transaction<NoTables>,
  cursor: string,
  each: (row: EventRow) => Promise<void>,
): Promise<number> {
  let events = 0;
  for (;;) {
    const { rows } = await sql<EventRow>`fetch ${sql.lit(batch)} from ${sql.ref(cursor)}`.execute(db);
    if (rows.length === 0) break;
    for (const row of rows) await each(row);
    events += rows.length;
  }
  await sql`close ${sql.ref(cursor)}`.execute(db);
  return events;
}

async function replaceTable(db: Transaction<NoTables>, table: string, scratch: string): Promise<void> {
  const [copy, original] = [sql.table(`${scratch}.${table}`), sql.table(`public.${table}`)];
  await sql`delete from ${original}`.execute(db);
  await sql`insert into ${original} select * from ${copy}`.execute(db);
}
