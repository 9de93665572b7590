import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint, readItemFile } from '../lint.ts';
import { readDraft } from '../problems.ts';
import { draftOf } from './draft-of.ts';
import county from './service-items.json' with { type: 'json' };
import { readSourceItem } from './source-item.ts';
import type { SourceItem } from './source-item.ts';
import { specialOf, stepsOf } from './source-steps.ts';

const records = county.items.map((record) => {
  const read = readSourceItem(record);
  if ('at' in read) throw new Error(`${record.id}: ${read.at}`);
  return read.item;
});
const drafts = records.map(draftOf);
const read = readItemFile(county);
const filed = 'unreadable' in read ? [] : read;
const findings = lint(filed);

test('the 65 records of counties and cities are read, each as a draft that lacks what its authors did not say', () => {
  assert.equal(filed.length, 65);
  for (const draft of drafts) {
    const again = readDraft(draft);
    assert.ok('draft' in again, JSON.stringify(again));
    assert.deepEqual(again.draft, draft);
    assert.ok(again.missing.some(({ at }) => at === 'form'));
  }
  assert.equal(new Set(drafts.map(({ id }) => id)).size, 65);
});

test('no legal basis is invented: none on a row or a limit, and those of the item are the record’s, word for word', () => {
  drafts.forEach((draft, index) => {
    const { conditions = [], materials = [], steps = [], special = [], statutory, promised, basis = [] } = draft;
    for (const row of [...conditions, ...materials, ...steps, ...special, statutory, promised])
      assert.equal(row?.basis, undefined, draft.name);
    assert.deepEqual(
      basis.map(({ law, article = null }) => ({ law, article })),
      records[index]?.legal_basis,
    );
    for (const cited of basis) assert.deepEqual([cited.level, cited.version], [undefined, undefined]);
    assert.equal(draft.organ, undefined);
    assert.equal(draft.quota, undefined);
  });
});

test('the record stays as its authors wrote it, in the draft itself', () => {
  drafts.forEach((draft, index) => {
    const written = JSON.stringify(county.items[index], (_, value: unknown) => value ?? undefined);
    assert.deepEqual(draft.source, JSON.parse(written));
  });
});

const known: readonly (readonly [string, string, RegExp])[] = [
  ['S042', 'C01', /15 个工作日比法定 15 日还长/],
  ['S001', 'C02', /20 个工作日/],
  ['S020', 'C04', /没有收费依据/],
  ['S014', 'C06', /相关证明/],
  ['S003', 'C06', /规定的其他/],
  ['S026', 'C12', /实地核查/],
  ['S005', 'C16', /办件类型说当场办/],
  ['S051', 'C27', /工作日.*日/],
];
for (const [item, check, words] of known)
  test(`${check} finds ${item} in the counties’ own records`, () => {
    assert.ok(findings.some((found) => found.item === item && found.check === check && words.test(found.words)));
  });

test('no record can be published as it stands, and every finding says item, check, severity, words and article', () => {
  const barred = new Set(findings.filter(({ severity }) => severity === 'E').map(({ item }) => item));
  assert.equal(barred.size, 65);
  for (const finding of findings) {
    assert.deepEqual(Object.keys(finding), ['item', 'check', 'severity', 'words', 'article']);
    assert.ok(Object.values(finding).every((value) => value !== ''));
  }
});

test('a record that differs in one field is found in one thing more', () => {
  const [, , food] = records;
  assert.ok(food);
  const checksOf = (record: SourceItem): readonly string[] => {
    const one = readItemFile([record]);
    return 'unreadable' in one ? [one.unreadable] : lint(one).map(({ check }) => check);
  };
  const more = (change: Partial<SourceItem>): readonly string[] => {
    const before = [...checksOf(food)];
    return checksOf({ ...food, ...change }).filter((check) => {
      const at = before.indexOf(check);
      if (at >= 0) before.splice(at, 1);
      return at < 0;
    });
  };
  assert.deepEqual(more({ promised_limit: { n: 16, unit: '工作日' } }), ['C01']);
  assert.deepEqual(more({ statutory_limit: null }), ['C27']);
  assert.deepEqual(more({ fee: '申请表工本费5元' }), ['C04', 'C05']);
  assert.deepEqual(more({ note: '即办件' }), ['C16']);
  assert.deepEqual(more({ conditions: [...food.conditions, '提交有关材料'] }), ['C06', 'C11']);
});

test('lines of a procedure become the steps they name, with a limit only where it is plainly the step’s own', () => {
  const told = (line: string): unknown => stepsOf([line]).map(({ kind, limit }) => [kind, limit?.n, limit?.unit]);
  assert.deepEqual(told('审核11个工作日'), [['review', 11, 'workday']]);
  assert.deepEqual(told('审批(2个工作日)'), [['decision', 2, 'workday']]);
  assert.deepEqual(told('审查10日'), [['review', 10, 'day']]);
  assert.deepEqual(told('许可后20个工作日内现场核查'), [['site-inspection', undefined, undefined]]);
  assert.deepEqual(told('凭受理通知书和身份证原件领取'), [['delivery', undefined, undefined]]);
  assert.deepEqual(told('决定并送达'), [
    ['decision', undefined, undefined],
    ['delivery', undefined, undefined],
  ]);
  assert.deepEqual(told('民主评议'), [[undefined, undefined, undefined]]);
  assert.deepEqual(
    specialOf(['受理', '特殊程序:听证、实地核查']).map(({ kind }) => kind),
    ['hearing', 'other'],
  );
});

test('a national code of the item’s type is kept, every other record gets one of the city’s own', () => {
  const ids = new Map(records.map(({ id }, index) => [id, drafts[index]?.id]));
  assert.deepEqual(
    ['S002', 'S001', 'S017', 'S061'].map((id) => ids.get(id)),
    ['00013112700401', '99010000100001', '99100001700001', '99000006100001'],
  );
});
