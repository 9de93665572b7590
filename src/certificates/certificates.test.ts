import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { openTestLedger } from '#ledger';
import type { TestLedger } from '#ledger';
import { sql } from 'kysely';
import { certificateRegister, registerCertificate, reserveNumber } from './index.ts';

let bench: TestLedger;
before(async () => {
  bench = await openTestLedger([certificateRegister]);
});
after(() => bench.close());

const by = { actor: 'staff/s@p', capacity: 'issuer' };
let cases = 0;

/** One certificate as an act would issue it; `fail` lets the act be refused after the register was written. */
function issue(prefix: string, year = 2026, fail?: Refusal): Promise<string | Refusal> {
  cases += 1;
  const number = `2026020900${String(cases).padStart(4, '0')}`;
  return bench.ledger.transact<string>('990100', async (tx) => {
    const reserved = await reserveNumber(tx, prefix, year);
    const holder = await tx.deposit('holder', { name: '柳三' });
    const facts = {
      item: '00012302000001',
      case: number,
      organ: 'lt-health',
      holder,
      issuedOn: '2026-02-09',
      validFrom: '2026-02-09',
      validTo: '2030-02-08',
    };
    const registered = await registerCertificate(tx, reserved, facts, by);
    if (isRefusal(registered)) return registered;
    return fail ?? reserved.number;
  });
}

test('numbers run without gaps by prefix and year, also for ten at once', async () => {
  const issued = await Promise.all(Array.from({ length: 10 }, () => issue('澜卫公证字')));
  const wanted = Array.from({ length: 10 }, (_, n) => `澜卫公证字〔2026〕${n + 1}号`);
  assert.deepEqual(issued.map(String).sort(), wanted.sort());
  assert.equal(await issue('澜卫公证字', 2027), '澜卫公证字〔2027〕1号');
  assert.equal(await issue('澜市监登字'), '澜市监登字〔2026〕1号');
});

test('an act that is refused gives its number back', async () => {
  const refused = { refused: 'stale' } as const;
  assert.deepEqual(await issue('澜食证字', 2026, refused), refused);
  assert.equal(await issue('澜食证字'), '澜食证字〔2026〕1号');
});

test('a certificate stands in the register as valid, its holder only by reference', async () => {
  const number = await issue('澜验字');
  assert.ok(typeof number === 'string');
  const { rows } = await sql<{ row: string; status: string; valid_to: string }>`
    select status, valid_to, c::text as row from certificate c where number = ${number}`.execute(bench.ledger.db);
  assert.deepEqual([rows[0]?.status, rows[0]?.valid_to], ['valid', '2030-02-08']);
  assert.doesNotMatch(rows[0]?.row ?? '', /柳三/);
  const [event] = await bench.ledger.read('990100', `certificate/${number}`);
  assert.equal(event?.type, 'CertificateIssued');
  assert.doesNotMatch(JSON.stringify(event), /柳三/);
});

test('one case has one certificate', async () => {
  await issue('澜一字');
  cases -= 1;
  await assert.rejects(issue('澜一字'));
  assert.equal(await issue('澜一字'), '澜一字〔2026〕2号');
});
