import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { creditCodeCheck, organisationCheck } from '#law';
import { smallPdf } from '#casework';
import { fetchAs, openBrowser } from './browser.ts';
import { clean } from './clean.ts';
import { actAtCounter, answerForm, asking, clerk, findItem, idNumber, papersDone, sayWho } from './counter.ts';
import type { Hands } from './counter.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';
import { says } from './says.ts';

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

const person = {
  number: idNumber('99010119900307262'),
  name: '阿依古丽·买买提江',
  mobile: '19900000005',
  address: '澜汀市澜东区桂花里6号',
};
const organisation = 'MADE0007';
const first17OfCode = `92990100${organisation}${organisationCheck(organisation)}`;
const shop = [
  '3',
  '天山美容美发店',
  first17OfCode + creditCodeCheck(first17OfCode),
  'ArrowDown',
  '86',
  'Enter',
  'Enter',
  'Enter',
  'Enter',
  '2',
];
const desk = (page: Page) => page.getByRole('combobox', { name: '办什么事' });

/** From the empty desk to the materials of a hairdresser's. */
async function toMaterials(hands: Hands): Promise<void> {
  await findItem(hands, 'gg', '公共场所卫生许可');
  await sayWho(hands, person);
  await answerForm(hands, shop);
  // Which papers her answers ask for is the server's to say; the arrows below count rows.
  await hands.page.locator('.foot', { hasText: '已存' }).waitFor();
}

async function backToDesk({ page, press }: Hands): Promise<void> {
  await press('F2');
  await desk(page).waitFor();
}

test(
  'the desk finds a case by its number or a part of it: taken up as 代收补正, opened, or withdrawn for the person who signs',
  { timeout: 300_000 },
  async () => {
    const hands = await clerk(world, browser, 'zhouxiaotang');
    const { page, press, type } = hands;
    await toMaterials(hands);
    await press('Space', '-', 'Space', 'Space');
    await page.locator('.act-bar', { hasText: '出具告知书(1 项)' }).waitFor();
    const number = await actAtCounter(hands, 'F9');
    await backToDesk(hands);
    // Four figures out of the middle of it are enough; the case that waits is taken up.
    await type(number.slice(-6));
    const options = page.getByRole('option');
    await options.filter({ hasText: '打开案卷' }).waitFor();
    await options.filter({ hasText: '代收补正' }).waitFor();
    await press('Enter');
    await asking(page, '材料');
    await press('Escape');
    await desk(page).waitFor();

    // The same from the case file, by its letter; whoever asks twice goes on with the first.
    await type(number);
    await options.filter({ hasText: '打开案卷' }).waitFor();
    await press('ArrowDown', 'Enter');
    await page.locator('.file-head').waitFor();
    await page.locator('.act', { hasText: '窗口收补正' }).first().waitFor();
    await press('p');
    await asking(page, '材料');
    await press('Escape');
    await desk(page).waitFor();

    await type(number.slice(-5));
    await options.filter({ hasText: '登记撤回' }).first().waitFor();
    await clean(page, 'cases found');
    await press('F7');
    const dialog = page.locator('dialog.act-dialog');
    await dialog.waitFor();
    await clean(page, 'withdrawal');
    // Nothing is withdrawn without a signature.
    await press('Control+Enter');
    await dialog.locator('.note-failed').waitFor();
    await dialog.locator('input[type=checkbox]').first().check();
    await press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.file-marks', { hasText: '撤回' }).waitFor();
    await page.reload();
    await page.locator('.file-marks', { hasText: '撤回' }).waitFor();
    assert.equal(await dialog.count(), 0);
    await page.context().close();
  },
);

test('an original that was kept goes back from the case file, against a signature', { timeout: 300_000 }, async () => {
  const hands = await clerk(world, browser, 'zhouxiaotang');
  const { page, press, type } = hands;
  await toMaterials(hands);
  await press('Space', 'ArrowUp', 's');
  await page.locator('.material-rows .in-hand', { hasText: '给保管单' }).waitFor();
  await press('ArrowDown', 'Space', 'Space', 'Space');
  await page.locator('.standing-ready').waitFor();
  const number = await actAtCounter(hands, 'F8');
  assert.ok((await papersDone(page)).some((name) => name.includes('原件收存')));
  await backToDesk(hands);
  await type(number.slice(-6));
  await page.getByRole('option', { name: /打开案卷/ }).waitFor();
  await press('Enter');
  await page.locator('.act', { hasText: '退还原件' }).waitFor();
  await press('j');
  const dialog = page.locator('dialog.act-dialog');
  await dialog.waitFor();
  await dialog.locator('input[type=radio]').first().check();
  await dialog.locator('input[type=checkbox]').first().check();
  await press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.act', { hasText: '退还原件' }).waitFor({ state: 'detached' });
  await page.context().close();
});

test(
  'a scan goes up with its digest and opens; a wrong type and one too large are told at the material, and nothing is lost',
  { timeout: 300_000 },
  async () => {
    const hands = await clerk(world, browser, 'zhouxiaotang');
    const { page, press } = hands;
    await toMaterials(hands);
    const inHand = page.locator('.material-rows .in-hand');
    const folder = await mkdtemp(join(tmpdir(), 'scans-'));
    const scan = async (name: string, bytes: Uint8Array): Promise<void> => {
      const choosing = page.waitForEvent('filechooser');
      await press('p');
      await writeFile(join(folder, name), bytes);
      await (await choosing).setFiles(join(folder, name));
    };
    await press('Space', 'ArrowUp');
    await scan('平面图.pdf', Buffer.from(smallPdf('平面图')));
    await inHand.getByText(/文件指纹 SM3 [0-9a-f]{4}…[0-9a-f]{4}/).waitFor();
    const digest = (await inHand.locator('.scan .meta').getAttribute('title')) ?? '';
    assert.match(digest, /^[0-9a-f]{64}$/);
    await scan('平面图.docx', Buffer.from('PK\u0003\u0004 a document'));
    await inHand.getByText(/没有传上《平面图.docx》.*只收 PDF/).waitFor();
    await scan('平面图.tiff.pdf', Buffer.alloc(21 * 1024 * 1024, 'a'));
    await inHand.getByText(/没有传上《平面图.tiff.pdf》.*最多 20 MB/).waitFor();
    // What was ticked and what went up before stands as it stood.
    await says(inHand, /收到[^]*扫描 1 份/);
    await clean(page, 'scans');
    await press('o');
    const viewer = page.locator('dialog.scan-dialog');
    await viewer.locator('iframe').waitFor();
    assert.ok((await viewer.innerText()).includes(digest));
    const src = (await viewer.locator('iframe').getAttribute('src')) ?? '';
    const { status, body } = await fetchAs(page, src.replace(/#.*$/, ''));
    assert.equal(status, 200);
    assert.equal(body.subarray(0, 5).toString(), '%PDF-');
    await press('Escape');
    await viewer.waitFor({ state: 'detached' });
    await page.locator('.foot', { hasText: '已存' }).waitFor();

    await page.reload();
    await asking(page, '材料');
    await press('ArrowUp');
    await inHand.getByText(/扫描 1 份/).waitFor();
    assert.equal(await inHand.locator('.scan .meta').getAttribute('title'), digest);
    await press('o');
    await viewer.locator('iframe').waitFor();
    await press('Escape');
    await page.context().close();
    await rm(folder, { recursive: true });
  },
);

test(
  'the materials are asked at once; what the server objects to in the form is told there, and nothing typed is lost',
  { timeout: 300_000 },
  async () => {
    const hands = await clerk(world, browser, 'zhouxiaotang');
    const { page, press } = hands;
    await findItem(hands, 'gg', '公共场所卫生许可');
    await sayWho(hands, person);
    // The line is slow: the server answers only when it is let.
    let held: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (held = resolve));
    await page.route('**/api/v1/intakes/*', async (route) => {
      if (route.request().method() === 'PUT') await released;
      await route.continue();
    });
    // A building area that no shop has is for the server to find.
    await answerForm(hands, [...shop.slice(0, 4), '-5', ...shop.slice(5)]);
    await press('Space');
    await page.locator('.material-rows', { hasText: '收到' }).waitFor();
    held();
    await page.locator('.act-bar .warning', { hasText: '申请表还有要改的' }).waitFor();
    await says(page.locator('.material-rows'), /收到/);
    await press('Shift+Tab');
    await asking(page, '什么情形');
    await page.locator('.field-problem').first().waitFor();
    await page.context().close();
  },
);
