import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAnswers, materialsAsked } from '../check-answers.ts';
import { natureOf } from '../nature.ts';
import { authoredItem } from './index.ts';
import { lanting } from './lanting.ts';

const marriage = authoredItem(lanting, 'marriage');
const permit = authoredItem(lanting, 'residencePermit');
const allowance = authoredItem(lanting, 'minimumAllowance');
const destitute = authoredItem(lanting, 'destituteSupport');
const insurance = authoredItem(lanting, 'flexibleInsurance');
const benefit = authoredItem(lanting, 'unemploymentBenefit');
const all = [marriage, permit, allowance, destitute, insurance, benefit];
const ids = (item: typeof marriage, answers: Readonly<Record<string, string>> = {}): readonly string[] =>
  materialsAsked(item, answers).map(({ id }) => id);

test('what people ask of the state is a confirmation, a benefit or a service, and none of it cites the 行政许可法', () => {
  assert.deepEqual(all.map(natureOf), ['confirmation', 'confirmation', 'benefit', 'benefit', 'service', 'service']);
  for (const item of all) assert.doesNotMatch(JSON.stringify(item), /行政许可法|许可证|准予行政/, item.name);
});

test('nobody is asked for a 户口簿, and every item is free', () => {
  for (const { name, materials, fees, noFeeNote } of all) {
    for (const material of materials) assert.doesNotMatch(material.name, /户口簿|户口本/, name);
    assert.deepEqual(fees, []);
    assert.match(noFeeNote ?? '', /不收/, name);
  }
});

test('a marriage asks for two identity cards and the declaration, of two who come in person and leave married (婚姻登记条例8)', () => {
  assert.deepEqual(ids(marriage), ['id-proof-man', 'id-proof-woman']);
  assert.deepEqual([marriage.visits, marriage.statutory.n, marriage.promised.n], [1, 0, 0]);
  assert.match(marriage.visitsReason ?? '', /亲自/);
  const refused = checkAnswers(marriage.form, 'declaration', { unmarried: 'no', notRelated: 'yes', willing: 'yes' });
  assert.deepEqual(
    refused.map(({ field }) => field),
    ['unmarried'],
  );
});

test('a residence permit asks for the proof of the ground named, and of whoever applies for another (居住证暂行条例9)', () => {
  const added = (answers: Readonly<Record<string, string>>): readonly string[] =>
    ids(permit, answers).filter((id) => !ids(permit).includes(id));
  assert.deepEqual(added({ ground: 'home', byRelative: 'no' }), []);
  assert.deepEqual(added({ ground: 'work' }), ['work-proof']);
  assert.deepEqual(added({ ground: 'study', byRelative: 'yes' }), ['study-proof', 'relative-id']);
  const limits = [permit.statutory, permit.promised, ...permit.steps.flatMap(({ limit }) => limit ?? [])];
  assert.deepEqual(new Set(limits.map(({ unit }) => unit)), new Set(['day']));
});

test('two look into a household, its village is told, the county decides (社会救助暂行办法11)', () => {
  for (const { name, steps, level, reviewOrgan } of [allowance, destitute]) {
    const kinds = steps.map(({ kind }) => kind);
    assert.deepEqual(
      kinds,
      ['acceptance', 'review', 'site-inspection', 'review', 'decision', 'issue', 'delivery'],
      name,
    );
    assert.match(steps.find(({ kind }) => kind === 'site-inspection')?.who ?? '', /两名以上/);
    assert.deepEqual([level, reviewOrgan], ['4', '澜汀市澜东区人民政府']);
  }
  assert.deepEqual(ids(allowance, { wages: 'yes' }), ['id-proof', 'wage-proof']);
  assert.deepEqual(ids(destitute, { supporters: 'none' }), ['id-proof']);
  const unable = checkAnswers(destitute.form, 'family', { group: 'old', supporters: 'unable' });
  assert.deepEqual(
    unable.map(({ field }) => field),
    ['supporterNames'],
  );
});

test('the insurance agency asks for an identity card and what a law names, within ten working days of receipt (社会保险经办条例6, 24, 31)', () => {
  assert.deepEqual(ids(insurance), ['id-proof']);
  assert.deepEqual(ids(benefit), ['id-proof', 'separation-proof']);
  for (const { statutory, promised } of [insurance, benefit]) {
    assert.deepEqual([statutory.n, statutory.unit, statutory.from], [10, 'workday', 'received']);
    assert.equal(promised.from, 'received');
  }
});
