import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { importItems, lanting, readItemFile } from '#catalog';
import { openBrowser } from './browser.ts';
import { openItem as open, openPart, press, saved } from './catalog-mend.ts';
import { cleanAndFits as clean } from './clean.ts';
import { officer } from './officer.ts';
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

const published = '00012302000001';
const county = new URL('../../src/catalog/county/service-items.json', import.meta.url);

test('answers to choose from are added, named in both languages, ordered and taken out; one that something rests on stays', async () => {
  const page = await officer(world, browser, 'qinshubai');
  await open(page, published);
  await press(page, 'v');
  await page.keyboard.press('Control+Enter');
  await page.locator('.tag', { hasText: '第 2 版 · 编制中' }).waitFor();
  const guide = await openPart(page, 'form');
  const air = page.locator('[id="f-form-centralAir"]');
  await says(air, /材料“[^”]+”要用这个选项,先改那里才能删/);
  assert.equal(
    await air.getByRole('button', { name: '删去这个选项' }).count(),
    1,
    'only the other answer is free to go',
  );
  assert.equal(await air.getByRole('button', { name: '删去这一项' }).count(), 0);
  await guide.getByRole('button', { name: '加一页' }).click();
  const row = page.locator('.mend-row').last();
  const id = ((await row.getAttribute('id')) ?? '').replace('row-form-', '');
  const write = async (field: string, value: string): Promise<void> => {
    await page.locator(`[id="f-form-${field}"]`).fill(value);
    await page.locator(`[id="f-form-${field}"]`).press('Tab');
  };
  await write(`${id}-title`, '店在哪一带?');
  await row.getByRole('button', { name: '加一个要填的项目' }).click();
  const name = ((await row.locator('.mend-form-field').getAttribute('id')) ?? '').replace('f-form-', '');
  await write(`${name}-title`, '地段');
  await saved(page);
  await page.locator(`[id="f-form-${name}-kind"]`).click();
  await page.locator('.ant-select-dropdown:visible').getByTitle('选择', { exact: true }).click();
  const options = page.locator(`[id="f-form-${name}-options"]`);
  await write(`${name}-options-option1`, '城里');
  await write(`${name}-options-option1-en`, 'In town');
  for (const [n, zh] of [
    [2, '乡下'],
    [3, '乡下'],
  ] as const) {
    await options.getByRole('button', { name: '加一个选项' }).click();
    await write(`${name}-options-option${n}`, zh);
  }
  // What cannot be saved is told beside the very field.
  await page.locator(`[id="f-form-${name}"] .field-problem`, { hasText: '有两个一样的选项' }).waitFor();
  await clean(page, 'answers that are the same');
  await write(`${name}-options-option3`, '镇上');
  await saved(page);
  await options.getByRole('button', { name: '上移“镇上”' }).click();
  await options.locator('li').nth(1).getByRole('button', { name: '上移' }).waitFor();
  await options.locator('li').nth(2).getByRole('button', { name: '删去这个选项' }).click();
  await options.getByRole('button', { name: '真的删去' }).click();
  await saved(page);
  // A name of its own: wrong, taken, right. Page and place stay.
  await write(`${name}-key`, '地段');
  await page.getByText('小写字母开头,只用字母和数字。').last().waitFor();
  await write(`${name}-key`, 'district');
  await saved(page);
  await page.locator('[id="f-form-district-options"] input').first().waitFor();
  await clean(page, 'answers to choose from');
  const { working } = await page.evaluate<{
    working: { item: { form: { schema: { properties: Record<string, unknown> }; pages: { fields: string[] }[] } } };
  }>(`fetch('/api/v1/items/${published}/working').then((answer) => answer.json())`);
  assert.deepEqual(working.item.form.pages.at(-1)?.fields, ['district']);
  assert.deepEqual((working.item.form.schema.properties['district'] as { oneOf: unknown }).oneOf, [
    { const: 'option1', title: '城里', 'x-en': 'In town' },
    { const: 'option3', title: '镇上' },
  ]);
  await page.context().close();
});

test('a draft is discarded with a reason, leaves the list, is read under discarded, and its code is drafted again', async () => {
  const page = await officer(world, browser, 'qinshubai');
  const item = '99010019900001';
  await page.getByRole('button', { name: '新编事项' }).click();
  await page.locator('#new-id').fill(item);
  await page.locator('#new-name').fill('燃气经营许可');
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(`**/catalog/${item}`);
  await press(page, 'd');
  const dialog = page.locator('dialog.catalog-act');
  await dialog.waitFor();
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('这一项没有填').waitFor();
  await dialog.locator('.effect-pairs', { hasText: /从目录里撤下.*可以再用来起草/s }).waitFor();
  await clean(page, 'discarding without a reason');
  await page.setViewportSize({ width: 390, height: 844 });
  const box = await dialog.boundingBox();
  assert.ok(box && box.x >= 0 && box.x + box.width <= 390, `the dialog is ${box?.width} wide on a phone`);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.locator('#act-reason').fill('和燃气公司的事项重复');
  await page.keyboard.press('Control+Enter');
  await page.getByText('这份草稿已经作废').waitFor();
  // What lies behind the dialog is read anew a moment before it is gone: a key that comes in between is the dialog's.
  await dialog.waitFor({ state: 'detached' });
  assert.equal(await page.locator('.guide-head button').count(), 0, 'what is discarded is offered forms');
  await clean(page, 'a discarded draft');
  await page.locator('h1').click();
  await page.keyboard.press('4');
  await page.getByText('和燃气公司的事项重复').waitFor();
  await page.goto('/workbench/catalog?show=all&words=燃气经营许可');
  await page.getByText('清空名称').waitFor();
  await page.keyboard.press('5');
  await page.locator(`tr[data-item="${item}"]`, { hasText: '已作废' }).waitFor();
  assert.equal(await page.locator('tbody tr').count(), 1);
  await clean(page, 'the discarded');
  // The code lies free: a draft begun under it is the second.
  await page.getByRole('button', { name: '新编事项' }).click();
  await dialog.locator('#new-id').fill(item);
  await dialog.locator('#new-name').fill('燃气经营许可(新办)');
  await page.keyboard.press('Control+Enter');
  await page.locator('.tag', { hasText: '第 2 版 · 编制中' }).waitFor();
  await press(page, 'd');
  await page.locator('#act-reason').fill('还是重复');
  await page.keyboard.press('Control+Enter');
  await page.getByText('这份草稿已经作废').waitFor();
  await dialog.waitFor({ state: 'detached' });
  await press(page, 'v');
  await dialog.waitFor();
  await dialog.locator('.effect-pairs', { hasText: /第 2 版抄出第 3 版/ }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.locator('.tag', { hasText: '第 3 版 · 编制中' }).waitFor();
  await page.locator('h1', { hasText: '燃气经营许可(新办)' }).waitFor();
  await page.context().close();
});

test('a county’s record of no type of the standard is given its type in one act: copied with its source under the code of that type, the old one discarded', async () => {
  const file = readItemFile(JSON.parse(await readFile(county, 'utf8')));
  assert.ok(!('unreadable' in file));
  const untyped = file.filter(({ draft }) => draft.id.slice(2, 4) === '00').slice(0, 1);
  const [record] = untyped;
  const old = record?.draft.id ?? assert.fail('no record of another type');
  await importItems(world.app.ledger, lanting, untyped);
  const page = await officer(world, browser, 'qinshubai');
  await open(page, old);
  await page.getByRole('button', { name: '定事项类型' }).click();
  const dialog = page.locator('dialog.catalog-act');
  await page.keyboard.press('Control+Enter');
  await dialog.getByText('先选事项类型').waitFor();
  await clean(page, 'giving a type');
  await page.locator('#new-type').selectOption('20');
  const typed = `${old.slice(0, 2)}20${old.slice(4)}`;
  assert.equal(await page.locator('#new-id').inputValue(), typed);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL(`**/catalog/${typed}`);
  await page.locator('.item-head', { hasText: typed }).waitFor();
  await says(page.locator('#guide-name'), /公共服务/);
  await page.getByText('导入时的原文').waitFor();
  await page.keyboard.press('4');
  await page.getByText(`照 ${old} 另编第 1 版草稿`).waitFor();
  await page.goto(`/workbench/catalog/${old}`);
  await page.getByText('这份草稿已经作废').waitFor();
  await page.getByText('导入时的原文').waitFor();
  await page.keyboard.press('4');
  await page.getByText(`事项类型定为公共服务,按新编码 ${typed} 另编`).waitFor();
  await page.context().close();
});
