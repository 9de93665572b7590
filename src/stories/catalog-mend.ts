import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** One field of the catalog's forms: its element, how it is filled in, with what. */
export type Entry = readonly [id: string, how: 'type' | 'pick' | 'check' | 'uncheck' | 'yes', value: string];

/** A legal basis, four fields of it. In: the element of the basis. */
export function basis(id: string, law: string, article: string, level: string, version: string): readonly Entry[] {
  return [
    [`${id}-law`, 'type', law],
    [`${id}-article`, 'type', article],
    [`${id}-level`, 'pick', level],
    [`${id}-version`, 'type', version],
  ];
}

/** Opens a part of the guide into its forms, where it is not open. Out: the part. */
export async function openPart(page: Page, part: string): Promise<Locator> {
  const guide = page.locator(`#guide-${part}`);
  const button = guide.locator('.guide-head button');
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  return guide;
}

/** Fills in fields of a part, each saved as it is left, and waits until all are. */
export async function mend(page: Page, part: string, entries: readonly Entry[]): Promise<void> {
  await openPart(page, part);
  for (const [id, how, value] of entries) await fillIn(page, page.locator(`[id="${id}"]`), how, value);
  await saved(page);
}

async function fillIn(page: Page, field: Locator, how: Entry[1], value: string): Promise<void> {
  switch (how) {
    case 'type':
      await field.fill(value);
      await field.press('Tab');
      return;
    case 'pick':
      await field.click();
      await page.locator('.ant-select-dropdown:visible').getByTitle(value, { exact: true }).click();
      return;
    case 'check':
      await field.getByRole('checkbox', { name: value, exact: true }).check();
      return;
    case 'uncheck':
      await field.getByRole('checkbox', { name: value, exact: true }).uncheck();
      return;
    case 'yes':
      await field.getByRole('radio', { name: value, exact: true }).check();
      return;
  }
}

/** Every change is with the server. Fails with what the page says of one that is not. */
export async function saved(page: Page): Promise<void> {
  const line = page.locator('.saved-line');
  try {
    await line.filter({ hasText: '改动都存好了' }).waitFor();
  } catch {
    assert.fail(`not saved: ${await line.innerText()}`);
  }
}

/** How many errors the page counts against the version. */
export async function errorsOn(page: Page): Promise<number> {
  const said = await page.locator('.findings .pane-head .severity').innerText();
  return Number(/错误 (\d+)/.exec(said)?.[1] ?? 0);
}

/** Opens an item's page, and waits until it says what stands against it. */
export async function openItem(page: Page, item: string): Promise<void> {
  await page.goto(`/workbench/catalog/${item}`);
  await page.locator('.findings .severity').waitFor();
}

/** Gives an act by its key, not before the page offers it. */
export async function press(page: Page, key: string): Promise<void> {
  await page.locator('button.act kbd', { hasText: new RegExp(`^${key}$`) }).waitFor();
  await page.keyboard.press(key);
}
