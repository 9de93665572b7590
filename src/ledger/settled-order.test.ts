import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { isRefusal } from '#law';
import { sql } from 'kysely';
import { readSettled } from './followers.ts';
import { sealEvents } from './sealer.ts';
import { openTestLedger } from './testing.ts';
import { verifyLedger } from './verify.ts';

const place = '990000';
const opened = await openTestLedger();
const folder = mkdtempSync(join(tmpdir(), 'onewindow-order-'));
after(async () => {
  await opened.close();
  rmSync(folder, { recursive: true, force: true });
});
const { ledger, clock } = opened;
const by = { actor: 'staff/7@window-3', capacity: 'clerk' };

async function append(n: number): Promise<void> {
  const stored = await ledger.transact(place, (tx) => tx.append(`case/${n}`, 0, [{ type: 'received', data: {} }], by));
  assert.ok(!isRefusal(stored));
}

/** Uses up transaction numbers until the next one but `left` has a digit more. */
async function approachPowerOfTen(left: number): Promise<void> {
  await sql`do $$
    declare target numeric;
    begin
      target := power(10, length(pg_current_xact_id()::text)) - ${sql.raw(String(left))};
      commit;
      loop
        exit when pg_current_xact_id()::text::numeric >= target;
        commit;
      end loop;
    end $$`.execute(ledger.db);
}

test('settled events come in the order of transaction numbers, also where these grow a digit longer', async () => {
  await approachPowerOfTen(6);
  for (let n = 0; n < 12; n += 1) await append(n);
  const rows = await readSettled(ledger.db, place, { xid: '0', position: 0 }, 100);
  const numbers = rows.map(({ xid }) => BigInt(xid));
  assert.equal(
    new Set(numbers.map((xid) => String(xid).length)).size,
    2,
    'no number grew longer: the test tests nothing',
  );
  assert.ok(
    numbers.every((xid, at) => at === 0 || xid > (numbers[at - 1] ?? 0n)),
    numbers.join(' '),
  );
  await sealEvents({ db: ledger.db, clock, folder });
  const report = await verifyLedger(ledger.db, folder);
  assert.ok(report.ok, JSON.stringify(report.firstFault));
  assert.equal(report.sealed, 12);
});
