import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { citizenIdCheck } from '#law';
import { openBrowser, sitDown } from './browser.ts';
import { fillIn, pdfFile, register, submit } from './citizen.ts';
import { act, officer, openCase } from './officer.ts';
import { openWorld } from './world.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(async () => browser.close());

test(
  'a shop is registered in one sitting: one paper accepts and decides, the licence follows at once',
  { timeout: 240_000 },
  async () => {
    const world = await openWorld({ start: '2026-03-02T01:00:00.000Z' });
    try {
      const first17 = '99010119851231002';
      const number17 = first17 + citizenIdCheck(first17);
      const { page: citizen } = await sitDown(browser, { scripts: false, width: 390, baseURL: world.url });
      await citizen.goto('/search?q=我要开个小店卖杂货');
      await citizen.getByRole('link', { name: '开始申请' }).first().click();
      await citizen.getByRole('link', { name: '注册一个' }).click();
      await register(citizen, { name: '丁小满', number: number17, mobile: '19900000002', password: 'Lanting-2026' });
      await fillIn(citizen, {
        answers: {
          businessName: '澜汀市小满杂货店',
          scope: '日用百货零售',
          approvalFirst: 'no',
          businessAddress: '澜汀市澜东区桂花里8号',
          operatorName: '丁小满',
          operatorId: number17,
          operatorHome: '澜汀市澜东区桂花里9号',
          contactMobile: '19900000002',
          composition: 'person',
        },
        files: Object.fromEntries(['id-proof', 'premises-proof'].map((id) => [id, pdfFile(`${id}.pdf`, id)])),
        delivery: 'electronic',
      });
      await submit(citizen, '提交申请');
      const number = /\/cases\/(\d+)/.exec(citizen.url())?.[1] ?? assert.fail(`no case number in ${citizen.url()}`);

      const head = await officer(world, browser, 'gaoruoxi');
      await openCase(head, number);
      await act(head, 'z', async (dialog) => {
        await dialog.getByRole('radio', { name: '准予' }).first().check();
      });
      const issuer = await officer(world, browser, 'jiangyutong');
      await openCase(issuer, number);
      await act(issuer, 'm');
      await act(issuer, 'h');

      await citizen.goto(`/cases/${number}`);
      const shown = await citizen.locator('main').innerText();
      assert.match(shown, /当场/);
      assert.match(shown, /营业执照/);
      const papers = await citizen.locator('a[href*="/papers/"]').count();
      // The slip, one paper that accepts and decides, and the licence: no separate acceptance notice.
      assert.ok(papers >= 3, `${papers} papers`);
      assert.doesNotMatch(shown, /受理通知书/);
    } finally {
      await world.close();
    }
  },
);
