import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { lanting } from '#catalog';
import { createLandedDatabase, openKysely, openPool } from '#db';
import type { LandedDatabase } from '#db';
import { openFiles } from '#files';
import { defaultCalendar, isRefusal } from '#law';
import { rebuildViews, sealEvents, simulatedClock, verifyLedger } from '#ledger';
import { sql } from 'kysely';
import { staffWho } from '../demo/people.ts';
import { allViews, openDesks } from '../desks.ts';
import { openLog } from '../log.ts';
import { openApp } from '../app.ts';

/** What landed versions left behind; the last two stay here (CONTRIBUTING.md says how one is kept). */
const folder = join(import.meta.dirname, '../../src/stories/landed');
const versions = readdirSync(folder).filter((name) => name.endsWith('.json.gz'));

test('at least one landed version is kept', () => {
  assert.ok(versions.length >= 1);
});

for (const version of versions)
  test(`the database that ${version} left is carried forward: chains, views, papers, and its open cases go on`, async () => {
    const landed = JSON.parse(gunzipSync(readFileSync(join(folder, version))).toString('utf8')) as LandedDatabase;
    const database = await createLandedDatabase(landed);
    after(() => database.drop());
    await database.carry();
    const owner = openKysely(openPool(database.ownerUrl, 2));
    const db = openKysely(openPool(database.appUrl, 4));
    const place = mkdtempSync(join(tmpdir(), 'onewindow-landed-'));
    const clock = simulatedClock(landed.now);
    try {
      const desks = openDesks({
        db,
        clock,
        files: openFiles(join(place, 'files')),
        jurisdiction: lanting.jurisdiction,
        calendar: defaultCalendar,
        secret: 'landed'.repeat(11),
        publicUrl: 'http://127.0.0.1:8080',
        enqueue: () => Promise.resolve(),
      });
      const before = landed.tables['event']?.length ?? 0;
      assert.ok(before > 100, 'an empty ledger proves nothing');
      await sealEvents({ db, clock, folder: place });
      const verified = await verifyLedger(db, place);
      assert.deepEqual(verified.firstFault, undefined);
      assert.equal(verified.events, before);
      // New columns and tables of the views are filled by the migration itself, exactly as a rebuild would.
      assert.deepEqual((await rebuildViews(owner, allViews)).differences, []);

      const clerk = await staffWho(desks.identity, 'lt-s01');
      const list = await desks.casework.worklist(clerk, 'mine');
      if (isRefusal(list)) throw new Error(list.refused);
      const received = list.rows.find((row) => row.stage === 'received' && row.next === 'accept');
      assert.ok(received, 'the version kept no case that waits to be accepted');
      const accepted = await desks.casework.act(clerk, received.number, received.seq, 'accept', {}, 'landed-accept-1');
      if (isRefusal(accepted)) throw new Error(accepted.refused);

      // Every case, open or ended, is still read, with a sentence for each of its events.
      const supervisor = await staffWho(desks.identity, 'lt-s11');
      const { rows } = await sql<{ number: string; seq: number }>`select number, seq from case_index`.execute(db);
      for (const { number, seq } of rows) {
        const page = await desks.casework.casePage(supervisor, number);
        if (isRefusal(page)) throw new Error(`${number}: ${page.refused}`);
        assert.equal(page.seq, seq);
        assert.ok(page.history.every(({ zh, en }) => zh !== '' && en !== ''));
      }
      const papers = await sql<{ code: string }>`select code from case_paper`.execute(db);
      for (const { code } of papers.rows) assert.ok(!isRefusal(await desks.casework.verify(code)), code);
      assert.deepEqual((await rebuildViews(owner, allViews)).differences, []);
    } finally {
      await Promise.all([owner.destroy(), db.destroy()]);
      rmSync(place, { recursive: true, force: true });
    }
    await opensAsTheWholeApplication(database, landed.now);
  });

/** What a computer person does after the update: start it. */
async function opensAsTheWholeApplication(
  { appUrl, ownerUrl }: { readonly appUrl: string; readonly ownerUrl: string },
  now: string,
): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'onewindow-landed-'));
  const app = await openApp({
    config: {
      port: 8080,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:8080',
      logLevel: 'error',
      databaseUrl: appUrl,
      databaseOwnerUrl: ownerUrl,
    },
    folder: data,
    jurisdiction: lanting.jurisdiction,
    clock: simulatedClock(now),
    log: openLog('error', { write: () => undefined }),
  });
  try {
    assert.equal((await app.http.inject({ url: '/' })).statusCode, 200);
  } finally {
    await app.close();
    rmSync(data, { recursive: true, force: true });
  }
}
