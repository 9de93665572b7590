import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import type { CertificateTables } from '#certificates';
import { personalOf } from './context.ts';
import type { RecordOf } from './records.ts';
import { declared, idNumber, registrationAnswers, smallPdf } from './testing/answers.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { sure } from './testing/people.ts';

let city: TestCasework;
let lan: CitizenWho;
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
});
after(() => city.close());

test('a registration is done in one sitting: decided on the spot, licence made and handed out the same day', async () => {
  const { staff, registration, parts, ledger } = city;
  const number = await city.apply(lan, registration);
  await city.done(staff.registrar, number, 'decideOnTheSpot', { outcome: 'grant' });
  await city.done(staff.issuer, number, 'makeCertificate');
  await city.done(staff.issuer, number, 'handOut');
  const { state, events } = await city.load(number);
  assert.ok(state.stage === 'closed');
  assert.equal(state.promised.n, 0);
  assert.deepEqual(
    state.papers.map((paper) => paper.kind),
    ['receipt-slip', 'on-the-spot-decision', 'certificate'],
  );
  const [, , certificate] = state.papers;
  assert.ok(certificate);
  const page = sure(await city.casework.casePage(lan, number));
  assert.deepEqual(
    page.papers.map(({ title }) => title),
    ['收件凭证', '准予登记通知书', '营业执照'],
  );
  const facts = (await personalOf(parts, certificate.facts)) as RecordOf['paper'];
  assert.ok('holder' in facts);
  assert.deepEqual(
    [facts.title, facts.holder.name, facts.responsible, facts.address, facts.scope, facts.validity],
    [
      '营业执照',
      registrationAnswers['businessName'],
      registrationAnswers['operatorName'],
      registrationAnswers['businessAddress'],
      '日用百货零售',
      { from: '2026-02-09', to: null },
    ],
  );
  // What is registered stands on a business licence, and no ID number does (登记条例8); it is issued under 19 and 21.
  assert.ok(facts.registration && !('idNumber' in facts.holder));
  assert.deepEqual(
    facts.basis.map(({ article }) => article),
    ['第十九条第一款、第二十一条第一款'],
  );
  const row = await ledger.db
    .$extendTables<CertificateTables>()
    .selectFrom('certificate')
    .selectAll()
    .where('case_number', '=', number)
    .executeTakeFirstOrThrow();
  const made = events.find((event) => event.type === 'CertificateMade');
  assert.equal(row.number, made?.data.number);
  assert.equal(row.holder_ref, state.applicant.ref);
});

test('the scope that the approver writes stands on the decision and on the certificate', async () => {
  const { staff, registration, parts } = city;
  const number = await city.apply(lan, registration);
  await city.done(staff.registrar, number, 'decideOnTheSpot', { outcome: 'grant', scope: '日用百货零售;文具零售' });
  await city.done(staff.issuer, number, 'makeCertificate');
  const { state } = await city.load(number);
  assert.ok(state.stage === 'certificate-made');
  for (const paper of state.papers.slice(1)) {
    const facts = (await personalOf(parts, paper.facts)) as RecordOf['paper'];
    assert.ok('scope' in facts);
    // Written with the keyboard's mark, printed with the full-width one (GB/T 15834).
    assert.equal(facts.scope, '日用百货零售\uff1b文具零售');
  }
});

test('a refusal on the spot needs a reason and names what is not met; it is handed out and closes the case', async () => {
  const { staff, registration, parts } = city;
  const number = await city.apply(lan, registration);
  const no = { outcome: 'refuse', unmet: ['scope'] } as const;
  assert.equal(codeOf(await city.act(staff.registrar, number, 'decideOnTheSpot', no)), 'text-missing');
  await city.done(staff.registrar, number, 'decideOnTheSpot', { ...no, reason: '登记前须经批准的项目没有批准。' });
  await city.done(staff.issuer, number, 'handOut');
  const { state } = await city.load(number);
  assert.ok(state.stage === 'closed' && state.outcome === 'refused');
  const paper = state.papers.at(-1);
  const facts = paper && (await personalOf<RecordOf['paper']>(parts, paper.facts));
  assert.ok(facts && 'reasons' in facts);
  assert.equal(facts.reasons, '登记前须经批准的项目没有批准。');
  assert.deepEqual(
    facts.basis.map(({ article }) => article),
    ['第三十八条第二款', '第二十条', '第十四条、第二十条'],
  );
  assert.deepEqual(
    facts.unmet.map(({ id }) => id),
    ['3'],
  );
  assert.match(facts.remedies.join(''), /澜汀市人民政府申请行政复议.*澜汀市澜东区人民法院提起行政诉讼/s);
});

test('a person applies as themselves; a shop that names its credit code applies under its own name', async () => {
  const { registration, hygiene, parts } = city;
  const person = (await city.load(await city.apply(lan, registration))).state;
  const shop = (await city.load(await city.apply(lan, hygiene))).state;
  assert.ok(person.stage === 'received' && shop.stage === 'received');
  const [one, other] = [await personalOf(parts, person.applicant), await personalOf(parts, shop.applicant)];
  assert.deepEqual([(one as RecordOf['applicant']).kind, (one as RecordOf['applicant']).name], ['person', '林知兰']);
  const company = other as RecordOf['applicant'];
  assert.deepEqual([company.kind, company.name, company.filedBy], ['company', '澜汀小满理发店', '林知兰']);
});

test('what the answers make necessary is asked for when the application is handed in, at its own place', async () => {
  const { casework, registration } = city;
  const { id } = sure(await casework.startDraft(lan, registration.id));
  const submit = (key: string) => casework.submit(lan, id, `in-order-${key}`);
  const places: (string | undefined)[] = [];
  const note = (answer: unknown): void => {
    assert.ok(isRefusal(answer));
    places.push(`${answer.refused} ${answer.field}`);
  };
  note(await submit('1'));
  sure(
    await casework.saveDraft(lan, id, {
      ...registrationAnswers,
      approvalFirst: 'yes',
      operatorId: `${idNumber(1).slice(0, 17)}X`,
    }),
  );
  note(await submit('2'));
  sure(await casework.saveDraft(lan, id, { operatorId: registrationAnswers['operatorId'] ?? '' }));
  note(await submit('3'));
  for (const material of ['id-proof', 'premises-proof'])
    sure(await casework.addFile(lan, id, material, 'a.pdf', smallPdf(material)));
  note(await submit('4'));
  sure(await casework.addFile(lan, id, 'prior-approval', 'b.pdf', smallPdf('approval')));
  note(await submit('5'));
  sure(await casework.saveDraft(lan, id, { ...declared, declaration: '' }));
  note(await submit('6'));
  assert.deepEqual(places, [
    'answers-wrong scope',
    'answers-wrong operatorId',
    'material-missing material-id-proof',
    'material-missing material-prior-approval',
    'answers-wrong delivery',
    'declaration-missing declaration',
  ]);
  sure(await casework.saveDraft(lan, id, declared));
  assert.ok(!isRefusal(await submit('7')));
});

function codeOf(answer: unknown): Refusal['refused'] | undefined {
  return isRefusal(answer) ? answer.refused : undefined;
}
