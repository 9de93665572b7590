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

/** How people ask for what companies and shops need, and which item must come first among all that the city has. */
const questions: readonly (readonly [ask: string, finds: ItemKey])[] = [
  ['过年想卖鞭炮要办啥证', 'fireworksRetail'],
  ['在村里摆个烟花摊子', 'fireworksRetail'],
  ['卖炮仗', 'fireworksRetail'],
  ['where can I get a licence to sell fireworks', 'fireworksRetail'],
  ['开个劳务公司派人去工厂干活', 'labourDispatch'],
  ['派遣工公司要什么手续', 'labourDispatch'],
  ['labour dispatch', 'labourDispatch'],
  ['修路开工前水保怎么报', 'soilConservation'],
  ['开矿的弃渣要报什么', 'soilConservation'],
  ['挖土石方要先批吗', 'soilConservation'],
  ['卖血压计和轮椅要办什么', 'deviceFiling'],
  ['药店想加二类医疗器械', 'deviceFiling'],
  ['medical devices filing', 'deviceFiling'],
  ['小店搬地方了执照怎么改', 'individualChange'],
  ['店名想改一下', 'individualChange'],
  ['小店要换老板', 'individualChange'],
  ['店不开了执照怎么销', 'individualDeregistration'],
  ['关店要办什么手续', 'individualDeregistration'],
  ['close my shop for good', 'individualDeregistration'],
];

for (const [ask, finds] of questions)
  test(`“${ask}” finds ${finds} first`, async () => {
    const { results, understood } = await search(bench.ledger.db, '990100', bench.identity.today(), ask);
    assert.equal(results[0]?.item.name, authoredItem(lanting, finds).name, understood.join('、'));
  });
