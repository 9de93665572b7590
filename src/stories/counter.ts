import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { citizenIdCheck } from '#law';
import { officer } from './officer.ts';
import type { World } from './world.ts';

/** What a clerk's hands did: keys that do something, and characters of names and numbers, counted apart. */
export interface Hands {
  readonly page: Page;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly told: () => { readonly keys: number; readonly characters: number };
}

/** A clerk at the counter: signed in, at the 收件 desk, and from here on without a mouse. */
export async function clerk(world: World, browser: Browser, login: string): Promise<Hands> {
  const page = await officer(world, browser, login);
  // The machine has no printer, and a browser without a screen falls over its own viewer: what is sent to print is only counted.
  await page.addInitScript('window.print = () => { window.top.sheets = (window.top.sheets ?? 0) + 1; }');
  await page.locator('.rail a', { hasText: '收件' }).waitFor();
  await page.keyboard.press('F2');
  await page.getByRole('combobox', { name: '办什么事' }).waitFor();
  let keys = 0;
  let characters = 0;
  return {
    page,
    async press(...pressed) {
      for (const key of pressed) {
        keys += 1;
        await page.keyboard.press(key);
      }
    },
    async type(text) {
      characters += Array.from(text).length;
      await page.keyboard.type(text);
    },
    told: () => ({ keys, characters }),
  };
}

/** An ID number of the invented city. In: the first 17 digits. */
export const idNumber = (first17: string): string => first17 + citizenIdCheck(first17);

/** ① two letters, then down to the item, Enter. */
export async function findItem({ page, press, type }: Hands, letters: string, name: string): Promise<void> {
  await type(letters);
  const options = page.getByRole('option');
  // What is found for the first letter alone stands there a moment longer.
  await page.locator('#found[aria-busy=false]').waitFor();
  await options.filter({ hasText: name }).first().waitFor();
  const names = await options.locator('strong').allTextContents();
  const at = names.findIndex((each) => each.includes(name));
  await press(...Array.from({ length: at }, () => 'ArrowDown'), 'Enter');
  await asking(page, '谁来办');
}

/** Waits until this question is the one being asked. */
export async function asking(page: Page, question: string): Promise<void> {
  try {
    await page.locator('.asking', { hasText: question }).waitFor();
  } catch {
    assert.fail(`${question} is not asked: ${await page.locator('main').innerText()}`);
  }
}

export interface PersonAtCounter {
  readonly number: string;
  readonly name: string;
  readonly mobile: string;
  readonly address: string;
}

/** ② who comes, and that they come for themselves. */
export async function sayWho({ page, press, type }: Hands, who: PersonAtCounter): Promise<void> {
  for (const answer of [who.number, who.name, who.mobile, who.address]) {
    await type(answer);
    await press('Enter');
  }
  await asking(page, '替谁办');
  await press('Enter');
  await asking(page, '什么情形');
}

/** ③ the form: an answer a field, `Enter` to keep what stands there, `↓` to fill in the address, a digit to choose. */
export async function answerForm({ page, press, type }: Hands, answers: readonly string[]): Promise<void> {
  for (const answer of answers) {
    if (answer === 'Enter' || answer === 'ArrowDown' || /^\d$/.test(answer)) await press(answer);
    else await type(answer);
    if (answer !== 'Enter' && !/^\d$/.test(answer)) await press('Enter');
  }
  await asking(page, '材料');
}

/** An act by its key, seen with its effect, done with Ctrl Enter; waits for its papers. Out: the case number. */
export async function actAtCounter(
  { page, press }: Hands,
  key: string,
  fill: () => Promise<void> = async () => undefined,
) {
  await press(key);
  const panel = page.locator('dialog.effect-panel');
  try {
    await panel.waitFor();
  } catch {
    assert.fail(`${key} opened nothing: ${await page.locator('.act-bar').innerText()}`);
  }
  await fill();
  await press('Control+Enter');
  try {
    await page.locator('.done-pane').waitFor();
  } catch {
    assert.fail(`the act was not done: ${await panel.innerText()}`);
  }
  const number = (await page.locator('.done-pane a[href*="/cases/"]').first().innerText()).replace(/\D/g, '');
  assert.match(number, /^\d{12,}$/);
  return number;
}

/** The names of the papers that lie there. */
export async function papersDone(page: Page): Promise<readonly string[]> {
  return page.locator('.done-papers a').allTextContents();
}
