import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { isCaseNumber } from '#law';
import { materialsAsked } from '#catalog';
import { hygieneAnswers, openTestCasework, registrationAnswers, smallPdf } from '#casework';
import { openPages, visitorOf } from '../visitor.ts';
import type { Seen, Visitor } from '../visitor.ts';

const city = await openTestCasework();
const { ledger, identity, casework, parts, hygiene, registration } = city;
const { publicUrl, jurisdiction, calendar } = parts;
const http = await openPages({ ledger, identity, casework, publicUrl, jurisdiction, calendar });
after(async () => {
  await http.close();
  await city.close();
});

/** A citizen signed in through the pages. */
async function signedIn(n: number): Promise<Visitor> {
  await city.citizen(n);
  const visitor = visitorOf(http);
  const mobile = `1990000${String(n).padStart(4, '0')}`;
  const home = await visitor.submit('/sign-in', { mobile, password: 'Lanting-2026' });
  assert.equal(home.status, 200);
  return visitor;
}

const draftOf = (path: string): string => /\/drafts\/([^/]+)\//.exec(path)?.[1] ?? '';

/** Walks a draft from its first page to the last look, filling in the answers given. */
async function walk(
  visitor: Visitor,
  item: typeof hygiene,
  answers: Readonly<Record<string, string>>,
): Promise<{ readonly draft: string; readonly check: Seen }> {
  let page = await visitor.get(`/apply/${item.id}`);
  assert.equal(page.status, 200);
  const draft = draftOf(page.path);
  for (const { id, fields } of item.form.pages) {
    assert.match(page.path, new RegExp(`/drafts/${draft}/${id}$`));
    const typed = Object.fromEntries(fields.map((name) => [name, answers[name] ?? '']));
    page = await visitor.submit(page.path, { ...typed, do: 'next' });
  }
  assert.match(page.path, /\/materials$/);
  const files = materialsAsked(item, answers).map(({ id, name }) => ({
    field: `material-${id}`,
    name: `${name}.pdf`,
    bytes: smallPdf(id),
  }));
  page = await visitor.upload(page.path, files, 'next');
  assert.match(page.path, /\/delivery$/);
  page = await visitor.submit(page.path, { delivery: 'electronic', electronicConsent: 'yes', do: 'next' });
  assert.match(page.path, /\/check$/);
  return { draft, check: page };
}

test('a citizen who is not signed in is led to sign in and comes back to the application', async () => {
  await city.citizen(1);
  const visitor = visitorOf(http);
  const door = await visitor.get(`/apply/${hygiene.id}`);
  assert.match(door.path, /^\/sign-in\?to=/);
  const page = await visitor.submit(door.path, { mobile: '19900000001', password: 'Lanting-2026' }, door.path);
  assert.match(page.path, /^\/drafts\/[^/]+\/kind$/);
  const again = await visitor.get(`/apply/${hygiene.id}`);
  assert.equal(again.path, page.path, 'asking again finds the draft begun before');
});

for (const [n, item, answers] of [
  [2, hygiene, hygieneAnswers],
  [3, registration, registrationAnswers],
] as const)
  test(`${item.name}: from the first page to the receipt without scripts; a double submission is one case`, async () => {
    const visitor = await signedIn(n);
    const { draft, check } = await walk(visitor, item, answers);
    assert.match(check.html, /提交以后会怎样/);
    const action = `/drafts/${draft}/check`;
    const body = new URLSearchParams({ ...check.hidden(action), declaration: 'yes', do: 'submit' }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const send = (): Promise<Seen> => visitor.once({ method: 'POST', url: action, headers, payload: body });
    const [one, two] = await Promise.all([send(), send()]);
    const late = await send();
    const arrived = [one, two, late].map(({ location }) => location);
    assert.equal(new Set(arrived).size, 1, arrived.join(' '));
    const [, number = ''] = /^\/cases\/(\d+)\/receipt$/.exec(one.location) ?? [];
    assert.ok(isCaseNumber(number), one.location);
    const receipt = await visitor.get(one.location);
    assert.match(receipt.html, /已经收到您的申请/);
    const list = await visitor.get('/cases');
    assert.equal(list.html.split(`href="/cases/${number}"`).length - 1, 1);
    assert.doesNotMatch(list.html, new RegExp(draft));
    const slip = await visitor.get(`/cases/${number}/papers/receipt-slip`);
    assert.equal(slip.status, 200);
    assert.equal(slip.bytes.subarray(0, 5).toString(), '%PDF-');
    assert.equal(slip.header('x-content-type-options'), 'nosniff');
    assert.equal(slip.header('cache-control'), 'no-store');
  });
