import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authoredItems, lanting, natureOf } from '#catalog';
import { actWords } from './act-words.ts';
import acts from './acts.json' with { type: 'json' };
import { binding, licensing } from './papers/words.ts';
import type { CommandName } from './what-next.ts';

const commands = Object.keys(acts) as CommandName[];
const kinds = ['acceptance', 'review', 'site-inspection', 'decision', 'issue', 'delivery'] as const;
const items = authoredItems(lanting);
const others = items.filter((item) => natureOf(item) !== 'licence');

test('the catalog holds licences and what is none', () => {
  assert.ok(others.length >= 7 && others.length < items.length);
});

for (const item of others)
  test(`acts and papers of ${item.name} cite its own articles, never the 行政许可法 (许可法2)`, () => {
    for (const command of commands) {
      const { name, article, effect } = actWords(command, item);
      assert.match(article, /第[一二三四五六七八九十百千零]+条/, command);
      assert.doesNotMatch(`${name}${article}${effect}`, /许可/, command);
    }
    for (const kind of kinds) {
      const cited = binding(item, kind, [licensing('第三十二条')]);
      assert.equal(cited.length, 1, kind);
      assert.doesNotMatch(cited[0]?.law ?? '许可', /许可法/, kind);
    }
    const own = { law: '某条例', article: '第一条' };
    assert.deepEqual(binding(item, 'decision', [licensing('第三十八条第一款'), own]), [own]);
  });

test('a licence keeps the 行政许可法 on its acts and papers', () => {
  const [permit = assert.fail()] = items;
  assert.equal(actWords('grant', permit).article, '许可法38(1)');
  assert.deepEqual(binding(permit, 'decision', [licensing('第三十八条第一款')]), [licensing('第三十八条第一款')]);
});
