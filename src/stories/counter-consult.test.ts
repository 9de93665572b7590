import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { clean } from './clean.ts';
import { asking, clerk, findItem } from './counter.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';
import { says } from './says.ts';

let browser: Browser;
let world: World;
before(async () => {
  browser = await openBrowser();
  world = await openWorld({ start: '2026-03-02T01:00:00.000Z' });
});
after(async () => {
  await browser.close();
  await world.close();
});

test(
  'a question is written down with one key, over an intake that stays as it lies; the window finds it and goes on from it (domain 9B)',
  { timeout: 240_000 },
  async () => {
    const hands = await clerk(world, browser, 'zhouxiaotang');
    const { page, press, type } = hands;
    const dialog = page.locator('dialog.consult-dialog');
    await findItem(hands, 'gg', '公共场所卫生许可');
    await type('9901');
    // The item in hand is chosen already; a digit, the words, and an Esc that loses none of them.
    await press('F1', '3');
    await dialog.waitFor();
    assert.match(await dialog.locator('#ask-consult-item').inputValue(), /公共场所卫生许可/);
    await type('美容院要带什么');
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.locator('#ask-number').inputValue(), '9901');
    await press('F1');
    assert.equal(await dialog.locator('#ask-consult-words').inputValue(), '美容院要带什么');
    await press('Enter', '2');
    await type('给了告知单,还有事打19900000009');
    await clean(page, 'consultation');
    await press('Control+Enter');
    await page.locator('.act-bar', { hasText: '已登记咨询' }).waitFor();
    assert.equal(await page.evaluate<string>('document.activeElement.id'), 'ask-number');
    assert.equal(await page.locator('#ask-number').inputValue(), '9901');

    // From the empty desk, about an item found by two letters, by somebody who wants to be called back.
    await press('F2');
    await page.getByRole('combobox', { name: '办什么事' }).waitFor();
    await press('F1');
    await dialog.waitFor();
    await type('gt');
    await dialog.getByText('↓ 个体工商户').waitFor();
    await press('ArrowDown', 'Enter', '1');
    await type('摆摊要不要办');
    await press('Enter', '1');
    await type('要');
    await press('Enter');
    await type('王小暖');
    await press('Enter');
    await type('1990');
    await press('Enter');
    await dialog.locator('.field-problem').waitFor();
    await press('Control+a');
    await type('19900000008');
    await press('Control+Enter');
    await page.locator('.foot', { hasText: '已登记咨询' }).waitFor();

    // What no window does: an item is not needed, words are.
    await press('F1', 'Enter', '7');
    await press('Control+Enter');
    assert.equal(await page.evaluate<string>('document.activeElement.id'), 'ask-consult-words');
    await type('问公积金');
    await press('Control+Enter');
    await page.locator('.foot', { hasText: '已登记咨询' }).waitFor();

    await press('F4');
    const rows = page.locator('.consultations li');
    await rows.nth(2).waitFor();
    assert.equal(await rows.count(), 3);
    const body = await page.locator('.consultations').innerText();
    assert.match(body, /王\*暖/);
    assert.match(body, /199\*{4}0008/);
    assert.match(body, /199\*{4}0009/);
    assert.doesNotMatch(body, /王小暖|19900000008|19900000009/);
    await clean(page, 'consultations');
    // On a phone nothing has to be pushed sideways, and every line keeps its field.
    const desk = page.viewportSize() ?? { width: 1440, height: 900 };
    await page.setViewportSize({ width: 390, height: 844 });
    await press('F1');
    await dialog.waitFor();
    const over = `Math.max(...['html', '.main', '.consult-dialog'].map((pane) => {
      const { scrollWidth, clientWidth } = document.querySelector(pane);
      return scrollWidth - clientWidth;
    }))`;
    assert.ok((await page.evaluate<number>(over)) <= 0);
    const field = await dialog.locator('#ask-consult-words').boundingBox();
    assert.ok(field !== null && field.width > 300, JSON.stringify(field));
    await press('Escape');
    await page.setViewportSize(desk);
    await page.getByRole('textbox', { name: '哪一天' }).fill('20260301');
    await page.getByText('没有这样的记录').waitFor();
    await page.getByRole('textbox', { name: '哪一天' }).fill('20260302');
    await rows.nth(2).waitFor();
    const about = await rows.filter({ hasText: '摆摊' }).locator('strong').innerText();
    await page.getByRole('combobox', { name: '哪个事项' }).click();
    await page.locator(`.ant-select-item-option[title="${about}"]`).click();
    await rows.nth(1).waitFor({ state: 'detached' });
    await says(rows, /摆摊要不要办/);

    // The question becomes an intake: its item, and whoever asked.
    await page.locator('h1').click();
    await press('Enter');
    await asking(page, '谁来办');
    await page.locator('.counter-who', { hasText: '王小暖' }).waitFor();
    await says(page.locator('.counter-who'), /个体工商户/);
    await page.context().close();
  },
);
