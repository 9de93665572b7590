import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal, wordsOf } from '#law';
import { catalogView } from '#catalog';
import { certificateRegister } from '#certificates';
import { openKysely, openPool } from '#db';
import { identityViews } from '#identity';
import { rebuildViews } from '#ledger';
import { personalOf } from './context.ts';
import type { RecordOf } from './records.ts';
import { hygieneAnswers, idNumber } from './testing/answers.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { sure } from './testing/people.ts';
import { setPaper, typesetPaper } from './typeset-paper.ts';
import { caseworkViews } from './views/index.ts';

let city: TestCasework;
let lan: CitizenWho;
before(async () => {
  city = await openTestCasework('2026-09-23T01:00:00.000Z');
  lan = await city.citizen(1);
});
after(() => city.close());

/** The facts of the newest paper of a case. */
async function lastPaper(number: string) {
  const { state } = await city.load(number);
  const paper = state.stage === 'none' ? undefined : state.papers.at(-1);
  const facts = paper && (await personalOf<RecordOf['paper']>(city.parts, paper.facts));
  assert.ok(paper && facts);
  return { paper, facts };
}

test('silence over National Day: received 09-23, accepted on 10-09 as of the day of receipt, due 10-28, and the paper says why', async () => {
  const { clock, staff, hygiene } = city;
  clock.set('2026-09-23T01:00:00.000Z');
  const number = await city.apply(lan, hygiene);
  clock.set('2026-10-09T01:00:00.000Z');
  const late = await city.act(staff.clerk, number, 'requestCorrection', {
    gaps: [{ kind: 'material', about: 'floor-plan', words: '不清楚' }],
  });
  assert.ok(isRefusal(late) && late.refused === 'correction-too-late');
  await city.done(staff.clerk, number, 'accept');
  const { facts } = await lastPaper(number);
  assert.ok('deemed' in facts);
  assert.deepEqual([facts.deemed, facts.acceptedOn, facts.statutory.due], [true, '2026-09-23', '2026-10-28']);
  assert.deepEqual(
    facts.basis.map(({ article }) => article),
    ['第三十二条第一款第四项'],
  );
});

test('a refusal states facts from the signed opinions, reasons, the conditions not met and both remedies (许可法38(2))', async () => {
  const { staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  await city.done(staff.clerk, number, 'accept');
  const against = { recommendation: 'refuse', unmet: ['standards'] } as const;
  await city.done(staff.reviewer, number, 'recordReview', { ...against, step: 'review', opinion: '图纸没有消毒间。' });
  const inspection = { ...against, step: 'inspection', opinion: '现场没有消毒间。', officers: ['post-officer'] };
  await city.done(staff.reviewer, number, 'recordReview', inspection);
  await city.done(staff.officer, number, 'coSign');
  const wordless = await city.act(staff.approver, number, 'refuse', { unmet: ['standards'] });
  assert.ok(isRefusal(wordless) && wordless.refused === 'text-missing' && wordless.field === 'reason');
  await city.done(staff.approver, number, 'refuse', { unmet: ['standards'], reason: '公共用具不能按规定消毒。' });
  const { paper, facts } = await lastPaper(number);
  assert.ok('unmet' in facts);
  assert.equal(facts.facts, '书面审查：图纸没有消毒间。\n现场核查：现场没有消毒间。');
  assert.equal(facts.reasons, '公共用具不能按规定消毒。');
  assert.match(facts.remedies.join(''), /六十日内向澜汀市人民政府申请行政复议.*六个月内直接向澜汀市澜东区人民法院/s);
  // Served online, it carries the online way to review (复议法22).
  assert.match(facts.remedies.join(''), /也可以在网上提交：澜汀市人民政府网站“行政复议”栏目/);
  assert.ok(!isRefusal(await setPaper(city.parts, number, paper.paper)));
  await city.done(staff.issuer, number, 'handOut');
  assert.equal((await city.load(number)).state.stage, 'closed');
});

test('a decision not to accept says where to go instead, to the applicant and nowhere in the events', async () => {
  const { staff, hygiene, ledger } = city;
  const number = await city.apply(lan, hygiene);
  const no = { ground: 'not-competent', competentOrgan: '邻市市场监督管理局', reason: '店不在本市。' } as const;
  await city.done(staff.clerk, number, 'refuseToAccept', no);
  const { paper, facts } = await lastPaper(number);
  assert.ok('ground' in facts && facts.ground.kind === 'not-competent');
  assert.equal(facts.ground.competentOrgan, no.competentOrgan);
  assert.ok(!isRefusal(await setPaper(city.parts, number, paper.paper)));
  assert.doesNotMatch(JSON.stringify(await ledger.read(lan.jurisdiction, `case/${number}`)), /邻市/);
});

test('an organ of the tree is printed with what it does and where it is, and the page tells the applicant', async () => {
  const { staff, hygiene, casework, registration } = city;
  const number = await city.apply(lan, hygiene);
  const organs = sure(await casework.competentOrgans(staff.clerk));
  const market = organs.find(({ unit }) => unit === registration.organ) ?? assert.fail('no market organ');
  assert.match(market.does, new RegExp(registration.name.slice(0, 6)));
  assert.ok(isRefusal(await casework.competentOrgans(lan)));
  const no = { ground: 'not-competent', reason: '只卖食品,不办卫生许可。' } as const;
  const nowhere = await city.act(staff.clerk, number, 'refuseToAccept', { ...no, competentUnit: 'no-such-unit' });
  assert.ok(isRefusal(nowhere) && nowhere.refused === 'unit-unknown');
  const itself = await city.act(staff.clerk, number, 'refuseToAccept', { ...no, competentUnit: hygiene.organ });
  assert.ok(isRefusal(itself) && itself.refused === 'competent-organ-own');
  await city.done(staff.clerk, number, 'refuseToAccept', { ...no, competentUnit: market.unit });
  const { paper, facts } = await lastPaper(number);
  assert.ok('ground' in facts && facts.ground.kind === 'not-competent');
  assert.deepEqual(
    [facts.ground.competentOrgan, facts.ground.does !== undefined, facts.ground.where !== undefined],
    [market.name, true, true],
  );
  assert.ok(!isRefusal(await setPaper(city.parts, number, paper.paper)));
  const { refusal } = sure(await casework.casePage(lan, number));
  assert.deepEqual(
    [refusal?.ground, refusal?.competentOrgan, refusal?.where],
    ['not-competent', market.name, market.where],
  );
  assert.equal(await shownStage(number), '不予受理 · 转告');
});

test('what needs no permit and what a ban forbids end differently, on the list and on paper (许可法32(1)(一), 78)', async () => {
  const { staff, hygiene } = city;
  const free = await city.apply(lan, hygiene);
  const silent = await city.act(staff.clerk, free, 'refuseToAccept', { ground: 'not-required', reason: '书店不办。' });
  assert.ok(isRefusal(silent) && silent.refused === 'text-missing' && silent.field === 'mayDo');
  const mayDo = '开业以后备案就行。';
  await city.done(staff.clerk, free, 'refuseToAccept', { ground: 'not-required', reason: '书店不办。', mayDo });
  const notice = await lastPaper(free);
  assert.ok('mayDo' in notice.facts && notice.facts.mayDo === mayDo);
  assert.match(notice.paper.number, /^澜卫许告〔2026〕\d+号$/);
  assert.ok(!isRefusal(await setPaper(city.parts, free, notice.paper.paper)));
  assert.equal(await shownStage(free), '不受理 · 不需许可');

  const shut = await city.apply(lan, hygiene);
  const ban = { article: '78', decision: '澜卫罚〔2026〕3号', effectiveOn: '2026-05-01', until: '2027-05-01' } as const;
  const said = { ground: 'barred', reason: '上次交了虚假的检测报告。', ban } as const;
  const wordless = await city.act(staff.clerk, shut, 'refuseToAccept', { ...said, ban: { ...ban, decision: ' ' } });
  assert.ok(isRefusal(wordless) && wordless.refused === 'text-missing' && wordless.field === 'ban.decision');
  const long = await city.act(staff.clerk, shut, 'refuseToAccept', { ...said, ban: { ...ban, until: '2027-05-02' } });
  assert.ok(isRefusal(long) && long.refused === 'ban-too-long');
  await city.done(staff.clerk, shut, 'refuseToAccept', said);
  const decision = await lastPaper(shut);
  assert.ok('ground' in decision.facts && decision.facts.ground.kind === 'barred');
  assert.deepEqual(
    decision.facts.basis.map(({ article }) => article),
    ['第七十八条'],
  );
  assert.ok(!isRefusal(await setPaper(city.parts, shut, decision.paper.paper)));
  assert.equal(await shownStage(shut), '不予受理');
  assert.doesNotMatch(JSON.stringify(await city.ledger.read(lan.jurisdiction, `case/${shut}`)), /澜卫罚|虚假/);
});

/** The case's stage as the list of ended cases names it. */
async function shownStage(number: string): Promise<string | undefined> {
  const { rows } = sure(await city.casework.worklist(city.staff.clerk, 'closed'));
  return rows.find((row) => row.number === number)?.stageName;
}

test('who withdraws before the decision has it confirmed, and may apply again', async () => {
  const { staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  await city.done(staff.clerk, number, 'accept');
  await city.done(lan, number, 'withdraw');
  const { facts } = await lastPaper(number);
  assert.ok('withdrawnOn' in facts);
  assert.deepEqual([facts.withdrawnOn, facts.acceptedOn], ['2026-10-09', '2026-10-09']);
  assert.ok(await city.apply(lan, hygiene));
});

test('an officer’s act is refused while no font can draw the name on its paper; the applicant’s own act is not', async () => {
  const { staff, registration, messages, parts } = city;
  const rare = await city.citizen(7, '李𠮷');
  const number = await city.apply(rare, registration);
  const refused = await city.act(staff.registrar, number, 'accept');
  assert.ok(isRefusal(refused) && refused.refused === 'glyph-missing');
  assert.match(wordsOf(refused).zh, /𠮷/);
  assert.equal((await city.load(number)).seq, 1);
  // The slip waits for a font; the queue is told without a word of whom it concerns.
  const order = messages.findLast(({ data }) => data['case'] === number);
  assert.ok(order);
  await assert.rejects(typesetPaper(parts, order.data), (error: Error) => !/[李𠮷]/u.test(error.message));
});

test('words pasted with marks that nobody sees are filed without them, decided and certified', async () => {
  const { staff, registration } = city;
  const pasted = { businessAddress: '\u202d桂花里\u200b8号\u202c', scope: '日用百货零售\t文具零售' };
  const number = await city.apply(lan, registration, pasted);
  await city.done(staff.registrar, number, 'decideOnTheSpot', { outcome: 'grant' });
  await city.done(staff.issuer, number, 'makeCertificate');
  const { paper, facts } = await lastPaper(number);
  assert.match(JSON.stringify(facts), /桂花里8号/);
  assert.ok(!isRefusal(await setPaper(city.parts, number, paper.paper)));
});

test('an opinion that no font can draw is refused when it is given, not when the refusal is to repeat it', async () => {
  const { staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  await city.done(staff.clerk, number, 'accept');
  const opinion = { step: 'review', recommendation: 'refuse', unmet: ['standards'] } as const;
  const undrawn = await city.act(staff.reviewer, number, 'recordReview', { ...opinion, opinion: '不合格𠮷' });
  assert.ok(isRefusal(undrawn) && undrawn.refused === 'glyph-missing');
  await city.done(staff.reviewer, number, 'recordReview', { ...opinion, opinion: '不合格\t见照片\u202e' });
});

test('nothing personal is in events, jobs or answers to commands: canary persons leave no trace but beside the ledger', async () => {
  const { ledger, messages } = city;
  const canaries = [
    ...Object.entries(hygieneAnswers)
      .filter(([field]) => !['placeKind', 'centralAir', 'area'].includes(field))
      .map(([, answer]) => answer),
    idNumber(7),
    '李𠮷',
    '消毒间',
    '不能按规定',
    '店不在本市',
  ];
  const events = await ledger.db
    .$extendTables<{ event: { data: unknown; actor: string; stream: string }; command_key: { answer: unknown } }>()
    .selectFrom('event')
    .select(['data', 'actor', 'stream'])
    .execute();
  const keys = await ledger.db
    .$extendTables<{ command_key: Record<string, unknown> }>()
    .selectFrom('command_key')
    .selectAll()
    .execute();
  const text = JSON.stringify([events.filter(({ stream }) => !stream.startsWith('item/')), keys, messages]);
  assert.ok(events.length > 50 && canaries.length > 8);
  for (const canary of canaries) assert.ok(!text.includes(canary), canary);
});

test('every view of cases and certificates can be rebuilt from the events, row by row', async () => {
  const { staff, ownerUrl, registration } = city;
  const numbers = await Promise.all([1, 2, 3, 4].map(() => city.apply(lan, registration)));
  await Promise.all(
    numbers.map((number) => city.done(staff.registrar, number, 'decideOnTheSpot', { outcome: 'grant' })),
  );
  await Promise.all(numbers.map((number) => city.done(staff.issuer, number, 'makeCertificate')));
  const owner = openKysely(openPool(ownerUrl, 2));
  try {
    const views = [...identityViews, catalogView, certificateRegister, ...caseworkViews];
    const report = await rebuildViews(owner, views);
    assert.deepEqual(report.differences, []);
    assert.ok(report.events > 50);
  } finally {
    await owner.destroy();
  }
});

test('the first story in January of a year without calendar: no day is invented, every paper says what it waits for', async () => {
  const { clock, staff, hygiene, casework } = city;
  clock.set('2027-01-04T01:00:00.000Z');
  const number = await city.apply(lan, hygiene);
  const { state } = await city.load(number);
  assert.ok(state.stage === 'received');
  assert.equal(state.answerDue, '');
  clock.set('2027-01-05T01:00:00.000Z');
  await city.done(staff.clerk, number, 'accept');
  const notice = await lastPaper(number);
  assert.ok('statutory' in notice.facts);
  assert.deepEqual([notice.facts.statutory.due, notice.facts.promised.due], [null, null]);
  const yes = { recommendation: 'grant', opinion: '符合' } as const;
  await city.done(staff.reviewer, number, 'recordReview', { ...yes, step: 'review' });
  await city.done(staff.reviewer, number, 'recordReview', { ...yes, step: 'inspection', officers: ['post-officer'] });
  await city.done(staff.officer, number, 'coSign');
  await city.done(staff.approver, number, 'grant');
  await city.done(staff.issuer, number, 'makeCertificate');
  await city.done(staff.issuer, number, 'handOut');
  const done = (await city.load(number)).state;
  assert.ok(done.stage === 'closed');
  for (const { paper } of done.papers) assert.ok(!isRefusal(await casework.paper(lan, number, paper)));
  // Running numbers begin anew with the year.
  assert.deepEqual(
    done.papers.map((paper) => paper.number),
    [
      '澜卫许收〔2027〕1号',
      '澜卫许受〔2027〕1号',
      '澜卫许查〔2027〕1号',
      '澜卫许准〔2027〕1号',
      '澜卫公证字〔2027〕1号',
    ],
  );
  const page = sure(await casework.casePage(lan, number));
  for (const running of page.clocks) assert.deepEqual([running.due, running.provisional], [null, true]);
  const other = await city.apply(lan, hygiene);
  await city.done(staff.clerk, other, 'requestCorrection', {
    gaps: [{ kind: 'material', about: 'floor-plan', words: '不清楚' }],
  });
  const { paper, facts } = await lastPaper(other);
  assert.ok('noticeDue' in facts && facts.noticeDue === null);
  assert.ok(!isRefusal(await casework.paper(lan, other, paper.paper)));
});
