import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { machineSeconds } from '#ledger';
import { administrator, openTestIdentity } from '../testing.ts';
import type { TestIdentity } from '../testing.ts';
import { fromBase32, totpCode } from './totp.ts';

let bench: TestIdentity;
let headers: { cookie: string };
let key = '';
before(async () => {
  bench = await openTestIdentity();
});
after(() => bench.close());

const { username, password } = administrator;
const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');
const codeNow = (shift = 0): string => totpCode(fromBase32(key), machineSeconds() + shift);
const signIn = (totp?: string) =>
  bench.identity.signInStaff({ username, password, ...(totp !== undefined && { totp }) }, {});
async function signedIn(totp?: string): Promise<{ cookie: string }> {
  const answer = await signIn(totp);
  if (isRefusal(answer)) throw new Error(answer.refused);
  return { cookie: answer.cookies.map((value) => value.split(';')[0] ?? '').join('; ') };
}

test('codes are those of RFC 6238 (its own test vectors, six digits)', () => {
  const secret = Buffer.from('12345678901234567890');
  assert.deepEqual(
    [59, 1111111109, 20000000000].map((at) => totpCode(secret, at)),
    ['287082', '081804', '353130'],
  );
  assert.deepEqual(fromBase32('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'), secret);
});

test('a second factor begins with the password and changes nothing until a first code confirms it', async () => {
  headers = await signedIn();
  assert.equal(refusal(await bench.identity.confirmTotp(headers, '123456')), 'totp-not-begun');
  assert.equal(refusal(await bench.identity.enrolTotp(headers, 'Wrong-47110')), 'password-wrong');
  const offer = await bench.identity.enrolTotp(headers, password);
  assert.ok(!isRefusal(offer));
  key = offer.key;
  assert.match(offer.uri, /^otpauth:\/\/totp\/[^?]+:administrator\?secret=[A-Z2-7]+&issuer=/);
  assert.doesNotMatch(offer.uri, /invalid/);
  assert.equal(refusal(await signIn()), 'done');
  const wrong = codeNow() === '000000' ? '000001' : '000000';
  assert.equal(refusal(await bench.identity.confirmTotp(headers, wrong)), 'totp-wrong');
  assert.equal(refusal(await signIn()), 'done');
  assert.equal(await bench.identity.confirmTotp(headers, codeNow()), true);
  assert.equal(refusal(await bench.identity.confirmTotp(headers, codeNow())), 'totp-already');
  assert.equal(refusal(await bench.identity.enrolTotp(headers, password)), 'totp-already');
});

test('once enrolled, the code is asked for after the right password only, and a wrong one counts as a failure', async () => {
  assert.deepEqual(await signIn(), { refused: 'totp-needed', detail: {}, field: 'totp' });
  const other = await bench.identity.signInStaff({ username, password: 'Wrong-47110' }, {});
  assert.equal(refusal(other), 'sign-in-failed');
  const wrong = codeNow() === '000000' ? '000001' : '000000';
  assert.equal(refusal(await signIn(wrong)), 'totp-wrong');
  assert.equal(refusal(await signIn(codeNow())), 'done');
  for (let n = 0; n < 5; n += 1) assert.equal(refusal(await signIn(wrong)), 'totp-wrong');
  assert.equal(refusal(await signIn(codeNow())), 'sign-in-locked');
  bench.clock.set('2026-02-09T02:00:00.000Z');
});

test('a code opens the door once, also for two at the same moment', async () => {
  bench.clock.set('2026-02-09T03:00:00.000Z');
  const code = codeNow();
  const both = await Promise.all([signIn(code), signIn(code)]);
  assert.deepEqual(both.map(refusal).sort(), ['done', 'totp-wrong']);
  assert.equal(refusal(await signIn(code)), 'totp-wrong');
  const account = (await bench.identity.whoIs(headers, 'staff')).who;
  assert.equal(account.kind, 'staff');
});

test('the code of the moment before is taken, one of five minutes ago is not', async () => {
  bench.clock.set('2026-02-09T04:00:00.000Z');
  assert.equal(refusal(await signIn(codeNow(-300))), 'totp-wrong');
  assert.equal(refusal(await signIn(codeNow(-30))), 'done');
});

test('asking for the code ten times over locks nobody', async () => {
  bench.clock.set('2026-02-09T05:00:00.000Z');
  for (let n = 0; n < 10; n += 1) assert.equal(refusal(await signIn()), 'totp-needed');
  assert.equal(refusal(await signIn(codeNow())), 'done');
});

test('it is switched off with the password, and by an organiser who sets a password anew', async () => {
  bench.clock.set('2026-02-09T06:00:00.000Z');
  headers = await signedIn(codeNow());
  assert.equal(refusal(await bench.identity.disableTotp(headers, 'Wrong-47110')), 'password-wrong');
  assert.equal(await bench.identity.disableTotp(headers, password), true);
  assert.equal(refusal(await bench.identity.disableTotp(headers, password)), 'totp-not-begun');
  assert.equal(refusal(await signIn()), 'done');
  const offer = await bench.identity.enrolTotp(headers, password);
  key = isRefusal(offer) ? '' : offer.key;
  assert.equal(await bench.identity.confirmTotp(headers, codeNow()), true);
  const reset = { name: 'resetStaffPassword', staff: 'administrator', password } as const;
  assert.equal(refusal(await bench.give(reset, bench.system)), 'done');
  assert.equal(refusal(await signIn()), 'done');
});
