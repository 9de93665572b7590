import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { valueTypes } from './values.ts';

/** No table is known here: each room adds its own with `$extendTables`. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by each room
export interface Tables {}

/** A pool of connections. In: a PostgreSQL address and the most connections it may hold. Sessions run in UTC whatever the process's TZ. */
export function openPool(url: string, max = 10): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    types: valueTypes,
    options: '-c timezone=UTC',
    application_name: 'onewindow',
  });
  // An idle connection that dies is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => undefined);
  // One that dies while a transaction holds it and asks nothing just then would end the process too: the next question says so.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

/** Typed SQL over a pool; `destroy()` closes the pool. */
export function openKysely(pool: pg.Pool): Kysely<Tables> {
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Runs `work` with a single connection that is closed afterwards. In: also how long the server may take to answer, ten seconds when not given. */
export async function withClient<T>(
  url: string,
  work: (client: pg.Client) => Promise<T>,
  waitMillis = 10_000,
): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    types: valueTypes,
    options: '-c timezone=UTC',
    application_name: 'onewindow',
    connectionTimeoutMillis: waitMillis,
  });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
