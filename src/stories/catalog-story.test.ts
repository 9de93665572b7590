import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { importItems, lanting, readItemFile } from '#catalog';
import { citizenIdCheck } from '#law';
import { instantAfter } from '#ledger';
import { demoCreditCode } from '../demo/identifiers.ts';
import { openBrowser, sitDown } from './browser.ts';
import { felling, fellingForm, fellingMended } from './catalog-felling.ts';
import { errorsOn, mend, openPart, saved } from './catalog-mend.ts';
import { fillIn, pdfFile, register, submit } from './citizen.ts';
import { act, officer, openCase } from './officer.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';
import { says } from './says.ts';

let browser: Browser;
let world: World;
before(async () => {
  browser = await openBrowser();
  world = await openWorld({ start: '2026-10-14T02:42:00.000Z' });
});
after(async () => {
  await browser.close();
  await world.close();
});

const creditCode = demoCreditCode('11', '990100', '90000088');
const county = new URL('../../src/catalog/county/service-items.json', import.meta.url);

function later(minutes: number): void {
  world.clock.set(instantAfter(world.clock.now(), minutes * 60));
}

let orders = 0;
/** What the organiser orders, through the API that the organisation's own screens use. */
async function organise(page: Page, name: string, body: object): Promise<void> {
  orders += 1;
  const headers = { 'content-type': 'application/json', 'idempotency-key': `catalog-story-${orders}` };
  const request = JSON.stringify({ method: 'POST', headers, body: JSON.stringify(body) });
  const said = await page.evaluate<string>(
    `fetch('/api/v1/organisation/${name}', ${request}).then(async (answer) => answer.status + ' ' + (await answer.text()))`,
  );
  assert.match(said, /^200 /, `${name}: ${said}`);
}

async function mandate(organiser: Page, post: string, what: string): Promise<void> {
  const term = { from: '2026-10-14', to: '2026-12-31', document: '澜林授〔2026〕1号' };
  await organise(organiser, 'grantMandate', { post, item: felling, act: what, ...term });
}

/** An act on an item by its key, done with Ctrl Enter. */
async function actOnItem(page: Page, key: string, fill?: (page: Page) => Promise<void>): Promise<void> {
  await page.locator('button.act:not(.act-greyed) kbd', { hasText: new RegExp(`^${key}$`) }).waitFor();
  // One level back is out of the field, then out of the forms.
  await page.locator('h1').click();
  await page.keyboard.press(key);
  const dialog = page.locator('dialog.catalog-act');
  await dialog.waitFor();
  await fill?.(page);
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  later(5);
}

async function openItem(page: Page, item: string): Promise<void> {
  await page.goto(`/workbench/catalog/${item}`);
  await page.locator('.findings .severity').waitFor();
}

async function writeTheForm(page: Page): Promise<void> {
  const guide = await openPart(page, 'form');
  let n = 0;
  for (const [index, [title, fields]] of fellingForm.entries()) {
    const id = `page-${index + 1}`;
    await guide.getByRole('button', { name: '加一页' }).click();
    await page.locator(`[id="f-form-${id}-title"]`).fill(title);
    await page.locator(`[id="f-form-${id}-title"]`).press('Tab');
    for (const field of fields) {
      n += 1;
      await page.locator(`#row-form-${id}`).getByRole('button', { name: '加一个要填的项目' }).click();
      await page.locator(`[id="f-form-field${n}-title"]`).fill(field);
      await page.locator(`[id="f-form-field${n}-title"]`).press('Tab');
      await page.locator(`[id="f-form-field${n}"]`).getByRole('checkbox', { name: '必须填' }).check();
    }
  }
  await saved(page);
}

test(
  'a county’s item: imported, found wanting, mended, returned, audited by another person, published, and a first case under it',
  { timeout: 420_000 },
  async (t) => {
    const file = readItemFile(JSON.parse(await readFile(county, 'utf8')));
    assert.ok(!('unreadable' in file));
    const imported = await importItems(world.app.ledger, lanting, file);
    assert.ok(imported.filter(({ outcome }) => outcome === 'drafted').length > 50);
    later(5);
    const organiser = await officer(world, browser, 'lijingcheng');
    const unit = { id: 'lt-forestry', kind: 'department', parent: 'lt-government', region: '990100' };
    await organise(organiser, 'establishUnit', {
      ...unit,
      unitName: '澜汀市林业和草原局',
      creditCode,
      numberPrefix: '澜林许',
    });

    // The list: whose turn it is, by name; the search is on /.
    const drafter = await officer(world, browser, 'qinshubai');
    await drafter.getByRole('heading', { name: '事项目录' }).waitFor();
    await drafter.keyboard.press('/');
    await drafter.keyboard.type('林木采伐');
    await drafter.keyboard.press('Enter');
    await drafter.locator('tbody tr', { hasText: '林木采伐许可证核发' }).waitFor();
    await drafter.keyboard.press('n');
    await drafter.waitForURL(`**/catalog/${felling}`);
    await drafter.locator('.finding').first().waitFor();
    const before = await errorsOn(drafter);
    assert.ok(before > 50, `only ${before} errors`);
    // A finding leads to its field by the keyboard.
    await drafter.keyboard.press('j');
    await drafter.keyboard.press('Enter');
    await drafter.locator('[id="f-nameEn-whole"]:focus').waitFor();
    await drafter.keyboard.press('Escape');

    for (const [part, entries] of fellingMended(creditCode)) await mend(drafter, part, entries);
    // 申请 is the applicant's, no step of the office.
    await mend(drafter, 'steps', [['f-steps-step-2-after', 'uncheck', '申请']]);
    await drafter.locator('#row-steps-step-1').getByRole('button', { name: '删去这个环节' }).click();
    await drafter.locator('#row-steps-step-1').getByRole('button', { name: '真的删去' }).click();
    await drafter.locator('#row-steps-step-1').waitFor({ state: 'detached' });
    await saved(drafter);
    await writeTheForm(drafter);
    await (await openPart(drafter, 'faq')).getByRole('button', { name: '没有常见问题' }).click();
    await saved(drafter);
    await drafter.locator('.findings .severity-clean').waitFor();
    assert.equal(await errorsOn(drafter), 0, await drafter.locator('.findings').innerText());
    t.diagnostic(`${before} errors mended`);

    // Nothing typed is lost by reading the page anew.
    await drafter.reload();
    await drafter.locator('.findings .severity-clean').waitFor();
    await says(drafter.locator('#guide-conditions'), /第五十四条/);
    await actOnItem(drafter, 's');

    // Whoever changed it does not audit it, mandate or not; the page says why.
    await mandate(organiser, 'lt-s12', 'audit-item');
    await openItem(drafter, felling);
    const greyed = drafter.locator('.act-greyed', { hasText: '审核通过' });
    await says(greyed, /这个版本您编制或者修改过,要由没有改过它的另一个人审核/);

    const auditor = await officer(world, browser, 'chuyunshu');
    await openItem(auditor, felling);
    assert.equal(await auditor.locator('.guide-head button').count(), 0, 'an auditor is offered forms');
    await actOnItem(auditor, 'r', (page) => page.locator('#act-reason').fill('更新造林方案要写清由谁出'));
    await openItem(drafter, felling);
    await drafter.keyboard.press('4');
    await drafter.getByText('更新造林方案要写清由谁出').waitFor();
    await drafter.keyboard.press('1');
    await mend(drafter, 'conditions', [['f-conditions-condition-3-text', 'type', '有申请人写明的更新造林方案']]);
    await actOnItem(drafter, 's');

    await openItem(auditor, felling);
    await actOnItem(auditor, 'a');
    await actOnItem(auditor, 'p', async (page) => {
      await page.locator('#act-day').fill('2026-10-13');
      await page.keyboard.press('Control+Enter');
      await page.getByText('起用日最早是').waitFor();
      await page.locator('#act-day').fill('2026-10-14');
      await page.locator('.effect-pairs', { hasText: /没有:这是第一版/ }).waitFor();
    });
    await auditor.locator('.tag', { hasText: '第 1 版 · 在用' }).waitFor();

    await firstCase(organiser);

    // Whoever would stop or replace the item sees how many cases go on under it.
    await openItem(auditor, felling);
    await auditor.locator('.file-marks', { hasText: '现在在办:第 1 版 1 件' }).waitFor();
    await auditor.keyboard.press('x');
    await auditor.locator('.effect-pairs', { hasText: /现在在办:第 1 版 1 件/ }).waitFor();
    await auditor.keyboard.press('Escape');
  },
);

/** A citizen finds the item in everyday words and hands it in without scripts; a clerk with a mandate accepts it. */
async function firstCase(organiser: Page): Promise<void> {
  const first17 = '99010119850315001';
  const person = {
    name: '苏木青',
    number: first17 + citizenIdCheck(first17),
    mobile: '19900000015',
    password: 'Lanting-2026',
  };
  const { page: citizen } = await sitDown(browser, { scripts: false, width: 390, baseURL: world.url });
  await citizen.goto('/search?q=我想砍树');
  await citizen.getByRole('link', { name: '开始申请' }).first().click();
  await citizen.getByRole('link', { name: '注册一个' }).click();
  await register(citizen, person);
  const said = ['澜汀市澜东区桂花里后山', '用材林,马尾松', '2 亩', '10 立方米', '择伐', '次年春天补种马尾松'];
  await fillIn(citizen, {
    answers: Object.fromEntries(said.map((words, index) => [`field${index + 1}`, words])),
    files: { 'material-2': pdfFile('林权证.pdf', 'forest right') },
    delivery: 'electronic',
  });
  await submit(citizen, '提交申请');
  const number = /\/cases\/(\d+)/.exec(citizen.url())?.[1] ?? assert.fail(`no case number in ${citizen.url()}`);
  later(30);
  await mandate(organiser, 'lt-s02', 'accept');
  const clerk = await officer(world, browser, 'chenyanqiu');
  await openCase(clerk, number);
  await act(clerk, 'a');
  await clerk.locator('.road .road-here', { hasText: '审查' }).waitFor();
  await says(clerk.locator('.file-marks'), /事项 v1/);
}
