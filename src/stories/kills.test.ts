import assert from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { lanting } from '#catalog';
import { freePort, openDatabase, openKysely, openPool } from '#db';
import type { Database } from '#db';
import { openFiles } from '#files';
import { readOrMakeSecret } from '#identity';
import { defaultCalendar, isRefusal } from '#law';
import { rebuildViews, sealEvents, simulatedClock, systemClock, verifyLedger } from '#ledger';
import { sql } from 'kysely';
import { newDemoAccounts, playDemo } from '../demo/index.ts';
import { allViews, openDesks } from '../desks.ts';
import { fiftyAims } from './kill-aims.ts';
import { clientOf, newTally } from './kill-client.ts';
import { openFleet } from './kill-fleet.ts';
import { actAgainAndAgain, applyAgainAndAgain, officers } from './kill-people.ts';
import type { Acknowledged } from './kill-people.ts';
import {
  casesIn,
  proveAccounts,
  proveActs,
  proveFiles,
  proveNumbers,
  proveQueue,
  proveReceived,
} from './kill-proof.ts';
import { recordsIn } from './kill-records.ts';

const start = '2026-11-24T01:00:00.000Z';
const accounts = newDemoAccounts();
const { jurisdiction } = lanting;
let folder: string;
let url: string;
let port: number;
let database: Database;

/** The city with its people and its catalog in an embedded database of this story's own, which may be killed. */
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onewindow-kills-'));
  chmodSync(folder, 0o711);
  database = await openDatabase({ folder });
  port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const clock = simulatedClock(start);
  const desks = openDesks({
    db: database.db,
    clock,
    files: openFiles(join(folder, 'files')),
    jurisdiction,
    calendar: defaultCalendar,
    secret: await readOrMakeSecret(join(folder, 'secret')),
    publicUrl: url,
    enqueue: () => Promise.reject(new Error('the founding issues no paper')),
  });
  const played = await playDemo({ ...desks, clock, calendar: defaultCalendar, accounts, until: start, scripts: [] });
  if (isRefusal(played)) throw new Error(played.refused);
});
after(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
});

test('fifty kills under eight people who repeat what was not answered: nothing acknowledged is lost, nothing is done twice', async (t) => {
  const seed = Number(process.env['KILLS_SEED'] ?? randomInt(1_000_000));
  t.diagnostic(`KILLS_SEED=${seed} plays these kills again`);
  const { db } = database;
  const fleet = openFleet({ folder, port, publicUrl: url, start, hurtDatabase });
  const tally = newTally();
  const known: Acknowledged = { cases: new Map(), acts: [], accounts: new Set(), sent: new Set(), signedInAgain: [] };
  let over = false;
  const part = () => ({
    client: clientOf(url, fleet, tally),
    records: recordsIn(db),
    known,
    goesOn: () => !over,
  });
  const passwordOf = (login: string): string => accounts.find((one) => one.login === login)?.password ?? '';
  const people = Promise.all([
    ...[1, 2, 3].map((n) => applyAgainAndAgain(part(), n)),
    ...officers.map((officer) => actAgainAndAgain(part(), officer, passwordOf(officer.login))),
  ]);
  try {
    // Whoever of them fails ends the story at once.
    await Promise.race([fleet.run(fiftyAims(seed)), people.then(() => assert.fail('nobody works any more'))]);
    over = true;
    await people;
    const cases = await casesIn(db);
    const { missed = 0, ...kills } = fleet.kills;
    const made = Object.values(kills).reduce((sum, count) => sum + count, 0);
    t.diagnostic(`${made} kills ${JSON.stringify(kills)}, ${missed} of them not where they were aimed`);
    const { requests, lost, retries, absorbed, excused } = tally;
    t.diagnostic(
      `${requests} requests, ${lost} without an answer, ${retries} repeated, ${absorbed} of those done before`,
    );
    t.diagnostic(
      `${cases.size} cases, ${known.acts.length} acts, ${known.accounts.size} accounts, ${excused} answers 5xx under a hurt database`,
    );
    t.diagnostic(`${known.signedInAgain.length} citizens had to sign in after they had registered`);
    assert.equal(made, 50);
    assert.deepEqual(tally.faults, []);

    await proveReceived(db, cases, known);
    proveActs(cases, known);
    await proveAccounts(db, known, '1650000');
    await proveNumbers(db, cases);
    const before = await proveQueue(db);
    t.diagnostic(`${before.papers} papers, ${before.waiting} messages still in the queue`);
    for (let waiting = before.waiting; waiting > 0; await pause(200)) ({ waiting } = await proveQueue(db));
  } finally {
    over = true;
    await fleet.close();
  }
  t.diagnostic(`${await proveFiles(db, join(folder, 'files'))} files under their SM3`);
  const heads = join(folder, 'tree-heads');
  await sealEvents({ db, clock: systemClock, folder: heads });
  const verified = await verifyLedger(db, heads);
  assert.deepEqual(verified.firstFault, undefined);
  assert.equal(verified.sealed, verified.events);
  t.diagnostic(`${verified.events} events in ${verified.streams} chains verified, ${verified.heads} tree heads`);
  const owner = openKysely(openPool(database.ownerUrl ?? '', 1));
  after(() => owner.destroy());
  assert.deepEqual((await rebuildViews(owner, allViews)).differences, []);
});

/** Ends the server's process of one of the application's connections as a fault would: all connections break, the server recovers. */
async function hurtDatabase(): Promise<void> {
  const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
    where usename = 'onewindow_app' and pid <> pg_backend_pid() order by pid limit 1`.execute(database.db);
  const pid = rows[0]?.pid;
  assert.ok(pid !== undefined, 'the application has no connection');
  process.kill(Number(pid), 'SIGKILL');
}
