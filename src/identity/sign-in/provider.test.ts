import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { machineSeconds } from '#ledger';
import { openTestIdentity } from '../testing.ts';
import type { TestIdentity } from '../testing.ts';
import { openTestProvider } from './provider-testing.ts';
import type { Stander, TestProvider } from './provider-testing.ts';
import type { AccountKind } from './parts.ts';
import { returnAddress } from './provider.ts';
import { fromBase32, totpCode } from './totp.ts';

const publicUrl = 'http://192.168.1.20:8080';
let provider: TestProvider;
let bench: TestIdentity;
before(async () => {
  provider = await openTestProvider([returnAddress(publicUrl, 'citizen'), returnAddress(publicUrl, 'staff')]);
  bench = await openTestIdentity({ publicUrl, oidc: { citizen: provider.oidc, staff: provider.oidc } });
});
after(async () => {
  await bench.close();
  await provider.close();
});

const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');
const pairs = (cookies: readonly string[]): string => cookies.map((value) => value.split(';')[0] ?? '').join('; ');
const lin: Stander = {
  subject: 'subject-of-lin',
  claims: { name: '林知兰', id_number: '990102199003074258', phone_number: '+86 13855550001' },
};

async function signIn(kind: AccountKind, stander: Stander, to = '/cases') {
  const asked = await bench.identity.askProvider(kind, to);
  assert.ok(!isRefusal(asked));
  const query = await provider.walk(asked.url, stander);
  return bench.identity.returnFromProvider(kind, query, { cookie: pairs(asked.cookies) });
}

test('people are sent to the provider with code, PKCE, state and nonce, and back to an address under PUBLIC_URL, plain http too', async () => {
  const asked = await bench.identity.askProvider('citizen', '/cases');
  assert.ok(!isRefusal(asked));
  const { searchParams } = new URL(asked.url);
  assert.equal(searchParams.get('redirect_uri'), `${publicUrl}/sign-in/provider/citizen/return`);
  assert.equal(searchParams.get('response_type'), 'code');
  assert.equal(searchParams.get('code_challenge_method'), 'S256');
  for (const name of ['state', 'nonce', 'code_challenge']) assert.ok((searchParams.get(name) ?? '').length >= 32, name);
  assert.ok(asked.cookies.every((cookie) => /HttpOnly/i.test(cookie) && !/Secure/i.test(cookie)));
});

test('a citizen’s first sign-in opens an account verified by the provider, the second finds it', async () => {
  const first = await signIn('citizen', lin);
  assert.ok(!isRefusal(first), refusal(first));
  assert.equal(first.to, '/cases');
  const { who } = await bench.identity.whoIs({ cookie: pairs(first.cookies) }, 'citizen');
  assert.deepEqual(who, { kind: 'citizen', jurisdiction: '990100', account: first.account, name: '林知兰' });
  assert.deepEqual(await bench.identity.person(first.account), {
    name: '林知兰',
    number: '990102199003074258',
    mobile: '13855550001',
  });
  assert.equal(await bench.identity.verifierOf(first.account), '省统一身份认证');
  const second = await signIn('citizen', lin, '/');
  assert.ok(!isRefusal(second));
  assert.equal(second.account, first.account);
  assert.equal(refusal(await bench.identity.signOut('citizen', { cookie: pairs(second.cookies) })), 'done');
  assert.equal((await bench.identity.whoIs({ cookie: pairs(second.cookies) }, 'citizen')).who.kind, 'anonymous');
  const events = await bench.ledger.read('990100', `account/${first.account}`);
  const types = events.map(({ type }) => type);
  assert.deepEqual(types, ['CitizenAccountOpened', 'SignedInByProvider', 'SignedInByProvider', 'SignedOut']);
  assert.equal(events[0]?.data['check'], 'provider-verified');
  for (const personal of [lin.subject, '林知兰', '990102199003074258', '13855550001'])
    assert.ok(!JSON.stringify(events).includes(personal), personal);
});

test('two first sign-ins at the same time open one account; one registered here under the same number stays apart', async () => {
  const chen = { subject: 'chen', claims: { name: '陈三', id_number: '990102199003074258' } };
  const [one, two] = await Promise.all([signIn('citizen', chen), signIn('citizen', chen)]);
  assert.ok(!isRefusal(one) && !isRefusal(two));
  assert.equal(one.account, two.account);
  const own = { name: '陈三', number: '990102199003074258', mobile: '13855550009', password: 'willow99' };
  const registered = await bench.identity.registerCitizen(own, 'registered-here');
  assert.ok(!isRefusal(registered));
  assert.notEqual(registered.account, one.account);
  assert.equal(await bench.identity.verifierOf(registered.account), undefined);
});

test('whom the provider does not name in full gets no account, whoever declines is told so', async () => {
  const nameless = { subject: 'nameless', claims: { id_number: '990102199003074258' } };
  assert.equal(refusal(await signIn('citizen', nameless)), 'provider-incomplete');
  const wrong = { subject: 'wrong', claims: { name: '林三', id_number: '990102199003074250' } };
  assert.equal(refusal(await signIn('citizen', wrong)), 'provider-incomplete');
  assert.equal(refusal(await signIn('citizen', { ...lin, declines: true })), 'provider-declined');
});

test('an answer without the browser’s own state, with a state of another, or used twice opens nothing', async () => {
  const ask = async (): Promise<{ query: Record<string, string>; cookie: string }> => {
    const asked = await bench.identity.askProvider('citizen', '/');
    assert.ok(!isRefusal(asked));
    return { query: await provider.walk(asked.url, lin), cookie: pairs(asked.cookies) };
  };
  const [own, other] = [await ask(), await ask()];
  const back = (query: Record<string, string>, cookie: string) =>
    bench.identity.returnFromProvider('citizen', query, { cookie });
  assert.equal(refusal(await back(own.query, '')), 'provider-failed');
  assert.equal(refusal(await back(other.query, own.cookie)), 'provider-failed');
  const { code: _code, ...withoutCode } = other.query;
  assert.equal(refusal(await back(withoutCode, other.cookie)), 'provider-failed');
  const fresh = await ask();
  assert.equal(refusal(await back(fresh.query, fresh.cookie)), 'done');
  assert.equal(refusal(await back(fresh.query, fresh.cookie)), 'provider-failed');
});

test('an unknown subject opens no staff door, and a citizen’s session is none', async () => {
  assert.equal(refusal(await signIn('staff', lin)), 'provider-unknown');
  const citizen = await signIn('citizen', lin);
  assert.ok(!isRefusal(citizen));
  assert.equal((await bench.identity.whoIs({ cookie: pairs(citizen.cookies) }, 'staff')).who.kind, 'citizen');
});

test('staff sign in through the provider once an organiser has linked them, and no more when unlinked', async () => {
  const { identity, done, give, ledger } = bench;
  const staff = await done({ name: 'registerStaff', personName: '韩立' });
  const password = 'River-Bridge-47';
  await done({ name: 'openStaffAccount', staff, username: 'han.li', password });
  const { issuer } = provider.oidc;
  const link = { name: 'linkProvider', staff, issuer, subject: 'subject-of-han' } as const;
  const own = { ...link, staff: 'administrator', subject: 'subject-of-the-organiser' };
  assert.equal(refusal(await give(own)), 'own-link');
  assert.equal(refusal(await give({ ...link, issuer: 'id.example' })), 'issuer-wrong');
  const account = await done(link);
  assert.equal(refusal(await give(link)), 'provider-linked');
  const other = await done({ name: 'registerStaff', personName: '秦岭' });
  await done({ name: 'openStaffAccount', staff: other, username: 'qin.ling', password });
  assert.equal(refusal(await give({ ...link, staff: other })), 'provider-subject-taken');

  const han: Stander = { subject: 'subject-of-han', claims: {} };
  const signedIn = await signIn('staff', han, '/workbench/');
  assert.ok(!isRefusal(signedIn), refusal(signedIn));
  assert.equal(signedIn.account, account);
  const session = { cookie: pairs(signedIn.cookies) };
  const { who } = await identity.whoIs(session, 'staff');
  assert.ok(who.kind === 'staff' && who.staff === staff);

  const offer = await identity.enrolTotp(session, password);
  assert.ok(!isRefusal(offer));
  assert.equal(await identity.confirmTotp(session, totpCode(fromBase32(offer.key), machineSeconds())), true);
  assert.equal(refusal(await signIn('staff', han)), 'provider-one-factor');
  assert.equal(refusal(await signIn('staff', { ...han, amr: ['pwd'] })), 'provider-one-factor');
  assert.equal(refusal(await signIn('staff', { ...han, amr: ['pwd', 'mfa'] })), 'done');
  assert.equal(refusal(await signIn('staff', { ...han, acr: 'two' })), 'done');

  await done({ name: 'unlinkProvider', staff });
  assert.equal(refusal(await give({ name: 'unlinkProvider', staff })), 'provider-not-linked');
  assert.equal((await identity.whoIs(session, 'staff')).who.kind, 'anonymous');
  assert.equal(refusal(await signIn('staff', han)), 'provider-unknown');
  const events = await ledger.read('990100', `account/${account}`);
  assert.deepEqual(
    events.map(({ type, data }) => [type, data['secondFactor']]),
    [
      ['StaffAccountOpened', undefined],
      ['ProviderLinked', undefined],
      ['SignedInByProvider', false],
      ['TotpEnrolled', undefined],
      ['SignInFailed', undefined],
      ['SignInFailed', undefined],
      ['SignedInByProvider', true],
      ['SignedInByProvider', true],
      ['ProviderUnlinked', undefined],
    ],
  );
  assert.ok(!JSON.stringify(events).includes('subject-of-han'));
});

test('where no provider is set, none is shown and none is asked', async () => {
  const bare = await openTestIdentity();
  try {
    assert.deepEqual(bare.identity.providers, {});
    assert.equal(refusal(await bare.identity.askProvider('citizen', '/')), 'provider-none');
    assert.equal(refusal(await bare.identity.returnFromProvider('staff', {}, {})), 'provider-none');
  } finally {
    await bare.close();
  }
});
