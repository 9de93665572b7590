import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { demoCases } from '../demo/index.ts';
import { openBrowser, sitDown } from './browser.ts';
import { clean, fits } from './clean.ts';
import { act, officer } from './officer.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';
import { says } from './says.ts';

let browser: Browser;
let world: World;
const ids = [
  'book-stall-posted',
  'laundry-came-back',
  'repair-shop-told',
  'grinder-to-write-to',
  'tea-shop-licence-lost',
];
before(
  async () => {
    browser = await openBrowser();
    const scripts = demoCases.filter(({ id }) => ids.includes(id));
    world = await openWorld({ start: '2026-11-24T01:00:00.000Z', scripts });
  },
  { timeout: 120_000 },
);
after(async () => {
  await browser.close();
  await world.close();
});

const rowOf = (page: Page, owner: string) => page.locator('.delivery tbody tr', { hasText: owner });
const desk = async (page: Page): Promise<void> => {
  await page.keyboard.press('F4');
  await page.getByRole('heading', { name: '等着送达的结果' }).waitFor();
  await page.locator('.delivery tbody tr').first().waitFor();
};

test('the window sees what waits, writes to whoever has no telephone, and the row goes back to those that wait to be fetched', async () => {
  const page = await officer(world, browser, 'jiangyutong');
  await desk(page);
  assert.equal(await page.locator('.delivery tbody tr').count(), ids.length);
  await says(rowOf(page, '丁一'), /邮寄中\s*8 天,自 11月16日/);
  await says(rowOf(page, '丁一'), /邮政特快专递 YT30500601 · 寄往 澜东区书院街 66 号/);
  await says(rowOf(page, '司徒青衫'), /退回待再送[\s\S]*地址不对退回/);
  await says(rowOf(page, '钱川'), /遗失待补[\s\S]*补发证照/);
  await says(rowOf(page, '栾晓峰'), /待领[\s\S]*电话 164\*{4}\d{4}[\s\S]*15 天提醒已经通知/);
  await clean(page, 'delivery desk');

  await page.keyboard.press('3');
  const row = rowOf(page, '申磨石');
  await page.waitForFunction(() => document.querySelectorAll('.delivery tbody tr').length === 1);
  await says(row, /待提醒[\s\S]*没有电话,写信到 澜东区旧渡口 20 号\s*15 天提醒已出具,还没有通知/);
  await page.keyboard.press('Enter');
  await page.locator('.file-head').waitFor();
  await act(page, 'g', async (dialog) => {
    assert.ok(await dialog.getByLabel('打电话').isDisabled());
    assert.ok(await dialog.getByLabel('写信', { exact: true }).isChecked());
    await clean(page, 'telling to collect');
  });
  await page.locator('#history').getByText('已写信通知申请人领取(15 天的领取提醒)。').waitFor();

  // Back at the desk, as it was left: nobody waits to be told any more, and it says so.
  await page.keyboard.press('Escape');
  await page.getByText('没有“待提醒”的件').waitFor();
  await clean(page, 'empty desk');
  await page.keyboard.press('7');
  await says(row, /待领[\s\S]*15 天提醒已经通知/);
  await page.context().close();
});

test('the next that waits follows from within a case, and a telephone is shown on a ground that the case remembers', async () => {
  const page = await officer(world, browser, 'jiangyutong');
  await desk(page);
  const numbers = await page
    .locator('.delivery tbody tr')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-number') ?? ''));
  await page.keyboard.press('Enter');
  for (const number of [...numbers.slice(0, 2), numbers[2]]) {
    await page.waitForURL(`**/cases/${number}`);
    await page.locator('.file-head').waitFor();
    if (number !== numbers[2]) await page.keyboard.press('n');
  }
  await page.keyboard.press('Escape');
  // The row in hand is the case one came from, and the rail says where one is.
  assert.equal(await page.locator('.rail a[aria-current]').innerText(), '送达');
  await page.locator(`.delivery tr.selected[data-number="${numbers[2]}"]`).waitFor();

  const row = rowOf(page, '栾晓峰');
  const number = (await row.getAttribute('data-number')) ?? '';
  await row.locator('td').first().click();
  await page.keyboard.press('x');
  const dialog = page.locator('dialog.look-dialog');
  await dialog.getByText('联系申请人').click();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await says(row, /电话 164\d{8}/);
  assert.doesNotMatch(await rowOf(page, '丁一').innerText(), /164\d{8}/);
  await page.goto(`/workbench/cases/${number}`);
  await page.locator('#history').getByText('为联系申请人查看了申请人的手机号码。').waitFor();
  assert.ok(!world.log.some((line) => /164\d{8}|YT305006/.test(line)), 'a number was logged');
  await page.context().close();
});

test('a supervisor sees what waits and of the person nothing; whoever delivers nothing has no such desk', async () => {
  const supervisor = await officer(world, browser, 'yanzhiwei');
  await desk(supervisor);
  const text = await supervisor.locator('.delivery').innerText();
  assert.doesNotMatch(text, /164\d|YT30500|书院街|申磨石/);
  assert.match(text, /监督岗看不到联系方式/);
  await supervisor.context().close();
  const clerk = await officer(world, browser, 'zhouxiaotang');
  assert.equal(await clerk.getByRole('link', { name: '送达' }).count(), 0);
  await clerk.goto('/workbench/delivery');
  await clerk.getByText('您的岗位没有送达的授权').waitFor();
  await clerk.context().close();
});

test('the desk fits a phone and passes axe there, by day and by night', async () => {
  const { page } = await sitDown(browser, { scripts: true, width: 390, baseURL: world.url });
  await page.goto('/workbench/delivery');
  await page.getByLabel('用户名').fill('jiangyutong');
  await page.getByLabel('密码').fill(world.account('jiangyutong').password);
  await page.getByRole('button', { name: '登录', exact: false }).first().click();
  await page.locator('.delivery tbody tr').first().waitFor();
  for (const mode of ['by day', 'by night']) {
    await clean(page, `delivery desk on a phone ${mode}`);
    await fits(page, `delivery desk on a phone ${mode}`);
    await page
      .getByRole('button', { name: '深色' })
      .click({ timeout: 2000 })
      .catch(() => undefined);
  }
  await page.context().close();
});
