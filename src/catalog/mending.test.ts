import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openKysely, openPool } from '#db';
import { isRefusal } from '#law';
import { rebuildViews } from '#ledger';
import type { StaffWho } from '#identity';
import { deskItem } from './desk-page.ts';
import { judged } from './judged.ts';
import { evolve, noItem } from './state.ts';
import { catalogEvent } from './streams.ts';
import { authored, itemLike, noCases, openTestCatalog } from './testing.ts';
import type { TestCatalog } from './testing.ts';
import { catalogView } from './views/catalog-view.ts';
import { deskFindings, deskList } from './views/desk-list.ts';
import type { DeskFilter, DeskReader } from './views/desk-list.ts';
import { itemForStaff } from './views/working.ts';

let bench: TestCatalog;
before(async () => {
  bench = await openTestCatalog();
});
after(() => bench.close());

const { permit } = authored();
const place = '990100';
const item = '99010012300001';
const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');
const mend = (at: string, value?: unknown, id = item) =>
  bench.change(bench.drafter, { name: 'mendItemVersion', item: id, at, ...(value !== undefined && { value }) });
const working = async (id = item) => (await itemForStaff(bench.ledger.db, place, id))?.working;

test('a part or a row is changed, added and taken out; the ledger holds that part and who changed it', async () => {
  const draft = { id: item, name: '新事项', materials: [{ id: 'form', name: '申请表' }], source: { place: '某县' } };
  await bench.change(bench.drafter, { name: 'draftItemVersion', item, document: draft });
  for (const [at, value] of [
    ['quota', '没有数量限制'],
    ['materials/form', { id: 'form', name: '申请表', issuer: '本窗口' }],
    ['materials/plan', { id: 'plan', name: '平面图' }],
    ['materials/form', undefined],
  ] as const)
    assert.equal(refusal(await mend(at, value)), 'done', at);
  const { quota, materials } = (await working())?.item ?? assert.fail();
  assert.deepEqual([quota, materials], ['没有数量限制', [{ id: 'plan', name: '平面图' }]]);
  const [, first, , , last] = await bench.ledger.read(place, `item/${item}`);
  assert.deepEqual(first?.data, { version: 1, at: 'quota', value: '没有数量限制', drafter: 'drafter' });
  assert.deepEqual(last?.data, { version: 1, at: 'materials/form', drafter: 'drafter' });
  assert.equal(refusal(await mend('quota')), 'done');
  assert.equal((await working())?.item.quota, undefined);
});

test('what is no draft any more is refused with its place, and so are the code, the source and what the catalog does not know', async () => {
  for (const [at, value] of [
    ['id', '99010012300002'],
    ['source', { place: '别处' }],
    ['secret', 'x'],
    ['materials/plan', { id: 'other', name: '平面图', price: 3 }],
    ['quota/x', 'x'],
    ['visits', 1.5],
    ['visits', null],
    ['promised', { n: 3 }],
    ['name', undefined],
  ] as const)
    assert.equal(refusal(await mend(at, value)), 'item-not-valid', at);
  assert.equal((await working())?.item.id, item);
});

test('the same value again is no event; a change after submission makes it a draft to be submitted anew', async () => {
  const whole = itemLike(permit, 1900, {});
  const { id } = whole;
  const source = { place: '某县' };
  await bench.change(bench.drafter, { name: 'draftItemVersion', item: id, document: whole });
  const length = async () => (await bench.ledger.read(place, `item/${id}`)).length;
  assert.equal(refusal(await mend('quota', whole.quota, id)), 'done');
  assert.equal(await length(), 1);
  assert.equal(refusal(await bench.change(bench.drafter, { name: 'submitItemVersion', item: id })), 'done');
  assert.equal((await working(id))?.status, 'submitted');
  assert.equal(refusal(await mend('quota', '每年十个', id)), 'done');
  assert.equal((await working(id))?.status, 'drafted');
  const audited = await bench.change(bench.auditor, { name: 'auditItemVersion', item: id });
  assert.equal(refusal(audited), 'item-wrong-stage');
  assert.equal(refusal(await mend('source', source, id)), 'item-not-valid');
});

test('the source goes with the submission and nothing else does', async () => {
  const whole = itemLike(permit, 1901, {});
  const { id } = whole;
  const { quota, ...lacking } = whole;
  const document = { ...lacking, source: { place: '某县' } };
  await bench.change(bench.drafter, { name: 'draftItemVersion', item: id, document });
  assert.equal(refusal(await bench.change(bench.drafter, { name: 'submitItemVersion', item: id })), 'item-incomplete');
  await mend('quota', quota, id);
  assert.ok((await working(id))?.item.source);
  assert.equal(refusal(await bench.change(bench.drafter, { name: 'submitItemVersion', item: id })), 'done');
  assert.deepEqual((await working(id))?.item, whole);
});

test('the view says what the events say, and rebuilding it changes no row', async () => {
  for (const id of [item, itemLike(permit, 1900, {}).id, itemLike(permit, 1901, {}).id]) {
    const events = (await bench.ledger.read(place, `item/${id}`)).map(catalogEvent);
    const state = events.reduce(evolve, noItem);
    assert.ok(state.stage !== 'withdrawn');
    const seen = await working(id);
    assert.deepEqual([seen?.item, seen?.status], [state.working?.content, state.working?.stage]);
  }
  const owner = openKysely(openPool(bench.ownerUrl));
  const report = await rebuildViews(owner, [catalogView]);
  await owner.destroy();
  assert.deepEqual(report.differences, []);
});

const everything: DeskFilter = { show: 'all', organ: '', words: '', after: '' };
const reader = (staff: string, acts: DeskReader['acts']): DeskReader => ({ staff, acts });
const drafts = new Map([['*', new Set(['draft-item'] as const)]]);

test('the list counts what stands against each item and whose turn it is; a mandate for one item shows that one', async () => {
  const list = async (filter: Partial<DeskFilter>, who = reader('drafter', drafts)) =>
    (await deskList(bench.ledger.db, place, who, { ...everything, ...filter })).rows;
  const row = (await list({})).find((one) => one.item === item) ?? assert.fail();
  const found = judged((await working())?.item ?? assert.fail());
  assert.equal(row.errors, found.filter(({ level }) => level === 'error').length);
  assert.deepEqual([row.status, row.mine, row.published], ['drafted', 'draft-item', 0]);
  assert.deepEqual(
    (await list({ words: '新事' })).map((one) => one.item),
    [item],
  );
  assert.deepEqual(await list({ words: '%' }), []);
  assert.ok((await list({ show: 'errors' })).every(({ errors }) => errors > 0));
  assert.deepEqual(await list({ show: 'published' }), []);
  const auditing = new Map([[itemLike(permit, 1901, {}).id, new Set(['audit-item'] as const)]]);
  const mine = await list({}, reader('auditor', auditing));
  assert.deepEqual(
    mine.map((one) => [one.item, one.mine]),
    [[itemLike(permit, 1901, {}).id, 'audit-item']],
  );
  // Who handed it over last does not audit it.
  assert.equal((await list({}, reader('drafter', auditing)))[0]?.mine, '');
  // Nor does whoever changed one part of it, though another person handed it over since.
  const both = await bench.officer('changes-and-audits', [
    ['*', 'draft-item'],
    ['*', 'audit-item'],
  ]);
  const { id } = itemLike(permit, 1901, {});
  await bench.change(both, { name: 'mendItemVersion', item: id, at: 'quota', value: '五个' });
  await bench.change(bench.drafter, { name: 'mendItemVersion', item: id, at: 'quota', value: '六个' });
  await bench.change(bench.drafter, { name: 'submitItemVersion', item: id });
  assert.equal((await list({}, reader('changes-and-audits', auditing)))[0]?.mine, '');
  assert.deepEqual(await list({ show: 'mine' }, reader('changes-and-audits', auditing)), []);
  assert.equal((await list({}, reader('auditor', auditing)))[0]?.mine, 'audit-item');
  assert.equal(refusal(await bench.change(both, { name: 'auditItemVersion', item: id })), 'auditor-is-drafter');
  const findings = await deskFindings(bench.ledger.db, place, reader('drafter', drafts), '');
  assert.deepEqual(findings.items.find((one) => one.item === item)?.findings, found);
});

test('a page of 50 and the rest after it, each item once', async () => {
  for (let n = 0; n < 52; n += 1) {
    const id = `9901099${String(n).padStart(3, '0')}0001`;
    await bench.change(bench.drafter, { name: 'draftItemVersion', item: id, document: { id, name: `第${n}个` } });
  }
  const page = (after: string) =>
    deskList(bench.ledger.db, place, reader('drafter', drafts), { ...everything, show: 'mine', after });
  const first = await page('');
  const second = await page(first.after ?? assert.fail());
  assert.deepEqual([first.rows.length, second.after], [50, undefined]);
  const items = [...first.rows, ...second.rows].map((row) => row.item);
  assert.deepEqual(items, [...new Set(items)].toSorted());
});

test('an act that cannot be done now says why: the drafter who would audit, the part that is missing', async () => {
  const both = await bench.officer('drafts-and-audits', [
    ['*', 'draft-item'],
    ['*', 'audit-item'],
  ]);
  const { id } = itemLike(permit, 1901, {});
  await bench.change(both, { name: 'mendItemVersion', item: id, at: 'quota', value: '十个' });
  await bench.change(both, { name: 'submitItemVersion', item: id });
  const acts = async (who: unknown, of: string) =>
    new Map(
      ((await deskItem({ ledger: bench.ledger, openCases: noCases }, who as StaffWho, of))?.acts ?? []).map(
        ({ command, allowed, reason }) => [command, allowed ? 'allowed' : reason?.code],
      ),
    );
  const own = await acts(both, id);
  assert.deepEqual(
    [
      own.get('auditItemVersion'),
      own.get('returnItemVersion'),
      own.get('publishItemVersion'),
      own.get('mendItemVersion'),
    ],
    ['auditor-is-drafter', 'auditor-is-drafter', 'no-mandate', 'allowed'],
  );
  assert.equal((await acts(bench.auditor, id)).get('auditItemVersion'), 'allowed');
  assert.equal((await acts(bench.drafter, item)).get('submitItemVersion'), 'item-incomplete');
});
