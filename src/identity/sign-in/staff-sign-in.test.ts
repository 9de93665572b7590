import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal, wordsOf } from '#law';
import type { Refusal } from '#law';
import { instantAfter, systemClock } from '#ledger';
import { sql } from 'kysely';
import { administrator, openTestIdentity } from '../testing.ts';
import type { TestIdentity } from '../testing.ts';
import type { SignedIn } from './sign-in.ts';

let bench: TestIdentity;
before(async () => {
  bench = await openTestIdentity();
});
after(() => bench.close());

const password = 'Bridge-4711';
let made = 0;

async function member(): Promise<{ staff: string; username: string }> {
  made += 1;
  const [staff, username] = [`m${made}`, `member${made}`];
  await bench.done({ name: 'registerStaff', id: staff, personName: `人${made}` });
  await bench.done({
    name: 'assignPost',
    id: `${staff}-a`,
    staff,
    unit: 'gov',
    title: '甲岗',
    auxiliary: false,
    from: '2026-02-09',
  });
  await bench.done({ name: 'openStaffAccount', staff, username, password });
  return { staff, username };
}
const signIn = (username: string, secret = password) => bench.identity.signInStaff({ username, password: secret }, {});
const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');
const headersOf = (answer: SignedIn | Refusal): { cookie: string } => {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return { cookie: answer.cookies.map((value) => value.split(';')[0] ?? '').join('; ') };
};
const whoIs = async (headers: { cookie: string }) => (await bench.identity.whoIs(headers, 'staff')).who;
async function accountOf(staff: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from staff_user where staff = ${staff}`.execute(bench.ledger.db);
  return rows[0]?.id ?? '';
}
const eventsOf = async (staff: string) =>
  (await bench.ledger.read('990100', `account/${await accountOf(staff)}`)).map(({ type }) => type);

test('the right password signs in; user names are typed in any case and width; the ledger knows it', async () => {
  const { staff, username } = await member();
  const who = await whoIs(headersOf(await signIn(` ${username.toUpperCase().replace('MEMBER', 'ＭEMBER')} `)));
  assert.ok(who.kind === 'staff' && who.staff === staff && who.post?.id === `${staff}-a` && who.unit?.id === 'gov');
  assert.deepEqual(await eventsOf(staff), ['StaffAccountOpened', 'SignedIn']);
});

test('a wrong password and an unknown name are refused in the very same words', async () => {
  const { username } = await member();
  const [wrong, unknown] = [await signIn(username, 'Wrong-47110'), await signIn('nobody.here', 'Wrong-47110')];
  assert.ok(isRefusal(wrong) && isRefusal(unknown));
  assert.equal(wrong.refused, 'sign-in-failed');
  assert.deepEqual(wordsOf(wrong), wordsOf(unknown));
});

test('the fifth failure in a row locks the name for a quarter of an hour, known or unknown, also in a rush', async () => {
  const { staff, username } = await member();
  for (const name of [username, 'unknown.name']) {
    const tries = await Promise.all(Array.from({ length: 8 }, () => signIn(name, 'Wrong-47110')));
    const failed = tries.filter((answer) => refusal(answer) === 'sign-in-failed');
    assert.equal(failed.length, 5, name);
    const locked = await signIn(name);
    assert.deepEqual(locked, { refused: 'sign-in-locked', detail: { minutes: 15 } });
  }
  assert.equal((await eventsOf(staff)).filter((type) => type === 'SignInFailed').length, 5);
  assert.equal((await eventsOf(staff)).filter((type) => type === 'SignInLocked').length, 1);
  bench.clock.set(instantAfter(bench.clock.now(), 14 * 60));
  assert.equal(refusal(await signIn(username)), 'sign-in-locked');
  bench.clock.set(instantAfter(bench.clock.now(), 61));
  assert.equal(refusal(await signIn(username)), 'done');
});

test('a stranger who locks a name all day locks nobody out of the browser in which they have signed in before', async () => {
  const { username } = await member();
  const own = headersOf(await signIn(username));
  const other = headersOf(await signIn((await member()).username));
  const from = (headers: { cookie: string }, secret = password) =>
    bench.identity.signInStaff({ username, password: secret }, headers);
  for (let n = 0; n < 5; n += 1) await signIn(username, 'Wrong-47110');
  assert.equal(refusal(await signIn(username)), 'sign-in-locked');
  assert.equal(refusal(await from(other)), 'sign-in-locked', 'known for another name is not known');
  const forged = { cookie: own.cookie.replace(/known=.{22}/, `known=${'A'.repeat(22)}`) };
  assert.equal(refusal(await from(forged)), 'sign-in-locked', 'a mark of one’s own making is none');
  assert.equal(refusal(await from(own)), 'done');
  // The known browser has its own five, no more.
  for (let n = 0; n < 5; n += 1) assert.equal(refusal(await from(own, 'Wrong-47110')), 'sign-in-failed');
  assert.equal(refusal(await from(own)), 'sign-in-locked');
});

test('four failures and a success begin the count anew', async () => {
  const { username } = await member();
  for (let round = 0; round < 2; round += 1) {
    for (let n = 0; n < 4; n += 1) assert.equal(refusal(await signIn(username, 'Wrong-47110')), 'sign-in-failed');
    assert.equal(refusal(await signIn(username)), 'done');
  }
});

test('a password has ten characters of three kinds and never the user name in it', async () => {
  for (const [n, weak] of ['short-1A', 'onlyletters', 'letters1234', 'WeakUser3-x', 'x'.repeat(129)].entries()) {
    const staff = await bench.done({ name: 'registerStaff', personName: '弱' });
    const username = `weakuser${n}`;
    assert.equal(
      refusal(await bench.give({ name: 'openStaffAccount', staff, username, password: weak })),
      'password-weak',
    );
  }
});

test('user names are taken once, also by two at the same time', async () => {
  const staff = await Promise.all([1, 2].map(() => bench.done({ name: 'registerStaff', personName: '同名' })));
  const open = (one: string, username: string) =>
    bench.give({ name: 'openStaffAccount', staff: one, username, password });
  const answers = await Promise.all(staff.map((one) => open(one, 'the.same')));
  assert.deepEqual(answers.map(refusal).sort(), ['done', 'username-taken']);
  const third = await bench.done({ name: 'registerStaff', personName: '大写' });
  assert.equal(refusal(await open(third, 'Upper')), 'username-wrong');
});

test('a session that nobody uses for half an hour is over; one that is used lives on', async () => {
  const { staff, username } = await member();
  const headers = headersOf(await signIn(username));
  const account = await accountOf(staff);
  const { db } = bench.ledger;
  const { rows } = await sql<{ life: number }>`
    select extract(epoch from "expiresAt" - "createdAt")::int as life from staff_session where "userId" = ${account}`.execute(
    db,
  );
  assert.equal(rows[0]?.life, 30 * 60);
  // Sessions go by the machine's time: a row is made to look as if ten minutes had passed since its last use.
  const left = (seconds: number) =>
    sql`
    update staff_session set "expiresAt" = ${instantAfter(systemClock.now(), seconds)} where "userId" = ${account}`.execute(
      db,
    );
  await left(20 * 60);
  const used = await bench.identity.whoIs(headers, 'staff');
  assert.equal(used.who.kind, 'staff');
  assert.equal(used.cookies.length, 1);
  const prolonged = await sql<{ more: boolean }>`
    select "expiresAt" > ${instantAfter(systemClock.now(), 25 * 60)}::timestamptz as more from staff_session where "userId" = ${account}`.execute(
    db,
  );
  assert.equal(prolonged.rows[0]?.more, true);
  await left(-1);
  assert.equal((await whoIs(headers)).kind, 'anonymous');
});

test('one acts in the post one chose, among those held today', async () => {
  const { staff, username } = await member();
  await bench.done({
    name: 'assignPost',
    id: `${staff}-b`,
    staff,
    unit: 'gov',
    title: '乙岗',
    auxiliary: false,
    from: '2026-02-09',
    to: '2026-02-20',
  });
  const headers = headersOf(await signIn(username));
  assert.equal(refusal(await bench.identity.choosePost(headers, 'administrator')), 'post-not-held');
  assert.equal(await bench.identity.choosePost(headers, `${staff}-b`), true);
  const now = await whoIs(headers);
  assert.ok(now.kind === 'staff' && now.post?.id === `${staff}-b`);
  bench.clock.set('2026-02-21T01:00:00.000Z');
  const later = await whoIs(headers);
  assert.ok(later.kind === 'staff' && later.post?.id === `${staff}-a`);
  assert.equal(refusal(await bench.identity.choosePost({}, `${staff}-a`)), 'not-signed-in');
});

test('a changed password ends every other session; the old one is dead', async () => {
  const { staff, username } = await member();
  const [here, elsewhere] = [headersOf(await signIn(username)), headersOf(await signIn(username))];
  const change = (current: string, wanted: string) => bench.identity.changePassword('staff', here, { current, wanted });
  assert.deepEqual(await change('Wrong-47110', 'River-4712x'), {
    refused: 'password-wrong',
    detail: {},
    field: 'current',
  });
  assert.equal(refusal(await change(password, 'weak')), 'password-weak');
  assert.equal(await change(password, 'River-4712x'), true);
  assert.equal((await whoIs(here)).kind, 'staff');
  assert.equal((await whoIs(elsewhere)).kind, 'anonymous');
  assert.equal(refusal(await signIn(username)), 'sign-in-failed');
  assert.equal(refusal(await signIn(username, 'River-4712x')), 'done');
  assert.ok((await eventsOf(staff)).includes('PasswordChanged'));
});

test('an organiser sets a forgotten password anew, which ends all sessions; never their own', async () => {
  const { staff, username } = await member();
  const headers = headersOf(await signIn(username));
  await bench.done({ name: 'resetStaffPassword', staff, password: 'Lamp-47133' });
  assert.equal((await whoIs(headers)).kind, 'anonymous');
  assert.equal(refusal(await signIn(username, 'Lamp-47133')), 'done');
  const own = await bench.give({ name: 'resetStaffPassword', staff: 'administrator', password: 'Lamp-47133' });
  assert.equal(refusal(own), 'own-password');
  assert.equal(refusal(await signIn(administrator.username, administrator.password)), 'done');
});

test('signing out ends the session, clears the cookie and stands in the ledger', async () => {
  const { staff, username } = await member();
  const headers = headersOf(await signIn(username));
  const out = await bench.identity.signOut('staff', headers);
  assert.ok(
    !isRefusal(out) && out.cookies.some((cookie) => /onewindow-staff\.session_token=;.*Max-Age=0/.test(cookie)),
  );
  assert.equal((await whoIs(headers)).kind, 'anonymous');
  assert.equal((await eventsOf(staff)).at(-1), 'SignedOut');
  assert.equal(refusal(await bench.identity.signOut('staff', headers)), 'not-signed-in');
});
