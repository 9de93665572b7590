import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkItemCode } from '#law';
import { materialsAsked } from '../check-answers.ts';
import { findingsOf } from '../checks/index.ts';
import { fieldsOf } from '../form-fields.ts';
import { readItem } from '../problems.ts';
import { themeNamed } from '../themes.ts';
import { authoredItems } from './index.ts';
import { lanting } from './lanting.ts';

const items = authoredItems(lanting);

for (const item of items) {
  test(`${item.name} is a well-formed item in which no check finds anything`, () => {
    assert.deepEqual(readItem(item), { item });
    assert.deepEqual(findingsOf(item), []);
  });

  test(`every material and every condition of ${item.name} names its article`, () => {
    for (const { basis } of [...item.materials, ...item.conditions, ...item.steps])
      assert.match(basis.article, /^第[一二三四五六七八九十百]+条/);
  });

  test(`${item.name} asks for at least two materials and has words in both languages on every page`, () => {
    assert.ok(materialsAsked(item, {}).length >= 2);
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
  const other = authoredItems({ ...lanting, government: '另一市人民政府', promises: { hygienePermit: 8 } });
  other.forEach((item, index) => {
    assert.equal(item.reviewOrgan, '另一市人民政府');
    assert.deepEqual(item.materials, items[index]?.materials);
    assert.deepEqual(item.statutory, items[index]?.statutory);
  });
  assert.equal(other[0]?.promised.n, 8);
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
