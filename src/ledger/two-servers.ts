import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, openKysely, openPool, openTestCluster, testServerPrefix, withClient } from '#db';
import type { Kysely } from 'kysely';
import { simulatedClock } from './clock.ts';
import { openLedger } from './open.ts';
import type { Ledger, NoTables, View } from './types.ts';

/** A PostgreSQL server of a test's own, and a ledger on it. */
export interface OwnServer {
  readonly ownerUrl: string;
  readonly db: Kysely<NoTables>;
  /** A process that opens the ledger: what a start of the application does first. */
  open(views?: readonly View[]): Ledger;
  /** Lets the server give that many transaction numbers. */
  age(transactions: number): Promise<void>;
  close(): Promise<void>;
}

/** Starts a server with an empty, migrated database. */
export async function openOwnServer(): Promise<OwnServer> {
  const folder = mkdtempSync(join(tmpdir(), testServerPrefix));
  chmodSync(folder, 0o711);
  const { server, release } = await openTestCluster(folder);
  const { ownerUrl, appUrl } = await createTestDatabase(server);
  const db = openKysely(openPool(appUrl));
  return {
    ownerUrl,
    db,
    open: (views = []) =>
      openLedger({ db, clock: simulatedClock('2026-02-09T01:00:00.000Z'), views, enqueue: () => Promise.resolve() }),
    age: (transactions) =>
      withClient(ownerUrl, async (client) => {
        await client.query(
          `do $$ begin for n in 1..${transactions} loop perform pg_current_xact_id(); commit; end loop; end $$`,
        );
      }),
    async close() {
      await db.destroy();
      await release();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Brings what a dump carries, row by row and number by number, into the empty database of another server. The npm package has no `pg_dump`;
 * docs/operations.md tells what it did when it was tried.
 */
export async function bringOver(from: OwnServer, to: OwnServer): Promise<void> {
  await withClient(from.ownerUrl, (source) =>
    withClient(to.ownerUrl, async (target) => {
      const tables = await source.query<{ name: string }>(
        `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely\\_%'`,
      );
      for (const { name } of tables.rows) {
        const quoted = source.escapeIdentifier(name);
        const { rows } = await source.query<{ rows: string }>(
          `select coalesce(json_agg(t), '[]')::text as rows from ${quoted} t`,
        );
        await target.query(
          `insert into ${quoted} overriding system value select * from json_populate_recordset(null::${quoted}, $1)`,
          [rows[0]?.rows ?? '[]'],
        );
      }
      const sequences = await source.query<{ name: string; last: string }>(
        `select sequencename as name, last_value::text as last from pg_sequences where schemaname = 'public' and last_value is not null`,
      );
      for (const { name, last } of sequences.rows)
        await target.query('select setval($1::regclass, $2)', [`public.${name}`, last]);
    }),
  );
}
