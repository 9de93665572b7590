import { Migrator } from 'kysely/migration';
import { PgBoss } from 'pg-boss';
import { openKysely, openPool, withClient } from './connect.ts';
import { migrations } from './migrations/index.ts';
import { grantRights } from './rights.ts';

/**
 * Brings a database to the present shape and gives the application role its rights. In: the owner's address, the application
 * role's name. Several processes may do it at once: the migrator's lock lets one work and the others find it done.
 */
export async function migrate(ownerUrl: string, appRole: string): Promise<void> {
  await bringTo(ownerUrl);
  await installJobTables(ownerUrl);
  await withClient(ownerUrl, async (owner) => {
    await owner.query('begin');
    // Two programs starting at once would else fail on "tuple concurrently updated".
    await owner.query(`select pg_advisory_xact_lock(hashtext('onewindow rights'))`);
    await grantRights(owner, appRole);
    await owner.query('commit');
  });
}

/** Runs migrations up to the one named, or to the last. */
export async function bringTo(ownerUrl: string, last?: string): Promise<void> {
  const db = openKysely(openPool(ownerUrl, 2));
  try {
    const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...migrations }) } });
    const { error, results } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
    if (error !== undefined) {
      const failed =
        results?.find((result) => result.status === 'Error')?.migrationName ?? 'before the first migration';
      throw new Error(`the database could not be brought up to date (${failed})`, { cause: error });
    }
  } finally {
    await db.destroy();
  }
}

/** The job library's own schema; it keeps its own numbering of versions. */
async function installJobTables(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: 'pgboss',
    max: 2,
    supervise: false,
    schedule: false,
    bamIntervalSeconds: 3600,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.stop({ graceful: false });
}

/** Names of the migrations that this database still lacks. In: any address that may read. */
export async function missingMigrations(url: string): Promise<readonly string[]> {
  return withClient(url, async (client) => {
    const known = await client.query<{ there: boolean }>(
      `select to_regclass('public.kysely_migration') is not null as there`,
    );
    if (known.rows[0]?.there !== true) return Object.keys(migrations);
    const { rows } = await client.query<{ name: string }>('select name from public.kysely_migration');
    const done = new Set(rows.map((row) => row.name));
    return Object.keys(migrations).filter((name) => !done.has(name));
  });
}
