import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authoredItems, lanting } from '#catalog';
import type { LegalBasis, ServiceItem } from '#catalog';
import { buildApi } from '#api';
import { punctuated } from '#documents';
import { basisWords } from './components/item-words.ts';
import { openTestPortal } from './testing.ts';
import type { TestPortal } from './testing.ts';

let portal: TestPortal;
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
});
after(() => portal.close());

const english = { cookie: 'onewindow-lang=en' };
const han = /\p{Script=Han}+/gu;

/** What stands in elements marked as Chinese. */
function markedChinese(html: string): readonly string[] {
  return [...html.matchAll(/<(\w+) [^>]*lang="zh-CN"[^>]*>([^<]*)<\/\1>/g)].map(([, , words = '']) => words.trim());
}

/** Every law an item cites, wherever in it. */
function basesOf(value: unknown): readonly LegalBasis[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(basesOf);
  const inside = Object.values(value).flatMap(basesOf);
  return 'law' in value && 'article' in value ? [value as LegalBasis, ...inside] : inside;
}

/** Words that somebody is to write on a paper as they stand. */
const toWrite = ['执照遗失'];

/**
 * What may stand in Chinese on an English page about an item: its official name, the laws it cites and
 * their words, and what is to be written in Chinese.
 */
function mayBeChinese(item: ServiceItem): ReadonlySet<string> {
  const laws = basesOf(item).flatMap((basis) => [basisWords(basis), basisWords({ ...basis, article: '' }), basis.text]);
  return new Set([
    ...toWrite,
    punctuated(item.name),
    ...laws.map((words) => (words === undefined ? '' : punctuated(words))),
  ]);
}

for (const item of authoredItems(lanting))
  test(`an English reader of ${item.nameEn} meets nothing in Chinese but its official name and the laws`, async () => {
    for (const url of [`/items/${item.id}`, `/items/${item.id}/notice`]) {
      const { body, statusCode } = await portal.visitor().get(url, english);
      assert.equal(statusCode, 200, url);
      const main = body.slice(body.indexOf('<main'), body.indexOf('</main>'));
      assert.deepEqual(
        markedChinese(main).filter((words) => !mayBeChinese(item).has(words)),
        [],
        url,
      );
      const unmarked = main.replace(/<(\w+) [^>]*lang="zh-CN"[^>]*>[^<]*<\/\1>/g, '').match(han) ?? [];
      assert.deepEqual(unmarked, [], url);
    }
  });
