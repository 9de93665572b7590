import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Who } from '#identity';
import type { CatalogCommand } from './command.ts';
import { authored, itemLike, openTestCatalog } from './testing.ts';
import type { TestCatalog } from './testing.ts';
import type { ServiceItem } from './types.ts';
import { itemVersion, listItems, publishedItem, receivableItem, themes } from './views/queries.ts';
import { itemForStaff } from './views/working.ts';
import { catalogCommandNames, whatNext } from './what-next.ts';
import type { CatalogCommandName } from './what-next.ts';

let bench: TestCatalog;
before(async () => {
  bench = await openTestCatalog();
});
after(() => bench.close());

const { permit } = authored();
const place = '990100';
const today = '2026-02-09';
let made = 1000;
const fresh = (more: Partial<ServiceItem> = {}): ServiceItem => itemLike(permit, (made += 1), more);
const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');

function commandFor(name: CatalogCommandName, document: ServiceItem): CatalogCommand {
  const item = document.id;
  switch (name) {
    case 'draftItemVersion':
      return { name, item, document };
    case 'publishItemVersion':
      return { name, item, effectiveOn: today };
    case 'returnItemVersion':
    case 'discardItemVersion':
    case 'suspendItem':
    case 'withdrawItem':
      return { name, item, reason: '理由在此' };
    case 'mendItemVersion':
      return { name, item, at: 'quota', value: '每年十个' };
    case 'submitItemVersion':
    case 'auditItemVersion':
    case 'resumeItem':
      return { name, item };
  }
}
const holder = (name: CatalogCommandName): Who => {
  const { drafter, auditor, publisher } = bench;
  return { 'draft-item': drafter, 'audit-item': auditor, 'publish-item': publisher }[whatNext[name].act];
};
const step = (name: CatalogCommandName, item: ServiceItem) => bench.change(holder(name), commandFor(name, item));

/** An item brought to every stage that the table knows, by the commands that lead there. */
const handedOver = ['draftItemVersion', 'submitItemVersion'] as const;
const published = [...handedOver, 'auditItemVersion', 'publishItemVersion'] as const;
const paths: Readonly<Record<string, readonly CatalogCommandName[]>> = {
  'none none': [],
  'none drafted': ['draftItemVersion'],
  'none submitted': handedOver,
  'none returned': [...handedOver, 'returnItemVersion'],
  'none audited': [...handedOver, 'auditItemVersion'],
  'open none': published,
  'open drafted': [...published, 'draftItemVersion'],
  'open submitted': [...published, ...handedOver],
  'open audited': [...published, ...handedOver, 'auditItemVersion'],
  'suspended none': [...published, 'suspendItem'],
  'suspended returned': [...published, 'suspendItem', ...handedOver, 'returnItemVersion'],
  'none none discarded': ['draftItemVersion', 'discardItemVersion'],
  'open none taken-back': [...published, 'draftItemVersion', 'discardItemVersion'],
  'none drafted anew': ['draftItemVersion', 'discardItemVersion', 'draftItemVersion'],
  'withdrawn none': [...published, 'withdrawItem'],
};
async function itemAt(path: readonly CatalogCommandName[]): Promise<ServiceItem> {
  const item = fresh();
  for (const name of path) assert.equal(refusal(await step(name, item)), 'done', name);
  return item;
}

let count = 0;
for (const [stages, path] of Object.entries(paths))
  for (const name of catalogCommandNames) {
    const [item, working] = stages.split(' ') as ['open', 'none'];
    const may = whatNext[name].item.includes(item) && whatNext[name].working.includes(working);
    count += 1;
    test(`${name} is ${may ? 'done' : 'refused'} where item and working version are ${stages}`, async () => {
      assert.equal(refusal(await step(name, await itemAt(path))), may ? 'done' : 'item-wrong-stage');
    });
  }

test('every catalog command is refused to whoever holds no mandate for it', async () => {
  const { drafter, auditor, publisher } = bench;
  const clerk = await bench.officer('clerk', [[permit.id, 'accept']]);
  const other = await bench.officer('of-another-item', [
    [permit.id, 'draft-item'],
    [permit.id, 'audit-item'],
    [permit.id, 'publish-item'],
  ]);
  const anonymous: Who = { kind: 'anonymous', jurisdiction: place };
  const citizen: Who = { kind: 'citizen', jurisdiction: place, account: 'a', name: '群众' };
  for (const name of catalogCommandNames) {
    const path = Object.entries(paths).find(([stages]) => {
      const [item, working] = stages.split(' ') as ['open', 'none'];
      return whatNext[name].item.includes(item) && whatNext[name].working.includes(working);
    });
    const item = await itemAt(path?.[1] ?? []);
    const wrong = [drafter, auditor, publisher, bench.organiser, clerk, other].filter((who) => who !== holder(name));
    for (const who of wrong) assert.equal(refusal(await bench.change(who, commandFor(name, item))), 'no-mandate', name);
    assert.equal(refusal(await bench.change(anonymous, commandFor(name, item))), 'not-signed-in', name);
    assert.equal(refusal(await bench.change(citizen, commandFor(name, item))), 'wrong-capacity', name);
    count += wrong.length + 2;
  }
});

test('whoever drafted at a version may neither audit nor return it; another person may', async () => {
  const both = await bench.officer('both', [
    ['*', 'draft-item'],
    ['*', 'audit-item'],
  ]);
  const item = fresh();
  await bench.change(both, commandFor('draftItemVersion', item));
  await bench.change(bench.drafter, commandFor('mendItemVersion', item));
  await bench.change(bench.drafter, commandFor('submitItemVersion', item));
  for (const name of ['auditItemVersion', 'returnItemVersion'] as const)
    assert.equal(refusal(await bench.change(both, commandFor(name, item))), 'auditor-is-drafter');
  assert.equal(refusal(await bench.change(bench.auditor, commandFor('auditItemVersion', item))), 'done');
});

test('an unlawful item is drafted with its findings shown, and neither audited nor published', async () => {
  const item = fresh({ promised: { n: 21, unit: 'workday', from: 'accepted' }, quota: ' ' });
  assert.equal(refusal(await step('draftItemVersion', item)), 'done');
  const seen = await itemForStaff(bench.ledger.db, place, item.id);
  assert.deepEqual(
    seen?.working?.findings.filter(({ level }) => level === 'error').map(({ check }) => check),
    ['C01', 'C10'],
  );
  const audited = await step('submitItemVersion', item);
  assert.ok(isRefusal(audited) && audited.refused === 'item-not-lawful');
  assert.match(String(audited.detail?.['found']), /C01.*C10/s);
  const noBasis = { ...permit.materials[0], basis: { law: '', article: '', level: '法律', version: '2019-04-23' } };
  const second = fresh({ materials: [noBasis as ServiceItem['materials'][0]] });
  await step('draftItemVersion', second);
  assert.match(JSON.stringify(await step('submitItemVersion', second)), /C07/);
});

test('a document that is no item, or another item, is not drafted', async () => {
  const item = fresh();
  const draft = (document: unknown) =>
    bench.change(bench.drafter, { name: 'draftItemVersion', item: item.id, document });
  for (const document of [null, [], 'item', {}, { ...item, fee: 1 }, { ...item, steps: [], id: permit.id }])
    assert.equal(refusal(await draft(document)), 'item-not-valid', JSON.stringify(document)?.slice(0, 40));
  assert.equal(await itemForStaff(bench.ledger.db, place, item.id), undefined);
});

test('a version binds from its effective date; a case finds its own version for ever', async () => {
  const { ledger, publish, clock } = bench;
  const item = fresh();
  await publish(item);
  const next = { ...item, plain: '第二版的一句话', promised: { n: 8, unit: 'workday', from: 'accepted' } as const };
  await publish(next, '2026-03-01');
  const on = async (date: string) => (await publishedItem(ledger.db, place, item.id, date))?.version;
  assert.equal(await on('2026-02-08'), undefined);
  assert.equal(await on('2026-02-28'), 1);
  assert.equal(await on('2026-03-01'), 2);
  assert.equal((await itemVersion(ledger.db, place, item.id, 1))?.item.plain, item.plain);
  assert.equal((await itemVersion(ledger.db, place, item.id, 2))?.publishedOn, '2026-03-01');
  assert.equal(await itemVersion(ledger.db, place, item.id, 3), undefined);
  await step('draftItemVersion', { ...item, plain: '第三版' });
  await step('submitItemVersion', item);
  assert.equal(await itemVersion(ledger.db, place, item.id, 3), undefined);
  await step('auditItemVersion', item);
  const third = (effectiveOn: string) =>
    bench.change(bench.publisher, { name: 'publishItemVersion', item: item.id, effectiveOn });
  assert.deepEqual(await third('2026-02-20'), {
    refused: 'effective-date-early',
    detail: { earliest: '2026-03-01' },
    field: 'effectiveOn',
  });
  assert.equal(refusal(await third('2026-02-30')), 'effective-date-early');
  // Two versions from one day on: the later one binds.
  assert.equal(refusal(await third('2026-03-01')), 'done');
  assert.equal(await on('2026-03-01'), 3);
  clock.set('2026-02-09T01:00:00.000Z');
});

test('a suspended item receives nothing and keeps its guide; a withdrawn one is gone and its versions stay', async () => {
  const item = await itemAt([...published, 'suspendItem']);
  const receivable = async () => refusal(await receivableItem(bench.ledger.db, place, item.id, today));
  assert.equal(await receivable(), 'item-suspended');
  assert.equal((await publishedItem(bench.ledger.db, place, item.id, today))?.availability, 'suspended');
  await step('resumeItem', item);
  assert.equal(await receivable(), 'done');
  await step('withdrawItem', item);
  assert.equal(await receivable(), 'item-not-published');
  assert.equal((await itemVersion(bench.ledger.db, place, item.id, 1))?.item.id, item.id);
  assert.ok(!(await listItems(bench.ledger.db, place, today)).some(({ id }) => id === item.id));
  assert.equal(refusal(await receivableItem(bench.ledger.db, place, '00010000000001', today)), 'item-not-published');
});

test('a reason is asked for and lies beside the ledger', async () => {
  const item = await itemAt(published);
  const suspend = (reason: string) => bench.change(bench.publisher, { name: 'suspendItem', item: item.id, reason });
  assert.equal(refusal(await suspend('  ')), 'text-missing');
  assert.equal(refusal(await suspend('机房搬迁,柳三经手')), 'done');
  const events = await bench.ledger.read(place, `item/${item.id}`);
  assert.doesNotMatch(JSON.stringify(events), /柳三/);
});

test('two who work at one version at once: the second learns what the first did', async () => {
  const item = await itemAt(handedOver);
  const seq = (await itemForStaff(bench.ledger.db, place, item.id))?.seq ?? 0;
  const answers = await Promise.all(
    [1, 2].map(() => bench.change(bench.auditor, commandFor('auditItemVersion', item), seq)),
  );
  assert.deepEqual(answers.map(refusal).sort(), ['done', 'stale']);
});

test('lists are paged by code and by theme', async () => {
  const school = [fresh({ theme: 'school-work' }), fresh({ theme: 'school-work' }), fresh({ theme: 'school-work' })];
  for (const item of school) await bench.publish(item);
  const page = (after?: string) =>
    listItems(bench.ledger.db, place, today, { theme: 'school-work', limit: 2, ...(after !== undefined && { after }) });
  const first = await page();
  assert.deepEqual(
    first.map(({ id }) => id),
    school.slice(0, 2).map(({ id }) => id),
  );
  assert.deepEqual(
    (await page(first.at(-1)?.id)).map(({ id }) => id),
    [school[2]?.id],
  );
  const filled = (await themes(bench.ledger.db, place, today)).filter((theme) => theme.filled).map(({ id }) => id);
  assert.deepEqual(filled, ['industry-permit', 'school-work']);
});

test(`the rights table of the catalog ran whole`, () => {
  assert.equal(Object.keys(paths).length * catalogCommandNames.length, 15 * 10);
  assert.ok(count > 15 * 10 + 10 * 6);
});
