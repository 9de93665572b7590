import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authoredItems } from '../items/index.ts';
import { lanting } from '../items/lanting.ts';
import type { ItemDraft } from '../draft.ts';
import type { LegalBasis, ServiceItem, SpecialProcedure, Step } from '../types.ts';
import { checks, findingsOf } from './index.ts';

const [permit, registration] = authoredItems(lanting);
assert.ok(permit && registration);
const first = permit.materials[0];
assert.ok(first);

const cite = (law: string, level: LegalBasis['level']): LegalBasis => ({
  law,
  level,
  article: '第九条',
  version: '2020-01-01',
});
const noArticle: LegalBasis = { ...cite('某条例', '行政法规'), article: '有关规定' };
const fee = { id: 'licence', name: '证照工本费', fen: 1000, per: '本' };
const fromCompleteFile: ServiceItem = { ...permit, statutory: { ...permit.statutory, from: 'complete-file' } };
const withMaterial = (basis: LegalBasis): ServiceItem => ({ ...permit, materials: [{ ...first, basis }] });
const { statutory: _statutory, ...withoutStatutory } = permit;
const { promised: _promised, ...withoutPromise } = permit;
const atPlace = (kind: Step['kind'], place: Step['place']): ServiceItem => ({
  ...permit,
  steps: permit.steps.map((step) => (step.kind === kind ? { ...step, place } : step)),
});
const special = (more: Partial<SpecialProcedure>): ServiceItem => ({
  ...permit,
  special: [{ id: 'hearing', name: '听证', kind: 'hearing', limit: { n: 10, unit: 'workday' }, ...more }],
});
const elsewhere = { closeToPeople: false, jointHandling: false, onTheSpot: false, chainStep: true };
const away: ServiceItem = { ...permit, inHall: false, mustEnter: elsewhere };
const withReview = (n: number): ServiceItem => ({
  ...permit,
  steps: permit.steps.map((step) => (step.id === 'review' ? { ...step, limit: { n, unit: 'workday' } } : step)),
});

/** Each row: the check, what is told apart, an item on the lawful side, the same item with one field changed. */
const sides: readonly (readonly [string, string, ItemDraft, ItemDraft])[] = [
  [
    'C01',
    'a promise of 20 against one of 21 working days',
    { ...permit, promised: { ...permit.promised, n: 20 } },
    { ...permit, promised: { ...permit.promised, n: 21 } },
  ],
  [
    'C01',
    'a promise of 28 against one of 29 calendar days where the law gives 20 working days',
    { ...permit, promised: { ...permit.promised, n: 28, unit: 'day' } },
    { ...permit, promised: { ...permit.promised, n: 29, unit: 'day' } },
  ],
  [
    'C01',
    'a promise of four weeks against one of a month where the law gives 20 working days',
    { ...permit, promised: { ...permit.promised, n: 28, unit: 'day' } },
    { ...permit, promised: { ...permit.promised, n: 1, unit: 'month' } },
  ],
  [
    'C01',
    'a promise that starts later than the law',
    permit,
    { ...permit, promised: { ...permit.promised, from: 'form-signed' } },
  ],
  [
    'C01',
    'a promise from the complete file against one from acceptance where the law counts from the complete file',
    { ...fromCompleteFile, promised: { ...permit.promised, from: 'complete-file' } },
    fromCompleteFile,
  ],
  [
    'C01',
    'a promise that starts earlier than the law from one that waits for an examination',
    { ...permit, promised: { ...permit.promised, from: 'complete-file' } },
    { ...permit, promised: { ...permit.promised, from: 'exam-passed' } },
  ],
  [
    'C02',
    'a permit of 20 against one of 21 working days',
    permit,
    { ...permit, statutory: { ...permit.statutory, n: 21 } },
  ],
  [
    'C02',
    'a longer limit by an administrative regulation against one by a ministry’s rules',
    { ...permit, statutory: { n: 30, unit: 'workday', from: 'accepted', basis: cite('某条例', '行政法规') } },
    { ...permit, statutory: { n: 30, unit: 'workday', from: 'accepted', basis: cite('某条例', '部门规章') } },
  ],
  [
    'C04',
    'a fee by a law against one by a local regulation',
    { ...permit, fees: [{ ...fee, basis: cite('某法', '法律') }] },
    { ...permit, fees: [{ ...fee, basis: cite('某法', '地方性法规') }] },
  ],
  [
    'C04',
    'a fee with and without an article',
    { ...permit, fees: [{ ...fee, basis: cite('某法', '法律') }] },
    { ...permit, fees: [{ ...fee, basis: { ...cite('某法', '法律'), article: '' } }] },
  ],
  [
    'C05',
    'a fee for the certificate from one for the form',
    { ...permit, fees: [{ ...fee, basis: cite('某法', '法律') }] },
    { ...permit, fees: [{ ...fee, name: '申请书工本费', basis: cite('某法', '法律') }] },
  ],
  [
    'C05',
    'a form for nothing from one for a fen',
    { ...permit, fees: [{ ...fee, name: '申请表', fen: 0, basis: cite('某法', '法律') }] },
    { ...permit, fees: [{ ...fee, name: '申请表', fen: 1, basis: cite('某法', '法律') }] },
  ],
  ...['其他材料', '身份证等材料', '相关证明', '窗口要求提供的其他东西', '法律法规规定的其他条件'].map(
    (name) =>
      ['C06', `a material spelled out from “${name}”`, permit, { ...permit, materials: [{ ...first, name }] }] as const,
  ),
  [
    'C06',
    'a condition spelled out from one that is not',
    permit,
    { ...permit, conditions: permit.conditions.map((one, n) => (n === 0 ? { ...one, text: '提交有关材料' } : one)) },
  ],
  [
    'C07',
    'a material whose article is named and one whose is not',
    withMaterial(cite('某条例', '行政法规')),
    withMaterial({ ...cite('某条例', '行政法规'), article: '有关规定' }),
  ],
  ['C10', 'the name', permit, { ...permit, name: ' ' }],
  ['C10', 'the legal basis', permit, { ...permit, basis: [] }],
  ['C10', 'the conditions', permit, { ...permit, conditions: [] }],
  ['C10', 'the materials', permit, { ...permit, materials: [] }],
  [
    'C10',
    'the delivery in the procedure',
    permit,
    { ...permit, steps: permit.steps.filter(({ kind }) => kind !== 'delivery') },
  ],
  ['C10', 'where review is asked for online', permit, { ...permit, reviewOnline: ' ' }],
  ['C10', 'the basis of the limit', permit, { ...permit, statutory: { n: 20, unit: 'workday', from: 'accepted' } }],
  ['C10', 'the statutory limit', permit, withoutStatutory],
  ['C10', 'the promised limit', permit, withoutPromise],
  ['C10', 'that nothing is charged', permit, { ...permit, noFeeNote: '' }],
  ['C10', 'the quota', permit, { ...permit, quota: '' }],
  ['C10', 'the form', permit, { ...permit, form: { ...permit.form, pages: [] } }],
  ['C10', 'the complaint channel', permit, { ...permit, complaint: '' }],
  [
    'C11',
    'a condition with and without an article',
    permit,
    { ...permit, conditions: permit.conditions.map((one, n) => (n === 0 ? { ...one, basis: noArticle } : one)) },
  ],
  [
    'C11',
    'a step with and without a law',
    permit,
    { ...permit, steps: permit.steps.map((one, n) => (n === 0 ? { ...one, basis: cite(' ', '法律') } : one)) },
  ],
  ['C12', 'one of the eight from another without a law', special({}), special({ kind: 'other', name: '公示' })],
  [
    'C12',
    'another by a law from another by a notice',
    special({ kind: 'other', basis: cite('某法', '法律') }),
    special({ kind: 'other', basis: cite('某通知', '规范性文件') }),
  ],
  ['C12', 'days told from days of nothing', special({}), special({ limit: { n: 0, unit: 'workday' } })],
  ['C15', 'steps of five against steps of six days in a promise of five', permit, withReview(2)],
  [
    'C16',
    'a promise in days from one on the spot, of a promised case',
    permit,
    { ...permit, promised: { ...permit.promised, n: 0 } },
  ],
  [
    'C16',
    'an on-the-spot case from a promised one, done on the spot',
    registration,
    { ...registration, projectType: 'promised' },
  ],
  [
    'C16',
    'a review first from one at once, of a promised case',
    { ...permit, reviewType: 'review-first' },
    { ...permit, reviewType: 'at-once' },
  ],
  ['C17', 'a visit with its reason from one without', registration, { ...registration, visitsReason: ' ' }],
  ['C17', 'no visit from no visit with a reason', permit, { ...permit, visitsReason: '要带原件' }],
  ['C17', 'no visit from no visit with the window alone', permit, { ...permit, channels: ['window'] }],
  ...(['closeToPeople', 'jointHandling', 'onTheSpot'] as const).map(
    (rule) =>
      ['C21', `${rule} outside the hall`, away, { ...away, mustEnter: { ...elsewhere, [rule]: true } }] as const,
  ),
  ['C21', 'in the hall from outside', { ...permit, inHall: true }, { ...permit, inHall: false }],
  ['C27', 'a permit with a statutory limit from one without', permit, withoutStatutory],
  ['C27', 'a limit from a limit of nothing', permit, { ...permit, statutory: { ...permit.statutory, n: 0 } }],
  ['C27', 'one unit from two', permit, { ...permit, promised: { ...permit.promised, unit: 'day' } }],
  ...(['acceptance', 'decision', 'issue', 'delivery'] as const).map(
    (kind) =>
      ['C29', `the ${kind} at the window from one in the back office`, permit, atPlace(kind, 'back-office')] as const,
  ),
];

for (const [id, told, lawful, changed] of sides) {
  test(`${id} tells apart ${told}`, () => {
    assert.deepEqual(differing(lawful, changed).length, 1, 'the two differ in a single field');
    assert.deepEqual(
      findingsOf(lawful).filter(({ check }) => check === id),
      [],
    );
    const found = findingsOf(changed).filter(({ check }) => check === id);
    assert.equal(found.length, 1);
    assert.ok(found[0]?.zh && found[0].en && found[0].basis);
  });
}

test('every check that runs is tried on both sides', () => {
  assert.deepEqual(
    [...new Set(sides.map(([id]) => id))],
    checks.map(({ id }) => id),
  );
});

test('what a check finds is an error or a warning as the check says, and mixed units are a warning', () => {
  const mixed = { ...permit, promised: { ...permit.promised, unit: 'day' } } as const;
  assert.deepEqual(
    findingsOf(mixed).map(({ check, level }) => [check, level]),
    [['C27', 'warning']],
  );
  assert.deepEqual(
    findingsOf({ ...withoutStatutory, type: '20' }).map(({ check }) => check),
    ['C10'],
  );
});

test('a draft that says nothing but its name is found for the notices, never for what nobody has said', () => {
  const found = findingsOf({ id: permit.id, name: permit.name });
  assert.deepEqual([...new Set(found.map(({ check }) => check))], ['C10']);
});

test('steps side by side count once', () => {
  const steps = permit.steps.map((step) => {
    if (step.id === 'inspection') return { ...step, after: ['acceptance'] };
    return step.id === 'decision' ? { ...step, after: ['review', 'inspection'] } : step;
  });
  const parallel: ServiceItem = { ...permit, promised: { ...permit.promised, n: 4 }, steps };
  assert.deepEqual(findingsOf(parallel), []);
  assert.equal(findingsOf({ ...parallel, promised: { ...permit.promised, n: 3 } }).length, 1);
});

test('a fee of a service that is no permit may rest on a local regulation', () => {
  assert.deepEqual(
    findingsOf({ ...registration, type: '20', fees: [{ ...fee, basis: cite('某条例', '地方性法规') }] }),
    [],
  );
});

function differing(one: ItemDraft, other: ItemDraft): readonly string[] {
  const fields = Object.keys({ ...one, ...other }) as (keyof ItemDraft)[];
  return fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
}
