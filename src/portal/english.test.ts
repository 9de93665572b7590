import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authoredItems, fieldsOf, lanting } from '#catalog';
import type { LegalBasis, ServiceItem } from '#catalog';
import { buildApi } from '#api';
import { punctuated } from '#documents';
import { basisWords } from './components/item-words.ts';
import { draftIn, signedIn } from './apply/testing.ts';
import { chineseIn } from './chinese-in.ts';
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
    // An answer is given in Chinese, and so is its example.
    ...fieldsOf(item.form).flatMap(
      ({ example }) => example.match(/\p{Script=Han}[\p{Script=Han}\d、]*\p{Script=Han}|\p{Script=Han}/gu) ?? [],
    ),
    ...laws.map((words) => (words === undefined ? '' : punctuated(words))),
  ]);
}

for (const item of authoredItems(lanting))
  test(`an English reader of ${item.nameEn} meets nothing in Chinese but its official name and the laws`, async () => {
    for (const url of [`/items/${item.id}`, `/items/${item.id}/notice`]) {
      const { body, statusCode } = await portal.visitor().get(url, english);
      assert.equal(statusCode, 200, url);
      const { marked, unmarked } = chineseIn(body.slice(body.indexOf('<main'), body.indexOf('</main>')));
      assert.deepEqual(
        marked.filter((words) => !mayBeChinese(item).has(words)),
        [],
        url,
      );
      assert.deepEqual(unmarked, [], url);
    }
  });

for (const item of authoredItems(lanting))
  test(`every page of an application for ${item.nameEn}, and what is wrong on it, is in English`, async () => {
    const walker = await signedIn(portal, authoredItems(lanting).findIndex(({ id }) => id === item.id) + 1);
    await walker.once({ method: 'GET', url: '/about?lang=en' });
    const draft = draftIn((await walker.get(`/apply/${item.id}`)).path);
    for (const step of [...item.form.pages.map(({ id }) => id), 'materials', 'delivery', 'check'])
      for (const check of ['', '?check=1']) {
        const { html, path } = await walker.get(`/drafts/${draft}/${step}${check}`);
        const { marked, unmarked } = chineseIn(html.slice(html.indexOf('<main'), html.indexOf('</main>')));
        assert.deepEqual(unmarked, [], path);
        assert.deepEqual(
          marked.filter((words) => !mayBeChinese(item).has(words)),
          [],
          path,
        );
      }
  });
