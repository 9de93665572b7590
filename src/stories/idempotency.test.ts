import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CitizenWho } from '#casework';
import { caseAt } from './rights-cases.ts';
import { openTown, recordedIn } from './town.ts';
import type { Town } from './town.ts';
import type { Seen, Walker } from './walker.ts';

let town: Town;
let own: CitizenWho;
let citizen: Walker;
let clerk: Walker;
before(async () => {
  town = await openTown();
  ({ who: own, walker: citizen } = await town.citizen(1));
  clerk = await town.officer('clerk');
});
after(() => town.close());

const eight = [...Array(8).keys()];

interface Problem {
  readonly code: string;
  readonly title: string;
  readonly titleEn: string;
}

const received = async (): Promise<string> => (await caseAt(town.city, own, town.city.hygiene, 'received')).number;
const typesOf = async (number: string): Promise<readonly string[]> =>
  (await town.city.load(number)).events.map(({ type }) => type);
const accept = (walker: Walker, number: string, seq: number, key: string): Promise<Seen> =>
  walker.ask('POST', `/cases/${number}/commands/accept`, { seq, body: {} }, key);

test('one form sent eight times at once is one application; all eight are led to its receipt, and so is the ninth', async () => {
  const { draft } = await caseAt(town.city, own, town.city.hygiene, 'none');
  const path = `/drafts/${draft}/check`;
  const form = { ...(await citizen.get(path)).hidden(path), declaration: 'yes', do: 'submit' };
  const send = (): Promise<Seen> => citizen.post(path, form);
  const answers = [...(await Promise.all(eight.map(send))), await send()];
  const [first] = answers;
  assert.ok(first);
  const number = /^\/cases\/(\d+)\/receipt$/.exec(first.location)?.[1] ?? assert.fail(`led to ${first.location}`);
  for (const { status, location } of answers) assert.deepEqual([status, location], [303, first.location]);
  assert.deepEqual(await typesOf(number), ['ApplicationReceived']);
  assert.equal((await citizen.get('/cases')).body.split(`href="/cases/${number}"`).length, 2);
});

test('one act asked for eight times at once with one key is done once, and every answer is the same, byte for byte', async () => {
  const number = await received();
  const answers = await Promise.all(eight.map(() => accept(clerk, number, 1, 'eight-at-once')));
  const again = await accept(clerk, number, 1, 'eight-at-once');
  for (const { status, body } of [...answers, again]) assert.deepEqual([status, body], [200, again.body]);
  assert.deepEqual(again.json(), { number, seq: 2 });
  assert.deepEqual(await typesOf(number), ['ApplicationReceived', 'ApplicationAccepted']);
});

test('the same key with another body, another command or for another case is refused with 422, also eight at once', async () => {
  const [one, two] = [await received(), await received()];
  const key = 'one-key-for-all';
  assert.equal((await accept(clerk, one, 1, key)).status, 200);
  const before = await recordedIn(town.city);
  const gaps = { seq: 1, body: { gaps: [{ kind: 'field', about: 'area', words: '看不清' }] } };
  const others = await Promise.all([
    ...eight.map(() => accept(clerk, two, 1, key)),
    accept(clerk, one, 2, key),
    clerk.ask('POST', `/cases/${two}/commands/requestCorrection`, gaps, key),
  ]);
  for (const other of others) {
    assert.equal(other.status, 422);
    assert.equal(other.json<Problem>().code, 'repeated-key-other-body');
  }
  assert.deepEqual(await recordedIn(town.city), before);
  // A key is a person's own: a colleague who happens to use it is not in the way.
  const colleague = await town.officer('registrar');
  const { registration } = town.city;
  const third = await caseAt(town.city, own, registration, 'received');
  assert.equal((await accept(colleague, third.number, 1, key)).status, 200);
});

test('eight officers’ clicks with a key each: one act is done, and the other seven read who did what, in both languages', async () => {
  const number = await received();
  const answers = await Promise.all(eight.map((n) => accept(clerk, number, 1, `click-of-clerk-${n}`)));
  assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  const late = answers.filter(({ status }) => status !== 200);
  for (const seen of late) {
    const { code, title, titleEn } = seen.json<Problem>();
    assert.deepEqual([seen.status, code], [409, 'stale']);
    assert.match(title, /综合窗口受理员 周小棠.*“受理”/);
    assert.match(titleEn, /周小棠.*accepted/);
  }
  assert.deepEqual(await typesOf(number), ['ApplicationReceived', 'ApplicationAccepted']);
});

test('a page that shows an earlier state is told in words what happened since; to the citizen it names the office, not the officer', async () => {
  const number = await received();
  const page = `/cases/${number}/withdraw`;
  const form = (await citizen.get(page)).hidden(page);
  const words = '面积和平面图不一致';
  const body = { gaps: [{ kind: 'field', about: 'area', words }] };
  const notice = await clerk.ask('POST', `/cases/${number}/commands/requestCorrection`, { seq: 1, body });
  assert.equal(notice.status, 200);
  const late = await accept(clerk, number, 1, 'late-acceptance');
  assert.equal(late.status, 409);
  assert.match(late.json<Problem>().title, /周小棠.*补正/);
  const withdrawn = await citizen.post(page, form);
  assert.equal(withdrawn.status, 409);
  assert.match(withdrawn.body, /B07 综合窗口.*补正/);
  assert.ok(!withdrawn.body.includes('周小棠'));
  assert.equal((await town.city.load(number)).state.stage, 'correction-requested');
  // Looking again and withdrawing then is done; the form that was refused can be sent once more and changes nothing.
  const done = await citizen.submit(page, {});
  assert.equal(done.path, `/cases/${number}`);
  await citizen.post(page, form);
  assert.deepEqual(await typesOf(number), ['ApplicationReceived', 'CorrectionRequested', 'ApplicationWithdrawn']);
});

test('a change without a key, or with one too short, is refused before anything is looked up', async () => {
  const number = await received();
  const before = await recordedIn(town.city);
  for (const headers of [{}, { 'idempotency-key': 'short' }]) {
    const payload = { seq: 1, body: {} };
    const url = `/api/v1/cases/${number}/commands/accept`;
    const seen = await clerk.once({ method: 'POST', url, headers, payload });
    assert.equal(seen.json<Problem>().code, 'bad-command-key');
  }
  assert.deepEqual(await recordedIn(town.city), before);
});
