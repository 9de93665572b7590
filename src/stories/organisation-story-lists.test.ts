import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { demoCases } from '../demo/index.ts';
import { openBrowser } from './browser.ts';
import { cleanAndFits as clean } from './clean.ts';
import { officer } from './officer.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

let browser: Browser;
let world: World;
before(
  async () => {
    browser = await openBrowser();
    world = await openWorld({ start: '2026-10-14T02:42:00.000Z', scripts: demoCases.slice(0, 10) });
  },
  { timeout: 240_000 },
);
after(async () => {
  await world.close();
  await browser.close();
});

test(
  'a clerk narrows the list, keeps the view under a name, finds it again as a tab, renames and deletes it',
  { timeout: 180_000 },
  async () => {
    const page = await officer(world, browser, 'zhouxiaotang');
    await page.keyboard.press('3');
    await page.locator('tbody .number').first().waitFor();
    const all = await page.locator('tbody .number').count();
    const over = page.getByRole('button', { name: '超期' });
    await over.click();
    await page.waitForURL(/view=handled&light=over$/);
    await page.waitForLoadState('networkidle');
    const late = await page.locator('tbody .number').count();
    assert.ok(late < all, `${late} of ${all} are late`);
    await page.getByRole('button', { name: '存为视图' }).click();
    await page.locator('#view-name').fill('超期的件');
    await clean(page, 'the name of a view');
    await page.keyboard.press('Enter');
    const tab = page.getByRole('link', { name: '超期的件' });
    await tab.waitFor();
    assert.equal(await tab.getAttribute('aria-current'), 'true');
    await clean(page, 'a saved view');
    await page.keyboard.press('1');
    await page.waitForURL((url) => !url.search.includes('light'));
    await tab.click();
    await page.waitForURL(/light=over/);
    await page.getByRole('button', { name: '给视图“超期的件”改名' }).click();
    await page.locator('#view-name').fill('要说明的件');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: '要说明的件' }).waitFor();
    // It belongs to the post and not to the machine.
    const again = await officer(world, browser, 'zhouxiaotang');
    await again.getByRole('link', { name: '要说明的件' }).waitFor();
    await again.context().close();
    const other = await officer(world, browser, 'chenyanqiu');
    await other.waitForLoadState('networkidle');
    assert.equal(await other.getByRole('link', { name: '要说明的件' }).count(), 0);
    await other.context().close();
    await page.getByRole('button', { name: '删除视图“要说明的件”' }).click();
    await page.getByRole('link', { name: '要说明的件' }).waitFor({ state: 'detached' });
    await page.context().close();
  },
);

test(
  'a case is found by name from the keyboard, and neither an address nor a line of the log repeats the name',
  { timeout: 180_000 },
  async () => {
    const page = await officer(world, browser, 'zhouxiaotang');
    const addresses: string[] = [];
    page.on('request', (request) => void addresses.push(request.url()));
    await page.keyboard.press('3');
    const first = page.locator('tbody tr .second.cut').first();
    await first.waitFor();
    const name = (await first.textContent()) ?? assert.fail('no applicant');
    await page.keyboard.press('/');
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '查找结果' }).waitFor();
    await page.locator('tbody tr', { hasText: name }).first().waitFor();
    await clean(page, 'what was found');
    await page.keyboard.press('Enter');
    await page.locator('.file-head').waitFor();
    for (const written of [name, encodeURIComponent(name)]) {
      assert.ok(!addresses.some((address) => address.includes(written)), 'a name in an address');
      assert.ok(!world.log.some((line) => line.includes(written)), 'a name in the log');
    }
    await page.context().close();
    const watcher = await officer(world, browser, 'yanzhiwei');
    await watcher.keyboard.press('/');
    await watcher.keyboard.type(name);
    await watcher.keyboard.press('Enter');
    await watcher.getByText('没有找到').waitFor();
    await watcher.context().close();
  },
);

test(
  'supervision reads what happened, narrows it to a kind and a person, and is itself told',
  { timeout: 180_000 },
  async () => {
    const page = await officer(world, browser, 'yanzhiwei');
    await page.getByRole('link', { name: '审计' }).click();
    await page.locator('[data-line]').first().waitFor();
    await clean(page, 'audit');
    const first = await page.locator('[data-line]').count();
    await page.getByRole('button', { name: '还有更多' }).click();
    await page.locator('[data-line]').nth(first).waitFor();
    await page.keyboard.press('2');
    await page.waitForURL(/kind=organisation/);
    await page.locator('[data-line]', { hasText: '授权' }).first().waitFor();
    const recorded = page.waitForResponse((answer) => answer.url().includes('person='));
    await page.getByRole('button', { name: '黎景澄' }).first().click();
    await page.getByText('查一个人会记入台账').waitFor();
    // A question that is left before its answer comes may be recorded after the next one is answered.
    await recorded;
    await page.keyboard.press('6');
    await page.waitForURL(/kind=audit/);
    await page.keyboard.press('Escape');
    await page.locator('[data-line]', { hasText: /查看了.*的审计记录/ }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await clean(page, 'audit on a phone');
    await page.context().close();
    const clerk = await officer(world, browser, 'zhouxiaotang');
    assert.equal(await clerk.locator('.rail a[href$="/audit"]').count(), 0);
    await clerk.goto('/workbench/audit');
    await clerk.locator('.note-failed').waitFor();
    await clerk.context().close();
  },
);
