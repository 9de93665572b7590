import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import type { Who } from '#identity';
import { catalogView } from '#catalog';
import { certificateRegister } from '#certificates';
import { openKysely, openPool } from '#db';
import { identityViews } from '#identity';
import { rebuildViews, sealEvents, verifyLedger } from '#ledger';
import { sql } from 'kysely';
import { readAccess } from './access-log.ts';
import { idNumber } from './testing/answers.ts';
import { openTestCasework } from './testing/index.ts';
import type { CitizenWho, TestCasework } from './testing/index.ts';
import { colleagueNames, sure } from './testing/people.ts';
import { caseworkViews } from './views/index.ts';

const mobile = '19900000001';
let city: TestCasework;
let lan: CitizenWho;
let number: string;
before(async () => {
  city = await openTestCasework();
  lan = await city.citizen(1);
  number = await city.apply(lan, city.hygiene);
});
after(() => city.close());
const codeOf = (answer: unknown): readonly (string | undefined)[] =>
  isRefusal(answer) ? [answer.refused, answer.field] : [];

test('the clerk sees the numbers in full once a ground is given; who, why and what stands beside the case, which does not move', async () => {
  const { casework, staff, parts } = city;
  const { seq } = await city.load(number);
  const shown = sure(await casework.unmask(staff.clerk, number, { reason: 'verify-identity' }, 'unmask-first'));
  assert.deepEqual(shown, {
    number,
    seq: 1,
    values: {
      'applicant.mobile': mobile,
      responsibleId: idNumber(1),
      contactMobile: mobile,
    },
    before: {},
  });
  const [access, ...more] = await readAccess(parts, number);
  assert.deepEqual(more, []);
  assert.equal(access?.type, 'PersonalDataShown');
  assert.deepEqual([access.actor, access.capacity], ['staff/clerk@post-clerk', 'clerk']);
  assert.deepEqual(access.data, { caseSeq: seq, ground: 'verify-identity', fields: Object.keys(shown.values) });
  // Whoever had the page open before may still act on it: looking overtakes nobody.
  assert.equal((await city.load(number)).seq, seq);
  sure(await casework.act(staff.clerk, number, seq, 'accept', {}, 'accept-after-unmask'));
});

test('only what is asked for is shown, and the applicant reads by whom, why and what; colleagues read the officer’s words too', async () => {
  const { casework, staff, ledger, parts } = city;
  const words = `答复市公安局〔2026〕8号,号码${mobile}`;
  const asked = { reason: 'legal-assistance', words, fields: ['contactMobile'] } as const;
  const shown = sure(await casework.unmask(staff.reviewer, number, asked, 'unmask-second'));
  assert.deepEqual([shown.seq, shown.values], [2, { contactMobile: mobile }]);
  const own = sure(await casework.casePage(lan, number)).history.filter(({ chain }) => chain === 'access');
  assert.deepEqual(
    own.map(({ zh }) => zh),
    [
      '澜汀市政务服务中心B07 综合窗口 综合窗口受理员 周小棠 为核对身份查看了您的手机号码、申请表中的“负责人证件号码”、申请表中的“联系手机”。',
      '澜汀市卫生健康局行政许可科 卫生审查员 韩立 因依法协助其他机关查看了您申请表中的“联系手机”。',
    ],
  );
  assert.ok(own.every(({ en }) => /looked at your .+ (to verify|to assist)/.test(en)));
  const history = sure(await casework.casePage(staff.approver, number)).history;
  const line = history.findLast(({ chain }) => chain === 'access');
  assert.equal(line?.who, '韩立 卫生审查员');
  assert.match(
    line.zh,
    /^因依法协助其他机关查看了申请表中的“联系手机”。说明:答复市公安局〔2026〕8号,号码199\*{4}0001$/,
  );
  // In the order of what was seen: the first look behind the receipt, before the acceptance.
  assert.deepEqual(
    history.filter(({ type }) => type !== 'PaperTypeset').map(({ chain, seq }) => `${chain} ${seq}`),
    ['case 1', 'access 1', 'case 2', 'access 2'],
  );
  const [, access] = await readAccess(parts, number);
  assert.ok(access?.type === 'PersonalDataShown' && access.data.words);
  assert.ok(!JSON.stringify(access).includes('公安'));
  assert.deepEqual(await ledger.personal(parts.jurisdiction, access.data.words.ref), { words });
});

test('asked for the ID number alone, the number of a person who applies as themselves is shown and told alone', async () => {
  const { casework, staff, registration } = city;
  const another = await city.apply(lan, registration);
  const asked = { reason: 'verify-identity', fields: ['applicant.number'] } as const;
  const shown = sure(await casework.unmask(staff.registrar, another, asked, 'unmask-person'));
  assert.deepEqual(shown.values, { 'applicant.number': idNumber(1) });
  const line = sure(await casework.casePage(lan, another)).history.find(({ chain }) => chain === 'access');
  assert.match(line?.zh ?? '', /登记员 蒋南 为核对身份查看了您的证件号码。$/);
  assert.match(line?.en ?? '', /登记员 蒋南 looked at your ID number to verify who you are\.$/);
});

test('a ground that says nothing by itself needs words; a field that is not masked, and an erased person, are refused', async () => {
  const { casework, staff, ledger, parts, hygiene } = city;
  const ask = (asked: Parameters<typeof casework.unmask>[2], key: string, of = number) =>
    casework.unmask(staff.clerk, of, asked, key);
  assert.deepEqual(codeOf(await ask({ reason: 'other' }, 'no-words-1')), ['text-missing', 'words']);
  assert.deepEqual(codeOf(await ask({ reason: 'legal-assistance', words: ' ' }, 'no-words-2')), [
    'text-missing',
    'words',
  ]);
  const strange = await ask({ reason: 'verify-identity', fields: ['area'] }, 'no-such-field');
  assert.deepEqual(codeOf(strange), ['wrong-form', 'fields']);
  const gone = await city.apply(lan, hygiene);
  const { state } = await city.load(gone);
  assert.ok(state.stage !== 'none');
  for (const { ref } of [state.applicant, state.answers])
    await ledger.transact(parts.jurisdiction, (tx) => tx.erase(ref));
  assert.deepEqual(codeOf(await ask({ reason: 'verify-identity' }, 'erased-1', gone)), ['nothing-masked', undefined]);
  assert.equal((await readAccess(parts, number)).length, 2);
  assert.deepEqual(await readAccess(parts, gone), []);
});

test('whoever does not handle the item is refused, and nothing is recorded of it', async (t) => {
  const { casework, staff, parts } = city;
  const may = ['clerk', 'reviewer', 'officer', 'approver', 'issuer'];
  const wrong: readonly (readonly [Who, Refusal['refused']])[] = [
    ...colleagueNames.filter((name) => !may.includes(name)).map((name) => [staff[name], 'no-mandate'] as const),
    [{ ...staff.clerk, staff: 'reviewer' }, 'no-mandate'],
    [lan, 'wrong-capacity'],
    [await city.citizen(2), 'not-found'],
    [{ kind: 'anonymous', jurisdiction: parts.jurisdiction }, 'not-signed-in'],
  ];
  for (const [at, [who, expected]] of wrong.entries()) {
    const answer = await casework.unmask(who, number, { reason: 'verify-identity' }, `wrong-role-${at}`);
    assert.deepEqual(codeOf(answer), [expected, undefined], JSON.stringify(who));
  }
  t.diagnostic(`${wrong.length} people refused`);
  assert.equal(wrong.length, 6 + 4);
  const none = await casework.unmask(staff.clerk, '20260209999990', { reason: 'verify-identity' }, 'no-case-1');
  assert.ok(isRefusal(none));
  assert.equal((await readAccess(parts, number)).length, 2);
});

test('a request repeated, eight times at once too, is one look; another key is another; the values are those of the record', async () => {
  const { casework, staff, parts, hygiene } = city;
  const another = await city.apply(lan, hygiene);
  const look = (key: string) => casework.unmask(staff.clerk, another, { reason: 'contact-applicant' }, key);
  const answers = await Promise.all(Array.from({ length: 8 }, () => look('eight-at-once')));
  assert.equal(new Set(answers.map((answer) => JSON.stringify(sure(answer)))).size, 1);
  await Promise.all(Array.from({ length: 8 }, (_, at) => look(`each-its-own-${at}`)));
  assert.equal((await readAccess(parts, another)).length, 9);
  await city.done(staff.clerk, another, 'correctOnTheSpot', {
    changes: { contactMobile: '19900000005' },
    confirmation: 'by-phone',
  });
  assert.equal(sure(await look('eight-at-once')).values['contactMobile'], mobile);
  const fresh = sure(await look('after-correction'));
  assert.deepEqual([fresh.values['contactMobile'], fresh.before['contactMobile']], ['19900000005', mobile]);
});

test('chains verify and views rebuild with the looks among them; no event, key or job holds what was shown', async () => {
  const { ledger, ownerUrl, messages } = city;
  const folder = await mkdtemp(join(tmpdir(), 'onewindow-looks-'));
  const owner = openKysely(openPool(ownerUrl));
  try {
    await sealEvents({ db: ledger.db, clock: ledger.clock, folder });
    assert.equal((await verifyLedger(ledger.db, folder)).firstFault, undefined);
    const views = [...identityViews, catalogView, certificateRegister, ...caseworkViews];
    assert.deepEqual((await rebuildViews(owner, views)).differences, []);
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(e)::text as row from event e union all select to_jsonb(k)::text from command_key k`.execute(
      owner,
    );
    assert.ok(rows.length > 20);
    for (const secret of [mobile, '19900000005', idNumber(1), '市公安局〔2026〕8号'])
      assert.ok(!rows.some(({ row }) => row.includes(secret)) && !JSON.stringify(messages).includes(secret), secret);
  } finally {
    await owner.destroy();
    await rm(folder, { recursive: true });
  }
});
