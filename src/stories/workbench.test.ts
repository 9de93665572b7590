import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { demoCases } from '../demo/index.ts';
import { openBrowser } from './browser.ts';
import { act, officer, openCase } from './officer.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

let browser: Browser;
let world: World;
let number: string;
before(async () => {
  browser = await openBrowser();
  // One case under review: its papers are reviewed, the inspection is still to come.
  const scripts = demoCases.filter(({ id }) => id === 'promise-passed');
  assert.equal(scripts.length, 1);
  world = await openWorld({ start: '2026-11-24T01:00:00.000Z', scripts });
  const page = await officer(world, browser, 'shenjiahe');
  number = ((await page.locator('tbody .number').first().textContent()) ?? '').replace(/\D/g, '');
  assert.match(number, /^\d{12,}$/);
  await page.context().close();
});
after(async () => {
  await browser.close();
  await world.close();
});

const opinion = '两人到场核查,操作间与平面图一致。';

async function beginInspection(page: Page): Promise<void> {
  await openCase(page, number);
  await page.locator('.act-primary').waitFor();
  await page.keyboard.press('e');
  await page.locator('#act-opinion').fill(opinion);
}

async function signInAgain(page: Page, login: string): Promise<void> {
  const dialog = page.locator('dialog.sign-in-again');
  await dialog.getByLabel('用户名').fill(login);
  await dialog.getByLabel('密码').fill(world.account(login).password);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

const outcome = (page: Page) => page.locator('.act-outcome');

test('from the list to a case and back by the keyboard alone; letters typed into a field open nothing', async () => {
  const page = await officer(world, browser, 'baiyuanzhou');
  await page.locator('tbody tr.selected').waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/cases/${number}`);
  await page.locator('.act-primary').waitFor();
  await page.keyboard.press('d');
  await page.getByText('逐日推算').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('e');
  assert.equal(await page.locator('dialog').count(), 0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('e');
  await page.locator('dialog.act-dialog').waitFor();
  // Enter alone does nothing: a consequential act is done by Ctrl Enter only.
  await page.locator('dialog.act-dialog').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.locator('dialog.act-dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: '我的办件' }).waitFor();
  await page.context().close();
});

test('a second officer cannot be spared: the missing one is named beside the field', async () => {
  const page = await officer(world, browser, 'baiyuanzhou');
  await beginInspection(page);
  await page.keyboard.press('Control+Enter');
  await page.locator('#act-officers-problem').waitFor();
  assert.equal(await page.evaluate<string>('document.activeElement.id'), 'act-officers');
  assert.equal(await page.locator('#act-opinion').inputValue(), opinion);
  await page.context().close();
});

test('nothing typed is lost when the session runs out, nor when somebody else acts first', async () => {
  const slow = await officer(world, browser, 'shenjiahe');
  await beginInspection(slow);
  await slow.getByRole('checkbox', { name: '白远舟' }).check();
  await slow.context().clearCookies();
  await slow.keyboard.press('Control+Enter');
  await signInAgain(slow, 'shenjiahe');
  assert.equal(await slow.locator('#act-opinion').inputValue(), opinion);
  assert.ok(slow.url().endsWith(`/cases/${number}`));

  const quick = await officer(world, browser, 'baiyuanzhou');
  await openCase(quick, number);
  await act(quick, 'e', async (dialog) => {
    await dialog.locator('#act-opinion').fill('现场合格。');
    await dialog.getByRole('checkbox', { name: '沈嘉禾' }).check();
  });
  await quick.context().close();

  await slow.keyboard.press('Control+Enter');
  await outcome(slow).getByText('案卷有了新情况').waitFor();
  assert.match(await outcome(slow).innerText(), /白远舟/);
  assert.equal(await slow.locator('#act-opinion').inputValue(), opinion);
  await outcome(slow).getByRole('button', { name: '看最新情况' }).click();
  await outcome(slow).getByText('这一步现在不能办').waitFor();
  assert.equal(await slow.locator('#act-opinion').inputValue(), opinion);
  await slow.keyboard.press('Escape');
  await slow.getByRole('button', { name: '继续写' }).waitFor();
  await slow.context().close();
});

test('a line that breaks after the server has acted: pressing again does the act once', async () => {
  const page = await officer(world, browser, 'dumingqian');
  await openCase(page, number);
  await page.locator('.act-primary').waitFor();
  const keys: (string | undefined)[] = [];
  await page.route('**/commands/grant', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    const answer = await route.fetch();
    if (keys.length === 1) await route.abort();
    else await route.fulfill({ response: answer });
  });
  await page.keyboard.press('y');
  await page.locator('#act-scope').fill('美容店');
  await page.keyboard.press('Control+Enter');
  await outcome(page).getByText('连不上服务器').waitFor();
  assert.equal(await page.locator('#act-scope').inputValue(), '美容店');
  await page.keyboard.press('Control+Enter');
  await page.locator('dialog.act-dialog').waitFor({ state: 'detached' });
  assert.equal(keys.length, 2);
  assert.equal(keys[0], keys[1]);
  await page.locator('.papers a', { hasText: '准予' }).waitFor();
  assert.equal(await page.locator('.papers a', { hasText: '准予' }).count(), 1);
  await page.context().close();
});

test('the content security policy is never broken: no style or script is refused on any screen', async () => {
  const page = await officer(world, browser, 'jiangyutong');
  const broken: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) broken.push(message.text());
  });
  await page.goto(`/workbench/cases/${number}`);
  await page.locator('.act-primary').waitFor();
  await page.keyboard.press('m');
  await page.locator('dialog.act-dialog').waitFor();
  await page.goto('/workbench/account');
  await page.getByRole('heading', { name: '我的账号' }).waitFor();
  await page.goto('/workbench/');
  await page.locator('tbody tr').first().waitFor();
  await page.getByLabel('事项').click();
  await page.getByText('个体工商户设立登记').last().waitFor();
  assert.deepEqual(broken, []);
  await page.context().close();
});
