import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { OrganisationCommand } from './commands.ts';
import { openTestIdentity } from './testing.ts';
import type { TestIdentity } from './testing.ts';
import type { Act } from './types.ts';
import { actsOf, itemsOf, mandatesOf } from './views/mandate.ts';

let bench: TestIdentity;
before(async () => {
  bench = await openTestIdentity();
});
after(() => bench.close());

const item = '00012302000001';
const place = '990100';
const document = '澜授〔2026〕3号';
let made = 0;

async function person(auxiliary = false, to?: string): Promise<string> {
  const id = `p${(made += 1)}`;
  await bench.done({ name: 'registerStaff', id, personName: '授权人' });
  const term = { from: '2026-02-09', ...(to !== undefined && { to }) };
  await bench.done({ name: 'assignPost', id, staff: id, unit: 'gov', title: '岗位', auxiliary, ...term });
  return id;
}

function grantTo(post: string, act: Act, more: Partial<Extract<OrganisationCommand, { name: 'grantMandate' }>> = {}) {
  return { name: 'grantMandate', post, item, act, from: '2026-02-09', to: '2026-12-31', document, ...more } as const;
}
const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');
const acts = async (post: string, on: string, of = item): Promise<string[]> => [
  ...(await actsOf(bench.ledger.db, place, post, of, on)),
];

test('a post empowers to nothing; a mandate to its one act with its one item, from its first to its last day', async () => {
  const post = await person();
  assert.deepEqual(await acts(post, '2026-02-09'), []);
  await bench.done(grantTo(post, 'accept', { from: '2026-03-01', to: '2026-03-31' }));
  assert.deepEqual(await acts(post, '2026-02-28'), []);
  // 受理 brings 收件、咨询 along.
  assert.deepEqual(await acts(post, '2026-03-01'), ['accept', 'receive']);
  assert.deepEqual(await acts(post, '2026-03-31'), ['accept', 'receive']);
  assert.deepEqual(await acts(post, '2026-04-01'), []);
  assert.deepEqual(await acts(post, '2026-03-01', '00013112800001'), []);
  assert.deepEqual(await itemsOf(bench.ledger.db, place, post, '2026-03-15'), [
    { item, act: 'accept' },
    { item, act: 'receive' },
  ]);
  const [held] = await mandatesOf(bench.ledger.db, place, post, item, '2026-03-01');
  assert.equal(held?.document, document);
});

test('a revoked mandate ends that very day, an ended post takes its mandates with it the day after its last', async () => {
  const [revoked, ended] = [await person(), await person()];
  const mandate = await bench.done(grantTo(revoked, 'decide'));
  await bench.done(grantTo(ended, 'decide'));
  await bench.done({ name: 'revokeMandate', mandate, document });
  await bench.done({ name: 'endPost', post: ended, to: '2026-02-20' });
  assert.deepEqual(await acts(revoked, '2026-02-09'), []);
  assert.deepEqual(await acts(ended, '2026-02-20'), ['decide']);
  assert.deepEqual(await acts(ended, '2026-02-21'), []);
  const holding = (await bench.identity.postsHolding(item, 'decide', '2026-02-20')).map(({ id }) => id);
  assert.ok(holding.includes(ended) && !holding.includes(revoked));
  assert.equal(refusal(await bench.give({ name: 'revokeMandate', mandate, document })), 'mandate-revoked');
});

test('an auxiliary post (辅助人员) may receive, advise and review, never accept, decide, issue, supervise, organise, audit or publish', async () => {
  const post = await person(true);
  const whole: readonly Act[] = ['organise', 'audit-item', 'publish-item'];
  for (const act of ['accept', 'decide', 'issue', 'supervise', ...whole] as const) {
    const answer = await bench.give(grantTo(post, act, { item: whole.includes(act) ? '*' : item }));
    assert.equal(refusal(answer), 'auxiliary-post', act);
  }
  for (const act of ['receive', 'review'] as const)
    assert.equal(refusal(await bench.give(grantTo(post, act))), 'done', act);
  assert.deepEqual((await acts(post, '2026-03-01')).sort(), ['receive', 'review']);
});

test('to receive is no mandate to accept, and whoever may accept is among those who may receive', async () => {
  const [receiver, clerk] = [await person(true), await person()];
  await bench.done(grantTo(receiver, 'receive'));
  await bench.done(grantTo(clerk, 'accept'));
  const holding = async (act: Act) => (await bench.identity.postsHolding(item, act)).map(({ id }) => id);
  const [receive, accept] = [await holding('receive'), await holding('accept')];
  assert.ok(receive.includes(receiver) && receive.includes(clerk));
  assert.ok(!accept.includes(receiver) && accept.includes(clerk));
  assert.equal(refusal(await bench.give(grantTo(receiver, 'receive', { item: '*' }))), 'item-wrong');
});

test('what a mandate must say: a document, true dates within the post, an item code; only some acts go for all items', async () => {
  const post = await person(false, '2026-06-30');
  const wrong: readonly (readonly [string, ReturnType<typeof grantTo>])[] = [
    ['post-unknown', grantTo('nobody', 'accept')],
    ['document-missing', grantTo(post, 'accept', { document: ' ' })],
    ['date-wrong', grantTo(post, 'accept', { from: '2026-02-30' })],
    ['date-wrong', grantTo(post, 'accept', { to: '2026-6-1' })],
    ['dates-reversed', grantTo(post, 'accept', { from: '2026-03-02', to: '2026-03-01' })],
    ['term-outside-post', grantTo(post, 'accept', { to: '2026-07-01' })],
    ['term-outside-post', grantTo(post, 'accept', { from: '2026-02-08', to: '2026-03-01' })],
    ['item-wrong', grantTo(post, 'accept', { item: '*', to: '2026-06-30' })],
    ['item-wrong', grantTo(post, 'decide', { item: '*', to: '2026-06-30' })],
    ['item-wrong', grantTo(post, 'organise', { to: '2026-06-30' })],
    ['item-wrong', grantTo(post, 'accept', { item: "x' or 1=1", to: '2026-06-30' })],
    ['id-wrong', grantTo(post, 'accept', { id: '../up', to: '2026-06-30' })],
  ];
  for (const [expected, command] of wrong) assert.equal(refusal(await bench.give(command)), expected);
  assert.deepEqual(await acts(post, '2026-03-01'), []);
});

test('nobody grants a mandate to themselves, in whatever post', async () => {
  const from = '2026-02-09';
  await bench.done({
    name: 'assignPost',
    id: 'second',
    staff: 'administrator',
    unit: 'gov',
    title: '兼',
    auxiliary: false,
    from,
  });
  for (const post of ['administrator', 'second'])
    assert.equal(refusal(await bench.give(grantTo(post, 'accept'))), 'own-mandate');
});

test('approving and supervising one item never lie in one person, over all posts and under *', async () => {
  const one = await person();
  await bench.done({
    name: 'assignPost',
    id: 'other-post',
    staff: one,
    unit: 'gov',
    title: '监督',
    auxiliary: false,
    from: '2026-02-09',
  });
  await bench.done(grantTo(one, 'decide', { to: '2026-05-31' }));
  for (const post of [one, 'other-post']) {
    assert.equal(refusal(await bench.give(grantTo(post, 'supervise'))), 'incompatible-mandates');
    assert.equal(refusal(await bench.give(grantTo(post, 'supervise', { item: '*' }))), 'incompatible-mandates');
  }
  assert.equal(refusal(await bench.give(grantTo(one, 'supervise', { from: '2026-05-31' }))), 'incompatible-mandates');
  assert.equal(refusal(await bench.give(grantTo(one, 'supervise', { from: '2026-06-01' }))), 'done');
  assert.equal(refusal(await bench.give(grantTo(one, 'supervise', { item: '00013112800001' }))), 'done');
  const two = await person();
  assert.equal(refusal(await bench.give(grantTo(two, 'supervise', { item: '*' }))), 'done');
  assert.equal(refusal(await bench.give(grantTo(two, 'decide'))), 'incompatible-mandates');
});

test('two grants at the same time cannot both miss each other', async () => {
  for (let round = 0; round < 5; round += 1) {
    const one = await person();
    const other = `${one}-b`;
    await bench.done({
      name: 'assignPost',
      id: other,
      staff: one,
      unit: 'gov',
      title: '监督',
      auxiliary: false,
      from: '2026-02-09',
    });
    const answers = await Promise.all([bench.give(grantTo(one, 'decide')), bench.give(grantTo(other, 'supervise'))]);
    assert.deepEqual(answers.map(refusal).sort(), ['done', 'incompatible-mandates']);
  }
});

test('who moved from deciding to supervising is free of the mandates of the ended post, from the day after', async () => {
  const one = await person();
  await bench.done(grantTo(one, 'decide'));
  await bench.done({ name: 'endPost', post: one, to: '2026-02-28' });
  const next = { id: `${one}-next`, staff: one, unit: 'gov', title: '监督', auxiliary: false, from: '2026-02-28' };
  await bench.done({ name: 'assignPost', ...next });
  const supervise = (from: string) => bench.give(grantTo(next.id, 'supervise', { from }));
  assert.equal(refusal(await supervise('2026-02-28')), 'incompatible-mandates');
  assert.equal(refusal(await supervise('2026-03-01')), 'done');
});
