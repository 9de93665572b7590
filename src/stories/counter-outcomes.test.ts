import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { creditCodeCheck, organisationCheck } from '#law';
import { openBrowser } from './browser.ts';
import { actAtCounter, answerForm, asking, clerk, findItem, idNumber, papersDone, sayWho } from './counter.ts';
import type { Hands } from './counter.ts';
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

const person = {
  number: idNumber('99010119900307262'),
  name: '阿依古丽·买买提江',
  mobile: '19900000005',
  address: '澜汀市澜东区桂花里6号',
};
const organisation = 'MADE0005';
const first17OfCode = `92990100${organisation}${organisationCheck(organisation)}`;
const creditCode = first17OfCode + creditCodeCheck(first17OfCode);
const hygiene = '公共场所卫生许可';

/** A hairdresser's, without central air conditioning. */
const shop = ['3', '天山美容美发店', creditCode, 'ArrowDown', '86', 'Enter', 'Enter', 'Enter', 'Enter', '2'];

const row = ({ page }: Hands, name: string) => page.locator('.material-rows li', { hasText: name });

test(
  'what is missing or unfit grows into the one notice as it is ticked, and is handed over in one act',
  { timeout: 240_000 },
  async () => {
    const hands = await clerk(world, browser, 'zhouxiaotang');
    const { page, press, type } = hands;
    await findItem(hands, 'gg', hygiene);
    // A wrong check digit is told before anything else is asked.
    const wrong = person.number.slice(0, 17) + (person.number.endsWith('1') ? '2' : '1');
    await type(wrong);
    await page.getByText('校验码不对').waitFor();
    await press('Enter');
    assert.equal(await page.evaluate<string>('document.activeElement.id'), 'ask-number');
    await press('Control+a');
    await sayWho(hands, person);
    await answerForm(hands, shop);
    const side = page.locator('.counter-side');
    await press('Space', '=', 'h');
    await page.locator('#tick-problem').waitFor();
    await type('未标注消毒间');
    await side.getByText('未标注消毒间').waitFor();
    // What is in hand is marked on the paper.
    assert.match(await side.locator('.paper-changed').innerText(), /未标注消毒间/);
    await press('Enter', 'Enter', '-');
    await side.getByText('草稿 · 2 项').waitFor();
    assert.match(await page.locator('.act-bar').innerText(), /差 3 项/);
    await press('F8');
    await page.locator('.act-bar .warning').waitFor();
    assert.equal(await page.locator('dialog').count(), 0);
    await press('Space');
    await page.locator('.act-bar', { hasText: '出具告知书(2 项)' }).waitFor();
    await row(hands, '未带').waitFor();
    const number = await actAtCounter(hands, 'F9');
    const papers = await papersDone(page);
    assert.ok(
      papers.some((name) => name.includes('补正')),
      papers.join(),
    );

    // She comes back with the papers: found by her number, taken in, and accepted in the same act.
    await press('F2');
    await page.getByRole('combobox', { name: '办什么事' }).waitFor();
    await type(person.number);
    await page.getByRole('option', { name: /代收补正/ }).waitFor();
    await press('Enter');
    await asking(page, '材料');
    await press('Space', 'Space');
    await page.locator('.standing-ready').waitFor();
    assert.equal(await actAtCounter(hands, 'F8'), number);
    assert.ok((await papersDone(page)).some((name) => name.includes('受理通知书')));
    await page.context().close();
  },
);

test(
  'what is interrupted is parked with every letter, and a colleague of the window goes on with it',
  { timeout: 240_000 },
  async () => {
    const first = await clerk(world, browser, 'zhouxiaotang');
    const who = { ...person, number: idNumber('99010119900307270'), name: '巴特尔' };
    await findItem(first, 'gg', hygiene);
    await sayWho(first, who);
    await first.press('3');
    await first.type('草原浴');
    await first.press('Escape');
    await first.page.getByRole('option', { name: /巴\*尔/ }).waitFor();
    await first.page.context().close();

    const second = await clerk(world, browser, 'chenyanqiu');
    const { page, press } = second;
    const waiting = page.getByRole('option', { name: /巴\*尔/ });
    await waiting.waitFor();
    assert.match(await waiting.innerText(), /周小棠/);
    await press('Enter');
    await asking(page, '什么情形');
    assert.equal(await page.locator('#ask-field-placeName').inputValue(), '草原浴');
    await answerForm(second, ['Enter', creditCode, 'ArrowDown', '86', 'Enter', 'Enter', 'Enter', 'Enter', '2']);
    await press('Space', 'Space', 'Space', 'Space');
    await page.locator('.standing-ready').waitFor();
    assert.match(await page.locator('.counter-side').innerText(), /受理通知书[^]*年\d+月\d+日/);
    await actAtCounter(second, 'F8');
    assert.ok((await papersDone(page)).some((name) => name.includes('受理通知书')));
    await press('F2');
    await page.getByText('没有停着的件').waitFor();
    await page.context().close();
  },
);

test(
  'two matters of one person in one sitting: one is accepted, the other is not ours and the competent organ is named',
  { timeout: 240_000 },
  async () => {
    const hands = await clerk(world, browser, 'zhouxiaotang');
    const { page, press, type } = hands;
    const who = { ...person, number: idNumber('99010119900307280'), name: '林知兰' };
    await findItem(hands, 'gg', hygiene);
    await sayWho(hands, who);
    await answerForm(hands, shop);
    await press('Space', 'Space', 'Space', 'Space');
    await page.locator('.standing-ready').waitFor();
    const accepted = await actAtCounter(hands, 'F8');
    await press('Enter');
    await page.getByRole('combobox', { name: '办什么事' }).waitFor();
    // Enter does not wait for the list: it opens what is found for both letters, never what was there for the first.
    await type('gg');
    await press('Enter');
    // Who she is was asked once.
    await asking(page, '什么情形');
    assert.match(await page.locator('main').innerText(), /正在办\s+公共场所卫生许可/);
    await page.locator('.counter-cases', { hasText: hygiene }).waitFor();
    const refused = await actAtCounter(hands, 'F7', async () => {
      await press('1');
      await type('邻市卫生健康局');
      await press('Enter');
      await type('经营场所在邻市。');
    });
    assert.notEqual(refused, accepted);
    assert.ok((await papersDone(page)).some((name) => name.includes('不予受理')));
    await page.context().close();
  },
);
