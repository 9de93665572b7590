import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal, wordsOf } from '#law';
import type { Refusal } from '#law';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { sure } from './testing/people.ts';

let city: TestCasework;
let lan: CitizenWho;
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
});
after(() => city.close());
const codeOf = (answer: unknown): Refusal['refused'] | undefined => (isRefusal(answer) ? answer.refused : undefined);
const eight = [...Array(8).keys()];

test('eight at once with one key hand in one application, and all eight get the same answer', async () => {
  const { casework, hygiene, ledger } = city;
  const draft = await city.fill(lan, hygiene);
  const answers = await Promise.all(eight.map(() => casework.submit(lan, draft.id, 'submit-only-once')));
  const numbers = new Set(answers.map((answer) => sure(answer).number));
  assert.equal(numbers.size, 1);
  const [number = ''] = numbers;
  assert.equal((await ledger.read('990100', `case/${number}`)).length, 1);
  assert.deepEqual(sure(await casework.submit(lan, draft.id, 'submit-only-once')), answers[0]);
});

test('eight at once with a key each hand in one application too: the draft is gone for the others', async () => {
  const { casework, hygiene } = city;
  const draft = await city.fill(lan, hygiene);
  const answers = await Promise.all(eight.map((n) => casework.submit(lan, draft.id, `submit-key-${n}`)));
  assert.equal(answers.filter((answer) => !isRefusal(answer)).length, 1);
  assert.equal(answers.filter((answer) => codeOf(answer) === 'not-found').length, 7);
});

test('a key used again with another body is refused with 422', async () => {
  const { casework, staff, hygiene } = city;
  const [one, two] = [await city.apply(lan, hygiene), await city.apply(lan, hygiene)];
  sure(await casework.act(staff.clerk, one, 1, 'accept', {}, 'one-key-two-cases'));
  const answer = await casework.act(staff.clerk, two, 1, 'accept', {}, 'one-key-two-cases');
  assert.ok(isRefusal(answer));
  assert.equal(answer.refused, 'repeated-key-other-body');
  assert.equal(wordsOf(answer).status, 422);
  assert.equal(codeOf(await casework.act(staff.clerk, two, 1, 'accept', {}, 'short')), 'bad-command-key');
});

test('eight clerks’ clicks on one button accept once; the others learn who did what meanwhile', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  const answers = await Promise.all(
    eight.map((n) => casework.act(staff.clerk, number, 1, 'accept', {}, `click-number-${n}`)),
  );
  assert.equal(answers.filter((answer) => !isRefusal(answer)).length, 1);
  const refused = answers.filter((answer) => isRefusal(answer));
  for (const answer of refused) {
    assert.equal(answer.refused, 'stale');
    const { zh, en, status } = wordsOf(answer);
    assert.equal(status, 409);
    assert.match(zh, /^综合窗口受理员 周小棠刚刚办了“受理”/);
    assert.match(en, /accepted/);
  }
});

test('the applicant who is overtaken reads the office, not the officer', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  await city.done(staff.clerk, number, 'accept');
  const answer = await casework.act(lan, number, 1, 'withdraw', {}, 'withdraw-overtaken');
  assert.ok(isRefusal(answer));
  assert.match(wordsOf(answer).zh, /^B07 综合窗口刚刚办了“受理”/);
});

test('a state that no page ever showed is no way round what others did meanwhile', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  await city.done(staff.clerk, number, 'accept');
  for (const [n, shown] of [-1, 0, -0.5, 99].entries())
    assert.equal(
      codeOf(await casework.act(lan, number, shown, 'withdraw', {}, `never-shown-${n}`)),
      'stale',
      `${shown}`,
    );
});

test('a paper set meanwhile turns nobody away', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  await city.setPapers();
  const { seq, events } = await city.load(number);
  assert.equal(events.at(-1)?.type, 'PaperTypeset');
  const done = sure(await casework.act(staff.clerk, number, 1, 'accept', {}, 'accept-after-setting'));
  assert.equal(done.seq, seq + 1);
});

test('a paper is set exactly once, however many ask for it at once, and always with the same bytes', async () => {
  const { casework, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  const { state } = await city.load(number);
  assert.ok(state.stage === 'received');
  const [slip] = state.papers;
  assert.ok(slip);
  const pdfs = await Promise.all([
    ...eight.slice(0, 3).map(async () => sure(await casework.paper(lan, number, slip.paper)).pdf),
    city.setPapers(),
  ]);
  await city.setPapers();
  const again = sure(await casework.paper(lan, number, slip.paper)).pdf;
  for (const pdf of pdfs) if (pdf) assert.deepEqual(Buffer.from(pdf), Buffer.from(again));
  const { events } = await city.load(number);
  assert.equal(events.filter((event) => event.type === 'PaperTypeset').length, 1);
});

test('paper numbers have no gaps and no doubles, however many acts run at once and however many of them are refused', async () => {
  const { casework, staff, hygiene, ledger } = city;
  const numbers = await Promise.all(eight.map(() => city.apply(lan, hygiene)));
  await Promise.all(
    numbers.flatMap((number, at) => [
      casework.act(staff.clerk, number, 1, 'accept', {}, `numbers-accept-${at}`),
      casework.act(staff.stranger, number, 1, 'accept', {}, `numbers-stranger-${at}`),
      casework.act(staff.clerk, number, 1, 'requestCorrection', { gaps: [] }, `numbers-correct-${at}`),
    ]),
  );
  const papers = (await Promise.all(numbers.map((number) => ledger.read('990100', `case/${number}`))))
    .flat()
    .filter((event) => event.type === 'ApplicationAccepted');
  assert.equal(papers.length, 8);
  const { rows } = await casePapers();
  for (const kind of ['receipt-slip', 'acceptance-notice']) {
    const all = rows.filter((row) => row.kind === kind).map((row) => Number(/(\d+)号$/.exec(row.number)?.[1]));
    assert.deepEqual(
      all.toSorted((a, b) => a - b),
      [...Array(all.length).keys()].map((n) => n + 1),
      kind,
    );
  }
  const codes = new Set(rows.map((row) => row.code));
  assert.equal(codes.size, rows.length);
  for (const code of codes) assert.match(code, /^[0-9A-HJKMNP-TV-Z]{20}$/);
});

async function casePapers() {
  const rows = await city.ledger.db
    .$extendTables<{ case_paper: { kind: string; number: string; code: string } }>()
    .selectFrom('case_paper')
    .select(['kind', 'number', 'code'])
    .execute();
  return { rows };
}
