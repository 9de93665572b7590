import assert from 'node:assert/strict';
import type { Walker } from '../apply/testing.ts';
import { htmlFaults } from '../html-faults.ts';

/** For tests: every page checked as HTML in both languages, for its size, that nothing personal stands in an address, and no Chinese unmarked in English. */
export async function cleanPages(walker: Walker, paths: readonly string[]): Promise<void> {
  for (const path of paths)
    for (const lang of ['zh', 'en']) {
      await walker.once({ method: 'GET', url: `/about?lang=${lang}` });
      const { html } = await walker.get(path);
      assert.deepEqual(await htmlFaults(html), [], `${path} in ${lang}`);
      assert.equal(html.match(/<h1\b/g)?.length, 1, path);
      assert.doesNotMatch(html, /<script|<style|\sstyle="/, path);
      const addresses = [...html.matchAll(/\b(?:href|action)="(\/[^"]*)"/g)].map(([, address = '']) => address);
      for (const address of addresses)
        assert.doesNotMatch(decodeURIComponent(address), /\p{Script=Han}|1990000|99010119/u, address);
      const packed = await walker.once({ method: 'GET', url: path, headers: { 'accept-encoding': 'gzip' } });
      assert.ok(packed.bytes.length <= 15_000, `${path}: ${packed.bytes.length} B`);
      if (lang === 'en') {
        const rest = html
          .replace(/<(\w+) [^>]*lang="zh-CN"[^>]*>[^<]*<\/\1>/g, '')
          .replace(/<title>.*?<\/title>|<textarea.*?<\/textarea>|value="[^"]*"/gs, '');
        assert.deepEqual(rest.replace(/<[^>]*>/g, '\n').match(/\p{Script=Han}+/gu) ?? [], [], path);
      }
    }
  await walker.once({ method: 'GET', url: '/about?lang=zh' });
}
