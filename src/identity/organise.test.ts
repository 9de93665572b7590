import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { OrganisationCommand } from './commands.ts';
import { openTestIdentity } from './testing.ts';
import type { TestIdentity } from './testing.ts';
import type { System, Who } from './types.ts';
import { subjectOf, whatNext } from './what-next.ts';
import type { OrganisationCommandName, Subject } from './what-next.ts';

let bench: TestIdentity;
before(async () => {
  bench = await openTestIdentity();
});
after(() => bench.close());

const password = 'Bridge-4711';
const from = '2026-02-09';
let made = 0;
const fresh = (): string => `case-${(made += 1)}`;

/** Everything a command needs, on a subject that stands at `stage`; `id` is where the subject is or will be. */
async function commandAt(name: OrganisationCommandName, stage: string): Promise<OrganisationCommand> {
  const id = fresh();
  const { done } = bench;
  const subject = subjectOf[name];
  if (subject === 'unit') {
    const establish = {
      name: 'establishUnit',
      id,
      kind: 'center',
      parent: 'gov',
      region: '990100',
      unitName: '中心',
    } as const;
    if (stage !== 'none') await done(establish);
    if (stage === 'abolished') await done({ name: 'abolishUnit', unit: id });
    if (name === 'renameUnit') return { name, unit: id, unitName: '政务服务中心' };
    return name === 'abolishUnit' ? { name, unit: id } : establish;
  }
  const register = { name: 'registerStaff', id, personName: '桥上人' } as const;
  if (name === 'registerStaff') {
    if (stage !== 'none') await done(register);
    return register;
  }
  await done(register);
  if (subject === 'account') {
    const open = { name: 'openStaffAccount', staff: id, username: `user${made}`, password } as const;
    if (stage !== 'none') await done(open);
    const link = { name: 'linkProvider', staff: id, issuer: 'https://id.example', subject: `subject ${made}` } as const;
    if (name === 'linkProvider') return link;
    if (name === 'unlinkProvider') {
      if (stage !== 'none') await done(link);
      return { name, staff: id };
    }
    if (name === 'unlockAccount') {
      for (let n = 0; stage !== 'none' && n < 5; n += 1)
        await bench.identity.signInStaff({ username: open.username, password: 'wrong' }, {});
      return { name, staff: id };
    }
    return name === 'openStaffAccount' ? open : { name: 'resetStaffPassword', staff: id, password: 'River-4712' };
  }
  const assign = { name: 'assignPost', id, staff: id, unit: 'gov', title: '窗口', auxiliary: false, from } as const;
  if (subject === 'post') {
    if (stage !== 'none') await done(assign);
    if (stage === 'ended') await done({ name: 'endPost', post: id, to: '2026-03-01' });
    return name === 'endPost' ? { name, post: id, to: '2026-03-01' } : assign;
  }
  await done(assign);
  const term = { from, to: '2026-12-31', document: '澜授〔2026〕9号' };
  const grant = { name: 'grantMandate', id, post: id, item: '00012302000001', act: 'accept', ...term } as const;
  if (stage !== 'none') await done(grant);
  if (stage === 'revoked') await done({ name: 'revokeMandate', mandate: id, document: '澜授〔2026〕10号' });
  return name === 'revokeMandate' ? { name, mandate: id, document: '澜授〔2026〕10号' } : grant;
}

const names = Object.keys(subjectOf) as OrganisationCommandName[];
const stages = Object.entries(whatNext) as [Subject, Record<string, readonly OrganisationCommandName[]>][];

test('what-next names every organisation command, each under its own subject', () => {
  const named = stages.flatMap(([subject, at]) =>
    Object.values(at).flatMap((all) => all.map((name) => [name, subject])),
  );
  assert.deepEqual(new Map(named as [string, string][]), new Map(Object.entries(subjectOf)));
});

let count = 0;
for (const [subject, at] of stages)
  for (const [stage, allowed] of Object.entries(at))
    for (const name of names.filter((one) => subjectOf[one] === subject)) {
      count += 1;
      const may = allowed.includes(name);
      test(`${name} is ${may ? 'done' : 'refused'} where the ${subject} is ${stage}`, async () => {
        const answer = await bench.give(await commandAt(name, stage));
        assert.equal(!isRefusal(answer), may, JSON.stringify(answer));
      });
    }

const jurisdiction = '990100';
const others: readonly (readonly [string, string, () => Promise<Who>])[] = [
  ['a visitor', 'not-signed-in', () => Promise.resolve({ kind: 'anonymous', jurisdiction })],
  [
    'a citizen',
    'wrong-capacity',
    () => Promise.resolve({ kind: 'citizen', jurisdiction, account: 'a1', name: '群众' }),
  ],
  [
    'staff without a post',
    'no-mandate',
    () => Promise.resolve({ kind: 'staff', jurisdiction, staff: 'administrator', name: '' }),
  ],
  ['staff in a post without the mandate', 'no-mandate', () => bench.officer(fresh())],
  ['an approver', 'no-mandate', () => bench.officer(fresh(), [['00012302000001', 'decide']])],
  ['an auditor of the catalog', 'no-mandate', () => bench.officer(fresh(), [['*', 'audit-item']])],
];
for (const [whom, refused, make] of others)
  for (const name of names) {
    count += 1;
    test(`${name} is refused to ${whom}, and nothing is told of what exists`, async () => {
      const stage = Object.entries(whatNext[subjectOf[name]]).find(([, allowed]) => allowed.includes(name))?.[0] ?? '';
      const answer = await bench.give(await commandAt(name, stage), await make());
      assert.equal(isRefusal(answer) && answer.refused, refused);
    });
  }

test(`the rights table ran whole (${count} cases)`, () => {
  const perStage = stages.reduce((sum, [, at]) => sum + Object.keys(at).length, 0);
  assert.ok(perStage >= 12);
  assert.equal(
    count,
    6 * names.length +
      stages.reduce(
        (n, [subject, at]) => n + Object.keys(at).length * names.filter((x) => subjectOf[x] === subject).length,
        0,
      ),
  );
});

test('a mandate to organise that is over, or whose post has ended, empowers to nothing', async () => {
  const { done, inPost, give, clock } = bench;
  for (const id of ['over', 'ended']) {
    await done({ name: 'registerStaff', id, personName: '曾任' });
    await done({ name: 'assignPost', id, staff: id, unit: 'gov', title: '管理员', auxiliary: false, from });
    const to = id === 'over' ? '2026-02-10' : '2026-12-31';
    await done({ name: 'grantMandate', post: id, item: '*', act: 'organise', from, to, document: '文' });
  }
  await done({ name: 'endPost', post: 'ended', to: '2026-02-10' });
  const rename = { name: 'renameUnit', unit: 'gov', unitName: '澜汀市人民政府' } as const;
  for (const id of ['over', 'ended']) assert.ok(!isRefusal(await give(rename, await inPost(id))), id);
  clock.set('2026-02-10T16:00:00.000Z');
  for (const id of ['over', 'ended']) {
    const answer = await give(rename, await inPost(id));
    assert.equal(isRefusal(answer) && answer.refused, 'no-mandate', id);
  }
  const program: System = { kind: 'system', jurisdiction };
  assert.ok(!isRefusal(await give(rename, program)));
});

test('the same key answers the same, another body under it is refused', async () => {
  const { identity, organiser } = bench;
  const command = { name: 'registerStaff', personName: '一次' } as const;
  const answers = await Promise.all([1, 2, 3, 4].map(() => identity.organise(organiser, command, 'one-key-for-all')));
  assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
  const other = await identity.organise(organiser, { ...command, personName: '两次' }, 'one-key-for-all');
  assert.equal(isRefusal(other) && other.refused, 'repeated-key-other-body');
});
