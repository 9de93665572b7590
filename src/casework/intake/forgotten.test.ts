import assert from 'node:assert/strict';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { machineSeconds } from '#ledger';
import { sweepFiles } from '../sweep-files.ts';
import { hygieneAnswers, smallPdf } from '../testing/answers.ts';
import { allTicked, walkIn } from '../testing/counter.ts';
import { openTestCasework } from '../testing/index.ts';
import type { TestCasework } from '../testing/index.ts';
import { publishItem, sure } from '../testing/people.ts';
import { forgetOldIntakes } from './store.ts';

let city: TestCasework;
before(async () => {
  city = await openTestCasework();
});
after(() => city.close());

const stored = (): string[] =>
  readdirSync(city.folder)
    .filter((prefix) => prefix.length === 2)
    .flatMap((prefix) => readdirSync(join(city.folder, prefix)).map((name) => prefix + name));

/** Sweeps the store as if nobody had put a file for two days. */
async function sweptLater(): Promise<void> {
  const at = machineSeconds() - 2 * 24 * 60 * 60;
  for (const hash of stored()) utimesSync(join(city.folder, hash.slice(0, 2), hash.slice(2)), at, at);
  await sweepFiles(city.parts);
}

test('a parked intake keeps its scans; 90 days after its last change it is gone, and they with it (个人信息保护法47)', async () => {
  const { casework, staff, hygiene, clock, parts } = city;
  const { id } = sure(await casework.beginIntake(staff.clerk, { item: hygiene.id, person: walkIn }));
  const scanned = sure(await casework.addIntakeFile(staff.clerk, id, 'floor-plan', '图.pdf', smallPdf('a scan')));
  const file = scanned.files[0]?.file ?? assert.fail();
  await sweptLater();
  assert.ok(stored().includes(file));
  assert.equal(scanned.keptUntil, '2026-05-10');
  clock.set('2026-05-10T00:59:59.000Z');
  assert.equal(await forgetOldIntakes(parts), 0);
  clock.set('2026-05-10T01:00:01.000Z');
  assert.equal(await forgetOldIntakes(parts), 1);
  await sweptLater();
  assert.ok(!stored().includes(file));
  clock.set('2026-02-09T01:00:00.000Z');
});

test('a guide that changed under an intake is told once; the same intake is then finished under the version in force', async () => {
  const { casework, staff, hygiene, ledger, clock } = city;
  const { id, seq } = sure(await casework.beginIntake(staff.clerk, { item: hygiene.id, person: walkIn }));
  const ticks = allTicked(hygiene, hygieneAnswers);
  const saved = sure(await casework.saveIntake(staff.clerk, id, { seq, answers: hygieneAnswers, ticks }));
  clock.set('2026-02-10T01:00:00.000Z');
  const { length } = await ledger.read(city.parts.jurisdiction, `item/${hygiene.id}`);
  await publishItem(ledger, staff, { ...hygiene, quota: '每年 100 件' }, length, '2026-02-10');
  const finish = (on: number, key: string) =>
    casework.finishIntake(staff.clerk, id, { seq: on, end: 'accept', body: {} }, key);
  const told = await finish(saved.seq, 'guide-changed');
  assert.equal(isRefusal(told) && told.refused, 'draft-item-changed');
  const now = sure(await casework.intake(staff.clerk, id));
  assert.deepEqual([now.version, now.answers], [2, hygieneAnswers]);
  const done = sure(await finish(now.seq, 'guide-seen'));
  const { state } = await city.load(done.number);
  assert.ok(state.stage === 'under-review');
  assert.equal(state.version, 2);
});
