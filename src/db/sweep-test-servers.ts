import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endUnused } from './cluster.ts';

/** How the folders of test servers are called. Nobody else's are, and a data folder of the application never is. */
export const testServerPrefix = 'onewindow-run-';

/**
 * Ends the PostgreSQL servers of test runs that were killed, and removes their folders: those of this account under the temporary folder whose
 * users are all gone. In: where to look. Out: the folders that went. A run that is just beginning holds its folder's lock and is left alone.
 */
export async function sweepTestServers(place = tmpdir()): Promise<readonly string[]> {
  const swept: string[] = [];
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(testServerPrefix))) {
    const folder = join(place, name);
    // A folder without it is a moment old, or its server never came to be.
    if (!isOurs(folder) || !existsSync(join(folder, 'cluster.json'))) continue;
    try {
      if (!(await endUnused(folder))) continue;
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
      swept.push(folder);
    } catch (error) {
      // Its own run may be tidying it up at this very moment; whatever stands in the way must not keep another run from beginning.
      if (existsSync(folder)) process.emitWarning(`${folder} was left where it is: ${String(error)}`);
    }
  }
  return swept;
}

function isOurs(folder: string): boolean {
  try {
    const { uid } = statSync(folder);
    return statSync(folder).isDirectory() && uid === (process.getuid?.() ?? uid);
  } catch {
    return false;
  }
}
