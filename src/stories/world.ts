import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lanting } from '#catalog';
import { createTestDatabase, freePort } from '#db';
import { isRefusal } from '#law';
import type { Instant } from '#law';
import { simulatedClock } from '#ledger';
import type { SimulatedClock } from '#ledger';
import { openApp } from '../app.ts';
import type { App } from '../app.ts';
import { newDemoAccounts, playDemo } from '../demo/index.ts';
import type { DemoAccount, CaseScript } from '../demo/index.ts';
import { openDesks } from '../desks.ts';
import { openLog } from '../log.ts';

/** The whole application on a database of its own, listening, in the invented city with its people and its catalog. */
export interface World {
  readonly app: App;
  /** The application's clock: it stands still until a story moves it. */
  readonly clock: SimulatedClock;
  /** Address of the public pages, without a slash at the end. */
  readonly url: string;
  readonly accounts: readonly DemoAccount[];
  /** User name and password of a member of the staff. In: the name as the demo has it. */
  account(login: string): DemoAccount;
  /** Every line that was logged. */
  readonly log: readonly string[];
  /** The application role's address of the database, for a story that looks behind the desks. */
  readonly ownerUrl: string;
  /** The data folder: files, tree heads, the secret. */
  readonly folder: string;
  close(): Promise<void>;
}

export interface WorldOptions {
  /** Where the clock stands when the story begins. */
  readonly start: Instant;
  /** Host name under which people reach it. */
  readonly host?: string;
  /** Cases to be played beforehand; none when not given. */
  readonly scripts?: readonly CaseScript[];
}

/** Opens a world. The organisation and the catalog are made by the demo's own commands in the weeks before `start`. */
export async function openWorld({ start, host = '127.0.0.1', scripts = [] }: WorldOptions): Promise<World> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-world-'));
  // Before the application is opened: the address stands in the QR codes.
  const port = await freePort();
  const url = `http://${host}:${port}`;
  const log: string[] = [];
  const clock = simulatedClock(start);
  const { jurisdiction } = lanting;
  const app = await openApp({
    config: {
      port,
      host: '127.0.0.1',
      publicUrl: url,
      logLevel: 'trace',
      databaseUrl: database.appUrl,
      databaseOwnerUrl: database.ownerUrl,
    },
    folder,
    jurisdiction,
    clock,
    log: openLog('trace', { write: (line: string) => void log.push(line) }),
  });
  const accounts = newDemoAccounts();
  const playing = simulatedClock(start);
  const desks = openDesks({ ...app.deskParts, clock: playing, enqueue: async () => undefined });
  const calendar = app.deskParts.calendar;
  const played = await playDemo({ ...desks, clock: playing, calendar, accounts, until: start, scripts });
  if (isRefusal(played)) throw new Error(played.refused);
  await app.work();
  await app.http.listen({ port, host: '127.0.0.1' });
  return {
    app,
    clock,
    url,
    accounts,
    log,
    ownerUrl: database.ownerUrl,
    folder,
    account(login) {
      const found = accounts.find((account) => account.login === login);
      if (!found) throw new Error(`the demo city has no account ${login}`);
      return found;
    },
    async close() {
      await app.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
