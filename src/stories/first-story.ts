import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { citizenIdCheck, creditCodeCheck, organisationCheck } from '#law';
import { instantAfter } from '#ledger';
import { fetchAs, sitDown } from './browser.ts';
import { answer, fillIn, pdfFile, register, submit } from './citizen.ts';
import { act, officer, openCase } from './officer.ts';
import { qrOf } from './qr.ts';
import type { World } from './world.ts';

const first17 = '99010119900101001';
const person = {
  name: '林知兰',
  number: first17 + citizenIdCheck(first17),
  mobile: '19900000001',
  password: 'Lanting-2026',
};

const organisation = 'MADE0007';
const first17OfCode = `92990100${organisation}${organisationCheck(organisation)}`;

const answers = {
  placeKind: 'hair',
  placeName: '澜汀小满理发店',
  creditCode: first17OfCode + creditCodeCheck(first17OfCode),
  placeAddress: '澜汀市澜东区桂花里6号一层',
  area: '86',
  responsiblePerson: '林知兰',
  responsibleId: person.number,
  contactMobile: person.mobile,
  centralAir: 'no',
};

const files = Object.fromEntries(
  ['id-proof', 'floor-plan', 'test-report', 'hygiene-rules'].map((id) => [id, pdfFile(`${id}.pdf`, `first ${id}`)]),
);

/** What a story may say of the dates it saw. */
export interface Told {
  /** The case page of the citizen after acceptance. */
  readonly afterAcceptance: string;
  /** Whether the clerk's browser took the workbench for a secure context. */
  readonly secureContext: boolean;
}

/**
 * The first story: a citizen without scripts finds the item in everyday words, reads the guide, applies, gets one correction notice and
 * answers it; the clerk accepts, two officers review, the approver grants; the certificate downloads and its QR code verifies.
 * In: a world with the clock in its first hour, the browser.
 */
export async function firstStory(world: World, browser: Browser): Promise<Told> {
  const citizen = (await sitDown(browser, { scripts: false, baseURL: world.url })).page;
  await findTheGuide(citizen);
  const number = await apply(citizen);
  later(world, 60);

  const clerk = await officer(world, browser, 'zhouxiaotang');
  const secureContext = await clerk.evaluate<boolean>('window.isSecureContext');
  await openCase(clerk, number);
  await act(clerk, 'r', async (dialog) => {
    await dialog.getByRole('checkbox', { name: '公共场所卫生检测或者评价报告', exact: true }).check();
    await dialog.locator('textarea').nth(0).fill('检测报告缺第二页,请交全');
    await dialog.getByRole('checkbox', { name: '营业面积(平方米)', exact: true }).check();
    await dialog.locator('textarea').nth(1).fill('面积和平面图不一致,请核对');
  });
  later(world, 60);
  await correct(citizen, number);
  later(world, 60);

  await openCase(clerk, number);
  await act(clerk, 'a');
  await citizen.goto(`/cases/${number}`);
  const afterAcceptance = await citizen.locator('main').innerText();
  later(world, 60);

  const reviewer = await officer(world, browser, 'shenjiahe');
  await openCase(reviewer, number);
  await review(reviewer, '材料齐全,布局合理。');
  later(world, 60);
  await review(reviewer, '现场与平面图一致。');
  later(world, 60);
  const colleague = await officer(world, browser, 'baiyuanzhou');
  await openCase(colleague, number);
  await act(colleague, 's');
  await colleague.context().close();
  later(world, 60);

  const approver = await officer(world, browser, 'dumingqian');
  await openCase(approver, number);
  await act(approver, 'y');
  later(world, 60);
  const issuer = await officer(world, browser, 'jiangyutong');
  await openCase(issuer, number);
  await act(issuer, 'm');
  await act(issuer, 'h');

  await verifyCertificate(citizen, number, world);
  for (const page of [citizen, clerk, reviewer, approver, issuer]) await page.context().close();
  return { afterAcceptance, secureContext };
}

async function findTheGuide(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('searchbox').fill('我想开个理发店');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.getByRole('link', { name: '看完整指南' }).first().click();
  const guide = await page.locator('main').innerText();
  for (const notice of ['项目名称', '办事依据', '申报条件', '申报材料', '办理程序', '承诺时限', '收费标准'])
    assert.ok(guide.includes(notice), `the guide lacks the notice ${notice}`);
}

/** Out: the case number. */
async function apply(page: Page): Promise<string> {
  await page.getByRole('link', { name: '开始申请' }).first().click();
  await page.getByRole('link', { name: '注册一个' }).click();
  await register(page, person);
  await fillIn(page, { answers, files, delivery: 'electronic' });
  assert.match(await page.locator('main').innerText(), /提交以后会怎样/);
  await submit(page, '提交申请');
  await page.getByRole('heading', { name: '已经收到您的申请' }).waitFor();
  return /\/cases\/(\d+)/.exec(page.url())?.[1] ?? assert.fail(`no case number in ${page.url()}`);
}

async function correct(page: Page, number: string): Promise<void> {
  await page.goto(`/cases/${number}`);
  assert.match(await page.locator('main').innerText(), /检测报告缺第二页/);
  await page.goto(`/cases/${number}/correct`);
  await answer(page, 'area', '88');
  await fillIn(page, {
    answers: { area: '88' },
    files: { 'test-report': pdfFile('检测报告全.pdf', 'complete') },
    delivery: 'electronic',
  });
  await submit(page, '提交补正');
}

async function review(page: Page, opinion: string): Promise<void> {
  await act(page, 'e', async (dialog) => {
    await dialog.getByRole('radio', { name: '建议准予' }).check();
    await dialog.locator('#act-opinion').fill(opinion);
    // An inspection is signed by two; a review of the papers asks for no colleague.
    const colleague = dialog.getByRole('checkbox', { name: '白远舟' });
    await dialog.page().waitForTimeout(300);
    if ((await colleague.count()) > 0) await colleague.check();
  });
}

async function verifyCertificate(page: Page, number: string, world: World): Promise<void> {
  await page.goto(`/cases/${number}`);
  const certificate = page.locator('a[href*="/papers/"]', { hasText: /卫生许可证/ }).first();
  const href = (await certificate.getAttribute('href')) ?? assert.fail('the case page offers no certificate');
  const { status, body: pdf } = await fetchAs(page, href);
  assert.equal(status, 200);
  assert.equal(pdf.subarray(0, 5).toString(), '%PDF-');
  const qr = (await qrOf(pdf)) ?? assert.fail('the certificate bears no QR code that can be read');
  assert.ok(qr.startsWith(`${world.url}/verify/`), `the QR code leads to ${qr}`);
  await page.goto(qr);
  const verified = await page.locator('main').innerText();
  assert.match(verified, /这份文书是真的，现在有效/);
  assert.match(verified, /澜汀\*+发店/);
}

function later(world: World, minutes: number): void {
  world.clock.set(instantAfter(world.clock.now(), minutes * 60));
}
