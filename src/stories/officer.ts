import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { sitDown } from './browser.ts';
import type { World } from './world.ts';

/** A member of the staff at the workbench, signed in. In: the user name. */
export async function officer(world: World, browser: Browser, login: string): Promise<Page> {
  const { page } = await sitDown(browser, { scripts: true, baseURL: world.url });
  await page.goto('/workbench/');
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码').fill(world.account(login).password);
  await page.getByRole('button', { name: '登录', exact: false }).first().click();
  // A post without cases begins at its own desk.
  await page.locator('.main h1').waitFor();
  return page;
}

/** Opens a case by its number, as a clerk does with the paper in hand: `/`, digits, Enter. */
export async function openCase(page: Page, number: string): Promise<void> {
  // A file that lies open is left first, else what is shown may still be the case as it was; a dialog that is closing takes the first Esc.
  const left = page.locator('.file-head').waitFor({ state: 'detached' });
  for (let open = true; open;) {
    await page.keyboard.press('Escape');
    open = await Promise.race([left.then(() => false), page.waitForTimeout(1000).then(() => true)]);
  }
  await page.keyboard.press('/');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await page.locator('.file-head').waitFor();
}

/** Opens an act's dialog by its key, fills it in and does it with Ctrl Enter. Waits until the dialog is gone. */
export async function act(page: Page, key: string, fill: (dialog: Locator) => Promise<void> = async () => undefined) {
  // Not before the page offers it: what lay on the screen may still be the case as it was.
  await page.locator('button.act:not(.act-greyed) kbd', { hasText: new RegExp(`^${key}$`) }).waitFor();
  await page.keyboard.press(key);
  const dialog = page.locator('dialog.act-dialog');
  await dialog.waitFor();
  await fill(dialog);
  await page.keyboard.press('Control+Enter');
  try {
    await dialog.waitFor({ state: 'detached' });
  } catch {
    assert.fail(`the act was not done: ${await dialog.innerText()}`);
  }
}
