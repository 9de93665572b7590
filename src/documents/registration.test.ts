import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '#law';
import { textOf } from './paper-checks.ts';
import { sampleFacts } from './sample-facts.ts';
import { titleOf } from './titles.ts';
import { typeset } from './typeset.ts';

const kinds = ['grant-decision', 'refusal-decision', 'on-the-spot-decision'] as const;
/** Words that name the decision itself; the laws cited and the organ's seal keep their own names. */
const licensing = /行政许可决定书|决定准予行政许可|决定不予行政许可|不予许可的理由|许可范围|许可条件/;

for (const kind of kinds) {
  test(`the ${kind} of a registration says 登记 throughout, that of a licence 许可 (登记条例19、20)`, async () => {
    const facts = sampleFacts[kind];
    const said = await Promise.all(
      [true, false].map(async (registration) => {
        const paper = await typeset(kind, { ...facts, registration });
        if (isRefusal(paper)) throw new Error(JSON.stringify(paper));
        return textOf(paper.pdf);
      }),
    );
    const [registered = '', licensed = ''] = said;
    assert.doesNotMatch(registered, licensing);
    assert.match(
      registered,
      kind === 'refusal-decision' ? /不予登记通知书.*决定不予登记/s : /准予登记通知书.*登记范围/s,
    );
    assert.match(licensed, licensing);
    assert.doesNotMatch(licensed, /登记通知书|登记范围|不予登记/);
  });
}

test('a business licence names who is registered and the day of founding, no term and nobody’s ID number (登记条例8, 21)', async () => {
  const { holder, ...facts } = sampleFacts.certificate;
  const words = async (more: object): Promise<string> => {
    const paper = await typeset('certificate', { ...facts, holder, ...more });
    if (isRefusal(paper)) throw new Error(JSON.stringify(paper));
    return textOf(paper.pdf);
  };
  const licence = await words({ registration: true, holder: { name: holder.name } });
  for (const label of ['名称', '经营者', '经营场所', '经营范围', '成立日期2026年3月2日', '登记依据'])
    assert.ok(licence.includes(label), label);
  assert.doesNotMatch(licence, /持证人|许可范围|有效期|92990100/);
  assert.match(await words({}), /持证人.*统一社会信用代码92990100.*许可范围.*有效期/s);
});

test('a changed business licence leaves its founding to its rows, the notice of a cancellation has no scope and no term (登记条例28, 31)', async () => {
  const wordsOf = async (more: object): Promise<string> => {
    const paper = await typeset('certificate', { ...sampleFacts.certificate, registration: true, ...more });
    if (isRefusal(paper)) throw new Error(JSON.stringify(paper));
    return textOf(paper.pdf);
  };
  const rows = [{ label: '成立日期', value: '2019年5月6日' }];
  const changed = await wordsOf({ registers: 'change', rows });
  assert.match(changed, /经营范围.*成立日期2019年5月6日/s);
  assert.equal(changed.split('成立日期').length, 2);
  const ended = await wordsOf({ registers: 'cancellation', title: '注销登记通知书' });
  assert.match(ended, /注销日期2026年3月2日/);
  assert.doesNotMatch(ended, /经营范围|成立日期|有效期/);
  const decided = await typeset('grant-decision', {
    ...sampleFacts['grant-decision'],
    registration: true,
    registers: 'cancellation',
  });
  if (isRefusal(decided)) throw new Error(JSON.stringify(decided));
  assert.doesNotMatch(textOf(decided.pdf), /登记范围|有效期/);
});

test('a paper issued before registrations were told apart keeps the title it went out under', () => {
  const { registration: _unknown, ...old } = sampleFacts['on-the-spot-decision'];
  assert.equal(titleOf('on-the-spot-decision', old), '当场受理并决定书');
});
