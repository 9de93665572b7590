import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { authoredItem, lanting } from '#catalog';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { apply, register } from './canary-citizen.ts';
import { hygieneOfCanary } from './canary-people.ts';
import { act, officer, openCase } from './officer.ts';
import { walkerAt } from './walker.ts';
import type { Walker } from './walker.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

const hygiene = authoredItem(lanting, 'hygienePermit');
let browser: Browser;
let world: World;
let citizen: Walker;
let clerk: Page;
before(async () => {
  browser = await openBrowser();
  world = await openWorld({ start: '2026-03-02T01:00:00.000Z' });
  citizen = walkerAt(world.app.http);
  await register(citizen);
  clerk = await officer(world, browser, 'zhouxiaotang');
});
after(async () => {
  await browser.close();
  await world.close();
});

/** A fresh application for the hygiene licence, opened at the window. */
async function opened(): Promise<string> {
  const number = await apply(citizen, hygiene, hygieneOfCanary);
  await openCase(clerk, number);
  return number;
}

const told = async (number: string): Promise<string> => (await citizen.get(`/cases/${number}`)).body;

test('accepted: both clocks run, the notice is out', async () => {
  const number = await opened();
  await act(clerk, 'a');
  await clerk.getByText('受理通知书').first().waitFor();
  assert.match(await told(number), /受理通知书/);
});

test('one correction notice, and the case waits without a clock', async () => {
  const number = await opened();
  await act(clerk, 'r', async (dialog) => {
    await dialog.getByRole('checkbox', { name: '营业面积(平方米)', exact: true }).check();
    await dialog.locator('textarea').first().fill('面积和平面图不一致,请核对');
  });
  assert.match(await told(number), /面积和平面图不一致/);
});

test('redirected: the competent organ comes from the tree, with what it does and where', async () => {
  const number = await opened();
  await act(clerk, 'x', async (dialog) => {
    await dialog.locator('#act-competentUnit').fill('市场监督');
    await clerk.locator('.ant-select-item-option').first().click();
    await dialog.getByText('办理', { exact: false }).first().waitFor();
    await dialog.locator('#act-reason').fill('只卖预包装食品,不属于卫生许可。');
  });
  await clerk.getByText('不予受理·转告').first().waitFor();
  const page = await told(number);
  for (const words of ['不归这个机关办', '市场监督管理局', '在哪里', '行政复议'])
    assert.ok(page.includes(words), words);
});

test('not required: a notice of its own says what may be done without a licence', async () => {
  const number = await opened();
  await act(clerk, 'x', async (dialog) => {
    await dialog.getByRole('radio', { name: '依法不需要许可(不受理)' }).check();
    await dialog.locator('#act-mayDo').fill('开业以后备案就行。');
    await dialog.locator('#act-reason').fill('书店不用办卫生许可。');
    await dialog.getByText('不受理告知书').first().waitFor();
  });
  const page = await told(number);
  for (const words of ['不受理告知书', '开业以后备案就行', '不用办许可']) assert.ok(page.includes(words), words);
});

test('barred: only with an effective decision whose ban still runs', async () => {
  const number = await opened();
  await act(clerk, 'x', async (dialog) => {
    await dialog.getByRole('radio', { name: '限制期内不得再次申请' }).check();
    await dialog.locator('#act-reason').fill('上次交了虚假的检测报告。');
    await dialog.locator('#act-ban-decision').fill('澜卫罚〔2026〕3号');
    await dialog.locator('#act-ban-effectiveOn').fill('2026-01-10');
    await dialog.locator('#act-ban-until').fill('2027-06-01');
    await clerk.keyboard.press('Control+Enter');
    await dialog.getByText('限制期最长到 2027年1月10日').first().waitFor();
    await dialog.locator('#act-ban-until').fill('2027-01-10');
  });
  const page = await told(number);
  for (const words of ['现在还不能再申请', '澜卫罚〔2026〕3号', '2027年1月10日'])
    assert.ok(page.includes(words), words);
});

test('converted: the clerk sees what comes along, and both numbers lead on for the applicant', async () => {
  const number = await opened();
  await act(clerk, 'v', async (dialog) => {
    await dialog.locator('#act-item').fill('个体工商户设立');
    await clerk.locator('.ant-select-item-option').first().click();
    await dialog.getByText('还缺,写进一次补正告知:').waitFor();
  });
  const link = clerk.locator('.acts a[href*="/cases/"]');
  await link.waitFor();
  const to = /\/cases\/(\d+)/.exec((await link.getAttribute('href')) ?? '')?.[1] ?? assert.fail('no new case');
  assert.match(await told(number), new RegExp(`href="/cases/${to}"`));
  const page = await told(to);
  assert.match(page, /由办件 [\d ]+ 转来/);
  const list = (await citizen.get('/cases')).body;
  assert.ok(list.includes(number) && list.includes(to));
  await link.click();
  await clerk.waitForURL(`**/cases/${to}`);
});

test('an inspection is signed by two: the case lies with the second officer until then', async () => {
  const number = await opened();
  await act(clerk, 'a');
  const reviewer = await officer(world, browser, 'shenjiahe');
  await openCase(reviewer, number);
  await act(reviewer, 'e', async (dialog) => {
    await dialog.locator('#act-opinion').fill('材料齐全。');
  });
  await act(reviewer, 'e', async (dialog) => {
    await dialog.locator('#act-opinion').fill('现场与平面图一致。');
    await dialog.getByRole('checkbox', { name: '白远舟' }).check();
  });
  await reviewer.getByText('等 白远舟', { exact: false }).first().waitFor();
  const approver = await officer(world, browser, 'dumingqian');
  await openCase(approver, number);
  await approver.getByText('还等共同签名', { exact: false }).first().waitFor();
  const second = await officer(world, browser, 'baiyuanzhou');
  await second.locator('tbody').getByText('共同签名', { exact: false }).first().waitFor();
  await openCase(second, number);
  await act(second, 's', async (dialog) => {
    await dialog.getByText('现场与平面图一致。').waitFor();
  });
  await second.getByText('核查（勘验）记录').first().waitFor();
  assert.match(await told(number), /核查（勘验）记录/);
  await approver.reload();
  await approver.locator('.file-head').waitFor();
  await act(approver, 'y');
});
