import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { OrganisationCommand } from './commands.ts';
import { openTestIdentity } from './testing.ts';
import type { TestIdentity } from './testing.ts';

let bench: TestIdentity;
before(async () => {
  bench = await openTestIdentity();
});
after(() => bench.close());

type Establish = Extract<OrganisationCommand, { name: 'establishUnit' }>;
let made = 0;
function establish(more: Partial<Establish>): Establish {
  made += 1;
  const plain = { kind: 'department', parent: 'gov', region: '990100', unitName: '某局' } as const;
  return { name: 'establishUnit', id: `u${made}`, ...plain, ...more };
}
const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');

test('a unit stands in its parent’s region, with the digits of its kind; only the government has no parent', async () => {
  const { parent: _none, ...rootless } = establish({});
  const cases: readonly (readonly [string, Establish])[] = [
    ['done', establish({ id: 'town', kind: 'township', region: '990102001', unitName: '桥头镇' })],
    ['done', establish({ id: 'village', kind: 'village', parent: 'town', region: '990102001203', unitName: '柳湾村' })],
    ['done', establish({ kind: 'window', parent: 'town', region: '990102001' })],
    ['done', establish({ creditCode: '11990100009000015T', numberPrefix: '澜卫许' })],
    ['unit-needs-parent', rootless],
    ['unit-unknown', establish({ parent: 'nowhere' })],
    ['unit-unknown', establish({ id: 'itself', parent: 'itself' })],
    ['id-taken', establish({ id: 'gov' })],
    ['id-wrong', establish({ id: '-' })],
    ['unit-name-wrong', establish({ unitName: '  ' })],
    ['unit-name-wrong', establish({ unitName: '长'.repeat(61) })],
    ['unit-name-wrong', establish({ unitNameEn: '窗口' })],
    ['region-wrong', establish({ region: '990102001' })],
    ['region-wrong', establish({ kind: 'township', region: '990102' })],
    ['region-wrong', establish({ kind: 'village', region: '990102001' })],
    ['region-wrong', establish({ region: '9901０0' })],
    ['region-outside-parent', establish({ region: '990200' })],
    ['region-outside-parent', establish({ kind: 'village', parent: 'town', region: '990102002203' })],
    ['credit-code-wrong', establish({ creditCode: '119901000090000150' })],
    ['number-prefix-wrong', establish({ numberPrefix: 'LWX' })],
  ];
  for (const [expected, command] of cases)
    assert.equal(refusal(await bench.give(command)), expected, JSON.stringify(command));
});

test('the tree shows parents before children; an abolished unit leaves it and is still known by its id', async () => {
  await bench.done(establish({ id: 'centre', kind: 'center', unitName: '政务服务中心' }));
  await bench.done(establish({ id: 'a-window', kind: 'window', parent: 'centre' }));
  const ids = (await bench.identity.unitTree()).map(({ id }) => id);
  for (const { id, parent } of await bench.identity.unitTree())
    if (parent !== undefined) assert.ok(ids.indexOf(parent) < ids.indexOf(id), id);
  await bench.done({ name: 'renameUnit', unit: 'a-window', unitName: '综合窗口' });
  assert.equal((await bench.identity.unit('a-window'))?.name, '综合窗口');
  const english = async (): Promise<string | undefined> => (await bench.identity.unit('a-window'))?.nameEn;
  await bench.done({ name: 'renameUnit', unit: 'a-window', unitName: '综合窗口', unitNameEn: 'General window' });
  assert.equal(await english(), 'General window');
  // A new name leaves no English one that would be another's.
  await bench.done({ name: 'renameUnit', unit: 'a-window', unitName: '登记窗口' });
  assert.equal(await english(), undefined);
  assert.equal(refusal(await bench.give({ name: 'abolishUnit', unit: 'centre' })), 'unit-in-use');
  await bench.done({ name: 'abolishUnit', unit: 'a-window' });
  await bench.done({ name: 'abolishUnit', unit: 'centre' });
  const after = (await bench.identity.unitTree()).map(({ id }) => id);
  assert.ok(!after.includes('centre') && !after.includes('a-window'));
  assert.equal((await bench.identity.unit('centre'))?.name, '政务服务中心');
  assert.equal(refusal(await bench.give(establish({ parent: 'centre' }))), 'unit-unknown');
});

test('a unit with a post still held, or to be held, is not abolished, also when both are asked at once', async () => {
  await bench.done({ name: 'registerStaff', id: 'holder', personName: '在岗' });
  for (let round = 0; round < 4; round += 1) {
    const unit = await bench.done(establish({}));
    const post = { id: `${unit}-post`, staff: 'holder', unit, title: '岗', auxiliary: false, from: '2026-06-01' };
    const [assigned, abolished] = await Promise.all([
      bench.give({ name: 'assignPost', ...post }),
      bench.give({ name: 'abolishUnit', unit }),
    ]);
    const outcome = [refusal(assigned), refusal(abolished)].join(' ');
    assert.ok(['done unit-in-use', 'unit-unknown done'].includes(outcome), outcome);
  }
});

test('a post is held from its first to its last day and ends once, never in the past', async () => {
  const { done, give, identity } = bench;
  await done({ name: 'registerStaff', id: 'poster', personName: '任职' });
  const post = { staff: 'poster', unit: 'gov', title: '窗口人员', auxiliary: false };
  await done({ name: 'assignPost', id: 'p1', ...post, from: '2026-02-10', to: '2026-03-31' });
  const held = async (on: string) => (await identity.postsOf('poster', on)).map(({ id }) => id);
  assert.deepEqual(await held('2026-02-09'), []);
  assert.deepEqual(await held('2026-02-10'), ['p1']);
  assert.deepEqual(await held('2026-03-31'), ['p1']);
  assert.deepEqual(await held('2026-04-01'), []);
  const assign = (more: object) =>
    give({ name: 'assignPost', ...post, from: '2026-02-10', ...more } as OrganisationCommand);
  assert.equal(refusal(await assign({ id: 'p1' })), 'id-taken');
  assert.equal(refusal(await assign({ staff: 'nobody' })), 'staff-unknown');
  assert.equal(refusal(await assign({ unit: 'nowhere' })), 'unit-unknown');
  assert.equal(refusal(await assign({ title: ' ' })), 'title-missing');
  assert.equal(refusal(await assign({ from: '2026-02-30' })), 'date-wrong');
  assert.equal(refusal(await assign({ to: '2026-02-09' })), 'dates-reversed');
  const end = async (to: string, id = 'p1') => refusal(await give({ name: 'endPost', post: id, to }));
  assert.equal(await end('2026-02-08'), 'dates-reversed');
  assert.equal(await end('2026-04-01'), 'term-outside-post');
  bench.clock.set('2026-03-10T01:00:00.000Z');
  assert.equal(await end('2026-03-09'), 'date-past');
  assert.equal(await end('2026-03-10'), 'done');
  assert.equal(await end('2026-03-10'), 'post-ended');
  assert.equal(await end('2026-03-10', 'none'), 'post-unknown');
  assert.deepEqual(await held('2026-03-11'), []);
});

test('the first start again, on a later day and with other words, changes nothing that is there', async () => {
  const { identity, ledger, clock } = bench;
  clock.set('2026-05-06T01:00:00.000Z');
  const before = await identity.unitTree();
  const again = await identity.firstStart({
    government: { id: 'gov', region: '990100', name: '别名' },
    administrator: { name: '冒名', username: 'intruder', password: 'Intruder-2026' },
    document: '另一文号',
    until: '2030-12-31',
  });
  assert.deepEqual(again, { staff: 'administrator' });
  assert.deepEqual(await identity.unitTree(), before);
  assert.equal((await ledger.read('990100', 'mandate/administrator')).length, 1);
  assert.equal(
    refusal(await identity.signInStaff({ username: 'intruder', password: 'Intruder-2026' }, {})),
    'sign-in-failed',
  );
});
