import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { creditCodeCheck, organisationCheck } from '#law';
import { openBrowser } from './browser.ts';
import { register } from './citizen.ts';
import { clean } from './clean.ts';
import { answerForm, asking, clerk, findItem, idNumber, sayWho } from './counter.ts';
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
const organisation = 'MADE0008';
const first17OfCode = `92990100${organisation}${organisationCheck(organisation)}`;
const code = first17OfCode + creditCodeCheck(first17OfCode);
const shop = ['3', '天山美容美发店', code, 'ArrowDown', '86', 'Enter', 'Enter', 'Enter', 'Enter', '2'];

test(
  'whoever has an account signs at the counter for electronic papers, and finds the case there; whoever has none reads why not (民诉法90)',
  { timeout: 300_000 },
  async () => {
    const home = await (await browser.newContext()).newPage();
    const hands = await clerk(world, browser, 'zhouxiaotang');
    const { page, press } = hands;
    await findItem(hands, 'gg', '公共场所卫生许可');
    await sayWho(hands, person);
    await answerForm(hands, shop);
    await page.locator('.foot', { hasText: '已存' }).waitFor();
    await press('Space', 'Space', 'Space', 'Space');
    await page.locator('.standing-ready').waitFor();
    await press('Tab');
    await asking(page, '怎么通知');
    await page.locator('.ask-barred', { hasText: '找不到唯一的账号' }).waitFor();
    assert.ok(await page.locator('input[type=radio]').nth(1).isDisabled());
    await clean(page, 'no account');
    await press('Escape');

    // She opens an account on her own telephone, in the queue.
    await home.goto(`${world.url}/register`);
    await register(home, { ...person, password: 'Gul-of-Lanting-26' });
    await home
      .waitForURL((at) => at.pathname !== '/register')
      .catch(async () => assert.fail(await home.innerText('main')));

    await page.getByRole('option', { name: /公共场所卫生许可/ }).waitFor();
    await press('Enter');
    await asking(page, '怎么通知');
    const telephone = page.locator('.ask-choice', { hasText: '电子送达' });
    await telephone.getByText('本人当面签字同意').waitFor();
    await press('2');
    await page.locator('.foot', { hasText: '已存' }).waitFor();
    await press('F8');
    const panel = page.locator('dialog.effect-panel');
    await panel.waitFor();
    await press('Control+Enter');
    await panel.getByText('没有签字不能电子送达').waitFor();
    await clean(page, 'consent');
    await panel.locator('#ask-effect-consent').check();
    await press('Control+Enter');
    await page.locator('.done-pane').waitFor();
    const number = (await page.locator('.done-pane a[href*="/cases/"]').first().innerText()).replace(/\D/g, '');

    await home.goto(`${world.url}/cases/${number}`);
    await home.getByText('受理通知书').first().waitFor();
    await home.getByText('签字同意电子送达').waitFor();
    await page.context().close();
    await home.context().close();
  },
);
