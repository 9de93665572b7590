import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openKysely, openPool } from '#db';
import { isRefusal } from '#law';
import { rebuildViews, sealEvents, verifyLedger } from '#ledger';
import { playDemo } from './play-demo.ts';
import { demoViews, openDemoStage } from './testing.ts';

const stage = await openDemoStage('2026-11-24T06:00:00.000Z');
after(() => stage.close());
const { ledger } = stage;

test('the whole city is played', async () => {
  console.time('play');
  const played = await playDemo(stage);
  console.timeEnd('play');
  assert.ok(played !== false && !isRefusal(played), JSON.stringify(played));
});

test('the ledger that was played verifies, and every view can be rebuilt from it', async () => {
  const folder = join(stage.folder, 'tree-heads');
  await sealEvents({ db: ledger.db, clock: stage.clock, folder });
  const report = await verifyLedger(ledger.db, folder);
  assert.deepEqual(report.firstFault, undefined);
  assert.ok(report.ok && report.events > 300 && report.clockSteps === 0, JSON.stringify(report));
  const owner = openKysely(openPool(stage.test.ownerUrl));
  try {
    const rebuilt = await rebuildViews(owner, demoViews);
    assert.deepEqual(rebuilt.differences, []);
    assert.ok(rebuilt.ok && rebuilt.rows > 100);
  } finally {
    await owner.destroy();
  }
});
