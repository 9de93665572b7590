import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { citizenIdCheck } from '#law';
import { checkAnswers } from './check-answers.ts';
import { fieldsOf } from './form-fields.ts';
import { authoredItems } from './items/index.ts';
import { lanting } from './items/lanting.ts';

const [permit, registration] = authoredItems(lanting);
assert.ok(permit && registration);
const id = `99010019900307201${citizenIdCheck('99010019900307201')}`;
const demo = { demo: true, today: '2026-02-09' } as const;
const good = {
  placeKind: 'lodging',
  placeName: '澜汀小院旅店',
  creditCode: lanting.organs.health.creditCode,
  placeAddress: '澜汀市某街 1 号',
  area: '86',
  responsiblePerson: '林秀兰',
  responsibleId: id,
  contactMobile: '139 0000 1111',
  centralAir: 'no',
};
const business = {
  scope: '日用百货零售',
  approvalFirst: 'no',
  businessAddress: '澜汀市某街 2 号',
  operatorName: '周敏',
  operatorId: id,
  operatorHome: '澜汀市某街 3 号',
  contactMobile: '13900001111',
  composition: 'person',
};

test('a form filled in well has no problem', () => {
  assert.deepEqual(checkAnswers(permit.form, undefined, good, demo), []);
  assert.deepEqual(checkAnswers(registration.form, undefined, business, demo), []);
});

test('a number typed in the full-width digits of a Chinese keyboard is one', () => {
  assert.deepEqual(checkAnswers(permit.form, undefined, { ...good, area: '８６' }, demo), []);
});

const wrong: readonly (readonly [string, string, string])[] = [
  ['placeName', '', '请填写店名。'],
  ['placeName', '   ', '请填写店名。'],
  ['placeKind', '', '请选择场所类别。'],
  ['placeKind', 'restaurant', '请在给出的选项里选场所类别。'],
  ['area', '八十六', '营业面积(平方米)要写数字,例如 86。'],
  ['area', '-3', '营业面积(平方米)要写数字,例如 86。'],
  ['placeName', '店'.repeat(61), '店名最多写 60 个字,现在有 61 个。'],
  ['contactMobile', '12345', '联系手机:手机号是 1 开头的 11 位数字。'],
  ['responsibleId', id.slice(0, 17), '负责人证件号码:身份证号码是 18 位,现在是 17 位。'],
];

for (const [field, answer, zh] of wrong) {
  test(`${field} answered with “${answer.slice(0, 8)}” is told in the user’s words: ${zh}`, () => {
    const problems = checkAnswers(permit.form, undefined, { ...good, [field]: answer }, demo);
    assert.deepEqual(
      problems.map((problem) => [problem.field, problem.zh]),
      [[field, zh]],
    );
    assert.ok(problems[0]?.en);
  });
}

test('a number of the demo city and a birth date to come are refused where they cannot be', () => {
  assert.equal(checkAnswers(permit.form, 'who', good).length, 1);
  assert.equal(checkAnswers(permit.form, 'who', good, { demo: true, today: '1980-01-01' }).length, 1);
});

test('a number is checked by the rules of the document it stands on; nothing said there means the resident ID card', () => {
  const shown = (responsibleIdKind: string, responsibleId: string): readonly string[] =>
    checkAnswers(permit.form, undefined, { ...good, responsibleIdKind, responsibleId }, demo).map(({ field }) => field);
  assert.deepEqual(shown('passport', 'E12345678'), []);
  assert.deepEqual(shown('hm-travel-permit', 'H12345678'), []);
  assert.deepEqual(shown('', 'E12345678'), ['responsibleId']);
  assert.deepEqual(shown('resident-id', 'E12345678'), ['responsibleId']);
  assert.deepEqual(shown('passport', 'E1234567890'), ['responsibleId']);
  assert.deepEqual(shown('library-card', id), ['responsibleIdKind']);
});

test('a page is checked without the pages after it', () => {
  assert.deepEqual(checkAnswers(permit.form, 'kind', { placeKind: 'hair' }), []);
  assert.deepEqual(
    checkAnswers(permit.form, 'shop', {}).map(({ field }) => field),
    ['placeName', 'creditCode'],
  );
});

test('an empty form names every required field once, in the order of the pages', () => {
  const named = checkAnswers(permit.form, undefined, {}).map(({ field }) => field);
  assert.deepEqual(
    named,
    permit.form.pages
      .flatMap(({ fields }) => fields)
      .filter((field) => !['contactMobile', 'responsibleIdKind'].includes(field)),
  );
});

test('whoever has no phone leaves its number empty, and nothing is missing', () => {
  const { contactMobile: _none, ...phoneless } = good;
  assert.deepEqual(checkAnswers(permit.form, undefined, phoneless, demo), []);
});

test('a family business names its members, one person’s does not', () => {
  const family = { ...business, composition: 'family' };
  assert.deepEqual(
    checkAnswers(registration.form, 'family', family).map(({ zh }) => zh),
    ['请填写参加经营的家庭成员姓名。'],
  );
  assert.deepEqual(checkAnswers(registration.form, 'family', { ...family, familyMembers: '周强' }), []);
});

test('a field the form does not ask for is refused', () => {
  assert.deepEqual(
    checkAnswers(permit.form, undefined, { ...good, income: '1' }, demo).map(({ field }) => field),
    ['income'],
  );
});

test('whatever is answered, a field has at most one problem and only fields of the page are named', () => {
  const names = fieldsOf(permit.form).map(({ name }) => name);
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...names), fc.oneof(fc.string(), fc.constantFrom(...Object.values(good)))),
      fc.constantFrom(...permit.form.pages),
      (answers, page) => {
        const fields = checkAnswers(permit.form, page.id, answers, demo).map(({ field }) => field);
        assert.equal(new Set(fields).size, fields.length);
        for (const field of fields) assert.ok(page.fields.includes(field));
      },
    ),
  );
});
