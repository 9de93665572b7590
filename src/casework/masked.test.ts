import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { idNumber, shopCode, smallPdf } from './testing/answers.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { colleagueNames, sure } from './testing/people.ts';
import type { CasePage } from './shown.ts';

/** Numbers of a canary: in every place of an application where a person can write. */
const canary = { id: idNumber(7), mobile: '19900000007', otherId: idNumber(8), otherMobile: '19900000008' };
const said = `证件${canary.id}，电话${canary.mobile}`;
let city: TestCasework;
let lan: CitizenWho;
let number: string;

before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(7);
  const { casework, hygiene } = city;
  const answers = {
    responsibleId: canary.id,
    contactMobile: canary.mobile,
    placeAddress: `澜汀市澜东区桂花里6号，${said}`,
  };
  const draft = await city.fill(lan, hygiene, answers);
  sure(await casework.addFile(lan, draft.id, 'floor-plan', `${canary.id} ${canary.mobile}.pdf`, smallPdf('plan')));
  ({ number } = sure(await casework.submit(lan, draft.id, 'canary-applies')));
});
after(() => city.close());

/** Every member of staff who may see the case, by name, with their page. */
async function staffPages(): Promise<readonly (readonly [string, CasePage])[]> {
  const { casework, staff } = city;
  const seers = colleagueNames.filter((name) =>
    ['clerk', 'reviewer', 'officer', 'approver', 'issuer', 'supervisor'].includes(name),
  );
  return Promise.all(seers.map(async (name) => [name, sure(await casework.casePage(staff[name], number))] as const));
}

async function insistOnMasks(): Promise<void> {
  for (const [name, page] of await staffPages())
    for (const secret of Object.values(canary))
      assert.ok(!JSON.stringify(page).includes(secret), `${name} read ${secret} at ${page.stage}`);
}

test('no ID or mobile number of an applicant stands on any page of staff, wherever it was written (个人信息保护法6)', async () => {
  await insistOnMasks();
  const page = sure(await city.casework.casePage(lan, number));
  const named = page.files.find(({ name }) => name.includes(canary.id));
  assert.ok(named);
  const { name } = sure(await city.casework.materialFile(city.staff.clerk, number, named.file));
  assert.ok(!name.includes(canary.id) && !name.includes(canary.mobile) && name.endsWith('.pdf'));
  const own = JSON.stringify(page);
  assert.ok(own.includes(canary.id) && own.includes(canary.mobile));
  const [[, clerk] = []] = await staffPages();
  assert.ok(clerk);
  assert.deepEqual([...clerk.masked].sort(), ['applicant.mobile', 'contactMobile', 'placeAddress', 'responsibleId']);
  assert.equal(clerk.answers['contactMobile'], '199****0007');
});

test('a notice, a correction, an opinion and a correction on the spot leave no number in full either, and say what changed', async () => {
  const { casework, staff } = city;
  await city.done(staff.clerk, number, 'correctOnTheSpot', { changes: { area: '87' }, confirmation: 'by-phone' });
  await city.done(staff.clerk, number, 'requestCorrection', {
    gaps: [{ kind: 'field', about: 'responsibleId', words: `${said}对不上` }],
  });
  await insistOnMasks();
  const draft = sure(await casework.startCorrection(lan, number));
  const corrected = { declaration: 'yes', responsibleId: canary.otherId, contactMobile: canary.otherMobile };
  sure(await casework.saveDraft(lan, draft.id, corrected));
  sure(await casework.submit(lan, draft.id, 'canary-corrects'));
  await insistOnMasks();
  for (const [name, page] of await staffPages()) {
    assert.deepEqual([...page.changedFields].sort(), ['contactMobile', 'responsibleId'], name);
    assert.ok(page.answersBefore, name);
  }
  await city.done(staff.clerk, number, 'accept');
  const review = { step: 'review', recommendation: 'grant', opinion: `${said}属实` } as const;
  await city.done(staff.reviewer, number, 'recordReview', review);
  await insistOnMasks();
});

test('a shop’s credit code is public and stays; the number of a person who applies as themselves does not', async () => {
  const { casework, staff, registration } = city;
  const shop = sure(await casework.casePage(staff.clerk, number));
  const shown = [shop.applicant?.kind, shop.applicant?.number, shop.answers['creditCode']];
  assert.deepEqual(shown, ['company', shopCode(1), shopCode(1)]);
  const alone = await city.apply(await city.citizen(10), registration);
  const { applicant, masked } = sure(await casework.casePage(staff.registrar, alone));
  assert.deepEqual(
    [applicant?.kind, applicant?.number],
    ['person', `990101${'*'.repeat(10)}${idNumber(10).slice(-2)}`],
  );
  assert.deepEqual(masked, ['applicant.number', 'applicant.mobile', 'operatorId', 'contactMobile']);
});

test('a masked number sent back unchanged does not reach the file as asterisks', async () => {
  const { staff, hygiene, casework } = city;
  const wei = await city.citizen(9);
  const another = await city.apply(wei, hygiene, { responsibleId: idNumber(9), contactMobile: '19900000009' });
  const shown = sure(await casework.casePage(staff.clerk, another));
  const masked = ['responsibleId', 'contactMobile'].map((name) => [name, shown.answers[name] ?? ''] as const);
  const changes = { ...Object.fromEntries(masked), area: '99' };
  await city.done(staff.clerk, another, 'correctOnTheSpot', { changes, confirmation: 'signed' });
  const { answers } = sure(await casework.casePage(wei, another));
  assert.deepEqual(
    [answers['responsibleId'], answers['contactMobile'], answers['area']],
    [idNumber(9), '19900000009', '99'],
  );
});

test('a supervisor reads neither the person’s name nor the names of their files, and has nothing to ask for', async () => {
  const page = sure(await city.casework.casePage(city.staff.supervisor, number));
  assert.deepEqual(page.masked, []);
  assert.ok(page.applicant && !page.applicant.name.includes('知'));
  const names = new Set(city.hygiene.materials.map(({ name }) => name));
  assert.ok(page.files.length > 0 && page.files.every(({ name }) => names.has(name)));
});
