import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { demoCases } from '../demo/index.ts';
import { openBrowser, sitDown } from './browser.ts';
import { clean, fits } from './clean.ts';
import { officer, openCase } from './officer.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

let browser: Browser;
let world: World;
before(
  async () => {
    browser = await openBrowser();
    world = await openWorld({ start: '2026-10-14T02:42:00.000Z', scripts: demoCases });
  },
  { timeout: 240_000 },
);
after(async () => {
  await world.close();
  await browser.close();
});

async function visit(page: Page, paths: Iterable<string>): Promise<number> {
  let pages = 0;
  for (const path of paths) {
    await page.goto(path);
    await clean(page, path);
    await fits(page, path);
    pages += 1;
  }
  return pages;
}

/** Addresses of our own on the present page. */
async function linksOn(page: Page, pattern: RegExp): Promise<readonly string[]> {
  const all = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(all.filter((href) => pattern.test(href)))];
}

test(
  'every public page passes axe in both languages, on a phone in large type and on a desk',
  { timeout: 600_000 },
  async (t) => {
    const seen: number[] = [];
    for (const { width, lang, type } of [
      { width: 1440, lang: 'zh', type: 'normal' },
      { width: 390, lang: 'en', type: 'large' },
    ]) {
      const { page } = await sitDown(browser, { scripts: true, width, baseURL: world.url });
      await page.goto(`/?lang=${lang}`);
      await page.goto(`/?type=${type}`);
      await page.goto('/items');
      const items = await linksOn(page, /^\/items\/\d+$/);
      assert.ok(items.length >= 2);
      const street = [
        '/',
        '/search?q=开个旅馆',
        '/search?q=xyz',
        '/search?q=结婚证在哪领',
        '/directory',
        '/directory?department=approval',
        '/items',
        '/sign-in',
        '/register',
        '/lookup',
        '/verify',
        '/verify/nothing',
        '/about',
        '/nowhere',
      ];
      seen.push(await visit(page, [...street, ...items, ...items.map((item) => `${item}/notice`)]));
    }
    t.diagnostic(`${seen.join(' + ')} pages`);
  },
);

test('every page of an applicant passes axe, a case in each of its stages', { timeout: 600_000 }, async (t) => {
  let pages = 0;
  const citizens = world.accounts.filter(({ door }) => door === 'citizen');
  for (const [index, { login, password }] of citizens.entries()) {
    const width = index % 2 === 0 ? 390 : 1440;
    const { page, context } = await sitDown(browser, { scripts: true, width, baseURL: world.url });
    await page.goto(`/sign-in?to=/cases&lang=${index % 3 === 0 ? 'en' : 'zh'}`);
    await page.fill('[name="mobile"]', login);
    await page.fill('[name="password"]', password);
    await page.locator('main button').first().click();
    await page.waitForURL('**/cases');
    const cases = await linksOn(page, /^\/cases\/\d+$/);
    const drafts = await linksOn(page, /^\/drafts\/[^/]+$/);
    pages += await visit(page, ['/cases', '/account', ...drafts]);
    for (const address of cases) {
      pages += await visit(page, [address, `${address}/receipt`]);
      const acts = await linksOn(page, /\/(withdraw|correct)$/);
      pages += await visit(page, acts);
    }
    await context.close();
  }
  assert.ok(pages > 60, `only ${pages} pages were looked at`);
  t.diagnostic(`${pages} pages`);
});

test(
  'the workbench passes axe: sign-in, worklist, case file, an act, by day and by night',
  { timeout: 300_000 },
  async () => {
    const { page: outside } = await sitDown(browser, { scripts: true, baseURL: world.url });
    await outside.goto('/workbench/');
    await outside.getByLabel('用户名').waitFor();
    await clean(outside, 'sign-in');
    for (const login of ['zhouxiaotang', 'shenjiahe', 'dumingqian', 'jiangyutong', 'yanzhiwei', 'luoyiming']) {
      const page = await officer(world, browser, login);
      await page.waitForLoadState('networkidle');
      await clean(page, `worklist of ${login}`);
      const row = page.locator('tbody .number').first();
      if ((await row.count()) === 0) continue;
      await openCase(page, ((await row.textContent()) ?? '').replace(/\D/g, ''));
      await page.waitForLoadState('networkidle');
      await clean(page, `case file of ${login}`);
      const key = await page
        .locator('button.act:not(.act-greyed) kbd')
        .first()
        .textContent({ timeout: 2000 })
        .catch(() => null);
      if (key !== null) {
        await page.keyboard.press(key);
        await page.locator('dialog.act-dialog').waitFor();
        await clean(page, `act ${key} of ${login}`);
        await page.keyboard.press('Escape');
      }
      await page.getByRole('button', { name: '深色' }).click();
      await clean(page, `case file of ${login} by night`);
      await page.context().close();
    }
  },
);
