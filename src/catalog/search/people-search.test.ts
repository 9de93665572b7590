import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authoredItem, authoredItems } from '../items/index.ts';
import { lanting } from '../items/lanting.ts';
import type { ItemKey } from '../items/place.ts';
import { openTestCatalog } from '../testing.ts';
import type { TestCatalog } from '../testing.ts';
import { search } from './search.ts';

let bench: TestCatalog;
before(async () => {
  bench = await openTestCatalog();
  for (const item of authoredItems(lanting)) await bench.publish(item);
});
after(() => bench.close());

const questions: readonly (readonly [ask: string, finds: ItemKey])[] = [
  ['结婚证在哪领', 'marriage'],
  ['我们俩想扯证要带户口本吗', 'marriage'],
  ['外地人租房住了一年能办暂住证吗', 'residencePermit'],
  ['外地户口孩子上学要居住证', 'residencePermit'],
  ['怎么申请低保', 'minimumAllowance'],
  ['家里穷没收入能领救助吗', 'minimumAllowance'],
  ['村里孤寡老人没人养怎么办', 'destituteSupport'],
  ['五保户在哪里申请', 'destituteSupport'],
  ['跑外卖的自己交社保', 'flexibleInsurance'],
  ['没有单位怎么交养老保险', 'flexibleInsurance'],
  ['被公司辞退了能领失业金吗', 'unemploymentBenefit'],
  ['下岗了领失业救济', 'unemploymentBenefit'],
];

for (const [ask, finds] of questions)
  test(`“${ask}” finds its item first among all that the city offers`, async () => {
    const { results } = await search(bench.ledger.db, lanting.jurisdiction, '2026-02-09', ask);
    assert.equal(results[0]?.item.name, authoredItem(lanting, finds).name);
  });
