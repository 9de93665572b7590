import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { authoredItem, lanting } from '#catalog';
import type { ItemKey } from '#catalog';
import type { Stage } from '#casework';
import { demoCases } from '../demo/index.ts';
import { openBrowser } from './browser.ts';
import { cleanAndFits as clean } from './clean.ts';
import { act, officer, openCase } from './officer.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

const columns = ['待受理', '等申请人', '审查中', '待送达', '办结', '未受理、撤回、转出'];
const columnOf: { readonly [S in Exclude<Stage, 'none'>]: number } = {
  received: 0,
  corrected: 0,
  'correction-requested': 1,
  'under-review': 2,
  granted: 3,
  refused: 3,
  'certificate-made': 3,
  posted: 3,
  closed: 4,
  'not-accepted': 5,
  withdrawn: 5,
  converted: 5,
};
/** One case of the demo city in each stage in which it leaves one, two in some, and what never came in. */
const scripts = demoCases.filter(
  ({ ends }, at) => demoCases.slice(0, at).filter((before) => before.ends === ends).length < 2,
);
const cameIn = scripts.filter(({ ends }) => ends !== 'draft' && ends !== 'parked');

let browser: Browser;
let world: World;
let page: Page;
before(
  async () => {
    browser = await openBrowser();
    world = await openWorld({ start: '2026-10-14T02:42:00.000Z', scripts });
    page = await officer(world, browser, 'yanzhiwei');
    await page.getByRole('link', { name: '统计' }).click();
    await page.locator('.stat-table').waitFor();
  },
  { timeout: 240_000 },
);
after(async () => {
  await world.close();
  await browser.close();
});

/** The figures of a row as they are read: the sum, then the groups. */
async function figures(row: string): Promise<readonly number[]> {
  const cells = await page.locator(`${row} > .stat-n`).allInnerTexts();
  return cells.map((text) => Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN));
}

/** What the rows must read when these cases are all there are. */
function expected(of: typeof cameIn): readonly number[] {
  const by = columns.map((_, at) => of.filter(({ ends }) => columnOf[ends as keyof typeof columnOf] === at).length);
  return [of.length, ...by];
}

/** How wide the parts of a row's bar are drawn, in cases. */
async function drawn(row: string): Promise<number> {
  const widths = await page
    .locator(`${row} .stat-bar rect`)
    .evaluateAll((rects) => rects.map((rect) => Number.parseFloat(rect.getAttribute('width') ?? '')));
  return widths.reduce((sum, width) => sum + width, 0);
}

test(
  'the statistics read what became of every case: the city, each department, each item, and no draft',
  { timeout: 120_000 },
  async () => {
    assert.ok(new Set(cameIn.map(({ ends }) => ends)).size >= 10, 'a case in nearly every stage');
    const heads = await page.locator('thead th').allInnerTexts();
    assert.deepEqual(
      heads.slice(3).map((head) => head.trim()),
      columns,
    );
    await page.keyboard.press('a');
    await clean(page, 'statistics');
    assert.deepEqual(await figures('tfoot tr'), expected(cameIn));
    assert.equal(await page.locator('.stat-head strong').innerText(), `共 ${cameIn.length} 件`);
    const organs = new Map<string, typeof cameIn>();
    for (const key of Object.keys(lanting.items) as ItemKey[]) {
      const { id, organ } = authoredItem(lanting, key);
      const ofItem = cameIn.filter(({ item }) => item === key);
      if (ofItem.length === 0) continue;
      organs.set(organ, [...(organs.get(organ) ?? []), ...ofItem]);
      assert.deepEqual(await figures(`[data-row="${organ}/${id}"]`), expected(ofItem), id);
    }
    assert.ok(organs.size > 1, 'more than one department');
    const most = Math.max(...[...organs.values()].map((of) => of.length));
    for (const [organ, of] of organs) {
      assert.deepEqual(await figures(`[data-row="${organ}"]`), expected(of), organ);
      assert.ok(Math.abs((await drawn(`[data-row="${organ}"]`)) - (of.length / most) * 100) < 0.01, `bar of ${organ}`);
    }
  },
);

test('an act moves one figure by one, as soon as it is read again', { timeout: 120_000 }, async () => {
  const before = await figures('tfoot tr');
  const clerk = await officer(world, browser, 'zhouxiaotang');
  const row = clerk.locator('tbody tr', { hasText: '收件' }).first();
  await openCase(clerk, (await row.locator('.number').innerText()).replaceAll(/\D/g, ''));
  await act(clerk, 'a');
  await clerk.context().close();
  await page.reload();
  await page.locator('.stat-table').waitFor();
  const [sum = 0, receipt = 0, applicant = 0, review = 0, ...rest] = before;
  assert.deepEqual(await figures('tfoot tr'), [sum, receipt - 1, applicant, review + 1, ...rest]);
});

test(
  'a department opens to its items by the keyboard, and the figure of what is ended leads to these very cases',
  { timeout: 120_000 },
  async () => {
    assert.equal(await page.locator('.stat-item').count(), 0);
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('Enter');
    await page.locator('.stat-item').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.stat-item').first().waitFor({ state: 'detached' });
    await page.keyboard.press('a');
    const ended = page.locator('.stat-n a').first();
    const n = Number(await ended.innerText());
    const item =
      (await page
        .locator('.stat-item', { has: page.locator('.stat-n a') })
        .first()
        .getAttribute('data-row')) ?? '';
    await ended.click();
    await page.waitForURL(
      (url) => url.searchParams.get('item') === item.split('/')[1] && /^.workbench.?$/.test(url.pathname),
    );
    await page.locator('tbody .number').first().waitFor();
    assert.equal(await page.locator('tbody .number').count(), n);
    await page.goBack();
    await page.locator('.stat-table').waitFor();
  },
);

test(
  'a year without cases says so, no year comes after this one, and both fit a phone and the dark',
  { timeout: 120_000 },
  async () => {
    await page.keyboard.press(']');
    await page.keyboard.press('[');
    await page.waitForURL(/year=2025$/);
    await page.getByText('2025 年没有收到件').waitFor();
    await clean(page, 'an empty year');
    await page.keyboard.press(']');
    await page.waitForURL((url) => url.search === '');
    await page.locator('.stat-table').waitFor();
    await page.keyboard.press('a');
    await page.setViewportSize({ width: 390, height: 844 });
    await clean(page, 'statistics on a phone');
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('button', { name: '深色' }).click();
    await clean(page, 'statistics in the dark');
    assert.equal(await page.locator('.main [style]').count(), 0);
    const clerk = await officer(world, browser, 'zhouxiaotang');
    assert.equal(await clerk.locator('.rail a[href$="/statistics"]').count(), 0);
    await clerk.goto('/workbench/statistics');
    await clerk.locator('.note-failed').waitFor();
    await clerk.context().close();
  },
);
