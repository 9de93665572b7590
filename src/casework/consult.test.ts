import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Who } from '#identity';
import type { ConsultationAsked } from './consult.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { sure } from './testing/people.ts';

let city: TestCasework;
let lan: CitizenWho;
let keys = 100;
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
});
after(() => city.close());

const about = (more: Partial<ConsultationAsked> = {}): ConsultationAsked => ({
  item: city.hygiene.id,
  asked: 'conditions',
  answered: 'told',
  ...more,
});

test('a question at the window leaves a trace without a person in it; the words lie beside (domain 9B)', async () => {
  const { casework, staff, ledger } = city;
  const words = '问面馆要不要办,电话19900000001';
  const { number } = sure(await casework.consult(staff.clerk, about({ words }), 'question-one'));
  assert.deepEqual(sure(await casework.consult(staff.clerk, about({ words }), 'question-one')), { number });
  const [event, ...more] = await ledger.read(lan.jurisdiction, `consultation/${number}`);
  assert.deepEqual(more, []);
  assert.equal(event?.type, 'ConsultationRecorded');
  assert.equal(event?.data['unit'], staff.clerk.unit?.id);
  assert.doesNotMatch(JSON.stringify(event), /面馆|1990/);
  const { rows } = sure(await casework.consultations(staff.clerk));
  assert.deepEqual(
    rows.map((row) => [row.number, row.asked, row.answered, row.words]),
    [[number, 'conditions', 'told', '问面馆要不要办,电话199****0001']],
  );
});

test('an auxiliary who may receive writes it down; nobody without the mandate, no citizen, no stranger (domain 9A.25)', async () => {
  const { casework, staff, identity, hygiene } = city;
  const refusedOf = async (who: Who, asked = about()): Promise<string> => {
    const answer = await casework.consult(who, asked, `refused-${(keys += 1)}`);
    return isRefusal(answer) ? answer.refused : 'done';
  };
  assert.equal(await refusedOf({ kind: 'anonymous', jurisdiction: lan.jurisdiction }), 'not-signed-in');
  assert.equal(await refusedOf(lan), 'wrong-capacity');
  for (const who of [staff.reviewer, staff.approver, staff.issuer, staff.supervisor, staff.stranger, staff.aide])
    assert.equal(await refusedOf(who), 'no-mandate');
  const term = { from: '2026-02-09', to: '2026-12-31', document: '澜政授〔2026〕9号' } as const;
  const mandate = { name: 'grantMandate', post: 'post-aide', item: hygiene.id, act: 'receive', ...term } as const;
  sure(await identity.organise({ kind: 'system', jurisdiction: lan.jurisdiction }, mandate, 'aide-may-receive'));
  assert.equal(await refusedOf(staff.aide), 'done');
  assert.equal(await refusedOf(staff.clerk, about({ item: 'no-such-item' })), 'no-mandate');
  const nowhere = about({ answered: 'referred', referredTo: 'no-such-unit' });
  assert.equal(await refusedOf(staff.clerk, nowhere), 'unit-unknown');
  assert.ok(isRefusal(await casework.consultations(lan)));
});

test('an organ learns what it is asked; a window reads its own list only', async () => {
  const { casework, staff, hygiene, registration } = city;
  const earlier = sure(await casework.consultations(staff.reviewer));
  const sent = about({ answered: 'referred', referredTo: registration.organ, asked: 'fee' });
  sure(await casework.consult(staff.clerk, sent, 'question-fee-1'));
  sure(await casework.consult(staff.clerk, { ...sent, answered: 'told' }, 'question-fee-2'));
  const { rows, counts } = sure(await casework.consultations(staff.reviewer));
  assert.deepEqual(rows, earlier.rows);
  assert.equal(counts.find(({ item, asked }) => item === hygiene.id && asked === 'fee')?.n, 2);
  assert.ok(!sure(await casework.consultations(staff.registrar)).counts.some(({ item }) => item === hygiene.id));
  const [, last] = sure(await casework.consultations(staff.clerk)).rows;
  assert.equal(last?.referredTo, registration.organ);
});

test('who asked says so only if they like: beside the ledger, masked in the list of the window, and an intake goes on from it', async () => {
  const { casework, staff, ledger, hygiene } = city;
  const person = { name: '欧阳小满', mobile: '199 0000 0002' };
  const asked = about({ words: '要带什么', answer: '按告知单,电话19900000003', person });
  const { number } = sure(await casework.consult(staff.clerk, asked, 'question-person'));
  const [event] = await ledger.read(lan.jurisdiction, `consultation/${number}`);
  assert.doesNotMatch(JSON.stringify(event), /欧阳|1990|告知单/);
  const [row] = sure(await casework.consultations(staff.clerk)).rows;
  assert.equal(row?.itemName, hygiene.name);
  assert.match(row?.by ?? '', /[\u4e00-\u9fff]/);
  assert.deepEqual([row?.name, row?.mobile, row?.answer], ['欧**满', '199****0002', '按告知单,电话199****0003']);
  const intake = sure(await casework.beginIntake(staff.clerk, { consultation: number }));
  assert.deepEqual([intake.item, intake.person?.name, intake.person?.mobile], [hygiene.id, '欧阳小满', '19900000002']);
  const elsewhere = await casework.beginIntake(staff.registrar, { consultation: number });
  assert.ok(isRefusal(elsewhere) && elsewhere.refused === 'not-found', JSON.stringify(elsewhere));
  const wrong = await casework.consult(
    staff.clerk,
    { ...asked, person: { name: '', mobile: '12' } },
    'question-mobile',
  );
  assert.ok(isRefusal(wrong) && wrong.refused === 'mobile-wrong' && wrong.field === 'person.mobile');
});

test('what is no item of the window is written down in words, and the list is read by item and by day', async () => {
  const { casework, staff, hygiene } = city;
  const none = about({ item: '', asked: 'other' });
  const empty = await casework.consult(staff.clerk, none, 'question-nothing');
  assert.ok(isRefusal(empty) && empty.refused === 'consultation-empty' && empty.field === 'words');
  const { number } = sure(await casework.consult(staff.clerk, { ...none, words: '问公积金' }, 'question-elsewhere'));
  const withoutItem = sure(await casework.consultations(staff.clerk, { item: '' })).rows;
  assert.deepEqual(
    withoutItem.map((row) => [row.number, row.words]),
    [[number, '问公积金']],
  );
  const ofItem = sure(await casework.consultations(staff.clerk, { item: hygiene.id })).rows;
  assert.ok(ofItem.length > 0 && ofItem.every(({ item }) => item === hygiene.id));
  assert.deepEqual(sure(await casework.consultations(staff.clerk, { on: '2025-01-01' })).rows, []);
  const all = sure(await casework.consultations(staff.clerk)).rows;
  const older = sure(await casework.consultations(staff.clerk, { after: all[0]?.number ?? '' })).rows;
  assert.deepEqual(older, all.slice(1));
});
