import { join } from 'node:path';
import { dataFolder, openDatabase, openKysely, openPool } from '#db';
import { rebuildViews, verifyLedger, type View } from '#ledger';
import { readConfig } from '../config.ts';

const usage = 'usage: ledger verify | ledger rebuild [--replace]';

/**
 * `ledger verify` and `ledger rebuild [--replace]`: the report as JSON on standard output. In: the words after `ledger`, every
 * room's views. Out: the exit code, 0 when all is well, 1 when faults were found, 2 when the words make no sense. Works beside
 * a running server, and starts the embedded database for its own duration when none runs.
 */
export async function runLedger(words: readonly string[], views: readonly View[]): Promise<number> {
  const [task, ...options] = words;
  const replace = options[0] === '--replace';
  const fits = task === 'verify' ? options.length === 0 : task === 'rebuild' && options.length === Number(replace);
  if (!fits) {
    console.error(usage);
    return 2;
  }
  const config = readConfig(process.env);
  const folder = dataFolder(config.dataFolder);
  const { databaseUrl, databaseOwnerUrl } = config;
  const database = await openDatabase({ databaseUrl, databaseOwnerUrl, folder, connections: 2 });
  try {
    const report =
      task === 'verify'
        ? await verifyLedger(database.db, join(folder, 'tree-heads'))
        : await rebuild(database.ownerUrl, views, replace);
    console.log(JSON.stringify(report, null, 2));
    return report.ok ? 0 : 1;
  } finally {
    await database.close();
  }
}

async function rebuild(ownerUrl: string | undefined, views: readonly View[], replace: boolean) {
  if (ownerUrl === undefined) throw new Error('ledger rebuild makes tables of its own: give DATABASE_OWNER_URL');
  const owner = openKysely(openPool(ownerUrl, 1));
  try {
    return await rebuildViews(owner, views, { replace });
  } finally {
    await owner.destroy();
  }
}
