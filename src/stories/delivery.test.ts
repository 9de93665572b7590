import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { remindUncollected } from '#casework';
import type { Browser, Locator, Page } from 'playwright-core';
import { openDesks } from '../desks.ts';
import { openBrowser } from './browser.ts';
import { register } from './canary-citizen.ts';
import { canaries } from './canary-people.ts';
import { signIn } from './canary-staff.ts';
import { clean } from './clean.ts';
import { home, licenceMade, papersOf, printedOf, shopAddress } from './delivery.ts';
import type { Hands } from './delivery.ts';
import { act, officer, openCase } from './officer.ts';
import { walkerAt } from './walker.ts';
import type { Walker } from './walker.ts';
import { openWorld } from './world.ts';
import type { World } from './world.ts';

const { citizen: applicant } = canaries;
let browser: Browser;
let world: World;
let hands: Hands;
let issuer: Page;
before(async () => {
  browser = await openBrowser();
  world = await openWorld({ start: '2026-03-02T01:00:00.000Z' });
  const at = (): Walker => walkerAt(world.app.http);
  const citizen = at();
  await register(citizen);
  const head = await signIn(world, at(), 'gaoruoxi');
  hands = { citizen, head, issuer: await signIn(world, at(), 'jiangyutong') };
  issuer = await officer(world, browser, 'jiangyutong');
});
after(async () => {
  await browser.close();
  await world.close();
});

const told = async (number: string): Promise<string> => (await hands.citizen.get(`/cases/${number}`)).body;
const verified = async (code: string): Promise<string> => (await hands.citizen.get(`/verify/${code}`)).body;
const certificates = (number: string) => papersOf(hands.issuer, number, 'certificate');
const recordOf = (number: string): Promise<string> => printedOf(issuer, hands.issuer, number, 'service-record');

function holds(text: string, ...words: readonly string[]): void {
  for (const each of words) assert.ok(text.includes(each), `${each} is not in ${text}`);
}

async function send(number: string, tracking: string, address?: string): Promise<void> {
  await act(issuer, 'b', async (dialog) => {
    await dialog.locator('#act-tracking').fill(tracking);
    if (address !== undefined) {
      assert.equal(await dialog.locator('#act-address').inputValue(), '', 'a wrong address is not offered again');
      await dialog.locator('#act-address').fill(address);
    }
    await clean(issuer, 'the dialog that sends');
  });
  await issuer.locator('.form-pane').getByText(tracking).waitFor();
  assert.ok((await told(number)).includes(tracking));
}

const cameBack = (reason: string) =>
  act(issuer, 't', async (dialog) => {
    await dialog.getByRole('radio', { name: reason }).check();
    await clean(issuer, 'the dialog of what came back');
  });

test('at the counter an agent signs by the keyboard alone; what is missing is told at its place; the record says it all', async () => {
  const number = await licenceMade(hands, 'counter');
  await openCase(issuer, number);
  await act(issuer, 'h', async (dialog) => {
    // Nothing that is typed at once lands in a field.
    assert.equal(await issuer.evaluate<string>('document.activeElement.tagName'), 'DIALOG');
    await dialog.getByRole('radio', { name: '申请人本人' }).focus();
    await issuer.keyboard.press('ArrowRight');
    await issuer.keyboard.press('Control+Enter');
    await dialog.locator('#act-signer-name-problem').getByText('没有填').waitFor();
    assert.equal(await issuer.evaluate<string>('document.activeElement.id'), 'act-signer-name');
    await issuer.keyboard.type('阿依古丽·买买提');
    await issuer.keyboard.press('Tab');
    await issuer.keyboard.type('004X');
    await issuer.keyboard.press('Tab');
    await issuer.keyboard.press('Space');
    await clean(issuer, 'the dialog that hands over');
  });
  const [certificate] = await certificates(number);
  const [decision] = await papersOf(hands.issuer, number, 'on-the-spot-decision');
  const record = await recordOf(number);
  holds(record, '送达回证', `《准予登记通知书》，编号${decision?.number}`, `《营业执照》，编号${certificate?.number}`);
  holds(record, '窗口直接送达', '阿依古丽·买买提（受托人），证件号码后四位004X', '已核对授权委托书', '江语桐');
  holds(record, '第八十八条', '送达日期：2026年3月2日');
  holds(await told(number), '办好了', '送达回证');
});

test('who will not sign is served before a witness, and the record says so (民诉法89)', async () => {
  const number = await licenceMade(hands, 'counter');
  await openCase(issuer, number);
  await act(issuer, 'h', async (dialog) => {
    await dialog.getByRole('checkbox', { name: '拒绝在送达回证上签字' }).check();
    await issuer.keyboard.press('Control+Enter');
    await dialog.locator('#act-signer-witness-problem').getByText('没有填').waitFor();
    await issuer.keyboard.type('桂花里居委会 何秀英');
    await dialog.locator('.paper').getByText('何秀英').waitFor();
  });
  holds(
    await recordOf(number),
    '第八十九条',
    '由见证人桂花里居委会何秀英证明，文书留置送达',
    `${applicant.name}（申请人本人）`,
  );
});

test('by post: sent is not served; the day on the return slip is', async () => {
  const number = await licenceMade(hands, 'post');
  await openCase(issuer, number);
  await send(number, 'EX2026-1');
  holds(await told(number), '结果已经寄出', home, '您签收的那天才是送达日');
  await act(issuer, 'q', async (dialog) => {
    await dialog.locator('#act-signedOn').fill('2026-03-03');
    await issuer.keyboard.press('Control+Enter');
    await dialog.locator('#act-signedOn-problem').getByText('签收').waitFor();
    await dialog.locator('#act-signedOn').fill('2026-03-02');
    await clean(issuer, 'the dialog of the return slip');
  });
  const record = await recordOf(number);
  holds(record, '邮寄送达', '第九十一条', home, '邮政特快专递，邮件号EX2026-1', '送达日期：2026年3月2日');
  holds(await told(number), '办好了');
});

test('what came back goes out again: to another address, then to the family that signs', async () => {
  const number = await licenceMade(hands, 'post');
  await openCase(issuer, number);
  await send(number, 'EX2026-2');
  await cameBack('地址不对');
  holds(await told(number), '因为地址不对退回', '不算送达');
  await issuer.locator('.form-pane').getByText('地址不对').waitFor();
  await send(number, 'EX2026-3', '澜汀市新华巷7号');
  await cameBack('拒收');
  holds(await told(number), '被拒收');
  await send(number, 'EX2026-4');
  await act(issuer, 'q', async (dialog) => {
    await dialog.getByRole('radio', { name: '同住成年家属' }).check();
    await dialog.locator('#act-signer-name').fill('林小');
    await dialog.locator('#act-signer-relation').fill('儿子');
    await dialog.getByRole('checkbox', { name: '已核对身份和同住关系' }).check();
  });
  holds(await recordOf(number), '新华巷7号', '邮件号EX2026-4', '林小（同住成年家属，儿子）', '系同住成年家属');
});

test('lost in the post: nothing goes out before the re-issue; the old number is void for everybody, the new one valid', async () => {
  const number = await licenceMade(hands, 'post');
  await openCase(issuer, number);
  await send(number, 'EX2026-5');
  await cameBack('邮寄遗失');
  await issuer.locator('.act-greyed', { hasText: '送达' }).getByText('请先补发新证再送达').waitFor();
  holds(await told(number), '遗失');
  const [old] = await certificates(number);
  assert.ok(old);
  await act(issuer, 'i', async (dialog) => {
    await dialog.locator('.paper').getByText(old.number).waitFor();
    await clean(issuer, 'the dialog that re-issues');
  });
  await issuer.locator('.papers li', { hasText: old.number }).getByText('作废').first().waitFor();
  const [, next] = await certificates(number);
  assert.ok(next);
  holds(await verified(old.code), '这份文书已作废', '邮寄中遗失', next.number);
  holds(await verified(next.code), '现在有效', next.number);
  holds(await printedOf(issuer, hands.issuer, number, 'certificate'), next.number, shopAddress);
  await act(issuer, 'h');
  const record = await recordOf(number);
  holds(record, next.number);
  assert.ok(!record.includes(old.number), 'the void certificate was not handed over');
});

test('a slip of the pen on what was handed out: old and new side by side, the old code void, the new paper served', async () => {
  const number = await licenceMade(hands, 'counter');
  await openCase(issuer, number);
  await act(issuer, 'h');
  const [old] = await certificates(number);
  assert.ok(old);
  const head = await officer(world, browser, 'gaoruoxi');
  await openCase(head, number);
  const mended = '澜汀市澜东区桂花里8号';
  await act(head, 'w', async (dialog) => {
    await toggle(dialog, '经营场所');
    await dialog.getByLabel('经营场所:更正为').fill(mended);
    await dialog.locator('#act-reason').fill('录入时看错门牌号');
    await dialog.locator('.paper').getByText(mended).waitFor();
    await clean(head, 'the dialog that corrects');
  });
  const [, next] = await certificates(number);
  assert.ok(next);
  const notice = await printedOf(head, hands.head, number, 'correction-of-paper');
  holds(notice, '更正通知书', shopAddress, mended, '录入时看错门牌号', old.number, next.number);
  holds(await printedOf(head, hands.head, number, 'certificate'), mended, next.number);
  await head.context().close();
  holds(await verified(old.code), '这份文书已作废', '因更正笔误', next.number);
  holds(await verified(next.code), '现在有效', '营业执照');
  holds(await told(number), '已作废', next.number);

  await issuer.reload();
  await issuer.locator('.file-head').waitFor();
  await act(issuer, 'h', async (dialog) => {
    await dialog.locator('.act-documents').getByText(next.number).waitFor();
    assert.doesNotMatch(await dialog.locator('.act-documents').innerText(), /准予登记通知书/);
  });
  const record = await recordOf(number);
  holds(record, '更正通知书', next.number);
  assert.ok(!record.includes('《准予登记通知书》') && !record.includes(old.number));
});

test('whoever does not come is written to after 15, 30 and 60 days; the letter opens for both sides, nothing lapses', async () => {
  const number = await licenceMade(hands, 'counter');
  const { caseworkParts } = openDesks(world.app.deskParts);
  for (const [today, days] of [
    ['2026-03-17', 15],
    ['2026-04-01', 30],
    ['2026-05-01', 60],
  ] as const) {
    world.clock.set(`${today}T02:00:00.000Z`);
    await remindUncollected(caseworkParts);
    const again = await signIn(world, walkerAt(world.app.http), 'jiangyutong');
    assert.equal((await papersOf(again, number, 'collection-reminder')).length, [15, 30, 60].indexOf(days) + 1);
    const page = await officer(world, browser, 'jiangyutong');
    await openCase(page, number);
    await page.locator('.form-pane').getByText(`${days} 天的领取提醒已发`).waitFor();
    const letter = await printedOf(page, again, number, 'collection-reminder');
    holds(letter, '领取提醒', `至今已经${days}日`, '《营业执照》', '2026年3月2日', '授权委托书');
    if (days === 60) await act(page, 'h');
    await page.context().close();
  }
  holds(await told(number), '办好了', '领取提醒');
});

/** Opens a place of the paper for mending, by the keyboard. */
async function toggle(dialog: Locator, label: string): Promise<void> {
  await dialog.getByRole('checkbox', { name: label, exact: true }).focus();
  await dialog.page().keyboard.press('Space');
}
