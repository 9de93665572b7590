import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { draftLimits, forgetOldDrafts } from './drafts.ts';
import { declared, hygieneAnswers, smallPdf } from './testing/answers.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { publishItem, sure } from './testing/people.ts';
import type { Draft } from './types.ts';

let city: TestCasework;
let lan: CitizenWho;
let wei: CitizenWho;
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
  wei = await city.citizen(2);
});
after(() => city.close());
const codeOf = (answer: unknown): Refusal['refused'] | undefined => (isRefusal(answer) ? answer.refused : undefined);
const begin = async (who = lan): Promise<Draft> => sure(await city.casework.startDraft(who, city.hygiene.id));

test('a draft is saved field by field: what is not sent stays, and nothing that was typed is validated away', async () => {
  const { casework, clock } = city;
  const { id, version, keptUntil } = await begin();
  assert.deepEqual([version, keptUntil], [1, '2026-05-10']);
  sure(await casework.saveDraft(lan, id, { area: 'about ninety', placeName: '  小满 ' }));
  sure(await casework.saveDraft(lan, id, { placeName: '' }));
  clock.set('2026-02-10T01:00:00.000Z');
  const saved = sure(await casework.saveDraft(lan, id, { creditCode: 'not one' }));
  assert.deepEqual(saved.answers, { area: 'about ninety', placeName: '', creditCode: 'not one' });
  assert.deepEqual(sure(await casework.draft(lan, id)), saved);
  assert.equal(saved.keptUntil, '2026-05-11');
  sure(await casework.discardDraft(lan, id));
  assert.equal(codeOf(await casework.draft(lan, id)), 'not-found');
});

test('two pages that save at once lose no field', async () => {
  const { casework } = city;
  const { id } = await begin();
  const fields = [...Array(6).keys()].map((n) => `field${n}`);
  await Promise.all(fields.map((field) => casework.saveDraft(lan, id, { [field]: 'x' })));
  assert.deepEqual(Object.keys(sure(await casework.draft(lan, id)).answers).toSorted(), fields);
});

test('another citizen’s draft is not there, for anything one could do with it; staff and strangers have none at all', async () => {
  const { casework, staff } = city;
  const draft = await city.fill(lan, city.hygiene);
  const file = draft.files[0]?.file ?? '';
  const everything = (who: Parameters<typeof casework.draft>[0]) => [
    casework.draft(who, draft.id),
    casework.saveDraft(who, draft.id, { area: '1' }),
    casework.addFile(who, draft.id, 'floor-plan', 'a.pdf', smallPdf('x')),
    casework.removeFile(who, draft.id, 'floor-plan', file),
    casework.draftFile(who, draft.id, file),
    casework.submit(who, draft.id, 'somebody-else'),
    casework.discardDraft(who, draft.id),
  ];
  for (const answer of await Promise.all(everything(wei))) assert.equal(codeOf(answer), 'not-found');
  for (const answer of await Promise.all(everything(staff.clerk))) assert.equal(codeOf(answer), 'wrong-capacity');
  const nobody = { kind: 'anonymous', jurisdiction: lan.jurisdiction } as const;
  for (const answer of await Promise.all(everything(nobody))) assert.equal(codeOf(answer), 'not-signed-in');
  assert.deepEqual(sure(await casework.draft(lan, draft.id)), draft);
  assert.ok(sure(await casework.drafts(lan)).some(({ id }) => id === draft.id));
  assert.deepEqual(sure(await casework.drafts(wei)), []);
});

test('a file goes under a material that the applicant brings, by what it is and not by its name', async () => {
  const { casework } = city;
  const { id } = await begin();
  const add = (material: string, name: string, bytes: Uint8Array) => casework.addFile(lan, id, material, name, bytes);
  for (const material of ['household-register', 'business-licence', 'application-form'])
    assert.equal(codeOf(await add(material, 'a.pdf', smallPdf('a'))), 'gap-not-in-item', material);
  assert.equal(codeOf(await add('floor-plan', 'a.pdf', Buffer.from('<script>alert(1)</script>'))), 'file-type');
  assert.equal(codeOf(await add('floor-plan', 'a.pdf', Buffer.of())), 'file-empty');
  const plan = smallPdf('plan');
  await add('floor-plan', '../../etc/图\u202Efdp.exe', plan);
  await add('id-proof', 'C:\\fakepath\\身份证.pdf', plan);
  const twice = sure(await add('floor-plan', '图 二.pdf', plan));
  assert.deepEqual(
    twice.files.map(({ material, name, grade }) => [material, name, grade]),
    [
      ['id-proof', '身份证.pdf', 'C'],
      ['floor-plan', '图 二.pdf', 'D'],
    ],
  );
  const [, file] = twice.files;
  const bytes = sure(await casework.draftFile(lan, id, file?.file ?? ''));
  assert.deepEqual([Buffer.from(bytes.bytes).toString(), bytes.name], [Buffer.from(plan).toString(), '身份证.pdf']);
  assert.equal(codeOf(await casework.draftFile(lan, id, '0'.repeat(64))), 'not-found');
  const left = sure(await casework.removeFile(lan, id, 'floor-plan', file?.file ?? ''));
  assert.deepEqual(
    left.files.map(({ material }) => material),
    ['id-proof'],
  );
});

test('drafts, their files and their words have limits that are told', async () => {
  const { casework } = city;
  const chen = await city.citizen(3);
  const { id } = await begin(chen);
  const long = 'x'.repeat(draftLimits.characters);
  assert.equal(codeOf(await casework.saveDraft(chen, id, { placeAddress: long })), 'draft-too-long');
  assert.equal(codeOf(await casework.saveDraft(chen, id, { placeName: 'a\u0000b' })), 'bad-text');
  for (let n = 0; n < draftLimits.files; n += 1)
    sure(await casework.addFile(chen, id, 'floor-plan', `${n}.pdf`, smallPdf(`page ${n}`)));
  assert.equal(codeOf(await casework.addFile(chen, id, 'floor-plan', 'z.pdf', smallPdf('z'))), 'too-many-files');
  for (let n = 1; n < draftLimits.drafts; n += 1) await begin(chen);
  assert.equal(codeOf(await casework.startDraft(chen, city.hygiene.id)), 'too-many-drafts');
});

test('a draft is deleted ninety days after its last change, not before', async () => {
  const { casework, clock, parts } = city;
  const zhao = await city.citizen(4);
  clock.set('2026-02-09T01:00:00.000Z');
  const [old, kept] = [await begin(zhao), await begin(zhao)];
  clock.set('2026-03-09T01:00:00.000Z');
  sure(await casework.saveDraft(zhao, kept.id, { area: '1' }));
  clock.set('2026-05-10T01:00:00.000Z');
  await forgetOldDrafts(parts);
  assert.equal(sure(await casework.draft(zhao, old.id)).id, old.id);
  clock.set('2026-05-11T01:00:00.000Z');
  assert.ok((await forgetOldDrafts(parts)) >= 1);
  assert.equal(codeOf(await casework.draft(zhao, old.id)), 'not-found');
  assert.equal(sure(await casework.draft(zhao, kept.id)).id, kept.id);
});

test('a guide that changed under a draft is told once; the same answers are then declared anew under the version in force', async () => {
  const { casework, clock, ledger, staff, hygiene } = city;
  clock.set('2026-05-11T01:00:00.000Z');
  const draft = await city.fill(wei, hygiene);
  await publishItem(ledger, staff, { ...hygiene, hours: '周一至周六 9:00–17:00' }, 4, '2026-05-12');
  clock.set('2026-05-12T01:00:00.000Z');
  assert.equal(codeOf(await casework.submit(wei, draft.id, 'under-old-guide')), 'draft-item-changed');
  const bound = sure(await casework.draft(wei, draft.id));
  assert.deepEqual([bound.version, bound.answers['area']], [2, hygieneAnswers['area']]);
  assert.equal(codeOf(await casework.submit(wei, draft.id, 'not-declared-anew')), 'declaration-missing');
  sure(await casework.saveDraft(wei, draft.id, declared));
  const { number } = sure(await casework.submit(wei, draft.id, 'under-new-guide'));
  const { state } = await city.load(number);
  assert.ok(state.stage === 'received');
  assert.equal(state.version, 2);
});
