import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authoredItems } from '../items/index.ts';
import { lanting } from '../items/lanting.ts';
import type { LegalBasis, ServiceItem } from '../types.ts';
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
const withMaterial = (basis: LegalBasis): ServiceItem => ({ ...permit, materials: [{ ...first, basis }] });
const withReview = (n: number): ServiceItem => ({
  ...permit,
  steps: permit.steps.map((step) => (step.id === 'review' ? { ...step, limit: { n, unit: 'workday' } } : step)),
});

/** Each row: the check, what is told apart, an item on the lawful side, the same item with one field changed. */
const sides: readonly (readonly [string, string, ServiceItem, ServiceItem])[] = [
  [
    'C01',
    'a promise of 20 against one of 21 working days',
    { ...permit, promised: { ...permit.promised, n: 20 } },
    { ...permit, promised: { ...permit.promised, n: 21 } },
  ],
  [
    'C01',
    'a promise in working days against one in calendar days',
    permit,
    { ...permit, promised: { ...permit.promised, unit: 'day' } },
  ],
  [
    'C01',
    'a promise that starts later than the law',
    permit,
    { ...permit, promised: { ...permit.promised, from: 'form-signed' } },
  ],
  [
    'C01',
    'a promise from acceptance against a law that counts from the complete file',
    { ...permit, promised: { ...permit.promised, from: 'complete-file' } },
    { ...permit, statutory: { ...permit.statutory, from: 'complete-file' } },
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
  ...['其他材料', '身份证等材料', '相关证明', '窗口要求提供的其他东西'].map(
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
  ['C15', 'steps of five against steps of six days in a promise of five', permit, withReview(2)],
  ['C17', 'a visit with its reason from one without', registration, { ...registration, visitsReason: ' ' }],
  ['C17', 'no visit from no visit with a reason', permit, { ...permit, visitsReason: '要带原件' }],
  ['C17', 'no visit from no visit with the window alone', permit, { ...permit, channels: ['window'] }],
];

for (const [id, told, lawful, changed] of sides) {
  test(`${id} tells apart ${told}`, () => {
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
