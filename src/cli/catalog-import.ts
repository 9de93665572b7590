import { importItems, lanting } from '#catalog';
import type { FiledItem, ImportedItem } from '#catalog';
import { dataFolder, openDatabase } from '#db';
import { unit } from '#identity';
import { openLedger, simulationOf, systemClock } from '#ledger';
import { readConfig } from '../config.ts';
import { allViews } from '../desks.ts';
import { UsageError } from './options.ts';

/**
 * Lays the items of a file into the running jurisdiction's catalog as drafts. Works beside a running server, and starts the embedded
 * database for its own duration when none runs. Throws a UsageError where the city has not been set up yet.
 */
export async function importFile(items: readonly FiledItem[]): Promise<readonly ImportedItem[]> {
  const { jurisdiction, intakeUnit, city } = lanting;
  const { dataFolder: given, databaseUrl, databaseOwnerUrl } = readConfig(process.env);
  const folder = dataFolder(given);
  const database = await openDatabase({ databaseUrl, databaseOwnerUrl, folder, connections: 2 });
  try {
    const enqueue = () => Promise.reject(new Error('laying in drafts sends no message'));
    const ledger = openLedger({ db: database.db, clock: systemClock, views: allViews, enqueue });
    // What the play of the demo city has not finished it goes on with from its own past; nothing may come in between.
    const playing = (await simulationOf(ledger, jurisdiction))?.ended === false;
    if (playing || !(await unit(ledger.db, jurisdiction, intakeUnit)))
      throw new UsageError(`${city} is not set up yet: let npm start come to its greeting once`);
    return await importItems(ledger, lanting, items);
  } finally {
    await database.close();
  }
}
