import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import questions from '../search-questions.json' with { type: 'json' };
import { authored, itemLike, openTestCatalog } from '../testing.ts';
import type { TestCatalog } from '../testing.ts';
import type { ServiceItem } from '../types.ts';
import { search } from './search.ts';

let bench: TestCatalog;
before(async () => {
  bench = await openTestCatalog();
  for (const item of [permit, registration, ...neighbours]) await bench.publish(item);
});
after(() => bench.close());

const { permit, registration } = authored();
/** What else a city has of the kind: each shares words with an authored item and could come first in its place. */
const neighbours: readonly ServiceItem[] = (
  [
    [
      '食品经营许可',
      '开饭馆、小吃店、小超市、小卖部卖吃的,要办。',
      ['饭馆', '餐馆', '超市', '小店', '食品'],
      'industry-permit',
    ],
    ['医疗机构执业登记', '开诊所、卫生室,要办登记。', ['诊所', '卫生室', '开诊所', '卫生站'], 'industry-permit'],
    ['娱乐场所经营许可', '开歌舞厅、游艺厅,要办。', ['歌厅', 'ktv', '游戏厅', '唱歌'], 'industry-permit'],
    ['旅馆业特种行业许可', '旅馆开业前,公安机关要发证。', ['旅馆', '宾馆', '治安'], 'industry-permit'],
    [
      '有限责任公司设立登记',
      '几个人合伙开公司,先领营业执照。',
      ['公司', '开公司', '注册公司', '执照'],
      'start-business',
    ],
    ['个人独资企业设立登记', '一个人开厂开店,办企业的营业执照。', ['企业', '独资', '开厂', '执照'], 'start-business'],
    ['居民身份证补领', '身份证丢了,重新领一张。', ['身份证', '丢了', '挂失'], 'birth-family'],
    ['结婚登记', '两个人结婚,领结婚证。', ['结婚', '结婚证', '领证'], 'birth-family'],
    ['义务教育入学报名', '孩子上小学、初中,报名。', ['上学', '入学', '报名', '孩子'], 'school-work'],
    ['职工养老保险待遇核定', '退休了,算养老金。', ['退休', '养老金', '退休工资'], 'old-age'],
  ] as const
).map(([name, plain, words, theme], n) =>
  itemLike(n === 4 || n === 5 ? registration : permit, 201 + n, {
    name,
    nameEn: `Neighbour ${n}`,
    plain,
    plainEn: 'Another item of the city.',
    words,
    theme,
  }),
);
const find = (ask: string) => search(bench.ledger.db, '990100', '2026-02-09', ask);

test('there are twenty questions in everyday words, and none holds the name of its item', () => {
  const names = new Map([permit, registration].map(({ id, name }) => [id, name]));
  const asked = questions.filter(({ finds }) => finds !== null);
  assert.ok(asked.length >= 20);
  for (const { ask, finds } of asked)
    for (const name of [names.get(finds ?? '') ?? '?', '公共场所卫生许可', '个体工商户设立', '个体工商户'])
      assert.ok(!ask.includes(name), ask);
});

for (const { ask, finds } of questions)
  test(`“${ask}” finds ${finds === null ? 'none of the two authored items' : 'its item first'}`, async () => {
    const { results, understood } = await find(ask);
    if (finds === null)
      assert.ok(!results.some(({ item }) => item.id === permit.id || item.id === registration.id), String(understood));
    else
      assert.equal(
        results[0]?.item.name,
        [permit, registration].find(({ id }) => id === finds)?.name,
        String(understood),
      );
  });

test('the neighbours are found first by their own words: the order is no accident', async () => {
  const own: readonly (readonly [string, string])[] = [
    ['开饭馆要办什么', '食品经营许可'],
    ['想开个诊所', '医疗机构执业登记'],
    ['注册公司', '有限责任公司设立登记'],
    ['身份证丢了怎么补', '居民身份证补领'],
    ['孩子上学报名要什么材料', '义务教育入学报名'],
  ];
  for (const [ask, name] of own) assert.equal((await find(ask)).results[0]?.item.name, name, ask);
});

test('words nobody knows, nothing, and signs alone find nothing rather than everything', async () => {
  for (const ask of ['', '   ', '???', '🙂🙂', '量子纠缠', 'xyzzy', '\u0000'])
    assert.deepEqual((await find(ask)).results, [], JSON.stringify(ask));
});

test('what looks like the language of the database is read as words', async () => {
  const nasty = [
    `旅馆' | 'x`,
    `旅馆 & !登记`,
    `'); drop table catalog_search; --`,
    `旅馆:*`,
    `\\`,
    `' or 1=1 --`,
    `旅馆\\'`,
    `"旅馆"`,
    `(旅馆`,
    `<->`,
    `$1`,
    `旅馆${'证'.repeat(5000)}`,
    '旅'.repeat(200),
    Array.from({ length: 200 }, (_, n) => `w${n}`).join(' '),
  ];
  for (const ask of nasty) assert.ok(Array.isArray((await find(ask)).results), ask.slice(0, 30));
  assert.equal((await find(`旅馆卫生' | 'x`)).results[0]?.item.id, permit.id);
});

test('an answer says how the words were understood, and what of it each item answers to', async () => {
  const { understood, results } = await find('澡堂子 卫生');
  assert.deepEqual(understood, ['浴室', '卫生']);
  assert.deepEqual(results[0]?.matched, ['浴室', '卫生']);
});

test('search finds the version in force, of items not withdrawn, in one’s own city', async () => {
  const [first] = neighbours;
  assert.ok(first);
  await bench.publish({ ...first, words: ['盒饭摊'] }, '2026-06-01');
  assert.deepEqual((await find('盒饭摊')).results, []);
  const later = await search(bench.ledger.db, '990100', '2026-06-01', '盒饭摊');
  assert.deepEqual(
    later.results.map(({ version }) => version),
    [2],
  );
  assert.deepEqual((await search(bench.ledger.db, '510100', '2026-06-01', '盒饭摊')).results, []);
  const withdraw = { name: 'withdrawItem', item: first.id, reason: '并入别的事项' } as const;
  await bench.change(bench.publisher, withdraw);
  assert.deepEqual((await search(bench.ledger.db, '990100', '2026-06-01', '盒饭摊')).results, []);
});
