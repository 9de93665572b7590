import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { catalogView } from '#catalog';
import { certificateRegister } from '#certificates';
import { openKysely, openPool } from '#db';
import { identityViews } from '#identity';
import { isRefusal } from '#law';
import { rebuildViews } from '#ledger';
import { openTestCasework } from './testing/index.ts';
import type { TestCasework } from './testing/index.ts';
import { sure } from './testing/people.ts';
import { caseworkViews } from './views/index.ts';

let city: TestCasework;
before(async () => {
  city = await openTestCasework();
});
after(() => city.close());

test('the on-the-spot item is on the lists of those whose turn it is, from receipt to the licence handed out', async () => {
  const { casework, staff, registration } = city;
  const lan = await city.citizen(1);
  const number = await city.apply(lan, registration);
  const [received] = sure(await casework.worklist(staff.clerk, 'mine')).rows;
  assert.equal(received?.number, number);
  assert.deepEqual([received.counting, received.left, received.limit], ['acceptance', 5, 5]);
  const [own] = sure(await casework.myCases(lan));
  assert.deepEqual([own?.number, own?.applicant, own?.before], [number, lan.name, '']);
  const page = sure(await casework.casePage(staff.clerk, number));
  const onTheSpot = page.acts.find((act) => act.command === 'decideOnTheSpot');
  assert.equal(onTheSpot?.name, '当场受理并登记');
  const next = async (who: (typeof staff)['issuer'], view: 'mine' | 'handled' | 'closed' = 'mine') => {
    const { rows } = sure(await casework.worklist(who, view));
    return rows.find((row) => row.number === number)?.next;
  };
  assert.equal(await next(staff.registrar), 'decideOnTheSpot');
  await city.done(staff.registrar, number, 'decideOnTheSpot', { outcome: 'grant' });
  assert.equal(await next(staff.registrar), undefined);
  // The registrar has no turn any more, but sees what went through these hands.
  assert.equal(await next(staff.registrar, 'handled'), null);
  assert.equal(await next(staff.issuer), 'makeCertificate');
  await city.done(staff.issuer, number, 'makeCertificate');
  assert.equal(await next(staff.issuer), 'handOut');
  await city.done(staff.issuer, number, 'handOut', { mode: 'counter', signer: { by: 'self' } });
  assert.deepEqual([await next(staff.issuer), await next(staff.registrar, 'handled')], [undefined, undefined]);
  assert.equal(await next(staff.registrar, 'closed'), null);
});

test('a certificate verifies by its code until its term ends, and tells neither holder nor case', async () => {
  const { casework, staff, hygiene, clock } = city;
  const lan = await city.citizen(2, '欧阳知兰');
  const number = await city.apply(lan, hygiene);
  await city.done(staff.clerk, number, 'accept');
  const opinion = { recommendation: 'grant', opinion: '符合条件' } as const;
  await city.done(staff.reviewer, number, 'recordReview', { ...opinion, step: 'review' });
  await city.done(staff.reviewer, number, 'recordReview', {
    ...opinion,
    step: 'inspection',
    officers: ['post-officer'],
  });
  await city.done(staff.officer, number, 'coSign');
  await city.done(staff.approver, number, 'grant');
  await city.done(staff.issuer, number, 'makeCertificate');
  await city.setPapers();
  const page = sure(await casework.casePage(lan, number));
  assert.deepEqual(
    page.papers.map(({ title }) => title),
    ['收件凭证', '受理通知书', '核查（勘验）记录', '准予行政许可决定书', hygiene.result.name],
  );
  assert.ok(page.papers.every(({ pages }) => (pages ?? 0) > 0));
  const code = page.papers.at(-1)?.code ?? '';
  const shown = sure(await casework.verify(code));
  assert.equal(shown.validity, 'valid');
  assert.ok(shown.validTo && shown.fileHash && shown.pages);
  assert.equal(page.history.find(({ seq }) => seq === shown.eventSeq)?.hash, shown.eventHash);
  assert.ok(!JSON.stringify(shown).includes(number));
  assert.ok(!shown.applicantMasked.includes('知'));
  clock.set(`${shown.validTo}T15:59:59.000Z`);
  assert.equal(sure(await casework.verify(code)).validity, 'valid');
  clock.set(`${shown.validTo}T16:00:00.000Z`);
  assert.equal(sure(await casework.verify(code)).validity, 'expired');
});

test('every row of the read models follows from the ledger: a rebuild finds no difference', async () => {
  const owner = openKysely(openPool(city.ownerUrl));
  try {
    const views = [...identityViews, catalogView, certificateRegister, ...caseworkViews];
    const report = await rebuildViews(owner, views);
    assert.deepEqual(report.differences, []);
    await owner
      .$extendTables<{ case_hand: { open: boolean } }>()
      .updateTable('case_hand')
      .set({ open: false })
      .execute();
    assert.ok((await rebuildViews(owner, views)).differences.some(({ table }) => table === 'case_hand'));
  } finally {
    await owner.destroy();
  }
  assert.ok(!isRefusal(await city.casework.worklist(city.staff.clerk, 'handled')));
});
