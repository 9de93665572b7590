import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Who } from '#identity';
import { countPeriod, defaultCalendar, isRefusal } from '#law';
import { colleagues } from './colleagues.ts';
import { casePage } from './page.ts';
import { application, hygiene, openCityOfCases } from './read-testing.ts';
import type { CityOfCases } from './read-testing.ts';
import type { CasePage } from './shown.ts';
import { verifyPaper } from './verify-paper.ts';

const number = '20260209000018';
const reasons = { reason: '材料属实', facts: '', scope: '住宿', competentOrgan: '' };
let city: CityOfCases;
let own: Who;

before(async () => {
  city = await openCityOfCases('2026-02-09T01:00:00.000Z');
  own = city.citizen('a');
});
after(async () => city.close());

const day = (date: string): void => city.test.clock.set(`${date}T02:00:00.000Z`);

async function page(who: Who): Promise<CasePage> {
  const shown = await casePage(city.parts, who, number);
  assert.ok(!isRefusal(shown), JSON.stringify(shown));
  return shown;
}

const allowed = (shown: CasePage): readonly string[] =>
  shown.acts.filter((act) => act.allowed).map((act) => act.command);

test('a received case shows the answer due in five working days and no clock, its files by name, and what the clerk may do', async () => {
  await city.tell(number, own, application('a'));
  const shown = await page(city.officer('clerk'));
  assert.equal(shown.answerDue, '2026-02-14');
  assert.deepEqual(shown.clocks, []);
  assert.deepEqual(allowed(shown), [
    'correctOnTheSpot',
    'requestCorrection',
    'accept',
    'refuseToAccept',
    'convert',
    'recordWithdrawal',
  ]);
  assert.ok(shown.files.length > 0 && shown.files.every((file) => file.name === `${file.material}.pdf`));
  assert.deepEqual(shown.holder, {
    unit: '澜汀市卫生健康局行政审批科',
    role: 'clerk岗 周敏',
    roleEn: 'Acceptance clerk 周敏',
    since: '2026-02-09',
  });
  assert.deepEqual(allowed(await page(own)), ['withdraw']);
});

test('the correction notice tells its gaps in words; after it the page sets the answers side by side', async () => {
  day('2026-02-10');
  const gaps = [{ kind: 'field', about: 'placeName' }] as const;
  await city.tell(number, city.officer('clerk'), { name: 'requestCorrection', gaps, texts: { words: ['写全名'] } });
  const asked = await page(own);
  assert.deepEqual(asked.gaps, [{ kind: 'field', about: 'placeName', words: '写全名' }]);
  assert.equal(asked.answerDue, undefined);
  assert.equal(asked.holder.unit, '申请人');
  assert.deepEqual(allowed(asked), ['answerCorrection', 'withdraw']);
  day('2026-02-11');
  const { materials = [] } = application('a') as { materials?: CasePage['files'] };
  const answers = { answers: { placeName: '水云间旅店' }, files: [] };
  await city.tell(number, own, { name: 'answerCorrection', answers, materials, changedFields: ['placeName'] });
  const shown = await page(city.officer('clerk'));
  assert.deepEqual([shown.answersBefore, shown.answers], [{ shopName: '水云间' }, { placeName: '水云间旅店' }]);
  assert.deepEqual(shown.gaps, []);
  // Five working days from the supplement, over the Spring Festival.
  const due = countPeriod({ from: '2026-02-11', n: 5, unit: 'workday', calendar: defaultCalendar }).due;
  assert.equal(shown.answerDue, due);
});

test('an officer sees number and mobile masked, a supervisor the name too, the applicant everything of their own', async () => {
  const clerk = await page(city.officer('clerk'));
  assert.equal(clerk.applicant?.name, '林秀兰');
  assert.equal(clerk.applicant?.number, '990101**********21');
  assert.equal(clerk.applicant?.mobile, '138****3062');
  assert.equal((await page(city.officer('supervisor'))).applicant?.name, '林*兰');
  assert.equal((await page(own)).applicant?.number, '990101196001010021');
});

test('a case is shown to its applicant and to holders of a mandate for its item, and to nobody else', async () => {
  const { parts, officer, citizen } = city;
  const nobody: Who = { kind: 'anonymous', jurisdiction: parts.jurisdiction };
  const clerk = officer('clerk');
  assert.ok(clerk.kind === 'staff');
  const { post: _none, ...withoutPost } = clerk;
  const strangers: readonly (readonly [Who, string])[] = [
    [nobody, 'not-signed-in'],
    [citizen('b'), 'not-found'],
    [citizen(''), 'not-found'],
    [officer('registrar'), 'no-mandate'],
    [withoutPost, 'no-mandate'],
    [{ ...clerk, staff: '别人' }, 'no-mandate'],
  ];
  for (const [who, refused] of strangers) assert.equal(await refusedOf(casePage(parts, who, number)), refused);
  for (const post of ['clerk', 'reviewer', 'second', 'approver', 'issuer', 'supervisor'])
    assert.equal((await page(officer(post))).number, number);
  for (const who of [own, clerk]) assert.equal(await refusedOf(casePage(parts, who, '20260209999999')), 'not-found');
});

async function refusedOf(answer: Promise<unknown>): Promise<string> {
  const given = await answer;
  return isRefusal(given) ? given.refused : 'shown';
}

test('opinions are the officers’ until the decision speaks; a second officer is another person', async () => {
  await city.tell(number, city.officer('clerk'), { name: 'accept' });
  day('2026-02-12');
  const opinion = { opinion: '图纸齐全' };
  const review = { name: 'recordReview', recommendation: 'grant', unmet: [], opinion } as const;
  await city.tell(number, city.officer('reviewer'), { ...review, step: 'review', officers: [] });
  await city.tell(number, city.officer('reviewer'), { ...review, step: 'inspection', officers: ['second'] });
  const waiting = await page(city.officer('approver'));
  assert.deepEqual(allowed(waiting), []);
  assert.equal(waiting.reviews.at(-1)?.awaitsNames, '赵蕾 second岗');
  assert.deepEqual(allowed(await page(city.officer('second'))), ['coSign', 'declineToCoSign']);
  await city.tell(number, city.officer('second'), { name: 'coSign', step: '' });
  const shown = await page(city.officer('approver'));
  assert.deepEqual(
    shown.reviews.map(({ stepName, opinion: words, by }) => [stepName, words, by]),
    [
      ['书面审查', '图纸齐全', '林晓燕 reviewer岗'],
      ['现场核查', '图纸齐全', '林晓燕 reviewer岗、赵蕾 second岗'],
    ],
  );
  assert.deepEqual(allowed(shown), ['grant', 'refuse']);
  const told = await page(own);
  assert.deepEqual(told.reviews, []);
  assert.doesNotMatch(JSON.stringify(told.history), /建议|recommend|图纸/);
  assert.deepEqual(await colleagues(city.parts, city.officer('reviewer'), number), [{ post: 'second', name: '赵蕾' }]);
  assert.equal(await refusedOf(colleagues(city.parts, city.officer('clerk'), number)), 'no-mandate');
  assert.equal(await refusedOf(colleagues(city.parts, own, number)), 'wrong-capacity');
});

test('the decision stops both clocks; the papers bear titles; the history is whole and in order', async () => {
  await city.tell(number, city.officer('approver'), { name: 'grant', texts: reasons, hasReason: true });
  day('2026-03-02');
  const shown = await page(own);
  assert.equal(shown.outcome, 'granted');
  // Accepted as of the supplement on the 11th, decided on the 12th: one day used, whatever the calendar says since.
  for (const clock of shown.clocks) assert.deepEqual([clock.start, clock.used], ['2026-02-11', 1]);
  assert.deepEqual(
    shown.clocks.map(({ kind }) => kind),
    ['statutory', 'promised'],
  );
  assert.ok(shown.papers.length === 5 && shown.papers.every(({ title, code }) => title !== '' && code !== ''));
  assert.deepEqual(
    shown.history.map(({ seq }) => seq),
    Array.from({ length: shown.seq }, (_, at) => at + 1),
  );
  assert.equal(new Set(shown.history.map(({ hash }) => hash)).size, shown.seq);
});

test('whoever holds a paper learns what it is and for whom in part, and not the case; an unknown code is not found', async () => {
  const [receipt] = (await page(own)).papers;
  assert.ok(receipt);
  const typed = receipt.code.toLowerCase().replace(/(.{5})/g, '$1-');
  const verified = await verifyPaper(city.parts, typed);
  assert.ok(!isRefusal(verified));
  const { eventHash, ...said } = verified;
  assert.deepEqual(said, {
    kind: 'receipt-slip',
    title: '测试文书',
    number: receipt.number,
    applicantMasked: '林*兰',
    itemName: hygiene.name,
    organ: '澜汀市卫生健康局',
    issuedOn: '2026-02-09',
    eventSeq: 1,
    validity: 'valid',
  });
  assert.equal(eventHash, (await page(own)).history[0]?.hash);
  assert.doesNotMatch(JSON.stringify(verified), /20260209000018|秀|990101/);
  for (const code of ['', 'C0DE9999999999999999', '%'])
    assert.equal(await refusedOf(verifyPaper(city.parts, code)), 'not-found');
});
