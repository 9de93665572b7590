import assert from 'node:assert/strict';
import { authoredItem, lanting } from '#catalog';
import type { CasePage } from '#casework';
import { textOfPdf } from '#documents';
import type { Page } from 'playwright-core';
import { fetchAs } from './browser.ts';
import { walkToCheck } from './canary-citizen.ts';
import { canaries, registrationOfCanary } from './canary-people.ts';
import { act } from './canary-staff.ts';
import type { Walker } from './walker.ts';

const registration = authoredItem(lanting, 'individualRegistration');
export const home = '澜汀市澜东区桂花里9号302室';
/** What the applicant typed as the address of the shop: the slip of the pen that a correction mends. */
export const shopAddress = canaries.address;

/** Who takes a case to the finished licence: the applicant, the head who decides on the spot, the issuer; all signed in. */
export interface Hands {
  readonly citizen: Walker;
  readonly head: Walker;
  readonly issuer: Walker;
}

/** A business registered on the spot, its licence made and waiting. In: how the applicant wants it. Out: the case number. */
export async function licenceMade({ citizen, head, issuer }: Hands, delivery: 'counter' | 'post'): Promise<string> {
  const check = await walkToCheck(citizen, registration, registrationOfCanary);
  const draft = check.path.replace(/\/check.*$/, '');
  const way = { delivery, ...(delivery === 'post' && { postAddress: home }), do: 'next' };
  const again = await citizen.submit(`${draft}/delivery`, way);
  const receipt = await citizen.submit(again.path, { declaration: 'yes', do: 'submit' });
  const number = /^\/cases\/(\d+)\/receipt$/.exec(receipt.path)?.[1] ?? assert.fail(`no receipt: ${receipt.path}`);
  await act(head, number, 'decideOnTheSpot', { outcome: 'grant' }, () => undefined);
  await act(issuer, number, 'makeCertificate', {}, () => undefined);
  return number;
}

type Paper = CasePage['papers'][number];

/** Papers of a kind, oldest first, as the workbench has them. */
export async function papersOf(walker: Walker, number: string, kind: Paper['kind']): Promise<readonly Paper[]> {
  const seen = await walker.ask('GET', `/cases/${number}`);
  assert.equal(seen.status, 200, seen.body);
  return seen.json<CasePage>().papers.filter((paper) => paper.kind === kind);
}

/** The words of the latest paper of a kind, read from the PDF that the officer's browser opens, without spaces. */
export async function printedOf(page: Page, walker: Walker, number: string, kind: Paper['kind']): Promise<string> {
  const last = (await papersOf(walker, number, kind)).at(-1) ?? assert.fail(`no ${kind}`);
  const link = page.locator(`.papers a[href*="${last.paper}"]`);
  const { status, body } = await fetchAs(page, (await link.first().getAttribute('href')) ?? '');
  assert.equal(status, 200);
  return textOfPdf(body);
}
