import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isRefusal } from '#law';
import { catalogView, lanting } from '#catalog';
import type { ImportedItem } from '#catalog';
import { identityViews, openIdentity } from '#identity';
import { openTestLedger } from '#ledger';
import type { TestLedger } from '#ledger';

const main = fileURLToPath(new URL('main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onewindow-import-'));
const file = join(folder, 'items.json');
const { jurisdiction } = lanting;
let opened: TestLedger;

before(async () => {
  opened = await openTestLedger([...identityViews, catalogView]);
});
after(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

/** Runs the real command beside this process, which stays connected as a server would. */
async function run(): Promise<{ code: number | null; out: string; err: string }> {
  const env = {
    PATH: process.env['PATH'],
    DATABASE_URL: opened.appUrl,
    DATABASE_OWNER_URL: opened.ownerUrl,
    ONEWINDOW_DATA: folder,
  };
  const child = spawn(process.execPath, [main, 'catalog', 'import', file], { env });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
  return { code: await new Promise<number | null>((resolve) => child.on('close', resolve)), out, err };
}

test('nothing is laid in before the city is set up, and then once, as the program’s own act', async () => {
  writeFileSync(file, JSON.stringify({ id: '99010000100001', name: '户外广告许可' }));
  const early = await run();
  assert.deepEqual([early.code, early.out], [2, '']);
  assert.match(early.err, /^澜汀市 is not set up yet[^\n]*\n$/);

  const { ledger } = opened;
  const identity = openIdentity({ ledger, jurisdiction, publicUrl: 'http://x.example', secret: 'a'.repeat(64) });
  const hall = { id: lanting.intakeUnit, kind: 'government', region: jurisdiction, unitName: '综合窗口' } as const;
  const established = await identity.organise(
    { kind: 'system', jurisdiction },
    { name: 'establishUnit', ...hall },
    'establish-hall',
  );
  assert.ok(!isRefusal(established), JSON.stringify(established));
  const outcomes = [];
  for (const _ of [1, 2]) {
    const { code, out, err } = await run();
    assert.deepEqual([code, err], [0, '']);
    outcomes.push(...(JSON.parse(out) as ImportedItem[]).map(({ id, outcome }) => [id, outcome]));
  }
  assert.deepEqual(outcomes, [
    ['99010000100001', 'drafted'],
    ['99010000100001', 'unchanged'],
  ]);
  const events = await ledger.read(jurisdiction, 'item/99010000100001');
  assert.deepEqual(
    events.map(({ type, actor, capacity }) => [type, actor, capacity]),
    [['ItemVersionDrafted', 'system', 'system']],
  );
});
