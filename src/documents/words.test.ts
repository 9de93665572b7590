import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#law';
import type { PaperFacts, AnyPaperKind } from './kinds.ts';
import { textOf } from './paper-checks.ts';
import { sampleFacts } from './sample-facts.ts';
import { typeset } from './typeset.ts';

async function wordsOf<K extends AnyPaperKind>(kind: K, more: Partial<PaperFacts[K]> = {}): Promise<string> {
  const paper = await typeset(kind, { ...sampleFacts[kind], ...more });
  if (isRefusal(paper)) throw new Error(JSON.stringify(paper));
  return textOf(paper.pdf);
}

test('a paper says 你 to a person and 你单位 to whoever bears a credit code', async () => {
  for (const kind of Object.keys(sampleFacts).filter(
    (one) => one !== 'certificate' && one !== 'mandate-letter',
  ) as Exclude<AnyPaperKind, 'certificate' | 'mandate-letter'>[]) {
    const firm = { name: '云溪市知兰美发店', idKind: '统一社会信用代码', idNumber: '92990100MADEMO0187' };
    const [person, company] = [await wordsOf(kind), await wordsOf(kind, { applicant: firm })];
    assert.doesNotMatch(person, /你单位|你（单位）/, kind);
    assert.match(company, /你单位/, kind);
  }
});

test('whoever is not competent says in a whole sentence where to apply (许可法32(1)(二))', async () => {
  assert.match(await wordsOf('non-acceptance-decision'), /请向云溪市市场监督管理局申请。/);
});

test('a withdrawal claims no article on withdrawing: permits are given on application, and this one was taken back', async () => {
  const words = await wordsOf('withdrawal-confirmation');
  assert.match(words, /行政许可依申请办理（《中华人民共和国行政许可法》[^）]*）。/);
  assert.doesNotMatch(words, /依照/);
});

test('an organ names the article on entrusting only where it entrusts another organ; to its own people it gives its own authority', async () => {
  const basis = { law: '中华人民共和国行政许可法', article: '第二十四条第一款' };
  const [own, entrusted] = [await wordsOf('mandate-letter'), await wordsOf('mandate-letter', { basis })];
  assert.match(own, /按照本机关内部职责分工，本机关授权你/);
  assert.doesNotMatch(own, /行政许可法|委托/);
  assert.match(entrusted, /依照《中华人民共和国行政许可法》第二十四条第一款的规定，本机关委托你所在的机关/);
  assert.match(entrusted, /不得再委托/);
});

test('the letter of an auxiliary says that they may receive and advise, and neither accept nor decide (辅助人员)', async () => {
  assert.match(
    await wordsOf('mandate-letter', { auxiliary: true }),
    /辅助人员，可以收件、咨询和协助审查，不得受理、不得决定/,
  );
  assert.doesNotMatch(await wordsOf('mandate-letter'), /辅助人员/);
});

test('a business licence that is made anew keeps the day of founding of the first', async () => {
  const words = await wordsOf('certificate', { registration: true, date: '2026-05-06', foundedOn: '2026-02-09' });
  assert.match(words, /成立日期2026年2月9日/);
  assert.match(words, /2026年5月6日/);
});

test('a correction sets old and new side by side, and says that the decision stays and the old number is void', async () => {
  const words = await wordsOf('correction-of-paper');
  assert.match(words, /地址云溪市南塘区桂花里社区商铺9号云溪市南塘区桂花里社区商铺6号/);
  assert.match(words, /编号云卫公证字〔2026〕第0127号的文书自2026年3月12日起作废/);
  assert.match(words, /原决定的结果、条件和有效期不变/);
});

test('a reminder to collect is one page, also for a long name and a long place, and says that nothing lapses', async () => {
  const applicant = { name: '阿'.repeat(30), idKind: '居民身份证', idNumber: '990101********0021' };
  const paper = await typeset('collection-reminder', {
    ...sampleFacts['collection-reminder'],
    applicant,
    pickUp: '云溪市政务服务中心二楼B区出件窗口（南塘区桂花里社区行政中心东侧），工作日9:00至17:00，周六9:00至12:00',
  });
  if (isRefusal(paper)) throw new Error(JSON.stringify(paper));
  assert.equal(paper.pages, 1);
  assert.match(textOf(paper.pdf), /不领取不影响本机关已经作出的决定/);
});
