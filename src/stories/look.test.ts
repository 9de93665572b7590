import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { demoCases } from '../demo/index.ts';
import { openBrowser } from './browser.ts';
import { officer, openCase } from './officer.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

let browser: Browser;
let world: World;
let number: string;
before(async () => {
  browser = await openBrowser();
  // One case under review.
  const scripts = demoCases.filter(({ id }) => id === 'promise-passed');
  world = await openWorld({ start: '2026-11-24T01:00:00.000Z', scripts });
});
after(async () => {
  await browser.close();
  await world.close();
});

test('an officer is shown a number only for a reason; it is told in the history and gone when the case is closed', async () => {
  const page = await officer(world, browser, 'shenjiahe');
  number = ((await page.locator('tbody .number').first().textContent()) ?? '').replace(/\D/g, '');
  await openCase(page, number);
  const form = page.locator('.form-pane');
  const ofMobile = form.locator('.form-rows > div', { hasText: '联系电话' }).first();
  assert.match(await ofMobile.innerText(), /\d{3}\*{4}\d{4}\s*显示/);
  assert.doesNotMatch(await form.innerText(), /(?<!\d)1\d{10}(?!\d)|\d{17}[\dX]/);

  await ofMobile.getByRole('button', { name: '显示联系电话' }).click();
  const dialog = page.locator('dialog.look-dialog');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('选一个原因').waitFor();
  await dialog.getByText('其他(写明)').click();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('写明才能看').waitFor();
  await dialog.getByText('联系申请人').click();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await form.getByText('已记入经过(查阅 #1)').waitFor();
  assert.match(await ofMobile.innerText(), /(?<!\d)1\d{10}(?!\d)/);
  // Only what was asked for.
  assert.doesNotMatch(await form.innerText(), /\d{17}[\dX]/);
  const history = page.locator('#history');
  await history.getByText('为联系申请人查看了申请人的手机号码。').waitFor();
  await page.waitForLoadState('networkidle');

  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: '我的办件' }).waitFor();
  await openCase(page, number);
  assert.match(await ofMobile.innerText(), /\d{3}\*{4}\d{4}\s*显示/);
  assert.doesNotMatch(await form.innerText(), /(?<!\d)1\d{10}(?!\d)/);
  await page.context().close();
});

test('a supervisor is offered no number, and what they open is told in the history', async () => {
  const page = await officer(world, browser, 'yanzhiwei');
  await openCase(page, number);
  const form = page.locator('.form-pane');
  await form.getByText('联系电话').waitFor();
  assert.equal(await form.getByRole('button', { name: /显示/ }).count(), 0);
  const address = await page.locator('.papers a').first().getAttribute('href');
  const paper = await page.context().request.get(address ?? '');
  assert.equal(paper.headers()['content-type'], 'application/pdf');
  await page.reload();
  await page.locator('#history').getByText('为监督本件的办理打开了《收件凭证》。').waitFor();
  await page.context().close();
});
