import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { materialsAsked } from '#catalog';
import { hygieneAnswers, walkIn } from '#casework';
import type { OrganisationCommand } from '#identity';
import { addDays, isRefusal } from '#law';
import { openTown, recordedIn } from './town.ts';
import type { Town } from './town.ts';
import type { Seen, Walker } from './walker.ts';

let town: Town;
let clerk: Walker;
let aide: Walker;
let registrar: Walker;
before(async () => {
  town = await openTown();
  const { identity, hygiene, registration } = town.city;
  const system = { kind: 'system', jurisdiction: identity.jurisdiction } as const;
  const today = identity.today();
  // 辅助人员 of the same counter may receive, and so may somebody of another unit (domain 9A.25).
  for (const [post, item] of [
    ['post-aide', hygiene.id],
    ['post-stranger', registration.id],
  ] as const) {
    const term = { from: today, to: addDays(today, 300), document: '澜政授〔2026〕8号' };
    const grant: OrganisationCommand = { name: 'grantMandate', id: `r-${post}`, post, item, act: 'receive', ...term };
    const done: unknown = await identity.organise(system, grant, `receive-${post}`);
    assert.ok(!isRefusal(done), JSON.stringify(done));
  }
  [clerk, aide, registrar] = [await town.officer('clerk'), await town.officer('aide'), await town.officer('registrar')];
});
after(() => town.close());

interface Shown {
  readonly id: string;
  readonly seq: number;
  readonly by: string;
  readonly person?: { readonly name: string };
  readonly answers: Readonly<Record<string, string>>;
  readonly draftOnly: boolean;
  readonly acts: readonly { readonly end: string; readonly allowed: boolean }[];
}

const codeOf = (seen: Seen): unknown => seen.json<{ readonly code?: unknown }>().code;

function shown(seen: Seen): Shown {
  assert.equal(seen.status, 200, seen.body);
  return seen.json<Shown>();
}

/** An intake complete in everything. */
async function complete(walker: Walker): Promise<Shown> {
  const { hygiene } = town.city;
  const { id, seq } = shown(await walker.ask('POST', '/intakes', { item: hygiene.id, person: walkIn }));
  const ticks = materialsAsked(hygiene, hygieneAnswers).map((material) => ({
    material: material.id,
    state: 'received',
    form: 'copy',
  }));
  return shown(await walker.ask('PUT', `/intakes/${id}`, { seq, answers: hygieneAnswers, ticks }));
}

const finish = (walker: Walker, { id, seq }: Shown, end: string, key?: string): Promise<Seen> =>
  walker.ask('POST', `/intakes/${id}/finish`, { seq, end, body: {} }, key);

test('no route of the counter is open to a stranger, a citizen, a post without mandate or another unit', async (t) => {
  const mine = await complete(clerk);
  const { hygiene } = town.city;
  const { walker: citizen } = await town.citizen(7);
  const askers: readonly (readonly [string, Walker, string])[] = [
    ['anonymous', town.walker(), 'not-signed-in'],
    ['citizen', citizen, 'wrong-capacity'],
    ['reviewer', await town.officer('reviewer'), 'no-mandate'],
    ['another unit', registrar, 'not-found'],
  ];
  const about = `/intakes/${mine.id}`;
  const ofOne: readonly (readonly ['GET' | 'POST' | 'PUT' | 'DELETE', string, object?])[] = [
    ['GET', about],
    ['PUT', about, { seq: mine.seq, parked: true }],
    ['DELETE', about],
    ['POST', `${about}/finish`, { seq: mine.seq, end: 'none', body: {} }],
    ['GET', `${about}/files/floor-plan/${'0'.repeat(64)}`],
    ['DELETE', `${about}/files/floor-plan/${'0'.repeat(64)}`],
    ['POST', '/intakes', { consultation: '20260209000001' }],
  ];
  const ofAll: typeof ofOne = [
    ['GET', '/intakes'],
    ['POST', '/intakes', { item: hygiene.id }],
    ['GET', '/intake-items'],
    ['POST', '/people/lookup', { number: walkIn.number }],
  ];
  const before = await recordedIn(town.city);
  let count = 0;
  for (const [who, walker, expected] of askers)
    for (const [method, path, body] of expected === 'not-found' ? ofOne : [...ofOne, ...ofAll]) {
      const seen = await walker.ask(method, path, body);
      assert.equal(codeOf(seen), expected, `${method} ${path} by ${who}: ${seen.body}`);
      count += 1;
    }
  // A scan of another unit’s intake is refused before a byte of it is kept.
  const headers = { 'content-type': 'application/octet-stream', 'idempotency-key': 'a-scan-by-a-stranger' };
  const scan = {
    method: 'POST',
    url: `/api/v1${about}/files/floor-plan`,
    headers,
    payload: Buffer.from('%PDF-1.4'),
  } as const;
  for (const [who, walker, expected] of askers) assert.equal(codeOf(await walker.once(scan)), expected, who);
  assert.deepEqual(await recordedIn(town.city), before);
  assert.equal(shown(await clerk.ask('GET', about)).seq, mine.seq);
  t.diagnostic(`${count + askers.length} requests refused`);
  assert.equal(count, 3 * 11 + 7);
});

test('a parked intake is seen by a colleague of the unit, masked in the list, and resumed by them', async () => {
  const mine = await complete(clerk);
  shown(await clerk.ask('PUT', `/intakes/${mine.id}`, { seq: mine.seq, parked: true }));
  const list = await aide.ask('GET', '/intakes');
  const row = list
    .json<{ readonly intakes: readonly { readonly id: string; readonly name: string; readonly parked: boolean }[] }>()
    .intakes.find(({ id }) => id === mine.id);
  assert.deepEqual([row?.name, row?.parked], ['马*花', true]);
  for (const secret of [walkIn.name, walkIn.number]) assert.ok(!list.body.includes(secret));
  const resumed = shown(await aide.ask('GET', `/intakes/${mine.id}`));
  assert.equal(resumed.person?.name, walkIn.name);
  const taken = await finish(aide, resumed, 'none');
  assert.equal(taken.status, 200, taken.body);
  const { number } = taken.json<{ readonly number: string }>();
  const { events, state } = await town.city.load(number);
  assert.equal(events[0]?.actor, 'staff/aide@post-aide');
  assert.ok(state.stage === 'received' && state.takenInBy === 'post-aide');
});

test('an auxiliary takes in and does no more: acceptance, refusal and decision are greyed and refused (辅助人员)', async () => {
  const held = await complete(aide);
  assert.equal(held.draftOnly, false);
  assert.deepEqual(
    held.acts.filter(({ allowed }) => allowed).map(({ end }) => end),
    ['none'],
  );
  const before = await recordedIn(town.city);
  for (const end of ['accept', 'requestCorrection', 'refuseToAccept', 'decideOnTheSpot'])
    assert.equal(codeOf(await finish(aide, held, end)), 'no-mandate', end);
  assert.deepEqual(await recordedIn(town.city), before);
});

test('a post of the counter without a mandate for the item may prepare it and not take it in', async () => {
  const { registration } = town.city;
  const begun = shown(await aide.ask('POST', '/intakes', { item: registration.id, person: walkIn }));
  assert.equal(begun.draftOnly, true);
  assert.equal(codeOf(await finish(aide, begun, 'none')), 'no-mandate');
});

test('two clerks on one intake: the later save is told who was faster, what the first saved stays, and looking again helps', async () => {
  const mine = await complete(clerk);
  const path = `/intakes/${mine.id}`;
  const [first, second] = await Promise.all([
    clerk.ask('PUT', path, { seq: mine.seq, answers: { area: '90' } }),
    aide.ask('PUT', path, { seq: mine.seq, answers: { placeName: '澜汀小满二店' } }),
  ]);
  const [won, lost] = first.status === 200 ? [first, second] : [second, first];
  assert.deepEqual([won.status, lost.status, codeOf(lost)], [200, 409, 'intake-changed']);
  assert.match(lost.json<{ readonly title: string }>().title, /周小棠|谢帮/);
  const now = shown(await aide.ask('GET', path));
  assert.equal(now.seq, mine.seq + 1);
  const both = { area: '90', placeName: '澜汀小满二店' };
  const merged = shown(await aide.ask('PUT', path, { seq: now.seq, answers: both }));
  for (const [field, answer] of Object.entries(both)) assert.equal(merged.answers[field], answer);
  // Whoever finishes what they have not seen is told as well.
  assert.equal(codeOf(await finish(clerk, now, 'accept')), 'intake-changed');
});

test('one finish sent eight times at once with one key is one case with its papers once; every answer is the same', async () => {
  const mine = await complete(clerk);
  const answers = await Promise.all([...Array(8).keys()].map(() => finish(clerk, mine, 'accept', 'eight-finishes')));
  const again = await finish(clerk, mine, 'accept', 'eight-finishes');
  const [{ status } = assert.fail()] = answers;
  assert.equal(status, 200);
  const told = (seen: Seen): unknown => {
    const { number, seq, papers } = seen.json<{
      readonly number: string;
      readonly seq: number;
      readonly papers: readonly { readonly number: string; readonly kind: string }[];
    }>();
    return { number, seq, papers: papers.map((paper) => `${paper.kind} ${paper.number}`) };
  };
  for (const answer of answers) assert.deepEqual(told(answer), told(again));
  const { number } = again.json<{ readonly number: string }>();
  assert.deepEqual(
    (await town.city.load(number)).events.map(({ type }) => type),
    ['ApplicationReceived', 'ApplicationAccepted'],
  );
  const other = await clerk.ask(
    'POST',
    `/intakes/${mine.id}/finish`,
    { seq: mine.seq, end: 'none', body: {} },
    'eight-finishes',
  );
  assert.equal(codeOf(other), 'repeated-key-other-body');
  // With keys of their own the seven others find nothing more to finish.
  assert.equal(codeOf(await finish(clerk, mine, 'accept')), 'not-found');
});

test('two letters find an item among those this post may take in; a stranger’s item is not offered', async () => {
  const found = async (walker: Walker, words: string): Promise<readonly string[]> => {
    const seen = await walker.ask('GET', `/intake-items?q=${encodeURIComponent(words)}`);
    return seen.json<{ readonly items: readonly { readonly id: string }[] }>().items.map(({ id }) => id);
  };
  const { hygiene, registration } = town.city;
  assert.deepEqual(await found(clerk, 'gg'), [hygiene.id]);
  assert.deepEqual(await found(clerk, '个体'), [registration.id]);
  assert.deepEqual((await found(clerk, '')).toSorted(), [hygiene.id, registration.id].toSorted());
  assert.deepEqual(await found(aide, ''), [hygiene.id]);
  assert.deepEqual(await found(clerk, '没有的'), []);
});

test('a number finds the cases that this post may see, masked; other posts learn nothing, not even that there are any', async () => {
  const person = { ...walkIn, idKind: 'passport', number: 'E7654321' } as const;
  const taken = await town.city.takeIn(town.city.staff.clerk, town.city.hygiene, { person });
  assert.ok(!isRefusal(taken));
  const look = async (walker: Walker, number: string): Promise<Seen> =>
    walker.ask('POST', '/people/lookup', { number });
  const seen = await look(clerk, ' e7654321');
  const known = seen.json<{
    readonly person?: { readonly name: string };
    readonly cases: readonly { number: string }[];
  }>();
  assert.deepEqual([known.person?.name, known.cases.map(({ number }) => number)], ['马*花', [taken.number]]);
  assert.ok(!seen.body.includes('E7654321'));
  assert.deepEqual((await look(registrar, 'E7654321')).json(), { cases: [] });
  assert.deepEqual((await look(clerk, 'E7654322')).json(), { cases: [] });
});
