import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { openTestCasework } from '../testing/index.ts';
import type { TestCasework } from '../testing/index.ts';
import { hygieneAnswers, idNumber, registrationAnswers, smallPdf } from '../testing/answers.ts';
import { allTicked, walkIn } from '../testing/counter.ts';
import { sure } from '../testing/people.ts';
import type { RecordOf } from '../records.ts';

let city: TestCasework;
before(async () => {
  city = await openTestCasework();
});
after(() => city.close());

const codeOf = (answer: unknown): string | undefined => (isRefusal(answer) ? answer.refused : undefined);
const fieldOf = (answer: unknown): string | undefined =>
  isRefusal(answer) ? (answer satisfies Refusal).field : undefined;
const kindsOf = (papers: readonly { readonly kind: string }[]): readonly string[] => papers.map(({ kind }) => kind);

async function eventsOf(number: string): Promise<readonly string[]> {
  return (await city.load(number)).events.map(({ type }) => type);
}

test('accepted at the counter: receipt slip, custody slip and acceptance notice in one transaction, no account (许可法29, 32)', async () => {
  const done = sure(await city.takeIn(city.staff.clerk, city.hygiene, { end: 'accept' }));
  assert.deepEqual(kindsOf(done.papers), ['receipt-slip', 'custody-slip', 'acceptance-notice']);
  const { state, events } = await city.load(done.number);
  assert.ok(state.stage === 'under-review');
  assert.deepEqual(
    events.map(({ type, actor, capacity }) => [type, actor, capacity]),
    ['ApplicationReceived', 'OriginalsKept', 'ApplicationAccepted'].map((type) => [
      type,
      'staff/clerk@post-clerk',
      'clerk',
    ]),
  );
  assert.equal(state.channel, 'window');
  assert.equal(state.account, '');
  assert.equal(state.takenInBy, 'post-clerk');
  assert.equal(state.delivery, 'counter');
  assert.deepEqual(state.materials, []);
  assert.equal(state.handed?.length, 4);
  // One original stays, compared with or self-made; no number of a person stands in any event.
  assert.ok(!JSON.stringify(events).includes(walkIn.number));
  assert.ok(!JSON.stringify(events).includes(walkIn.name));
  assert.deepEqual(await city.casework.intakes(city.staff.clerk), []);
});

test('the receipt slip names what was received, how, by whom and the query code; the custody slip names the shelf and the day', async () => {
  const { number, papers } = sure(await city.takeIn(city.staff.clerk, city.hygiene));
  const { state } = await city.load(number);
  assert.ok(state.stage === 'received' && state.query);
  const slip = (await city.ledger.personal(city.parts.jurisdiction, state.papers[0]?.facts.ref ?? '')) as {
    readonly materials: readonly { readonly form: string; readonly source: string }[];
    readonly receivedBy: string;
    readonly queryCode: string;
  };
  assert.equal(slip.receivedBy, '澜汀市政务服务中心B07 综合窗口 综合窗口受理员 周小棠');
  assert.deepEqual(
    slip.materials.map(({ form, source }) => `${form} ${source}`),
    ['paper 窗口填写', 'paper 窗口收存原件', ...Array<string>(3).fill('paper 窗口提交')],
  );
  const { code } = (await city.ledger.personal(city.parts.jurisdiction, state.query.ref)) as RecordOf['query'];
  assert.equal(slip.queryCode, `${code.slice(0, 4)}-${code.slice(4)}`);
  const custody = (await city.ledger.personal(city.parts.jurisdiction, state.papers[1]?.facts.ref ?? '')) as {
    readonly kept: readonly { readonly shelf?: string }[];
    readonly due: string;
  };
  assert.deepEqual([custody.kept[0]?.shelf, custody.due], ['B07柜2格', '2026-12-31']);
  await city.setPapers();
  for (const { paper } of papers) {
    const set = sure(await city.casework.paper(city.staff.clerk, number, paper));
    assert.ok(Buffer.from(set.pdf).subarray(0, 5).equals(Buffer.from('%PDF-')));
  }
});

test('whoever holds the slip sees where the case stands and nothing of the person; a wrong code tells nothing', async () => {
  const { number } = sure(await city.takeIn(city.staff.clerk, city.hygiene, { end: 'accept' }));
  const { state } = await city.load(number);
  assert.ok(state.stage === 'under-review' && state.query);
  const { code } = (await city.ledger.personal(city.parts.jurisdiction, state.query.ref)) as RecordOf['query'];
  const seen = sure(await city.casework.caseByCode(number, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`));
  assert.equal(seen.stage, 'under-review');
  assert.equal(seen.statutoryDue, state.statutory.due);
  assert.deepEqual(
    seen.papers.map(({ title }) => title),
    ['收件凭证', '原件收存凭证', '受理通知书'],
  );
  for (const secret of [walkIn.number, walkIn.name, hygieneAnswers['placeAddress'] ?? assert.fail()])
    assert.ok(!JSON.stringify(seen).includes(secret));
  const online = await city.apply(await city.citizen(4), city.hygiene);
  for (const [one, other] of [
    [number, `${code.slice(0, 7)}${code.endsWith('0') ? '1' : '0'}`],
    [number, ''],
    [number, code.repeat(2)],
    ['20260209000000', code],
    [online, '00000000'],
    [online, ''],
  ] as const)
    assert.equal(codeOf(await city.casework.caseByCode(one, other)), 'query-code-wrong', `${one} ${other}`);
});

test('missing and unfit materials grow into the one-time notice, each with the clerk’s words; the clock waits (许可法32(1)(四))', async () => {
  const { clerk } = city.staff;
  const begun = sure(await city.casework.beginIntake(clerk, { item: city.hygiene.id, person: walkIn }));
  const [first, second, third, fourth] = allTicked(city.hygiene, hygieneAnswers).map(({ material }) => material);
  assert.ok(first && second && third && fourth);
  const { area: _area, ...answers } = hygieneAnswers;
  const saved = sure(
    await city.casework.saveIntake(clerk, begun.id, {
      seq: begun.seq,
      answers,
      ticks: [
        { material: first, state: 'received', form: 'original-seen' },
        { material: second, state: 'unfit', defect: 'unsigned', problem: '第2页未签名', demand: '补签即可' },
      ],
    }),
  );
  assert.deepEqual(saved.missing, [second, third, fourth]);
  assert.deepEqual(
    saved.notice.map(({ kind, about }) => `${kind} ${about}`),
    [`material ${second}`, `material ${third}`, `material ${fourth}`, 'field area'],
  );
  assert.equal(saved.notice[0]?.words, '缺签名或者盖章，第2页未签名。补签即可。');
  const may = new Map(saved.acts.map((act) => [act.end, act.reason?.code]));
  assert.deepEqual(
    [...may],
    [
      ['none', undefined],
      ['accept', 'materials-missing'],
      ['requestCorrection', undefined],
      ['refuseToAccept', undefined],
      ['decideOnTheSpot', 'no-mandate'],
    ],
  );
  const refused = await city.casework.finishIntake(
    clerk,
    begun.id,
    { seq: saved.seq, end: 'accept', body: {} },
    'counter-refused',
  );
  assert.deepEqual([codeOf(refused), fieldOf(refused)], ['materials-missing', 'materials']);
  const finish = { seq: saved.seq, end: 'requestCorrection', body: {} } as const;
  const done = sure(await city.casework.finishIntake(clerk, begun.id, finish, 'counter-notice'));
  assert.deepEqual(kindsOf(done.papers), ['receipt-slip', 'correction-notice']);
  const { state } = await city.load(done.number);
  assert.ok(state.stage === 'correction-requested');
  assert.equal(state.gaps.length, 4);
  // The answer to it at the counter: what was named, no more and no less.
  const short = await city.takeInSupplement(clerk, done.number, {}, {});
  assert.deepEqual([codeOf(short), fieldOf(short)], ['gap-unanswered', 'answers.area']);
  const full = sure(await city.takeInSupplement(clerk, done.number, { area: '86' }, { end: 'accept' }));
  assert.deepEqual(kindsOf(full.papers), ['receipt-slip', 'acceptance-notice']);
  assert.equal((await city.load(done.number)).state.stage, 'under-review');
});

test('decided on the spot by whoever may do both: the slip and one sealed paper (许可法34(2), domain 9A.8)', async () => {
  const done = sure(
    await city.takeIn(city.staff.registrar, city.registration, { end: 'decideOnTheSpot', body: { outcome: 'grant' } }),
  );
  assert.deepEqual(kindsOf(done.papers), ['receipt-slip', 'custody-slip', 'on-the-spot-decision']);
  assert.deepEqual((await city.load(done.number)).events.map(({ capacity }) => capacity).at(-1), 'approver');
  const clerk = await city.takeIn(city.staff.clerk, city.registration, {
    end: 'decideOnTheSpot',
    body: { outcome: 'grant' },
  });
  assert.equal(codeOf(clerk), 'no-mandate');
});

test('refused at once with reasons and the competent organ; a refused second act takes nothing in (许可法32(1)(二))', async () => {
  const { clerk } = city.staff;
  const body = { ground: 'not-competent', reason: '不属于本机关' } as const;
  const before = (await city.ledger.read(city.parts.jurisdiction, 'case/none')).length;
  const without = await city.takeIn(clerk, city.hygiene, { end: 'refuseToAccept', body });
  assert.deepEqual([codeOf(without), fieldOf(without), before], ['competent-organ-missing', 'competentOrgan', 0]);
  const done = sure(
    await city.takeIn(clerk, city.hygiene, {
      end: 'refuseToAccept',
      body: { ...body, competentOrgan: '澜汀市公安局' },
    }),
  );
  assert.equal((await city.load(done.number)).state.stage, 'not-accepted');
});

test('a withdrawal signed at the counter ends the case; an original goes back once against a signature', async () => {
  const { clerk } = city.staff;
  const { number } = sure(await city.takeIn(clerk, city.hygiene));
  assert.equal(codeOf(await city.act(clerk, number, 'recordWithdrawal', {})), 'wrong-form');
  await city.done(clerk, number, 'recordWithdrawal', { confirmation: 'signed' });
  assert.equal((await city.load(number)).state.stage, 'withdrawn');
  const [first] = allTicked(city.hygiene, hygieneAnswers);
  const back = { material: first?.material ?? '', confirmation: 'signed' } as const;
  assert.equal(
    codeOf(await city.act(clerk, number, 'returnOriginal', { ...back, material: 'else' })),
    'no-original-kept',
  );
  await city.done(clerk, number, 'returnOriginal', back);
  assert.equal(codeOf(await city.act(clerk, number, 'returnOriginal', back)), 'no-original-kept');
  assert.deepEqual(await eventsOf(number), [
    'ApplicationReceived',
    'OriginalsKept',
    'ApplicationWithdrawn',
    'OriginalReturned',
  ]);
});

test('only what the item asks of this applicant is taken; A is for systems, B for originals; an original kept has a day (许可法31(2))', async () => {
  const { clerk } = city.staff;
  const ticks = allTicked(city.hygiene, hygieneAnswers);
  const [first = assert.fail()] = ticks;
  const strange = [...ticks, { material: 'household-register', state: 'received' }] as const;
  assert.equal(codeOf(await city.takeIn(clerk, city.hygiene, { ticks: strange })), 'gap-not-in-item');
  const conditional = city.hygiene.materials.find(({ whenAnswer }) => whenAnswer !== undefined)?.id ?? assert.fail();
  const unasked = await city.takeIn(clerk, city.hygiene, {
    ticks: [...ticks, { material: conditional, state: 'received' }],
  });
  assert.deepEqual([codeOf(unasked), fieldOf(unasked)], ['material-not-asked', `materials.${conditional}`]);
  const graded = (grade: 'A' | 'B') => [{ ...first, form: 'copy', grade } as const, ...ticks.slice(1)];
  for (const grade of ['A', 'B'] as const)
    assert.equal(codeOf(await city.takeIn(clerk, city.hygiene, { ticks: graded(grade) })), 'grade-wrong', grade);
  const undated = [{ material: first.material, state: 'received', form: 'original-kept' } as const, ...ticks.slice(1)];
  assert.equal(codeOf(await city.takeIn(clerk, city.hygiene, { ticks: undated })), 'custody-date-missing');
  const past = [{ ...first, keptUntil: '2026-02-08' }, ...ticks.slice(1)];
  assert.equal(codeOf(await city.takeIn(clerk, city.hygiene, { ticks: past })), 'custody-date-missing');
  // Nothing is fetched from anywhere yet: what is said to be shared is not there.
  const shared = [{ material: first.material, state: 'shared' } as const, ...ticks.slice(1)];
  assert.equal(codeOf(await city.takeIn(clerk, city.hygiene, { ticks: shared, end: 'accept' })), 'materials-missing');
});

test('a person by any document, an agent with theirs, nobody asked for a telephone; a wrong number is refused at its field', async () => {
  const { clerk } = city.staff;
  const [n, agent] = [idNumber(92), { name: '热依汗', number: idNumber(93), mobile: '19900000093' }];
  const wrong = [
    [{ ...walkIn, number: `${n.slice(0, 17)}${n.endsWith('0') ? '1' : '0'}` }, 'person.number'],
    [{ ...walkIn, number: '' }, 'person.number'],
    [{ ...walkIn, name: ' ' }, 'person.name'],
    [{ ...walkIn, idKind: 'passport', number: 'TOO-LONG-A-NUMBER' }, 'person.number'],
    [{ ...walkIn, mobile: '123' }, 'person.mobile'],
    [{ ...walkIn, agent: { ...agent, number: walkIn.number } }, 'person.agent.number'],
    [{ ...walkIn, agent: { ...agent, until: '2026-02-08' } }, 'person.agent.until'],
    [{ kind: 'company', name: '某店', number: '123', mobile: '' }, 'person.number'],
  ] as const;
  for (const [person, field] of wrong) {
    const refused = await city.takeIn(clerk, city.hygiene, { person });
    assert.deepEqual([codeOf(refused), fieldOf(refused)], ['applicant-wrong', field]);
  }
  const right = [
    { ...walkIn, idKind: 'passport', number: 'e1234567' },
    { ...walkIn, idKind: 'hm-travel-permit', number: 'H12345678', address: '澜汀市澜东区桂花里1号' },
    { ...walkIn, agent },
  ] as const;
  for (const person of right) sure(await city.takeIn(clerk, city.hygiene, { person }));
});

test('an electronic paper needs a place of its addressee: whoever has no account comes or gets post (民诉法90)', async () => {
  const refused = await city.takeIn(city.staff.clerk, city.hygiene, { delivery: 'electronic' });
  assert.deepEqual([codeOf(refused), fieldOf(refused)], ['no-electronic-place', 'delivery']);
  const nowhere = await city.takeIn(city.staff.clerk, city.hygiene, { delivery: 'post' });
  assert.deepEqual([codeOf(nowhere), fieldOf(nowhere)], ['address-missing', 'person.address']);
  const person = { ...walkIn, address: '澜汀市澜东区桂花里1号' };
  sure(await city.takeIn(city.staff.clerk, city.hygiene, { delivery: 'post', person }));
});

test('wrong answers are taken in and keep acceptance out until they are mended on the spot (许可法32(1)(三))', async () => {
  const { clerk } = city.staff;
  const answers = { ...hygieneAnswers, area: '很大' };
  const refused = await city.takeIn(clerk, city.hygiene, { answers, end: 'accept' });
  assert.deepEqual([codeOf(refused), fieldOf(refused)], ['answers-wrong', 'answers.area']);
  const { number } = sure(await city.takeIn(clerk, city.hygiene, { answers }));
  assert.equal(codeOf(await city.act(clerk, number, 'accept')), 'answers-wrong');
  await city.done(clerk, number, 'correctOnTheSpot', { changes: { area: '86' }, confirmation: 'signed' });
  await city.done(clerk, number, 'accept');
});

test('a scan is a file of the case; an electronic material without one is missing', async () => {
  const { clerk } = city.staff;
  const [first = assert.fail(), ...rest] = allTicked(city.hygiene, hygieneAnswers);
  const ticks = [{ material: first.material, state: 'received', form: 'electronic' } as const, ...rest];
  assert.equal(codeOf(await city.takeIn(clerk, city.hygiene, { ticks, end: 'accept' })), 'materials-missing');
  const { id } = sure(await city.casework.beginIntake(clerk, { item: city.hygiene.id, person: walkIn }));
  const scanned = sure(await city.casework.addIntakeFile(clerk, id, first.material, '扫描.pdf', smallPdf('scan')));
  const saved = sure(await city.casework.saveIntake(clerk, id, { seq: scanned.seq, answers: hygieneAnswers, ticks }));
  const finish = { seq: saved.seq, end: 'accept', body: {} } as const;
  const done = sure(await city.casework.finishIntake(clerk, id, finish, 'counter-scan'));
  const page = sure(await city.casework.casePage(clerk, done.number));
  assert.deepEqual(
    page.files.map(({ name, material }) => [name, material]),
    [['扫描.pdf', first.material]],
  );
  assert.equal(page.handed.find(({ material }) => material === first.material)?.form, 'electronic');
});

test('registration answers of a whole form are the counter’s too', async () => {
  const done = sure(await city.takeIn(city.staff.clerk, city.registration, { answers: registrationAnswers }));
  assert.equal((await city.load(done.number)).state.stage, 'received');
});
