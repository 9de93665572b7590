import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkCreditCode, checkItemCode, demoRegionPrefix } from '#law';
import { materialsAsked } from '../check-answers.ts';
import { findingsOf } from '../checks/index.ts';
import { fieldsOf } from '../form-fields.ts';
import { readItem } from '../problems.ts';
import { themeNamed } from '../themes.ts';
import { authoredItems } from './index.ts';
import { lanting } from './lanting.ts';

const items = authoredItems(lanting);

/** Their law asks one thing of everybody, and the rest only of whom it concerns. */
const onePaper = [
  '生产建设项目水土保持方案审批(报告书)',
  '最低生活保障审核确认',
  '特困人员供养审批',
  '灵活就业人员社会保险登记',
];

for (const item of items) {
  test(`${item.name} is a well-formed item in which no check finds anything`, () => {
    assert.deepEqual(readItem(item), { item });
    assert.deepEqual(findingsOf(item), []);
  });

  test(`every material and every condition of ${item.name} names its article`, () => {
    for (const { basis } of [...item.materials, ...item.conditions, ...item.steps])
      assert.match(basis.article, /^第[一二三四五六七八九十百千零]+条/);
  });

  test(`${item.name} asks for materials the law names and has words in both languages on every page`, () => {
    assert.ok(item.materials.length >= 2);
    assert.ok(materialsAsked(item, {}).length >= (onePaper.includes(item.name) ? 1 : 2));
    for (const page of item.form.pages) assert.ok(page.title && page.titleEn, page.id);
    for (const { name, zh, en } of fieldsOf(item.form)) assert.ok(zh && en, name);
    assert.ok(themeNamed(item.theme));
  });

  test(`the codes of ${item.name} fit the code scheme`, () => {
    assert.deepEqual(checkItemCode('basic', item.basicCode).problems, []);
    assert.deepEqual(checkItemCode('implementation', item.implementationCode).problems, []);
    assert.deepEqual(checkItemCode('handling-item', item.implementationCode + item.id.slice(12)).problems, []);
  });
}

test('an item is a function of its place: another city changes organs and promises, never materials or the law’s limit', () => {
  const { hygienePermit } = lanting.items;
  const other = authoredItems({
    ...lanting,
    organs: { ...lanting.organs, health: lanting.organs.civilAffairs },
    items: { ...lanting.items, hygienePermit: { ...hygienePermit, promised: 8 } },
  });
  assert.equal(other[0]?.reviewOrgan, '澜汀市澜东区人民政府');
  assert.equal(other[0]?.promised.n, 8);
  other.forEach((item, index) => {
    assert.deepEqual(item.materials, items[index]?.materials);
    assert.deepEqual(item.statutory, items[index]?.statutory);
  });
});

test('every organ of the city bears a credit code of the unallocated region with true check characters, and 机关代字 of its own', () => {
  const organs = Object.values(lanting.organs);
  for (const { name, creditCode, government } of organs) {
    assert.deepEqual(checkCreditCode(creditCode).problems, [], name);
    // 11 an organ of the state, 12 an institution (事业单位).
    assert.match(creditCode, new RegExp(`^1[12]${government.region}`), name);
    assert.ok(government.region.startsWith(demoRegionPrefix), name);
  }
  for (const of of ['unit', 'section', 'creditCode', 'numberPrefix'] as const)
    assert.equal(new Set(organs.map((organ) => organ[of])).size, organs.length, of);
});

test('central air conditioning asks for one material more', () => {
  const [permit] = items;
  assert.ok(permit);
  const ids = (centralAir: string): readonly string[] => materialsAsked(permit, { centralAir }).map(({ id }) => id);
  assert.deepEqual(
    ids('yes').filter((id) => !ids('no').includes(id)),
    ['air-report'],
  );
});
