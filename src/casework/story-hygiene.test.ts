import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { PaperKind } from './events.ts';
import { sure } from './testing/people.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';

let city: TestCasework;
let lan: CitizenWho;
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
});
after(() => city.close());

const kindsOf = async (number: string): Promise<readonly PaperKind[]> => {
  const { state } = await city.load(number);
  return state.stage === 'none' ? [] : state.papers.map((paper) => paper.kind);
};

test('a hygiene licence goes from the application to the certificate handed out (许可法 29–44)', async () => {
  const { staff, hygiene, clock } = city;
  const number = await city.apply(lan, hygiene);
  clock.set('2026-02-10T02:00:00.000Z');
  await city.done(staff.clerk, number, 'accept');
  const accepted = (await city.load(number)).state;
  assert.ok(accepted.stage === 'under-review');
  assert.equal(accepted.acceptedOn, '2026-02-10');
  assert.deepEqual([accepted.statutory.due, accepted.promised.due], ['2026-03-16', '2026-02-24']);
  const opinion = { recommendation: 'grant', opinion: '符合条件' } as const;
  await city.done(staff.reviewer, number, 'recordReview', { ...opinion, step: 'review' });
  await city.done(staff.reviewer, number, 'recordReview', {
    ...opinion,
    step: 'inspection',
    officers: ['post-officer'],
  });
  await city.done(staff.officer, number, 'coSign');
  clock.set('2026-02-11T02:00:00.000Z');
  await city.done(staff.approver, number, 'grant');
  clock.set('2026-02-12T02:00:00.000Z');
  await city.done(staff.issuer, number, 'makeCertificate');
  await city.done(staff.issuer, number, 'handOut');
  const { state } = await city.load(number);
  assert.ok(state.stage === 'closed');
  assert.deepEqual(await kindsOf(number), [
    'receipt-slip',
    'acceptance-notice',
    'inspection-record',
    'grant-decision',
    'certificate',
  ]);
  await city.setPapers();
  for (const { paper, code } of state.papers) {
    const set = sure(await city.casework.paper(lan, number, paper));
    assert.equal(Buffer.from(set.pdf.subarray(0, 5)).toString(), '%PDF-');
    assert.ok(!isRefusal(await city.casework.verify(code)));
  }
  const page = sure(await city.casework.casePage(lan, number));
  assert.equal(page.stage, 'closed');
});
