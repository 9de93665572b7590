import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citizenIdCheck, creditCodeCheck, organisationCheck } from '#law';
import { kindOf, mobileProblem, numberProblem, personKinds } from './number-read.ts';

const first17 = '99010119900307263';
const id = first17 + citizenIdCheck(first17);
const organisation = 'MA5KLM3X';
const first = `91990101${organisation}${organisationCheck(organisation)}`;
const code = first + creditCodeCheck(first);

test('a wrong check digit is told at once, the right one is not', () => {
  assert.equal(numberProblem('resident-id', id, true), undefined);
  const wrong = id.slice(0, 17) + (id.endsWith('0') ? '1' : '0');
  assert.match(numberProblem('resident-id', wrong, true) ?? '', /校验码/);
  assert.match(numberProblem('resident-id', id, false) ?? '', /地区代码/);
});

test('full-width digits and spaces are what people and readers type', () => {
  assert.equal(numberProblem('resident-id', ` ${id.slice(0, 6)} ${id.slice(6)} `, true), undefined);
});

test('eighteen characters tell whether a person or a company stands at the counter', () => {
  const all = [...personKinds, 'credit-code'] as const;
  assert.equal(numberProblem('credit-code', code, true), undefined);
  assert.equal(kindOf(code, all, 'resident-id', true), 'credit-code');
  assert.equal(kindOf(id, all, 'credit-code', true), 'resident-id');
  assert.equal(kindOf(id.slice(0, 9), all, 'passport', true), 'passport');
  assert.equal(kindOf(code, personKinds, 'resident-id', true), 'resident-id');
});

test('whoever has no phone is not asked for one', () => {
  assert.equal(mobileProblem(''), undefined);
  assert.notEqual(mobileProblem('138'), undefined);
});
