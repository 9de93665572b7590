import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
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
    world = await openWorld({ start: '2026-10-14T02:42:00.000Z' });
  },
  { timeout: 240_000 },
);
after(async () => {
  await world.close();
  await browser.close();
});

/** Opens an act by its key, fills its dialog in, does it with Ctrl Enter, and waits until the dialog is gone. */
async function act(page: Page, key: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await page.locator('.org-acts button.act kbd', { hasText: new RegExp(`^${key}$`) }).waitFor();
  await page.keyboard.press(key);
  const dialog = page.locator('dialog.org-dialog');
  await dialog.waitFor();
  for (const [label, value] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(value);
  assert.ok((await dialog.locator('.org-effects li').count()) > 0, 'the effect stands there before the act');
  await clean(page, `dialog ${key}`);
  await page.keyboard.press('Control+Enter');
  try {
    await dialog.waitFor({ state: 'detached', timeout: 10_000 });
  } catch {
    assert.fail(`the act was not done: ${await dialog.innerText()}`);
  }
}

test(
  'an organiser makes a unit, a person with a first password and a post, gives a mandate, prints its letter, and the person signs in',
  { timeout: 240_000 },
  async () => {
    const page = await officer(world, browser, 'lijingcheng');
    const broken: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) broken.push(message.text());
    });
    await page.getByRole('heading', { name: '机构与岗位' }).waitFor();
    await clean(page, 'units');
    // j walks the tree; the service center stands behind its committee.
    const center = page.locator('[data-unit="lt-center"][aria-current]');
    for (let n = 0; n < 40 && (await center.count()) === 0; n += 1) {
      await page.keyboard.press('j');
      await page.waitForTimeout(30);
    }
    await center.waitFor();
    await page.locator('.org-head', { hasText: '澜汀市政务服务中心' }).waitFor();
    const greyed = page.locator('.act-greyed', { hasText: '撤销机构' });
    assert.match(await greyed.innerText(), /下级机构或者在任的岗位/);
    await page.keyboard.press('a');
    await page.locator('#org-kind').selectOption('window');
    await page.locator('#org-unitName').fill('综合窗口 B08');
    await page.keyboard.press('Control+Enter');
    await page.locator('.org-head', { hasText: '综合窗口 B08' }).waitFor();
    await page.getByText('这个机构还没有岗位').waitFor();

    await act(page, 'p', { 姓名: '温知雨', 用户名: 'wenzhiyu', 第一个密码: 'Bridge-4711-x' });
    await page.getByRole('heading', { name: '温知雨' }).waitFor();
    await clean(page, 'person');
    await page.goto('/workbench/organisation?unit=lt-center');
    await page.locator('.org-head', { hasText: '澜汀市政务服务中心' }).waitFor();
    await page.keyboard.press('n');
    await page.locator('#org-staff').fill('知雨');
    await page.locator('#org-staff').press('Enter');
    await page.getByRole('radio', { name: /温知雨/ }).check();
    await page.locator('#org-title').fill('导办岗');
    await page.getByLabel('辅助人员岗位').check();
    assert.match(await page.locator('.org-effects').innerText(), /受理、决定、签发、监督的授权会被拒绝/);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '导办岗 温知雨' }).waitFor();
    await page.getByText('这个岗位没有授权').waitFor();

    await page.keyboard.press('g');
    const dialog = page.locator('dialog.org-dialog');
    assert.equal(await dialog.getByRole('checkbox', { name: /^受理/ }).isDisabled(), true);
    assert.equal(await dialog.getByRole('checkbox', { name: /^决定/ }).isDisabled(), true);
    await dialog.getByLabel('事项', { exact: true }).selectOption({ index: 2 });
    await dialog.getByRole('checkbox', { name: '收件、咨询' }).check();
    await dialog.getByLabel('到哪一天止').fill('2027-10-13');
    await dialog.getByLabel('文号').fill('澜政服授〔2026〕66号');
    await clean(page, 'a grant');
    await page.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    const link = page.getByRole('link', { name: '打印授权书 澜政服授〔2026〕66号' });
    await clean(page, 'post');
    const address = (await link.getAttribute('href')) ?? '';
    const letter = await page.request.get(`${world.url}${address}`);
    assert.deepEqual([letter.status(), letter.headers()['content-type']], [200, 'application/pdf']);
    assert.equal((await letter.body()).subarray(0, 5).toString(), '%PDF-');

    await page.getByRole('button', { name: /收回“收件、咨询”/ }).click();
    await page.locator('#org-document').fill('澜政服授〔2026〕67号');
    await page.keyboard.press('Control+Enter');
    await page.getByText('2026年10月14日收回').waitFor();

    const context = await browser.newContext({ baseURL: world.url });
    const own = await context.newPage();
    await own.goto('/workbench/');
    await own.getByLabel('用户名').fill('wenzhiyu');
    await own.getByLabel('密码').fill('Bridge-4711-x');
    await own.keyboard.press('Enter');
    await own.getByText('没有办件的授权').waitFor();
    // Locked by five wrong passwords in a strange browser, unlocked, and the password reset: the session ends.
    for (let n = 0; n < 5; n += 1)
      await world.app.identity.signInStaff({ username: 'wenzhiyu', password: 'wrong' }, {});
    await page.getByRole('link', { name: '温知雨' }).first().click();
    await page.getByText('已锁定').waitFor();
    await act(page, 'u', {});
    await page.getByText('正常').waitFor();
    await act(page, 'p', { 新密码: 'River-4712-y' });
    assert.equal((await own.request.get(`${world.url}/api/v1/session`)).status(), 401);
    assert.deepEqual(broken, []);
    await context.close();
    await page.context().close();
  },
);

test(
  'who may do what is seen at a glance: a step that nobody may do is marked, and each step names who may',
  { timeout: 120_000 },
  async () => {
    const page = await officer(world, browser, 'lijingcheng');
    await page.goto('/workbench/organisation/mandates');
    await page.getByRole('heading', { name: '授权一览' }).waitFor();
    await page.locator('.org-cover tbody tr').first().waitFor();
    const gaps = page.locator('.org-gap');
    const before = await gaps.count();
    await page.keyboard.press('j');
    await page.locator('.org-holders', { hasText: '决定' }).first().waitFor();
    await clean(page, 'matrix');
    // The only post that decides on 公共场所卫生许可 ends: from tomorrow on nobody may, and it is marked.
    const revoked = await world.app.identity.organise(
      { kind: 'system', jurisdiction: '990100' },
      { name: 'revokeMandate', mandate: 'lt-s06-decide-' + (await hygiene()), document: '澜卫授〔2026〕90号' },
      'story-revokes-decide',
    );
    assert.ok('id' in revoked, JSON.stringify(revoked));
    await page.reload();
    await page.locator('.org-cover tbody tr').first().waitFor();
    await page.waitForFunction((n) => document.querySelectorAll('.org-gap').length > n, before);
    await page.getByRole('button', { name: '只看缺口' }).click();
    await page.locator('.org-cover tbody tr', { hasText: '公共场所卫生许可' }).waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await clean(page, 'matrix on a phone');
    await page.goto('/workbench/organisation');
    await page.locator('.org-head').waitFor();
    await clean(page, 'units on a phone');
    await page.context().close();
  },
);

async function hygiene(): Promise<string> {
  const held = await world.app.identity.mandates();
  return held.find(({ id }) => id.startsWith('lt-s06-decide'))?.item ?? assert.fail('nobody decides');
}

test('whoever does not organise is shown no desk of the organisation, and its address refuses', async () => {
  const page = await officer(world, browser, 'zhouxiaotang');
  assert.equal(await page.locator('.rail a[href$="/organisation"]').count(), 0);
  await page.goto('/workbench/organisation?unit=lt-center');
  await page.locator('.note-failed', { hasText: '机构编制管理' }).waitFor();
  await page.context().close();
});
