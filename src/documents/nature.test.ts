import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#law';
import type { PaperFacts, AnyPaperKind } from './kinds.ts';
import { marked, textOf } from './paper-checks.ts';
import { sampleFacts } from './sample-facts.ts';
import { titleOf } from './titles.ts';
import { typeset } from './typeset.ts';

const kinds = Object.keys(sampleFacts) as AnyPaperKind[];
const titles: readonly (readonly [NonNullable<PaperFacts['grant-decision']['nature']>, string, string])[] = [
  ['benefit', '准予给付决定书', '不予给付决定书'],
  ['confirmation', '准予确认决定书', '不予确认决定书'],
  ['filing', '备案通知书', '不予备案通知书'],
  ['service', '准予办理通知书', '不予办理通知书'],
];

for (const [nature, granted, refused] of titles) {
  test(`no paper of a ${nature} speaks of a licence (许可法2: it binds licences only)`, async () => {
    for (const kind of kinds) {
      // Every free word is another, so that only what the template itself says is left.
      const facts = { ...(marked(sampleFacts[kind]) as PaperFacts[AnyPaperKind]), nature };
      const paper = await typeset(kind, facts);
      if (isRefusal(paper)) throw new Error(JSON.stringify(paper));
      // Art. 78 and 79 forbid applying again for a licence: a ban stands on no other paper.
      assert.doesNotMatch(textOf(paper.pdf), /许可|特别程序/, kind);
    }
    assert.equal(titleOf('grant-decision', { ...sampleFacts['grant-decision'], nature }), granted);
    assert.equal(titleOf('refusal-decision', { ...sampleFacts['refusal-decision'], nature }), refused);
  });
}

test('a filing is made, not permitted: neither its notice nor its proof says 准予, 决定 or 许可', async () => {
  const wordsOf = async <K extends AnyPaperKind>(kind: K, facts: PaperFacts[K]): Promise<string> => {
    const paper = await typeset(kind, facts);
    if (isRefusal(paper)) throw new Error(JSON.stringify(paper));
    return textOf(paper.pdf);
  };
  const nature = 'filing' as const;
  const own = { nature, seal: '业务专用章', scope: '血压计', pickUp: '网上下载', publication: '按规定公布' };
  const onTheSpot = { ...sampleFacts['on-the-spot-decision'], registration: false, ...own, decided: '发给备案证明' };
  const notice = await wordsOf('on-the-spot-decision', onTheSpot);
  assert.match(notice, /备案通知书.*当场予以备案：发给备案证明。.*备案内容/s);
  assert.doesNotMatch(notice.replace(/《[^》]*》/g, ''), /准予|决定|许可/);
  const later = await wordsOf('grant-decision', { ...sampleFacts['grant-decision'], ...own });
  assert.match(later, /予以备案。/);
  const { validity, ...proof } = sampleFacts.certificate;
  const made = await wordsOf('certificate', {
    ...proof,
    nature,
    title: '备案证明',
    validity: { ...validity, to: null },
  });
  assert.match(made, /备案人.*备案内容.*备案日期.*备案依据/s);
});

test('a registration that confirms a status is called a registration', () => {
  const facts = { ...sampleFacts['grant-decision'], nature: 'confirmation', registration: true } as const;
  assert.equal(titleOf('grant-decision', facts), '准予登记通知书');
});

test('a paper without a nature is that of a licence, as all were before natures were told apart', async () => {
  const paper = await typeset('acceptance-notice', sampleFacts['acceptance-notice']);
  assert.ok(!isRefusal(paper));
  assert.match(textOf(paper.pdf), /特别程序.*七、咨询和投诉/s);
});
