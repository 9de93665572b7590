import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { textOfPdf } from '#documents';
import { isRefusal } from '#law';
import type { NamedItem } from './letter.ts';
import { openTestIdentity } from './testing.ts';
import type { TestIdentity } from './testing.ts';
import type { Act, Who } from './types.ts';

let bench: TestIdentity;
before(async () => {
  bench = await openTestIdentity();
  const { done } = bench;
  const region = '990100';
  const under = { parent: 'gov', region } as const;
  await done({ name: 'establishUnit', id: 'center', kind: 'center', unitName: '政务服务中心', ...under });
  await done({ name: 'establishUnit', id: 'health', kind: 'department', unitName: '卫生健康局', ...under });
  const town = { kind: 'township', parent: 'gov', region: '990102101', unitName: '汀泊镇人民政府' } as const;
  await done({ name: 'establishUnit', id: 'town', ...town });
});
after(() => bench.close());

const item = '00012302000001';
const from = '2026-02-09';
const document = '澜卫授〔2026〕3号';
const today = '2026-02-09';
let made = 0;

async function person(unit: string, title: string, auxiliary = false): Promise<string> {
  const id = `q${(made += 1)}`;
  await bench.done({ name: 'registerStaff', id, personName: `苏${made}见` });
  await bench.done({ name: 'assignPost', id, staff: id, unit, title, auxiliary, from });
  return id;
}
const grant = (post: string, act: Act, more: object = {}) =>
  bench.done({ name: 'grantMandate', post, item, act, from, to: '2028-12-31', document, ...more });
function sure<T>(answer: T): Exclude<T, { refused: string }> {
  if (isRefusal(answer)) throw new Error(answer.refused);
  return answer as Exclude<T, { refused: string }>;
}

test('a unit shows its posts with holder, term and mandates in force, those to come too, and what is vacant', async () => {
  const { done, identity, organiser } = bench;
  const clerk = await person('center', '受理岗');
  await grant(clerk, 'accept');
  await done({ name: 'revokeMandate', mandate: await grant(clerk, 'review'), document });
  const gone = await person('center', '出证岗');
  await done({ name: 'endPost', post: gone, to: today });
  const next = { staff: gone, unit: 'center', title: '咨询岗', auxiliary: true, from: '2026-06-01' };
  await done({ name: 'assignPost', id: 'to-come', ...next });
  const shown = sure(await identity.register.unit(organiser, 'center'));
  assert.deepEqual(
    shown.posts.map(({ id, name, mandates }) => `${id} ${name} ${mandates}`).sort(),
    [`${clerk} 苏1见 1`, `${gone} 苏2见 0`, 'to-come 苏2见 0'].sort(),
  );
  assert.equal(shown.inUse, true);
  // On the day after its last a post is held no more, and nobody has taken it over.
  assert.deepEqual(shown.vacancies, []);
  bench.clock.set('2026-02-10T01:00:00.000Z');
  const later = sure(await identity.register.unit(organiser, 'center'));
  assert.deepEqual(later.vacancies, [{ title: '出证岗', since: today }]);
  assert.ok(!later.posts.some(({ id }) => id === gone));
});

test('a locked account is unlocked by the organiser only, and a reset takes the second factor, the lock and every session', async () => {
  const { done, give, identity, organiser } = bench;
  const staff = await person('center', '窗口岗');
  const [username, password] = ['su.lock', 'River-4711-x'];
  await done({ name: 'openStaffAccount', staff, username, password });
  const signIn = async (word: string, cookie?: string) =>
    identity.signInStaff({ username, password: word }, cookie === undefined ? {} : { cookie });
  const first = sure(await signIn(password));
  const cookie = first.cookies.map((one) => one.split(';')[0]).join('; ');
  const offer = sure(await identity.enrolTotp({ cookie }, password));
  assert.ok(offer.key.length > 10);
  const card = async () => sure(await identity.register.staffCard(organiser, staff)).account;
  assert.deepEqual(await card(), { username, totp: false, locked: false });
  // In a strange browser and in the one that is known, each counted apart.
  for (const browser of [undefined, cookie]) {
    for (let n = 0; n < 5; n += 1) await signIn('wrong', browser);
    const locked = await signIn(password, browser);
    assert.equal(isRefusal(locked) && locked.refused, 'sign-in-locked');
  }
  assert.equal((await card())?.locked, true);
  const self = { kind: 'staff', jurisdiction: '990100', staff, name: '' } as const;
  const own = await give({ name: 'unlockAccount', staff }, self);
  assert.equal(isRefusal(own) && own.refused, 'no-mandate');
  await done({ name: 'unlockAccount', staff });
  for (const browser of [undefined, cookie]) sure(await signIn(password, browser));
  const twice = await give({ name: 'unlockAccount', staff });
  assert.equal(isRefusal(twice) && twice.refused, 'account-not-locked');
  for (let n = 0; n < 5; n += 1) await signIn('wrong');
  await done({ name: 'resetStaffPassword', staff, password: 'Other-4712-y' });
  assert.equal((await identity.whoIs({ cookie }, 'staff')).who.kind, 'anonymous');
  sure(await signIn('Other-4712-y'));
});

test('people are found by a part of their name, at most twenty, with their posts', async () => {
  const { identity, organiser } = bench;
  const id = await person('health', '审查岗');
  const [found, ...others] = sure(await identity.register.findStaff(organiser, `苏${made}`));
  assert.equal(others.length, 0);
  assert.deepEqual([found?.id, found?.posts[0]?.unitName], [id, '卫生健康局']);
  assert.deepEqual(await identity.register.findStaff(organiser, '%'), []);
  for (let n = 0; n < 22; n += 1) await bench.done({ name: 'registerStaff', personName: `鲁${n}` });
  assert.equal(sure(await identity.register.findStaff(organiser, '鲁')).length, 20);
});

test('who may do what with an item: by name, wide mandates marked, revoked and ended ones gone; counted the same', async () => {
  const { identity, organiser, done } = bench;
  const other = '00099900000001';
  const [one, watcher, gone] = [
    await person('health', '决定岗'),
    await person('center', '监督'),
    await person('health', '旧岗'),
  ];
  await grant(one, 'decide', { item: other });
  await grant(watcher, 'supervise', { item: '*' });
  await grant(gone, 'decide', { item: other });
  await done({ name: 'endPost', post: gone, to: '2026-02-10' });
  bench.clock.set('2026-02-11T01:00:00.000Z');
  const found = sure(await identity.register.holders(organiser, other));
  assert.deepEqual(
    found.filter(({ act }) => act !== 'organise').map(({ act, wide, post }) => [act, wide, post.id]),
    [
      ['decide', false, one],
      ['supervise', true, watcher],
    ],
  );
  const rows = sure(await identity.register.cover(organiser));
  assert.deepEqual(
    rows.filter((row) => row.item === other),
    [{ item: other, act: 'decide', posts: 1 }],
  );
});

const items = new Map<string, NamedItem>([
  [item, { name: '公共场所卫生许可', code: '1199010001', organ: 'health', licence: true }],
]);
const itemsNamed = () => Promise.resolve(items);

async function letterText(mandate: string, who: Who = bench.organiser): Promise<string> {
  const { pdf, name } = sure(await bench.identity.letter(who, mandate, itemsNamed));
  assert.equal(name, `授权书 ${document}.pdf`);
  return textOfPdf(pdf);
}

test('one document is one letter: every act it gives to the post stands on it, nothing that it does not give', async () => {
  const post = await person('center', '综合岗');
  const first = await grant(post, 'accept', { from: '2026-02-11' });
  await grant(post, 'issue', { from: '2026-02-11' });
  await grant(post, 'review', { document: '澜卫授〔2026〕4号', from: '2026-02-11' });
  const text = await letterText(first);
  for (const words of [
    document,
    '卫生健康局',
    '政务服务中心综合岗',
    '公共场所卫生许可',
    '1199010001',
    '2028年12月31日',
  ])
    assert.ok(text.includes(words), words);
  assert.ok(/环节：(受理、制证发证|制证发证、受理)/.test(text));
  assert.ok(!text.includes('审查。') && text.includes('按照本机关内部职责分工'));
  // To oneself the own letter is no secret.
  await letterText(first, await bench.inPost(post));
});

test('许可法24 stands on a letter only where an organ entrusts another organ with a licence', async () => {
  const town = await person('town', '受理岗');
  assert.match(await letterText(await grant(town, 'accept')), /许可法》第二十四条第一款/);
  const helper = await person('town', '导办员', true);
  const advice = await letterText(await grant(helper, 'receive'));
  assert.ok(!advice.includes('许可法》') && advice.includes('你为辅助人员'));
  const own = await person('health', '审查岗');
  assert.doesNotMatch(await letterText(await grant(own, 'review')), /许可法》/);
});

test('a letter whose mandates are all revoked says so', async () => {
  const post = await person('health', '审查岗');
  const mandate = await grant(post, 'review');
  await bench.done({ name: 'revokeMandate', mandate, document: '澜卫授〔2026〕9号' });
  assert.match(await letterText(mandate), /2026年2月11日收回（澜卫授〔2026〕9号）/);
});

test('the register is read by the organiser; posts and mandates also by whoever supervises everything, people by nobody else', async () => {
  const { identity, inPost } = bench;
  const { register } = identity;
  const mandate = await grant(await person('health', '审查岗'), 'review');
  const watcher = await person('center', '监督岗');
  await grant(watcher, 'supervise', { item: '*' });
  const reads: readonly (readonly [string, boolean, (who: Who) => Promise<unknown>])[] = [
    ['unit', true, (who) => register.unit(who, 'center')],
    ['post', true, (who) => register.post(who, watcher)],
    ['holders', true, (who) => register.holders(who, item)],
    ['cover', true, (who) => register.cover(who)],
    ['letter', true, (who) => identity.letter(who, mandate, itemsNamed)],
    ['staffCard', false, (who) => register.staffCard(who, watcher)],
    ['findStaff', false, (who) => register.findStaff(who, '苏')],
  ];
  const jurisdiction = '990100';
  const nobody: readonly (readonly [string, Who])[] = [
    ['not-signed-in', { kind: 'anonymous', jurisdiction }],
    ['wrong-capacity', { kind: 'citizen', jurisdiction, account: 'a1', name: '' }],
    ['no-mandate', await inPost(await person('center', '受理岗'))],
  ];
  for (const [name, watched, read] of reads) {
    for (const [expected, who] of nobody) {
      const answer = await read(who);
      assert.equal(isRefusal(answer) && answer.refused, expected, `${name}: ${expected}`);
    }
    assert.ok(!isRefusal(await read(bench.organiser)), name);
    const seen = await read(await inPost(watcher));
    assert.equal(isRefusal(seen) ? seen.refused : undefined, watched ? undefined : 'no-mandate', name);
  }
});
