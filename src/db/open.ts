import type { Kysely } from 'kysely';
import { type Cluster, openCluster } from './cluster.ts';
import { openKysely, openPool, type Tables, withClient } from './connect.ts';
import { migrate, missingMigrations } from './migrate.ts';
import { checkRights } from './rights.ts';
import type { ServerNotice } from './supervise.ts';

export interface DatabaseConfig {
  /** Address of the application role; absent: the embedded PostgreSQL in `folder`. */
  readonly databaseUrl?: string | undefined;
  /** Address of the owner, for migrations; absent beside `databaseUrl`: they must have been run. */
  readonly databaseOwnerUrl?: string | undefined;
  /** The data folder (`dataFolder`). */
  readonly folder: string;
  /** Most connections of this process; 10 when not given. */
  readonly connections?: number;
  /** Told when the embedded server ends while it is needed, and when it runs again. */
  readonly notice?: (notice: ServerNotice) => void;
}

/** The database, open and up to date. */
export interface Database {
  /** Typed SQL under the application role. */
  readonly db: Kysely<Tables>;
  readonly appUrl: string;
  /** Absent when the program was given no owner. */
  readonly ownerUrl?: string;
  /** Closes the connections and gives the embedded server back. */
  close(): Promise<void>;
}

/**
 * Opens the database: starts or joins the embedded PostgreSQL if no address is given, runs the migrations as the owner, and
 * refuses (throws) when the application role could change the ledger.
 */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  const cluster = config.databaseUrl === undefined ? await openCluster(config.folder, {}, config.notice) : undefined;
  try {
    return await open(config, cluster);
  } catch (error) {
    await cluster?.release();
    throw error;
  }
}

async function open(config: DatabaseConfig, cluster: Cluster | undefined): Promise<Database> {
  const appUrl = config.databaseUrl ?? cluster?.url('onewindow_app', 'onewindow') ?? '';
  const ownerUrl = config.databaseOwnerUrl ?? cluster?.url('onewindow_owner', 'onewindow');
  if (ownerUrl === undefined) await insistOnMigrations(appUrl);
  else await migrate(ownerUrl, await currentRole(appUrl));
  await withClient(appUrl, checkRights);
  const db = openKysely(openPool(appUrl, config.connections));
  return {
    db,
    appUrl,
    ...(ownerUrl !== undefined && { ownerUrl }),
    async close() {
      await db.destroy();
      await cluster?.release();
    },
  };
}

async function currentRole(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ role: string }>('select current_user::text as role');
    return rows[0]?.role ?? '';
  });
}

async function insistOnMigrations(appUrl: string): Promise<void> {
  const missing = await missingMigrations(appUrl);
  if (missing.length > 0)
    throw new Error(`the database lacks ${missing.join(', ')}; give DATABASE_OWNER_URL so that the migrations can run`);
}
