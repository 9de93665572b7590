import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** A person as the registration form asks; invented. */
export interface Person {
  readonly name: string;
  readonly number: string;
  readonly mobile: string;
  readonly password: string;
}

export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** The application as a citizen knows it: answers by field name, files by material. */
export interface Filled {
  readonly answers: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Upload>>;
  readonly delivery: 'electronic' | 'counter';
}

/** Opens an account on the page that asks for one and is signed in. */
export async function register(page: Page, person: Person): Promise<void> {
  for (const name of ['name', 'number', 'mobile', 'password'] as const)
    await page.fill(`[name="${name}"]`, person[name]);
  await page.getByRole('button', { name: '注册并登录' }).click();
}

/** Goes through every page of an application up to the one that checks it. */
export async function fillIn(page: Page, { answers, files, delivery }: Filled): Promise<void> {
  for (let step = 0; step < 20; step += 1) {
    if (stepOf(page) === 'check') return;
    for (const [name, value] of Object.entries(answers)) await answer(page, name, value);
    for (const [material, file] of Object.entries(files)) {
      const field = page.locator(`input[type=file][name="material-${material}"]`);
      if ((await field.count()) > 0) await field.setInputFiles(file);
    }
    const ways = page.locator(`input[type=radio][value="${delivery}"]`);
    if ((await ways.count()) > 0) {
      await ways.check();
      if (delivery === 'electronic') await page.locator('input[type=checkbox]').check();
    }
    const before = page.url();
    await page.locator('button[name="do"][value="next"]').click();
    assert.notEqual(page.url(), before, `the page does not go on: ${await page.locator('main').innerText()}`);
  }
  throw new Error('the application has no end');
}

/** Declares that all is true and hands it in. */
export async function submit(page: Page, button: '提交申请' | '提交补正'): Promise<void> {
  const declaration = page.locator('main input[type=checkbox]');
  if ((await declaration.count()) > 0) await declaration.check();
  await page.getByRole('button', { name: button }).click();
}

export async function answer(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[name="${name}"]:not([type=hidden])`);
  const count = await field.count();
  if (count === 0) return;
  const type = await field.first().getAttribute('type');
  if (type === 'radio') await page.locator(`[name="${name}"][value="${value}"]`).check();
  else if (type === 'checkbox') await field.first().check();
  else if ((await field.first().evaluate((element) => element.tagName)) === 'SELECT') await field.selectOption(value);
  else await field.fill(value);
}

function stepOf(page: Page): string {
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** A file that really is what it says: a one-page PDF. In: words that make it unlike every other. */
export function pdfFile(name: string, words: string): Upload {
  const body = `%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n% ${words}\n%%EOF\n`;
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(body) };
}
