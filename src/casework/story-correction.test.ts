import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { personalOf } from './context.ts';
import type { RecordOf } from './records.ts';
import { smallPdf } from './testing/answers.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { sure } from './testing/people.ts';
import type { CommandBody } from './types.ts';

let city: TestCasework;
let lan: CitizenWho;
let wei: CitizenWho;
const notice: CommandBody = {
  gaps: [
    { kind: 'material', about: 'floor-plan', words: '没有标明消毒间的位置' },
    { kind: 'field', about: 'area', words: '和平面图不一致' },
  ],
};
before(async () => {
  city = await openTestCasework('2026-04-27T01:00:00.000Z');
  lan = await city.citizen(1);
  wei = await city.citizen(2);
});
after(() => city.close());

test('one notice, one answer: received 04-27, told on the last day 05-07, complete 05-20 is accepted that day and due 06-17', async () => {
  const { casework, clock, staff, hygiene, parts } = city;
  clock.set('2026-04-27T01:00:00.000Z');
  const number = await city.apply(lan, hygiene);
  clock.set('2026-05-07T08:00:00.000Z');
  await city.done(staff.clerk, number, 'requestCorrection', notice);
  const told = await city.load(number);
  assert.ok(told.state.stage === 'correction-requested');
  const paper = told.state.papers.at(-1);
  const facts = paper && (await personalOf<RecordOf['paper']>(parts, paper.facts));
  assert.ok(facts && 'gaps' in facts);
  assert.deepEqual(
    facts.gaps.map(({ material, defect, basis }) => [material, defect, basis.article]),
    [
      ['公共场所地址方位示意图、平面图和卫生设施平面布局图', '没有标明消毒间的位置', '第二十三条第一款第三项'],
      ['申请表“营业面积（平方米）”', '和平面图不一致', '第二十三条第一款第一项'],
    ],
  );
  assert.equal(facts.noticeDue, '2026-05-07');

  const draft = sure(await casework.startCorrection(lan, number));
  assert.equal(draft.answers['area'], '86');
  assert.equal(draft.files.length, 4);
  assert.equal(sure(await casework.startCorrection(lan, number)).id, draft.id);
  clock.set('2026-05-20T03:00:00.000Z');
  sure(await casework.saveDraft(lan, draft.id, { declaration: 'yes' }));
  const early = await casework.submit(lan, draft.id, 'correct-too-early');
  assert.deepEqual(refusalOf(early), ['gap-unanswered', 'material-floor-plan']);
  const [plan] = draft.files.filter((file) => file.material === 'floor-plan');
  sure(await casework.removeFile(lan, draft.id, 'floor-plan', plan?.file ?? ''));
  sure(await casework.addFile(lan, draft.id, 'floor-plan', '新图.pdf', smallPdf('with the disinfection room')));
  assert.deepEqual(refusalOf(await casework.submit(lan, draft.id, 'correct-half-way')), ['gap-unanswered', 'area']);
  sure(await casework.saveDraft(lan, draft.id, { area: '88' }));
  const done = sure(await casework.submit(lan, draft.id, 'correct-complete'));
  assert.equal(done.number, number);
  assert.deepEqual(refusalOf(await casework.draft(lan, draft.id)), ['not-found', undefined]);

  clock.set('2026-05-22T03:00:00.000Z');
  await city.done(staff.clerk, number, 'accept');
  const { state } = await city.load(number);
  assert.ok(state.stage === 'under-review');
  assert.deepEqual([state.acceptedOn, state.statutory.due], ['2026-05-20', '2026-06-17']);
  const record = await personalOf<RecordOf['answers']>(parts, state.answers);
  assert.equal(record?.answers['area'], '88');
  assert.ok(record?.files.some(({ name }) => name === '新图.pdf'));
});

test('a second notice that names what the first did not is refused, and nothing is recorded', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  await city.done(staff.clerk, number, 'requestCorrection', notice);
  const draft = sure(await casework.startCorrection(lan, number));
  sure(await casework.saveDraft(lan, draft.id, { area: '90', declaration: 'yes' }));
  sure(await casework.addFile(lan, draft.id, 'floor-plan', '图.pdf', smallPdf('second plan')));
  sure(await casework.submit(lan, draft.id, 'second-notice-1'));
  const { seq } = await city.load(number);
  const fresh = await city.act(staff.clerk, number, 'requestCorrection', {
    gaps: [{ kind: 'material', about: 'test-report', words: '报告过期' }],
  });
  assert.deepEqual(refusalOf(fresh), ['second-notice', 'gaps']);
  assert.equal((await city.load(number)).seq, seq);
  await city.done(staff.clerk, number, 'requestCorrection', {
    gaps: [{ kind: 'material', about: 'floor-plan', words: '比例尺仍然看不清' }],
  });
});

test('every gap is told in words, what is lacking and how to mend it', async () => {
  const { staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  const answer = await city.act(staff.clerk, number, 'requestCorrection', {
    gaps: [{ kind: 'material', about: 'floor-plan', words: '  ' }],
  });
  assert.deepEqual(refusalOf(answer), ['text-missing', 'gaps.0.words']);
});

test('another citizen neither sees the case nor answers its notice; a case without a notice has nothing to answer', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  assert.deepEqual(refusalOf(await casework.startCorrection(lan, number)), ['wrong-stage', undefined]);
  await city.done(staff.clerk, number, 'requestCorrection', notice);
  assert.deepEqual(refusalOf(await casework.startCorrection(wei, number)), ['not-found', undefined]);
  assert.deepEqual(refusalOf(await casework.startCorrection(wei, '20260427999991')), ['not-found', undefined]);
  const draft = sure(await casework.startCorrection(lan, number));
  assert.deepEqual(refusalOf(await casework.submit(wei, draft.id, 'somebody-else')), ['not-found', undefined]);
});

test('withdrawing ends the correction that was begun', async () => {
  const { casework, staff, hygiene } = city;
  const number = await city.apply(lan, hygiene);
  await city.done(staff.clerk, number, 'requestCorrection', notice);
  const draft = sure(await casework.startCorrection(lan, number));
  await city.done(lan, number, 'withdraw');
  assert.deepEqual(refusalOf(await casework.draft(lan, draft.id)), ['not-found', undefined]);
  assert.equal((await city.load(number)).state.stage, 'withdrawn');
});

test('an error mended at the counter keeps the files and changes only what the applicant confirmed (许可法32(1)(三))', async () => {
  const { staff, hygiene, parts } = city;
  const number = await city.apply(lan, hygiene);
  const mend = (body: CommandBody) => city.act(staff.clerk, number, 'correctOnTheSpot', body);
  assert.deepEqual(refusalOf(await mend({ changes: { area: '87' } })), ['wrong-form', 'confirmation']);
  const confirmed = { confirmation: 'signed' } as const;
  assert.deepEqual(refusalOf(await mend({ ...confirmed, changes: {} })), ['nothing-changed', 'changes']);
  assert.deepEqual(refusalOf(await mend({ ...confirmed, changes: { age: '30' } })), ['gap-not-in-item', 'changes']);
  assert.deepEqual(refusalOf(await mend({ ...confirmed, changes: { area: 'big' } })), [
    'answers-wrong',
    'changes.area',
  ]);
  sure(await mend({ ...confirmed, changes: { area: '87' } }));
  const { state, events } = await city.load(number);
  assert.ok(state.stage === 'received');
  const record = await personalOf<RecordOf['answers']>(parts, state.answers);
  assert.equal(record?.answers['area'], '87');
  assert.equal(record?.files.length, 4);
  const mended = events.at(-1);
  assert.ok(mended?.type === 'CorrectedOnTheSpot');
  assert.deepEqual(mended.data.fields, ['area']);
  // A change that makes another material necessary is no reason to accept without it.
  sure(await mend({ ...confirmed, changes: { centralAir: 'yes' } }));
  assert.deepEqual(refusalOf(await city.act(staff.clerk, number, 'accept')), ['materials-missing', undefined]);
});

function refusalOf(answer: unknown): readonly [Refusal['refused'] | undefined, string | undefined] {
  return isRefusal(answer) ? [answer.refused, answer.field] : [undefined, undefined];
}
