import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { creditCodeCheck, organisationCheck } from '#law';
import { openBrowser } from './browser.ts';
import { clean } from './clean.ts';
import { answerForm, clerk, findItem, idNumber, sayWho } from './counter.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

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

/** Nothing on the counter is scrolled: every pane holds what is in it. */
async function holds(page: Page, what: string): Promise<void> {
  const over = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('.main, .questions, .asked-body, .counter-side-body, .act-bar')]
      .filter((pane) => pane.scrollHeight > pane.clientHeight + 1 || pane.scrollWidth > pane.clientWidth + 1)
      .map((pane) => pane.className + ' ' + pane.scrollHeight + '>' + pane.clientHeight)`,
  );
  assert.deepEqual(over, [], what);
}

test('the counter passes axe at every question and scrolls nowhere at 1366 by 768', { timeout: 300_000 }, async () => {
  const hands = await clerk(world, browser, 'zhouxiaotang');
  const { page, press, type } = hands;
  await page.setViewportSize({ width: 1366, height: 768 });
  const look = async (what: string): Promise<void> => {
    await clean(page, what);
    await holds(page, what);
  };
  await look('desk');
  await type('gg');
  await page.getByRole('option').first().waitFor();
  await look('items found');
  await press('Control+a', 'Backspace');
  await findItem(hands, 'gg', '公共场所卫生许可');
  await look('person');
  await sayWho(hands, {
    number: idNumber('99010119900307262'),
    name: '阿依古丽·买买提江',
    mobile: '19900000006',
    address: '澜汀市澜东区桂花里6号',
  });
  await look('form');
  const organisation = 'MADE0006';
  const first17 = `92990100${organisation}${organisationCheck(organisation)}`;
  const code = first17 + creditCodeCheck(first17);
  await answerForm(hands, ['3', '天山美容美发店', code, 'ArrowDown', '86', 'Enter', 'Enter', 'Enter', 'Enter', '2']);
  await press('Space', '=', 'h');
  await page.locator('#tick-problem').waitFor();
  await type('未标注消毒间、污物间位置及面积');
  await look('unfit material');
  await press('Enter', 'Enter', '-', 'Space');
  await look('materials done');
  await page.getByRole('button', { name: '深色' }).click();
  await clean(page, 'by night');
  await press('F9');
  await page.locator('dialog.effect-panel').waitFor();
  await clean(page, 'effect of the notice');
  await press('Escape', 'F7');
  await page.locator('dialog.effect-panel').waitFor();
  await clean(page, 'grounds of not accepting');
  await press('Escape');
  // A tablet held upright: everything is there, nothing has to be pushed sideways.
  await page.setViewportSize({ width: 820, height: 1180 });
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  assert.ok(over <= 0, `${over} pixels too wide`);
  await clean(page, 'tablet');
  await page.context().close();
});
