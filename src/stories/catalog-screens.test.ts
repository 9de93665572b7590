import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { importItems, lanting, readItemFile } from '#catalog';
import { openBrowser } from './browser.ts';
import { cleanAndFits as clean } from './clean.ts';
import { mend, openItem as open, openPart, press, saved } from './catalog-mend.ts';
import { officer } from './officer.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';
import { says } from './says.ts';

let browser: Browser;
let world: World;
before(async () => {
  browser = await openBrowser();
  world = await openWorld({ start: '2026-10-14T02:42:00.000Z' });
});
after(async () => {
  await browser.close();
  await world.close();
});

const county = new URL('../../src/catalog/county/service-items.json', import.meta.url);
const long = '00011701700001';
const published = '00012302000001';
const parts = ['name', 'basis', 'conditions', 'materials', 'steps', 'limits', 'fees', 'result', 'form', 'place', 'faq'];

test('an empty catalog says why it is empty and what comes next; 65 items stand on two pages', async () => {
  const page = await officer(world, browser, 'qinshubai');
  await page.getByText('现在没有等您办的事项').waitFor();
  await clean(page, 'an empty list');
  const file = readItemFile(JSON.parse(await readFile(county, 'utf8')));
  assert.ok(!('unreadable' in file));
  const imported = await importItems(world.app.ledger, lanting, file);
  const drafted = imported.filter(({ outcome }) => outcome === 'drafted').length;
  await page.reload();
  await page.locator('tbody tr').first().waitFor();
  assert.equal(await page.locator('tbody tr').count(), 50);
  await clean(page, 'the list');
  for (let row = 0; row < 45; row += 1) await page.keyboard.press('j');
  await page
    .locator('tbody tr')
    .nth(drafted - 1)
    .waitFor();
  assert.equal(await page.locator('tbody tr').count(), drafted);
  await page.getByText(`共 ${drafted} 个事项`).waitFor();
  // Back from an item one is at its row.
  const at = await page.locator('tr.selected').getAttribute('data-item');
  await page.keyboard.press('Enter');
  await page.locator('.item-head').waitFor();
  await page.keyboard.press('Escape');
  await page.locator(`tr.selected[data-item="${at}"]`).waitFor();
  await page.getByRole('button', { name: '已发布' }).click();
  await page.locator('tbody tr', { hasText: '公共场所卫生许可' }).waitFor();
  assert.ok((await page.locator('tbody tr').count()) < 20);
  await page.context().close();
});

test('every screen of an item passes axe: forms of each part, the other views, the acts, by night and on a phone', async () => {
  const page = await officer(world, browser, 'qinshubai');
  await open(page, long);
  await clean(page, 'an item with errors');
  for (const part of parts) {
    await openPart(page, part);
    await clean(page, `the forms of ${part}`);
  }
  for (const key of ['2', '3', '4']) {
    await page.locator('h1').click();
    await page.keyboard.press(key);
    await clean(page, `view ${key}`);
  }
  await page.keyboard.press('1');
  await page.getByRole('button', { name: '深色' }).click();
  await openPart(page, 'materials');
  await clean(page, 'forms by night');
  await page.setViewportSize({ width: 390, height: 844 });
  await clean(page, 'forms on a phone');
  await page.keyboard.press('Escape');
  await page.goto('/workbench/catalog');
  await page.locator('tbody tr').first().waitFor();
  await clean(page, 'the list on a phone');
  await page.context().close();
});

test('a new version is compared with the one in force, side by side', async () => {
  const page = await officer(world, browser, 'qinshubai');
  await open(page, published);
  await press(page, 'v');
  await page.locator('dialog.catalog-act').waitFor();
  await clean(page, 'beginning a new version');
  await page.keyboard.press('Control+Enter');
  await page.locator('.tag', { hasText: '第 2 版 · 编制中' }).waitFor();
  await page.keyboard.press('2');
  await page.getByText('和现行版一字不差').waitFor();
  await page.keyboard.press('1');
  await mend(page, 'place', [['f-hours-whole', 'type', '周一至周六 9:00–17:00']]);
  await mend(page, 'limits', [['f-promised-n', 'type', '4']]);
  await page.locator('h1').click();
  await page.keyboard.press('2');
  const rows = page.locator('.compare tbody tr');
  await rows.nth(1).waitFor();
  assert.equal(await rows.count(), 2);
  await says(page.locator('.compare'), /周一至周五.*周一至周六/s);
  await clean(page, 'the comparison');
  // A promise longer than the law's limit is found at once.
  await page.keyboard.press('1');
  await mend(page, 'limits', [['f-promised-n', 'type', '40']]);
  await page.locator('.finding', { hasText: 'C01' }).waitFor();
  await mend(page, 'limits', [['f-promised-n', 'type', '5']]);
  await page.locator('.findings .severity-clean').waitFor();
  await page.context().close();
});

test('an item is begun under a code of its own, from nothing or from another draft; a code that is taken is told', async () => {
  const page = await officer(world, browser, 'qinshubai');
  await page.getByRole('button', { name: '新编事项' }).click();
  const dialog = page.locator('dialog.catalog-act');
  await dialog.locator('#new-name').fill('燃气经营许可');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('编码要 14 位').waitFor();
  await dialog.locator('#new-id').fill(long);
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('这个编码已经有事项了').waitFor();
  await clean(page, 'beginning an item');
  await dialog.locator('#new-id').fill('99010019900001');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/catalog/99010019900001');
  await page.locator('h1', { hasText: '燃气经营许可' }).waitFor();
  await open(page, long);
  const conditions = await page.locator('#guide-conditions').innerText();
  await page.getByRole('button', { name: '换编码另编' }).click();
  await dialog.locator('#new-id').fill('99010019900002');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL('**/catalog/99010019900002');
  await page.locator('.item-head', { hasText: '99010019900002' }).waitFor();
  assert.equal(await page.locator('#guide-conditions').innerText(), conditions);
  await page.context().close();
});

test('a publisher suspends an item with a reason and resumes it; nothing is done without the reason', async () => {
  const page = await officer(world, browser, 'chuyunshu');
  await open(page, published);
  const dialog = page.locator('dialog.catalog-act');
  await press(page, 'x');
  await dialog.waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('这一项没有填').waitFor();
  await clean(page, 'suspending without a reason');
  await page.locator('#act-reason').fill('机房搬迁');
  await page.keyboard.press('Control+Enter');
  await page.locator('.tag', { hasText: '暂停' }).waitFor();
  await dialog.waitFor({ state: 'detached' });
  await press(page, 'o');
  await dialog.waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.tag', { hasText: '在用' }).waitFor();
  await page.context().close();
});

test('what could not be saved stays on the page and is saved when the line is back, or somebody else was faster', async () => {
  const [one, other] = [await officer(world, browser, 'qinshubai'), await officer(world, browser, 'qinshubai')];
  await open(one, long);
  await openPart(one, 'place');
  await one.context().setOffline(true);
  await one.locator('#f-court-whole').fill('澜汀市澜东区人民法院');
  await one.locator('#f-court-whole').press('Tab');
  await one.getByText('没有存上').waitFor();
  assert.equal(await one.locator('#f-court-whole').inputValue(), '澜汀市澜东区人民法院');
  await one.context().setOffline(false);
  await one.getByRole('button', { name: '再存一次' }).click();
  await saved(one);

  await open(other, long);
  await mend(other, 'result', [['f-quota-whole', 'type', '没有数量限制']]);
  await one.locator('#f-reviewOrgan-whole').fill('澜汀市人民政府');
  await one.locator('#f-reviewOrgan-whole').press('Tab');
  await one.getByRole('button', { name: '在最新的上面再存' }).click();
  await saved(one);
  await one.reload();
  await one.locator('.findings .severity').waitFor();
  await says(one.locator('#guide-place'), /澜汀市人民政府/);
  await says(one.locator('#guide-result'), /没有数量限制/);
  // What is no draft is refused beside the forms, and stays to be put right.
  await openPart(one, 'name');
  await one.locator('#f-basicCode-whole').fill('12');
  await one.locator('#f-basicCode-whole').press('Tab');
  await one.getByText('没有存上').waitFor();
  await clean(one, 'what was not saved');
  await mend(one, 'name', [['f-basicCode-whole', 'type', long.slice(0, 12)]]);
  await one.context().close();
  await other.context().close();
});

test('whoever has no catalog mandate is shown neither the desk nor its pages', async () => {
  const clerk = await officer(world, browser, 'zhouxiaotang');
  assert.equal(await clerk.getByRole('link', { name: '事项', exact: true }).count(), 0);
  await clerk.goto(`/workbench/catalog/${long}`);
  await clerk.getByText('没有打开').waitFor();
  await clerk.getByText('授权').waitFor();
  await clerk.context().close();
});
