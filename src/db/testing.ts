import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type pg from 'pg';
import { openCluster } from './cluster.ts';
import { withClient } from './connect.ts';
import { bringTo, migrate } from './migrate.ts';
import { isRunning } from './process-file.ts';

/** A database of its own for one test file: migrated, empty. */
export interface TestDatabase {
  readonly appUrl: string;
  readonly ownerUrl: string;
  /** Ends every connection and removes the database. */
  drop(): Promise<void>;
}

/** Addresses of the server on which test databases are made, without a database's name. */
export interface TestServer {
  readonly owner: string;
  readonly app: string;
}

/** How the test run's global setup tells the test processes of its server. */
export const testServerVariables = { owner: 'TEST_DATABASE_OWNER_URL', app: 'TEST_DATABASE_URL' } as const;

let count = 0;
let own: Promise<{ server: TestServer; release: () => Promise<void> }> | undefined;

/**
 * A clone of a migrated template, made in about 20 ms. Uses the server that the test run started (`src/stories/global-setup.ts`)
 * or, when a test file runs alone, one in a fixed folder under the temporary folder that such processes share. In: another server, for a
 * test that needs two.
 */
export async function createTestDatabase(given?: TestServer): Promise<TestDatabase> {
  const server = given ?? (await testServer());
  const name = `t_${process.pid}_${(count += 1)}_${randomBytes(3).toString('hex')}`;
  await withClient(at(server.owner, 'postgres'), async (client) => {
    const template = await migratedTemplate(client, server);
    await client.query(`create database ${name} template ${template}`);
  });
  let dropped: Promise<void> | undefined;
  const drop = (): Promise<void> => dropDatabase(server, name);
  return { appUrl: at(server.app, name), ownerUrl: at(server.owner, name), drop: () => (dropped ??= drop()) };
}

async function dropDatabase(server: TestServer, name: string): Promise<void> {
  await withClient(at(server.owner, 'postgres'), async (client) => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.query(`drop database if exists ${name} with (force)`);
        return;
      } catch (error) {
        // A connection of the application role that was closed a moment ago is still ending, and is not the owner's to end.
        const ending = error instanceof Error && 'code' in error && error.code === '42501';
        if (!ending || attempt === 100) throw error;
        await setTimeout(50);
      }
    }
  });
}

/** Starts the shared server of a test run in `folder`; fsync is off, for nothing of it is kept. */
export async function openTestCluster(folder: string): Promise<{ server: TestServer; release: () => Promise<void> }> {
  const cluster = await openCluster(folder, {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    // A worker of the server's own may not be ended by us and would keep a database from being dropped.
    autovacuum: 'off',
  });
  return {
    server: { owner: cluster.url('onewindow_owner', ''), app: cluster.url('onewindow_app', '') },
    release: () => cluster.release(),
  };
}

/**
 * A database as a landed version left it: its migrations up to the one named, its rows, no passwords and no sessions. `carry` does what a
 * start of the present version does.
 */
export async function createLandedDatabase(
  landed: LandedDatabase,
): Promise<TestDatabase & { readonly carry: () => Promise<void> }> {
  const server = await testServer();
  const name = `t_${process.pid}_${(count += 1)}_${randomBytes(3).toString('hex')}`;
  await withClient(at(server.owner, 'postgres'), (client) => client.query(`create database ${name}`));
  const [ownerUrl, appUrl] = [at(server.owner, name), at(server.app, name)];
  await bringTo(ownerUrl, landed.migration);
  await withClient(ownerUrl, async (client) => {
    // Whoever is pointed at comes first.
    const byNeed = Object.entries(landed.tables).toSorted(([one], [other]) => rank(one) - rank(other));
    for (const [table, rows] of byNeed) {
      const quoted = client.escapeIdentifier(table);
      await client.query(
        `insert into ${quoted} overriding system value select * from json_populate_recordset(null::${quoted}, $1)`,
        [JSON.stringify(rows)],
      );
    }
    for (const { sequencename, last_value } of landed.sequences)
      await client.query('select setval($1::regclass, $2)', [`public.${sequencename}`, last_value]);
  });
  const carry = (): Promise<void> => migrate(ownerUrl, new URL(server.app).username);
  return { ownerUrl, appUrl, carry, drop: () => dropDatabase(server, name) };
}

function rank(table: string): number {
  return table.endsWith('_user') ? 0 : 1;
}

/** What `src/stories/keep-landed.ts` keeps of a version. */
export interface LandedDatabase {
  readonly migration: string;
  readonly now: string;
  readonly sequences: readonly { readonly sequencename: string; readonly last_value: string }[];
  readonly tables: Readonly<Record<string, readonly object[]>>;
}

async function testServer(): Promise<TestServer> {
  const owner = process.env[testServerVariables.owner];
  const app = process.env[testServerVariables.app];
  if (owner !== undefined && app !== undefined) return { owner, app };
  if (own === undefined) {
    own = openTestCluster(sharedTestFolder());
    // After the last test, and not after each: a stop and a start between two tests of a file would take most of its time.
    process.once('beforeExit', () => void own?.then(({ release }) => release()));
  }
  return (await own).server;
}

function sharedTestFolder(): string {
  const folder = join(tmpdir(), `onewindow-test-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o711);
  }
  return folder;
}

function at(url: string, database: string): string {
  const place = new URL(url);
  place.pathname = `/${database}`;
  return place.href;
}

/** One template for each state of the migrations; made by the first who needs it while the others wait. */
async function migratedTemplate(client: pg.Client, server: TestServer): Promise<string> {
  const name = `template_${migrationsMark()}`;
  await client.query(`select pg_advisory_lock(hashtext('onewindow template'))`);
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount !== 0) return name;
    await removeLeftovers(client);
    const draft = `${name}_draft`;
    await client.query(`drop database if exists ${draft} with (force)`);
    await client.query(`create database ${draft}`);
    await migrate(at(server.owner, draft), new URL(server.app).username);
    await client.query(`alter database ${draft} rename to ${name}`);
    return name;
  } finally {
    await client.query(`select pg_advisory_unlock(hashtext('onewindow template'))`);
  }
}

function migrationsMark(): string {
  const folder = join(import.meta.dirname, 'migrations');
  const mark = createHash('sm3');
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .toSorted())
    mark.update(readFileSync(join(folder, file)));
  for (const file of ['rights.js', 'migrate.js']) mark.update(readFileSync(join(import.meta.dirname, file)));
  return mark.digest('hex').slice(0, 12);
}

/** Databases of test processes that were killed before they could drop them, and templates of earlier migrations. */
async function removeLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    `select datname from pg_database where datname like 't\\_%' or datname like 'template\\_%'`,
  );
  for (const { datname } of rows) {
    const pid = Number(datname.split('_')[1]);
    if (datname.startsWith('t_') && isRunning(pid)) continue;
    await client.query(`drop database if exists ${datname} with (force)`);
  }
}
