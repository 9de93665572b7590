import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { openTestIdentity } from '../testing.ts';
import type { TestIdentity } from '../testing.ts';
import type { Registration } from './register-citizen.ts';

let bench: TestIdentity;
before(async () => {
  bench = await openTestIdentity();
});
after(() => bench.close());

/** 990102 is no region: only the demo city takes it. The check character is true. */
const demoNumber = '990102199003074258';
const password = 'willow99';
let made = 0;

function registration(more: Partial<Registration> = {}): Registration {
  made += 1;
  return { name: '柳三', number: demoNumber, mobile: `1380000${String(made).padStart(4, '0')}`, password, ...more };
}
const register = (given: Registration, key = `register-${made}-${given.mobile.length}`) =>
  bench.identity.registerCitizen(given, key);
const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');

test('a citizen registers and signs in with the mobile number, in whatever form it is typed', async () => {
  const given = registration({ mobile: '+86 138-1111-0001', number: ' ９90102199003074258 ', name: ' 柳  三 ' });
  const opened = await register(given);
  assert.ok(!isRefusal(opened));
  assert.deepEqual(await bench.identity.person(opened.account), {
    name: '柳 三',
    number: demoNumber,
    mobile: '13811110001',
  });
  for (const mobile of ['13811110001', '138 1111 0001', '+8613811110001', '１３８１１１１０００１']) {
    const signedIn = await bench.identity.signInCitizen({ mobile, password }, {});
    assert.ok(!isRefusal(signedIn) && signedIn.account === opened.account, mobile);
    const cookie = signedIn.cookies.map((value) => value.split(';')[0] ?? '').join('; ');
    const { who } = await bench.identity.whoIs({ cookie }, 'citizen');
    assert.deepEqual(who, { kind: 'citizen', jurisdiction: '990100', account: opened.account, name: '柳 三' });
  }
  const [event] = await bench.ledger.read('990100', `account/${opened.account}`);
  assert.equal(event?.data['check'], 'number-valid');
});

test('name, number, mobile and password are each refused for their own reason, beside their field', async () => {
  const wrong: readonly (readonly [string, string, Partial<Registration>])[] = [
    ['name-missing', 'name', { name: '   ' }],
    ['name-missing', 'name', { name: '长'.repeat(51) }],
    ['id-number-wrong', 'number', { number: '990102199003074250' }],
    ['id-number-wrong', 'number', { number: '990102209003074250' }],
    ['id-number-wrong', 'number', { number: '' }],
    ['mobile-wrong', 'mobile', { mobile: '1380000' }],
    ['mobile-wrong', 'mobile', { mobile: '010-12345678' }],
    ['password-weak', 'password', { password: 'short1' }],
    ['password-weak', 'password', { password: 'onlyletters' }],
    ['password-weak', 'password', { mobile: '13822220000', password: 'x13822220000' }],
  ];
  for (const [refused, field, more] of wrong)
    assert.deepEqual(await register(registration(more)), { refused, detail: {}, field }, JSON.stringify(more));
});

test('a mobile number opens one account, also for two at the same time; the same form sent twice opens one', async () => {
  const given = registration();
  const answers = await Promise.all(['first-of-two', 'second-of-two'].map((key) => register(given, key)));
  assert.deepEqual(answers.map(refusal).sort(), ['done', 'mobile-taken']);
  const again = registration();
  const [one, two] = await Promise.all([register(again, 'sent-twice'), register(again, 'sent-twice')]);
  assert.deepEqual(one, two);
  assert.ok(!isRefusal(one));
});

test('a wrong password and an unknown number are refused alike; five failures lock the number', async () => {
  const given = registration();
  await register(given);
  const wrong = (mobile: string) => bench.identity.signInCitizen({ mobile, password: 'wrong-1234' }, {});
  assert.deepEqual(await wrong(given.mobile), await wrong('13999990000'));
  for (let n = 0; n < 4; n += 1) assert.equal(refusal(await wrong(given.mobile)), 'sign-in-failed');
  const right = await bench.identity.signInCitizen({ mobile: given.mobile, password }, {});
  assert.equal(refusal(right), 'sign-in-locked');
});

test('an account of a citizen can hold no post, give no command and open no staff door', async () => {
  const given = registration();
  const opened = await register(given);
  assert.ok(!isRefusal(opened));
  const { account } = opened;
  const post = { staff: account, unit: 'gov', title: '窗口', auxiliary: false, from: '2026-02-09' };
  assert.equal(refusal(await bench.give({ name: 'assignPost', ...post })), 'staff-unknown');
  const open = { name: 'openStaffAccount', staff: account, username: 'citizen.x', password: 'Bridge-4711' } as const;
  assert.equal(refusal(await bench.give(open)), 'staff-unknown');
  const asStaff = await bench.identity.signInStaff({ username: given.mobile, password }, {});
  assert.equal(refusal(asStaff), 'sign-in-failed');
  const signedIn = await bench.identity.signInCitizen({ mobile: given.mobile, password }, {});
  assert.ok(!isRefusal(signedIn));
  const cookie = signedIn.cookies.map((value) => value.split(';')[0] ?? '').join('; ');
  const renamed = cookie.replace('onewindow-citizen', 'onewindow-staff');
  assert.notEqual(renamed, cookie);
  assert.equal((await bench.identity.whoIs({ cookie: renamed }, 'staff')).who.kind, 'anonymous');
  assert.equal(refusal(await bench.identity.choosePost({ cookie: renamed }, 'administrator')), 'not-signed-in');
});

test('a real city takes real regions only, and its accounts open no door of another city', async () => {
  const city = await openTestIdentity({ jurisdiction: '510100' });
  try {
    const given = registration({ mobile: '13833330000' });
    assert.equal(refusal(await city.identity.registerCitizen(given, 'demo-number')), 'id-number-wrong');
    // The number printed as the example in GB 11643.
    const real = { ...given, number: '11010519491231002X' };
    assert.equal(refusal(await city.identity.registerCitizen(real, 'real-number')), 'done');
    // A small x is what people type.
    assert.equal(refusal(await register({ ...real, number: '11010519491231002x', mobile: '13833330001' })), 'done');
  } finally {
    await city.close();
  }
});
