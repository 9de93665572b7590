import assert from 'node:assert/strict';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { htmlOfWorkbench } from './html-of-workbench.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** In: a page as it stands. Fails naming every violation of axe, and for the workbench of html-validate, with where it is. */
export async function clean(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
  assert.deepEqual([...found, ...(await htmlOfWorkbench(page))], [], what);
}

/** A page that can be read on a phone does not have to be pushed sideways. */
export async function fits(page: Page, what: string): Promise<void> {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  assert.ok(over <= 0, `${what} is ${over} pixels too wide`);
}

/** Both, once nothing is on its way any more. */
export async function cleanAndFits(page: Page, what: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await clean(page, what);
  await fits(page, what);
}
