import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openKysely, openPool } from '#db';
import { isRefusal } from '#law';
import { rebuildViews } from '#ledger';
import type { StaffWho } from '#identity';
import { importItems } from './county/import-items.ts';
import { deskItem } from './desk-page.ts';
import { lanting } from './items/lanting.ts';
import { authored, itemLike, noCases, openTestCatalog } from './testing.ts';
import type { TestCatalog } from './testing.ts';
import { catalogView } from './views/catalog-view.ts';
import { deskFindings, deskList } from './views/desk-list.ts';
import type { DeskFilter, DeskReader } from './views/desk-list.ts';
import { publishedItem } from './views/queries.ts';
import { itemForStaff } from './views/working.ts';

let bench: TestCatalog;
before(async () => {
  bench = await openTestCatalog();
});
after(() => bench.close());

const { permit } = authored();
const place = '990100';
const id = '99010012300077';
const document = { id, name: '重复的事项', quota: '没有数量限制' };
const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');
const draft = (item: string, said: unknown) =>
  bench.change(bench.drafter, { name: 'draftItemVersion', item, document: said });
const discard = (item: string, reason = '和另一个事项重复,柳三经手') =>
  bench.change(bench.drafter, { name: 'discardItemVersion', item, reason });
const drafter: DeskReader = { staff: 'drafter', acts: new Map([['*', new Set(['draft-item'] as const)]]) };
const shown = async (show: DeskFilter['show']) =>
  (await deskList(bench.ledger.db, place, drafter, { show, organ: '', words: '', after: '' })).rows;
const page = async (item: string) =>
  (await deskItem({ ledger: bench.ledger, openCases: noCases }, bench.drafter as StaffWho, item)) ?? assert.fail();

test('a draft that was never published is discarded with a reason: it stands under discarded alone, with its history', async () => {
  assert.equal(refusal(await draft(id, document)), 'done');
  assert.equal(refusal(await discard(id, ' ')), 'text-missing');
  assert.equal(refusal(await discard(id)), 'done');
  for (const show of ['all', 'mine', 'errors', 'published'] as const) assert.deepEqual(await shown(show), [], show);
  assert.deepEqual(
    (await shown('discarded')).map(({ item, name, status, mine }) => [item, name, status, mine]),
    [[id, '重复的事项', 'discarded', '']],
  );
  assert.deepEqual((await deskFindings(bench.ledger.db, place, drafter, '')).items, []);
  const { discarded, working, history, acts } = await page(id);
  assert.deepEqual([discarded, working], [{ item: document, version: 1 }, undefined]);
  assert.deepEqual([history[0]?.zh, history[0]?.words], ['第 1 版草稿作废', '和另一个事项重复,柳三经手']);
  assert.deepEqual(
    acts.filter(({ allowed }) => allowed).map(({ command }) => command),
    ['draftItemVersion'],
  );
  const events = await bench.ledger.read(place, `item/${id}`);
  assert.doesNotMatch(JSON.stringify(events), /柳三/);
});

test('an import lays nothing over what people took back', async () => {
  const [again] = await importItems(bench.ledger, lanting, [{ item: id, draft: document, missing: [] }]);
  assert.equal(again?.outcome, 'kept');
});

test('its code is drafted again under the next number: what was taken back is not reached through it', async () => {
  assert.equal(refusal(await draft(id, { id, name: '重新编的事项' })), 'done');
  const { working, discarded } = await page(id);
  assert.deepEqual([working?.version, working?.item.quota, discarded], [2, undefined, undefined]);
  assert.deepEqual(await shown('discarded'), []);
  assert.equal(refusal(await discard(id)), 'done');
  assert.deepEqual(
    (await shown('discarded')).map(({ name }) => name),
    ['重新编的事项'],
  );
});

test('the draft of a next version is taken back at any stage; the version in force stays', async () => {
  const item = itemLike(permit, 7001, {});
  await bench.publish(item);
  const submit = { name: 'submitItemVersion', item: item.id } as const;
  for (const [n, stages] of [[], [submit], [submit, { name: 'auditItemVersion', item: item.id } as const]].entries()) {
    await draft(item.id, { ...item, quota: '每年十个' });
    assert.equal((await itemForStaff(bench.ledger.db, place, item.id))?.working?.version, n + 2);
    for (const command of stages)
      assert.equal(
        refusal(await bench.change(command.name === 'auditItemVersion' ? bench.auditor : bench.drafter, command)),
        'done',
      );
    assert.equal(refusal(await discard(item.id)), 'done');
    const inForce = await publishedItem(bench.ledger.db, place, item.id, '2026-02-09');
    assert.deepEqual([inForce?.version, inForce?.item.quota], [1, item.quota]);
    assert.equal(
      refusal(
        await bench.change(bench.publisher, { name: 'publishItemVersion', item: item.id, effectiveOn: '2026-02-09' }),
      ),
      'item-wrong-stage',
    );
  }
  assert.ok(!(await shown('discarded')).some((row) => row.item === item.id));
  assert.deepEqual((await page(item.id)).discarded, undefined);
  // Whoever drafted what was taken back drafted nothing of what came after it.
  assert.equal(refusal(await draft(item.id, item)), 'done');
  assert.deepEqual((await page(item.id)).working?.drafters, ['工作人员drafter']);
});

test('a draft copied under another code says from which; one that is not there is no source', async () => {
  const copy = '99070012300077';
  const from = (source: string) =>
    bench.change(bench.drafter, {
      name: 'draftItemVersion',
      item: copy,
      document: { ...document, id: copy },
      from: source,
    });
  assert.equal(refusal(await from('99010099900099')), 'not-found');
  assert.equal(refusal(await from(id)), 'done');
  assert.equal((await page(copy)).history[0]?.zh, `照 ${id} 另编第 1 版草稿`);
});

test('rebuilding the views changes no row of them', async () => {
  const owner = openKysely(openPool(bench.ownerUrl));
  const report = await rebuildViews(owner, [catalogView]);
  await owner.destroy();
  assert.deepEqual(report.differences, []);
});
