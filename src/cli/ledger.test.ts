import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openIdentity, identityViews } from '#identity';
import { withClient } from '#db';
import { openTestLedger, sealEvents } from '#ledger';
import type { RebuildReport, TestLedger, VerifyReport } from '#ledger';

const main = fileURLToPath(new URL('main.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'onewindow-cli-'));
const place = '990100';
let opened: TestLedger;

before(async () => {
  opened = await openTestLedger(identityViews);
  const { ledger, clock } = opened;
  const identity = openIdentity({ ledger, jurisdiction: place, publicUrl: 'http://x.example', secret: 'a'.repeat(64) });
  for (const n of [1, 2, 3])
    await identity.registerCitizen(
      {
        name: '林知兰',
        number: ['990102199003070011', '990102199003070038', '990102199003070054'][n - 1] ?? '',
        mobile: `1640000000${n}`,
        password: 'Lanting-2026',
      },
      `register-${n}`,
    );
  mkdirSync(join(folder, 'tree-heads'));
  await opened.settled();
  await sealEvents({ db: ledger.db, clock, folder: join(folder, 'tree-heads') });
});
after(async () => {
  await opened.close();
  rmSync(folder, { recursive: true });
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command beside this process, which stays connected as a server would. */
function cli(...words: readonly string[]): Promise<Ran> {
  const env = {
    PATH: process.env['PATH'],
    TZ: 'America/New_York',
    DATABASE_URL: opened.appUrl,
    DATABASE_OWNER_URL: opened.ownerUrl,
    ONEWINDOW_DATA: folder,
  };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [main, 'ledger', ...words], { env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.on('close', (code) => resolve({ code, out, err }));
  });
}
const asOwner = (statement: string): Promise<unknown> =>
  withClient(opened.ownerUrl, (client) => client.query(statement));

test('ledger verify finds a sound ledger sound and exits with 0', async () => {
  const { code, out } = await cli('verify');
  const report = JSON.parse(out) as VerifyReport;
  assert.deepEqual([code, report.ok, report.faults], [0, true, 0]);
  assert.ok(report.events >= 3 && report.fileHeads === 1 && report.sealed === report.events);
});

test('ledger verify names the event that SQL altered and exits with 1', async () => {
  await asOwner(`update event set actor = 'citizen/else' where position = 2`);
  const { code, out } = await cli('verify');
  const { firstFault } = JSON.parse(out) as VerifyReport;
  assert.equal(code, 1);
  assert.deepEqual(
    [firstFault?.kind, firstFault?.seq, firstFault?.stream.startsWith('account/')],
    ['altered', 1, true],
  );
});

test('ledger rebuild reports exactly the row that SQL corrupted, mends it only with --replace', async () => {
  assert.equal((await cli('rebuild')).code, 0);
  await asOwner(`update citizen set person_ref = 'x' where ctid = (select ctid from citizen limit 1)`);
  const first = await cli('rebuild');
  const { differences } = JSON.parse(first.out) as RebuildReport;
  assert.equal(first.code, 1);
  assert.deepEqual(
    differences.map(({ table, column, found }) => [table, column, found]),
    [['citizen', 'person_ref', 'x']],
  );
  assert.equal((await cli('rebuild', '--replace')).code, 1, 'there was a fault, and it says so');
  assert.equal((await cli('rebuild')).code, 0);
});

test('words that make no sense exit with 2 and one line', async () => {
  for (const words of [[], ['mend'], ['verify', '--replace'], ['rebuild', '--force'], ['rebuild', '--replace', 'x']]) {
    const { code, out, err } = await cli(...words);
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^[^\n]+\n$/);
  }
});
