import { join } from 'node:path';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { buildApi } from '#api';
import {
  forgetOldDrafts,
  forgetOldIntakes,
  remindUncollected,
  sweepFiles,
  typesetPaper,
  typesetQueue,
} from '#casework';
import { openDatabase } from '#db';
import type { Database } from '#db';
import type { PaperFonts } from '#documents';
import { openFiles } from '#files';
import { identityGuards, providerRoutes, readOrMakeSecret } from '#identity';
import { openJobs } from '#jobs';
import type { Jobs } from '#jobs';
import { defaultCalendar } from '#law';
import type { Calendar } from '#law';
import {
  adoptServer,
  forgetCommandKeys,
  instantAfter,
  lostHeads,
  runFollowers,
  sealEvents,
  systemClock,
} from '#ledger';
import type { Clock } from '#ledger';
import { portalPages } from '#portal';
import type { Config } from './config.ts';
import { allViews, apiRoutes, openDesks } from './desks.ts';
import type { DeskParts, Desks } from './desks.ts';

const version = '0.1.0';
const workbenchFolder = join(import.meta.dirname, '..', 'workbench', 'dist');
const hour = 60 * 60;
const day = 24 * hour;

export interface AppOptions {
  readonly config: Config;
  /** The data folder, existing. */
  readonly folder: string;
  readonly jurisdiction: string;
  readonly log?: FastifyBaseLogger;
  /** The machine's clock when not given. */
  readonly clock?: Clock;
  /** The published editions when not given. */
  readonly calendar?: Calendar;
}

/** The whole application, open; not listening yet. */
export interface App extends Desks {
  readonly http: FastifyInstance;
  readonly database: Database;
  readonly jobs: Jobs;
  /** What the desks were opened with: the demo opens them once more on a clock of its own. */
  readonly deskParts: DeskParts;
  /**
   * Begins what runs by itself: papers are typeset, events sealed, old drafts, command keys and files forgotten, uncollected results reminded of. Not before the demo is played,
   * which repeats its commands under their keys when it was interrupted.
   */
  work(): Promise<void>;
  /** Stops taking requests, waits for the work in hand, seals what is settled, closes. */
  close(): Promise<void>;
}

/**
 * Opens the application: database, jobs, desks and faces. Throws when the database cannot be had or the application role could change the ledger.
 */
export async function openApp(options: AppOptions): Promise<App> {
  const { config, folder, jurisdiction, log, clock = systemClock, calendar = defaultCalendar } = options;
  const { databaseUrl, databaseOwnerUrl, publicUrl, trustProxy } = config;
  const fonts = fontsOf(config);
  const files = openFiles(join(folder, 'files'));
  const secret = await readOrMakeSecret(join(folder, 'secret'));
  const database = await openDatabase({
    databaseUrl,
    databaseOwnerUrl,
    folder,
    notice: (notice) => log?.[notice === 'started again' ? 'warn' : 'error'](`the embedded PostgreSQL ${notice}`),
  });
  try {
    for (const change of await adoptServer(database.db, clock.now()))
      log?.warn(change, 'the ledger came to another database server: its order is counted on');
    const onError = (queue: string, error: unknown): void =>
      log?.error({ queue, failure: nameOf(error) }, 'job failed');
    const jobs = await openJobs({ appUrl: database.appUrl, onError });
    const deskParts: DeskParts = {
      db: database.db,
      clock,
      files,
      jurisdiction,
      calendar,
      publicUrl,
      secret,
      fonts,
      ...(config.oidc && { oidc: config.oidc }),
      enqueue: (db, message) => jobs.enqueue(db, message),
      noticeClockStep: (stream, before, at) =>
        log?.warn({ stream: stream.split('/')[0], before, at }, 'clock went back'),
    };
    const desks = openDesks(deskParts);
    const { identity, casework, ledger } = desks;
    const heads = join(folder, 'tree-heads');
    const seal = (): Promise<number> => sealEvents({ db: database.db, clock, folder: heads });
    const sweep = async (): Promise<void> => {
      // An older copy of the database, or another one, does not know the newest files: nothing is deleted on its word.
      const lost = await lostHeads(database.db, heads);
      if (lost === undefined) await sweepFiles(desks.caseworkParts);
      else
        log?.error(
          { jurisdiction: lost },
          'files are not swept: the tree heads know events that are not in the database',
        );
    };
    const http = await buildApi({
      publicUrl,
      version,
      workbenchFolder,
      guards: [identityGuards(identity)],
      routes: apiRoutes(desks),
      pages: [providerRoutes(identity), portalPages({ ledger, identity, casework, publicUrl, jurisdiction, calendar })],
      healthy: () => answers(database),
      ...(log && { log }),
      ...(trustProxy !== undefined && { trustProxy }),
    });
    return {
      ...desks,
      http,
      database,
      jobs,
      deskParts,
      async work() {
        await jobs.work(typesetQueue, ({ data }) => typesetPaper(desks.caseworkParts, data));
        await jobs.every('seal-events', 10, async () => void (await seal()));
        await jobs.every('follow', 10, async () => void (await runFollowers(database.db, allViews)));
        await jobs.every('forget-old', day, async () => {
          await forgetCommandKeys(database.db, jurisdiction, instantAfter(clock.now(), -7 * day));
          await forgetOldDrafts(desks.caseworkParts);
          await forgetOldIntakes(desks.caseworkParts);
        });
        await jobs.every('sweep-files', day, sweep);
        await jobs.every('remind-uncollected', hour, async () => void (await remindUncollected(desks.caseworkParts)));
      },
      async close() {
        await http.close();
        await jobs.stop();
        await seal();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function fontsOf({ fontFangsong, fontRare }: Config): PaperFonts {
  return {
    ...(fontFangsong !== undefined && { fangsong: fontFangsong }),
    ...(fontRare !== undefined && { rare: fontRare }),
  };
}

async function answers({ db }: Database): Promise<boolean> {
  return sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
}

/** Only the kind of error: its message may quote what a person typed. */
function nameOf(error: unknown): { readonly name: string; readonly at: readonly string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  return { name: error.name, at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) };
}
