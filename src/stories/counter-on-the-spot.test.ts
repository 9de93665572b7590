import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { fetchAs, openBrowser } from './browser.ts';
import { actAtCounter, answerForm, clerk, findItem, idNumber, papersDone, sayWho } from './counter.ts';
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
  number: idNumber('99010119851231004'),
  name: '丁小满',
  mobile: '19900000004',
  address: '澜汀市澜东区桂花里9号',
};

test(
  'an on-the-spot case by the keyboard alone, from the empty desk to the printed papers, within what two minutes hold',
  { timeout: 240_000 },
  async (t) => {
    const hands = await clerk(world, browser, 'gaoruoxi');
    const { page, press } = hands;
    const printed: string[] = [];
    page.on('response', (answer) => {
      if (answer.headers()['content-type'] === 'application/pdf') printed.push(answer.url());
    });
    await findItem(hands, 'gt', '个体工商户设立登记');
    await sayWho(hands, person);
    await answerForm(hands, [
      '小满杂货店',
      '日用百货零售',
      '2',
      '澜汀市澜东区桂花里8号',
      'Enter',
      'Enter',
      'Enter',
      'ArrowDown',
      'Enter',
      '1',
      'Enter',
    ]);
    // Both papers lie on the counter; what her answers do not ask for stands greyed with the reason.
    const rows = page.locator('.material-rows li');
    await rows.filter({ hasText: '没看' }).first().waitFor();
    assert.match(await rows.filter({ hasText: '登记前批准文件' }).innerText(), /不用交/);
    await press('Space', 'Space');
    await page.locator('.standing-ready').waitFor();
    assert.match(await page.locator('.counter-side').innerText(), /当场受理并决定/);
    await actAtCounter(hands, 'F10');
    const papers = await papersDone(page);
    assert.ok(
      papers.some((name) => name.includes('当场受理并决定')) || papers.some((name) => name.includes('准予')),
      papers.join(),
    );
    await page.getByText(`${papers.length} 份已送打印`).waitFor();
    assert.equal(new Set(printed).size >= papers.length, true);
    const { keys, characters } = hands.told();
    t.diagnostic(`${keys} keys, ${characters} typed characters, ${papers.length} papers`);
    // A trained typist does 200 strokes a minute; a Chinese character takes about two.
    assert.ok(keys + 2 * characters < 400, `${keys} keys and ${characters} characters`);
    for (const href of await page
      .locator('.done-papers a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''))) {
      const { status, body } = await fetchAs(page, href);
      assert.equal(status, 200);
      assert.equal(body.subarray(0, 5).toString(), '%PDF-');
    }
    // The same person, another matter: nobody asks who they are again.
    await press('Enter');
    await page.getByRole('combobox', { name: '办什么事' }).waitFor();
    await page.locator('.counter-who', { hasText: person.name }).waitFor();
    await page.context().close();
  },
);
