import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { lanting } from '../items/lanting.ts';
import { readItemFile } from '../lint.ts';
import type { FiledItem } from '../lint.ts';
import { changeCatalog } from '../service.ts';
import { authored, openTestCatalog } from '../testing.ts';
import type { TestCatalog } from '../testing.ts';
import { listItems } from '../views/queries.ts';
import { itemForStaff } from '../views/working.ts';
import { importItems } from './import-items.ts';
import county from './service-items.json' with { type: 'json' };

let bench: TestCatalog;
before(async () => {
  bench = await openTestCatalog();
});
after(() => bench.close());

const { permit } = authored();
const system = { kind: 'system', jurisdiction: lanting.jurisdiction } as const;
const filed = (json: unknown): readonly FiledItem[] => {
  const read = readItemFile(json);
  if ('unreadable' in read) throw new Error(read.unreadable);
  return read;
};
const working = async (id: string) => (await itemForStaff(bench.ledger.db, lanting.jurisdiction, id))?.working;
const refusal = (answer: unknown): string => (isRefusal(answer) ? answer.refused : 'done');

test('65 records become drafts with their findings, drafted by nobody and open to nobody; again, nothing changes', async () => {
  await bench.publish(permit);
  const first = await importItems(bench.ledger, lanting, filed(county));
  const count = (outcome: string): number => first.filter((one) => one.outcome === outcome).length;
  // The city has published its own 公共场所卫生许可 under the same national code.
  assert.deepEqual([count('drafted'), count('kept'), count('refused')], [64, 1, 0]);
  assert.equal(first.find(({ outcome }) => outcome === 'kept')?.id, permit.id);
  for (const { id, missing, errors, outcome } of first) {
    if (outcome === 'kept') continue;
    const draft = await working(id);
    assert.deepEqual([draft?.status, draft?.draftedBy], ['drafted', '']);
    assert.equal(draft?.missing.length, missing);
    assert.equal(draft?.findings.filter(({ level }) => level === 'error').length, errors);
    assert.ok(missing > 0 && errors > 0);
  }
  assert.equal((await listItems(bench.ledger.db, lanting.jurisdiction, '2026-02-09')).length, 1);
  const again = await importItems(bench.ledger, lanting, filed(county));
  assert.deepEqual(
    again.map(({ outcome }) => outcome),
    first.map(({ outcome }) => (outcome === 'drafted' ? 'unchanged' : outcome)),
  );
  assert.equal((await bench.ledger.read(lanting.jurisdiction, 'item/99010000100001')).length, 1);
});

test('the office fills in what it owns and nothing of the law', async () => {
  const [record] = county.items;
  const draft = (await working('99010000100001'))?.item;
  assert.ok(draft && record);
  const { place, hours, consultation, complaint, intakeUnit } = draft;
  assert.deepEqual(
    { place, hours, consultation, complaint, intakeUnit },
    {
      place: lanting.place,
      hours: lanting.hours,
      consultation: lanting.consultation,
      complaint: lanting.complaint,
      intakeUnit: lanting.intakeUnit,
    },
  );
  assert.deepEqual([draft.organ, draft.reviewOrgan, draft.court, draft.quota], Array(4).fill(undefined));
  assert.deepEqual(draft.basis, record.legal_basis);
  assert.equal(draft.source?.['implementing_body'], record.implementing_body);
});

test('a draft that lacks something is neither audited nor published, and says what it lacks', async () => {
  const audited = await bench.change(bench.drafter, { name: 'submitItemVersion', item: '99010001900001' });
  assert.ok(isRefusal(audited) && audited.refused === 'item-incomplete');
  assert.match(String(audited.detail?.['missing']), /英文名称.*一共 \d+ 处/);
});

test('a drafter mends an imported draft, another person audits, it is published; importing again keeps it', async () => {
  const { bench: on, id } = { bench, id: '00011701700001' };
  const source = await working(id);
  assert.ok(source?.item.source);
  const basicCode = id.slice(0, 12);
  const implementationCode = `${permit.implementationCode.slice(0, 19)}${basicCode}`;
  const mended = {
    ...permit,
    id,
    basicCode,
    implementationCode,
    name: source.item.name,
    source: source.item.source,
  };
  assert.equal(refusal(await on.change(on.drafter, { name: 'draftItemVersion', item: id, document: mended })), 'done');
  const whole = await working(id);
  assert.deepEqual([whole?.missing, whole?.item.source, whole?.draftedBy], [[], undefined, 'drafter']);
  assert.equal(refusal(await on.change(on.drafter, { name: 'submitItemVersion', item: id })), 'done');
  assert.equal(refusal(await on.change(on.auditor, { name: 'auditItemVersion', item: id })), 'done');
  const publish = { name: 'publishItemVersion', item: id, effectiveOn: '2026-02-09' } as const;
  assert.equal(refusal(await on.change(on.publisher, publish)), 'done');
  const again = await importItems(on.ledger, lanting, filed(county));
  assert.equal(again.find((one) => one.id === id)?.outcome, 'kept');
});

test('the program drafts only what is a beginning, over nobody’s work, and does nothing else', async () => {
  const [fresh, begun] = ['99010009900001', '99010000100001'];
  const draft = { id: fresh, name: '新事项' };
  const ask = (command: Parameters<typeof changeCatalog>[3], seq: number) =>
    changeCatalog(bench.ledger, system, seq, command, `system-${command.name}-${command.item}-${seq}`);
  const whole = { ...permit, id: fresh, basicCode: fresh.slice(0, 12) };
  const implementationCode = `${permit.implementationCode.slice(0, 19)}${whole.basicCode}`;
  const over = { name: 'draftItemVersion', item: begun, document: { ...draft, id: begun } } as const;
  assert.equal(refusal(await ask(over, 1)), 'item-wrong-stage');
  const complete = { name: 'draftItemVersion', item: fresh, document: { ...whole, implementationCode } } as const;
  assert.equal(refusal(await ask(complete, 0)), 'wrong-capacity');
  for (const name of ['submitItemVersion', 'auditItemVersion', 'resumeItem'] as const)
    assert.equal(refusal(await ask({ name, item: begun }, 1)), 'wrong-capacity');
  for (const name of ['returnItemVersion', 'suspendItem', 'withdrawItem'] as const)
    assert.equal(refusal(await ask({ name, item: begun, reason: '理由' }, 1)), 'wrong-capacity');
  const publish = { name: 'publishItemVersion', item: begun, effectiveOn: '2026-02-09' } as const;
  assert.equal(refusal(await ask(publish, 1)), 'wrong-capacity');
});
