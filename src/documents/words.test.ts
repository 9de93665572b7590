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
