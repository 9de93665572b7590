import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnswers, materialsAsked } from '../check-answers.ts';
import { authoredItem, authoredItems } from './index.ts';
import { lanting } from './lanting.ts';

const fireworks = authoredItem(lanting, 'fireworksRetail');
const dispatch = authoredItem(lanting, 'labourDispatch');
const soil = authoredItem(lanting, 'soilConservation');
const filing = authoredItem(lanting, 'deviceFiling');
const change = authoredItem(lanting, 'individualChange');
const closing = authoredItem(lanting, 'individualDeregistration');

test('the retail of fireworks is licensed by the county within 20 日, every limit in 日, and its quota is told (条例16, 19; 许可法57)', () => {
  assert.equal(fireworks.level, '4');
  assert.equal(fireworks.reviewOrgan, '澜汀市澜东区人民政府');
  const limits = [fireworks.statutory, fireworks.promised, ...fireworks.steps.flatMap(({ limit }) => limit ?? [])];
  assert.deepEqual(new Set(limits.map(({ unit }) => unit)), new Set(['day']));
  assert.match(fireworks.quota, /60 个零售点.*受理先后/);
  const { quota: _, ...unsaid } = lanting.items.fireworksRetail;
  const elsewhere = authoredItem(
    { ...lanting, items: { ...lanting.items, fireworksRetail: unsaid } },
    'fireworksRetail',
  );
  assert.match(elsewhere.quota, /按布点规划/);
});

test('what is licensed by the place is inspected by two officers (许可法34(3))', () => {
  for (const { steps, name } of [fireworks, dispatch]) {
    const [inspection] = steps.filter(({ kind }) => kind === 'site-inspection');
    assert.match(inspection?.who ?? '', /两名以上工作人员/, name);
    assert.equal(inspection?.place, 'field', name);
  }
});

test('the review of a conservation plan by experts is a special procedure of at most 30 working days beside the limit (许可法45)', () => {
  assert.deepEqual(
    soil.special?.map(({ kind, limit }) => [kind, limit]),
    [['expert-review', { n: 30, unit: 'workday' }]],
  );
  assert.deepEqual([soil.statutory.n, soil.statutory.unit], [10, 'workday']);
});

test('a filing is done on the spot, has no term and is nowhere called a licence (医疗器械经营监督管理办法21)', () => {
  assert.equal(filing.type, '10');
  assert.deepEqual([filing.statutory.n, filing.promised.n, filing.projectType], [0, 0, 'on-the-spot']);
  assert.equal(filing.result.validMonths, undefined);
  for (const words of [filing.name, filing.result.name, ...filing.steps.flatMap(({ name, who }) => [name, who])])
    assert.doesNotMatch(words, /许可|审批|准予/);
});

test('an agent brings an authorisation, a new place its document, another operator the statement, and nobody else', () => {
  const asked = (item: typeof change, answers: Readonly<Record<string, string>>): readonly string[] =>
    materialsAsked(item, answers).map(({ id }) => id);
  const added = (item: typeof change, answers: Readonly<Record<string, string>>): readonly string[] =>
    asked(item, answers).filter((id) => !asked(item, {}).includes(id));
  assert.deepEqual(added(filing, { byAgent: 'yes' }), ['authorisation']);
  assert.deepEqual(added(change, { addressChanges: 'yes' }), ['premises-proof']);
  assert.deepEqual(added(change, { operatorChanges: 'yes' }), ['operator-agreement']);
  assert.deepEqual(added(change, { addressChanges: 'no', operatorChanges: 'no', approvalFirst: 'no' }), []);
  assert.deepEqual(added(closing, { approvalFirst: 'yes' }), ['prior-approval']);
});

test('a number that is none is told with an example', () => {
  const wrong = checkAnswers(soil.form, 'land', { location: '北山', area: '很大', earthwork: '8.4', spoil: 'no' });
  assert.deepEqual(
    wrong.map(({ field }) => field),
    ['area'],
  );
  assert.match(wrong[0]?.zh ?? '', /例如 12\.6/);
});

test('whoever gave false papers for fireworks or for a place of the public may be barred (许可法78); a registration bars nobody', () => {
  const marked = authoredItems(lanting).filter(({ publicSafety }) => publicSafety === true);
  assert.deepEqual(
    marked.map(({ name }) => name),
    ['公共场所卫生许可(新办)', '烟花爆竹经营(零售)许可'],
  );
  assert.ok(marked.every(({ type }) => type === '01'));
});
