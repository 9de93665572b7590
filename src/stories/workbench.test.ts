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
  // One case under review: its papers are reviewed, the inspection is still to come. Beside it two just handed in and one withdrawn.
  const played = ['promise-passed', 'inn-received', 'yurt-shop-received', 'bath-withdrawn'];
  const scripts = demoCases.filter(({ id }) => played.includes(id));
  assert.equal(scripts.length, played.length);
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

const selected = (page: Page) => page.locator('tr.selected .number').textContent();

test('the list keeps its place: Esc leads back to the view and the row, n passes a case over', async () => {
  const page = await officer(world, browser, 'zhouxiaotang');
  await page.locator('.view-count').first().waitFor();
  assert.deepEqual(await page.locator('.view-count').allTextContents(), ['2', '0', '1']);
  await page.keyboard.press('j');
  const second = await selected(page);
  await page.keyboard.press('Enter');
  await page.locator('.act-primary').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('tr.selected').waitFor();
  assert.equal(await selected(page), second);
  await page.keyboard.press('k');
  await page.keyboard.press('Enter');
  await page.locator('.act-primary').waitFor();
  await page.keyboard.press('n');
  await page.locator('.file-head .number', { hasText: second ?? '' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('tr.selected').waitFor();
  await page.keyboard.press('4');
  await page.getByRole('columnheader', { name: '结果' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.road', { hasText: '已撤回' }).waitFor();
  assert.doesNotMatch(await page.locator('.road').innerText(), /送达|制证/);
  assert.doesNotMatch(await page.locator('.clocks').innerText(), /按时/);
  await page.keyboard.press('Escape');
  await page.getByRole('columnheader', { name: '结果' }).waitFor();
  await page.context().close();
});

test('an empty list says why; what may not be done is said once for each reason', async () => {
  const supervisor = await officer(world, browser, 'yanzhiwei');
  await supervisor.getByText('监督岗不办件').waitFor();
  await supervisor.context().close();
  // 辅助人员 take in and advise (收件): their desk is the counter, and a case opens to nobody without a mandate for it.
  const usher = await officer(world, browser, 'luoyiming');
  await usher.getByText('办什么事、谁来办').waitFor();
  await usher.goto(`${world.url}/workbench/cases/${number}`);
  await usher.getByText('没有打开').waitFor();
  await usher.keyboard.press('Escape');
  await usher.getByText('办什么事、谁来办').waitFor();
  await usher.context().close();
  const reviewer = await officer(world, browser, 'baiyuanzhou');
  // Too short to look for anybody.
  await reviewer.getByRole('search').locator('input').fill('12');
  await reviewer.keyboard.press('Enter');
  assert.equal(await reviewer.evaluate<boolean>('document.activeElement.matches(":invalid")'), true);
  await reviewer.getByRole('search').locator('input').fill('');
  await reviewer.keyboard.press('Escape');
  await openCase(reviewer, number);
  await reviewer.locator('.act-greyed').first().waitFor();
  const reasons = await reviewer.locator('.act-greyed .act-effect').allTextContents();
  assert.equal(new Set(reasons).size, reasons.length);
  assert.ok(reasons.some((words) => words.includes('“受理”')));
  await reviewer.context().close();
});

test('without a line it is said at once; when it is back the list comes by itself', async () => {
  const page = await officer(world, browser, 'zhouxiaotang');
  await page.locator('tr.selected').waitFor();
  await page.context().setOffline(true);
  await page.keyboard.press('3');
  await page.getByText('连不上服务器').waitFor();
  await page.context().setOffline(false);
  await page.locator('tr.selected').waitFor();
  assert.equal(await page.getByText('连不上服务器').count(), 0);
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

  // The record of the quick one waits for the signature of the slow.
  const named = await officer(world, browser, 'shenjiahe');
  await openCase(named, number);
  await act(named, 's');
  await named.context().close();
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
