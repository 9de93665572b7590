import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanting } from '#catalog';
import { countedCases } from '#casework';
import { openKysely, openPool } from '#db';
import { rebuildViews, sealEvents, verifyLedger } from '#ledger';
import { sql } from 'kysely';
import { demoCases, playDemo } from '../demo/index.ts';
import { openDemoStage } from '../demo/testing.ts';
import { allViews } from '../desks.ts';
import { loadCopies } from './load-copies.ts';

test('copies of played cases are what the real commands would have left: every chain, commitment, view row and number', async () => {
  const stage = await openDemoStage('2026-11-24T06:00:00.000Z', { papers: false });
  const owner = openKysely(openPool(stage.test.ownerUrl, 3));
  try {
    await playDemo({ ...stage, scripts: demoCases.slice(0, 12) });
    const { ledger } = stage.test;
    const { jurisdiction } = lanting;
    const count = async (): Promise<number | undefined> =>
      (await sql<{ n: number }>`select count(*)::integer as n from case_index`.execute(owner)).rows[0]?.n;
    const played = (await count()) ?? 0;
    assert.ok(played >= 10);
    await loadCopies(stage.test.ownerUrl, ledger, jurisdiction, played * 3);
    assert.equal(await count(), played * 3);
    await sealEvents({ db: ledger.db, clock: ledger.clock, folder: stage.folder });
    const verified = await verifyLedger(ledger.db, stage.folder);
    assert.deepEqual(verified.firstFault, undefined);
    assert.deepEqual((await rebuildViews(owner, allViews)).differences, []);
    const plain = await sql`
      select item, stage, count(*)::integer as n from case_index where left(received_on, 4) = '2026'
       group by item, stage order by item, stage`.execute(owner);
    assert.deepEqual(await countedCases(ledger.db, jurisdiction, 2026), plain.rows);
  } finally {
    await owner.destroy();
    await stage.close();
  }
});
