import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authoredItem, lanting } from '#catalog';
import { buildApi } from '#api';
import { htmlFaults } from './html-faults.ts';
import { openTestPortal } from './testing.ts';
import type { TestPortal } from './testing.ts';

let portal: TestPortal;
let item: string;
const soil = authoredItem(lanting, 'soilConservation').id;
let urls: readonly string[];
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
  item = portal.city.hygiene.id;
  const onTheSpot = portal.city.registration.id;
  const q = encodeURIComponent('想开个小旅馆要办啥证');
  urls = [
    '/',
    `/search?q=${q}`,
    '/search',
    `/search?q=${encodeURIComponent('结婚证在哪领')}`,
    '/items',
    '/items?for=company',
    '/items?theme=housing',
    `/items?organ=${portal.city.hygiene.organ}`,
    '/directory',
    '/directory?department=approval',
    '/directory?department=approval&from=300',
    `/search?q=${encodeURIComponent('量子纠缠')}`,
    `/items/${item}`,
    `/items/${onTheSpot}`,
    `/items/${item}/notice`,
    `/items/${soil}`,
    `/items/${soil}/notice`,
    `/sign-in?to=/apply/${item}`,
    '/register',
    '/lookup',
    '/verify',
    '/verify?code=',
    '/verify/ABC',
    '/about',
    '/no-such-page',
  ];
});
after(() => portal.close());

test('a first visit fits into 30 KB and every later page into 15 KB', async (t) => {
  const visitor = portal.visitor();
  let most = 0;
  for (const url of urls) {
    const { rawPayload, headers, body } = await visitor.get(url, { 'accept-encoding': 'gzip' });
    assert.equal(headers['content-encoding'], 'gzip', url);
    const css = /href="(\/portal\/[0-9a-f]{16}\.css)"/.exec(await plain(url))?.[1];
    assert.ok(css !== undefined, `${url} names its style sheet: ${body.slice(0, 50)}`);
    const sheet = await visitor.get(css, { 'accept-encoding': 'gzip' });
    assert.equal(sheet.headers['cache-control'], 'public, max-age=31536000, immutable');
    const first = rawPayload.length + sheet.rawPayload.length;
    t.diagnostic(`${url}: ${rawPayload.length} B, first visit ${first} B`);
    assert.ok(first <= 30_000, `${url}: first visit ${first} B`);
    most = Math.max(most, rawPayload.length);
  }
  assert.ok(most > 2000 && most <= 15_000, `the largest page has ${most} B`);
});

async function plain(url: string, headers: Record<string, string> = {}): Promise<string> {
  return (await portal.visitor().get(url, headers)).body;
}

test('every page is clean HTML with one h1, in both languages and in large type', async () => {
  for (const cookie of ['', 'onewindow-lang=en', 'onewindow-type=large']) {
    for (const url of urls) {
      const html = await plain(url, { cookie });
      assert.deepEqual(await htmlFaults(html), [], `${url} (${cookie})`);
      assert.equal(html.match(/<h1\b/g)?.length, 1, `${url} has one h1`);
      assert.match(html, cookie.includes('en') ? /<html lang="en"/ : /<html lang="zh-CN"/);
      assert.equal(/<html[^>]* class="large"/.test(html), cookie.includes('large'));
    }
  }
});

test('nothing is loaded from another host, nothing is written inline, and no script is needed', async () => {
  for (const url of urls) {
    const { body, headers } = await portal.visitor().get(url);
    assert.doesNotMatch(body, /<script|<style|<iframe|\son\w+="|\sstyle="/i, url);
    for (const [, address = ''] of body.matchAll(/\b(?:src|href|action)="([^"]*)"/g))
      assert.match(address, /^(\/(?!\/)|#|data:image\/svg\+xml,)/, `${url} leads to ${address}`);
    const policy = String(headers['content-security-policy']);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval|https?:\/\//, policy);
  }
});

test('the demo city says on every page that nothing has legal effect', async () => {
  for (const url of urls) assert.match(await plain(url), /<p class="band">演示 不具法律效力<\/p>/, url);
});

test('an English page marks what exists in Chinese only', async () => {
  for (const url of urls) {
    const html = await plain(url, { cookie: 'onewindow-lang=en' });
    const rest = html
      .replace(/<(\w+) [^>]*lang="zh-CN"[^>]*>[^<]*<\/\1>/g, '')
      // What the person typed, and the title of the tab, which can bear no mark.
      .replace(/<title>.*?<\/title>|<h1[^>]*>Search: [^<]*<\/h1>|value="[^"]*"|“[^”]*”/g, '');
    const unmarked = rest.replace(/<[^>]*>/g, '\n').match(/\p{Script=Han}+/gu) ?? [];
    assert.deepEqual(unmarked, [], url);
  }
});

test('the guide holds the four facts, the seven notices in order, and the dates an application of today would have', async () => {
  const html = await plain(`/items/${item}`);
  const order = [...html.matchAll(/id="notice-(\d)"/g)].map(([, n]) => n);
  assert.deepEqual(order, ['1', '2', '3', '4', '5', '6', '7']);
  for (const n of order) assert.match(html, new RegExp(`href="#notice-${n}"`));
  assert.equal(html.match(/<dl class="four">/g)?.length, 1);
  for (const material of portal.city.hygiene.materials) assert.ok(html.includes(material.name), material.name);
  // From Monday 2026-02-09: five working days end on the make-up Saturday, twenty on 13 March.
  assert.match(html, /<time datetime="2026-02-14">2月14日（周六，调休上班）<\/time>/);
  assert.match(html, /<time datetime="2026-03-13">/);
  assert.match(html, /href="\/apply\/00012302000001"/);
});

test('every link on the street leads somewhere', async () => {
  const links = new Set<string>();
  for (const url of urls)
    for (const [, address = ''] of (await plain(url)).matchAll(/<a\b[^>]* href="(\/[^"]*)"/g))
      links.add(address.replaceAll('&amp;', '&').replace(/#.*$/, ''));
  links.delete('/no-such-page?type=large');
  links.delete('/no-such-page?lang=en');
  assert.ok(links.size > 20, `${links.size} links`);
  for (const link of links) {
    const { statusCode } = await portal.visitor().get(link);
    assert.ok(statusCode < 400, `${link}: ${statusCode}`);
  }
});

test('every link within a page has its place there', async () => {
  for (const url of urls) {
    const html = await plain(url);
    for (const [, id = ''] of html.matchAll(/ href="#([^"]+)"/g))
      assert.ok(html.includes(` id="${id}"`), `${url}#${id}`);
  }
});

test('a guide says how long a special procedure may take beside the limit (许可法45), and the printed notice does', async () => {
  for (const url of [`/items/${soil}`, `/items/${soil}/notice`]) {
    const html = (await plain(url)).replace(/<[^>]+>/g, '');
    assert.match(html, /专家评审（技术评审）：最多 30 个工作日，不算在上面的时限里/, url);
  }
  assert.doesNotMatch(await plain(`/items/${item}`), /不算在上面的时限里/);
});

test('an item that is not in the catalog has no page', async () => {
  const answer = await portal.visitor().get('/items/00012302009999');
  assert.equal(answer.statusCode, 404);
  assert.match(answer.body, /没有这一页/);
  assert.equal((await portal.visitor().get('/items/00012302009999/notice')).statusCode, 404);
});

test('a question in everyday words finds the item and says how it was understood', async () => {
  const html = await plain(`/search?q=${encodeURIComponent('想开个小旅馆要办啥证')}`);
  assert.match(html, /我们按「旅店」来找/);
  assert.match(html, /<h2><a href="\/items\/00012302000001">公共场所卫生许可（新办）<\/a><\/h2>/);
  assert.match(await plain(`/search?q=${encodeURIComponent('量子纠缠')}`), /没有找到「量子纠缠」/);
});

test('a search without words offers some, and an address that does not exist a box to search', async () => {
  const blank = await plain('/search');
  assert.match(blank, /<h1>您要找什么事？<\/h1>/);
  assert.match(blank, /href="\/search\?q=/);
  assert.match(await plain('/no-such-page'), /role="search"/);
});

test('what was typed into the search box comes back as text only', async () => {
  for (const evil of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'; drop table x --", '\0%']) {
    const { body, statusCode } = await portal.visitor().get(`/search?q=${encodeURIComponent(evil)}`);
    assert.equal(statusCode, 200);
    assert.doesNotMatch(body, /<script|<img/i);
  }
});

test('text is packed only for who can unpack it', async () => {
  const packed = await portal.visitor().get('/about', { 'accept-encoding': 'br, gzip;q=0.5' });
  assert.equal(packed.headers['content-encoding'], 'gzip');
  const page = await portal.visitor().get('/about', { 'accept-encoding': 'gzip;q=0, br' });
  assert.equal(page.headers['content-encoding'], undefined);
});

test('an address that no text can be is the visitor’s mistake, not ours', async () => {
  for (const url of ['/items/%00', '/items/x%00y/notice'])
    assert.equal((await portal.visitor().get(url)).statusCode, 400, url);
});

test('what is not online yet is named after what is, with its department and where to go, and never as a link', async () => {
  const none = await plain(`/search?q=${encodeURIComponent('离婚证在哪领')}`);
  assert.match(none, /网上还没有「离婚证在哪领」/);
  assert.match(none, /12345[^]*离婚登记预约[^]*民政局/);
  assert.doesNotMatch(none, /没有找到|<a[^>]*>离婚登记预约/);
  const some = await plain(`/search?q=${encodeURIComponent('想开个小旅馆要办啥证')}`);
  assert.ok(some.indexOf('旅馆业特种行业许可证核发') > some.indexOf('公共场所卫生许可'));
  assert.match(some, /还没有网上开通，到窗口办/);
});

test('the directory leads through every department to every name', async () => {
  const start = await plain('/directory');
  const departments = [...start.matchAll(/href="(\/directory\?department=[a-z-]+)"/g)].map(([, href = '']) => href);
  assert.equal(departments.length, 34);
  let names = 0;
  for (const department of departments)
    for (let next: string | undefined = department; next !== undefined;) {
      const page = await plain(next);
      const [rows = ''] = /<ul class="dot">.*?<\/ul>/s.exec(page) ?? [];
      names += [...rows.matchAll(/<li>[^<]+<\/li>/g)].length;
      next = /href="(\/directory\?[^"]*from=\d+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&');
    }
  assert.equal(names, 1135);
  assert.match(await plain('/directory?department=none&from=x'), /按部门看/);
});

test('what a department does is found by the department, and nothing of another is among it', async () => {
  const { hygiene, registration } = portal.city;
  const page = await plain(`/items?organ=${hygiene.organ}`);
  assert.match(page, new RegExp(`href="/items/${hygiene.id}"`));
  assert.doesNotMatch(page, new RegExp(`href="/items/${registration.id}"`));
  assert.match(await plain('/items?organ=no-such-department'), new RegExp(`href="/items/${registration.id}"`));
});
