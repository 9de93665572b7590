import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildApi } from '#api';
import { itemsNamed } from '#catalog';
import { textOfPdf } from '#documents';
import type { OrganisationCommand } from '#identity';
import { isRefusal } from '#law';
import { sql } from 'kysely';
import { multipartRequest } from './apply/testing.ts';
import { htmlFaults } from './html-faults.ts';
import { hiddenFields, openTestPortal } from './testing.ts';
import type { TestPortal } from './testing.ts';

let portal: TestPortal;
let commands = 0;
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
});
after(() => portal.close());

interface LetterInHand {
  readonly code: string;
  readonly pdf: Uint8Array;
  readonly text: string;
}

/** The letter of one of a colleague's mandates, as its holder prints it, and the code that stands on it. */
async function letterOf(mandate: string): Promise<LetterInHand> {
  const { ledger, identity, staff } = portal.city;
  const letter = await identity.letter(staff.supervisor, mandate, itemsNamed(ledger, identity));
  if (isRefusal(letter)) throw new Error(letter.refused);
  const text = textOfPdf(letter.pdf);
  const [, code = ''] = /核验码\s*((?:[0-9A-Z]{5}-?){4})/.exec(text) ?? [];
  assert.ok(code, text);
  return { code, pdf: letter.pdf, text };
}

async function organise(command: OrganisationCommand): Promise<string> {
  const { identity } = portal.city;
  const system = { kind: 'system', jurisdiction: identity.jurisdiction } as const;
  const done = await identity.organise(system, command, `verify-letter-${(commands += 1)}`);
  if (isRefusal(done)) throw new Error(done.refused);
  return done.id;
}

/** A mandate of the clerk's post, under a document of its own unless one is named. */
const grant = (act: 'accept' | 'receive', document: string, to = '2028-12-31', from = '2026-02-09'): Promise<string> =>
  organise({ name: 'grantMandate', post: 'post-clerk', item: portal.city.hygiene.id, act, from, to, document });

async function compare(code: string, pdf: Uint8Array): Promise<{ readonly status: number; readonly body: string }> {
  const { app } = portal;
  const page = await app.inject({ url: `/verify/${code}` });
  const cookie = page.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const files = pdf.length === 0 ? [] : [{ field: 'file', name: 'letter.pdf', bytes: Buffer.from(pdf) }];
  const request = multipartRequest(`/verify/${code}`, hiddenFields(page.body), files, 'compare');
  const answer = await app.inject({ ...request, headers: { ...request.headers, cookie } });
  return { status: answer.statusCode, body: answer.body };
}

test('a letter bears a code and leads to a page that says it is in force, and nothing that the letter does not show', async () => {
  const { code, text } = await letterOf(await grant('accept', '澜卫授〔2026〕101号'));
  assert.ok(text.includes('澜卫授〔2026〕101号'));
  const { body, statusCode } = await portal.visitor().get(`/verify/${code}`);
  assert.equal(statusCode, 200);
  assert.match(body, /<h1>这份授权书是真的，现在有效<\/h1>/);
  for (const line of ['澜卫授〔2026〕101号', '公共场所卫生许可', '受理', '2028年12月31日', '澜汀市卫生健康局'])
    assert.ok(body.includes(line), line);
  const { rows } = await sql<{ name: string }>`
    select body->>'name' as name from personal_record where kind = 'staff' or kind = 'person'`.execute(
    portal.city.ledger.db,
  );
  const holder = rows.map(({ name }) => name).filter((name) => name && text.includes(name));
  assert.ok(holder.length > 0, 'the letter names its holder');
  for (const name of holder) assert.ok(!body.includes(name), 'the page names the holder whole');
});

test('every mandate of a document has the same letter and code; another letter has another', async () => {
  const [one, two] = [await grant('accept', '澜卫授〔2026〕102号'), await grant('receive', '澜卫授〔2026〕102号')];
  const codes = [
    await letterOf(one),
    await letterOf(two),
    await letterOf(await grant('accept', '澜卫授〔2026〕103号')),
  ];
  assert.equal(codes[0]?.code, codes[1]?.code);
  assert.notEqual(codes[0]?.code, codes[2]?.code);
});

test('a letter that was printed before its document gave more is still found by its code', async () => {
  const printed = [];
  for (const act of ['accept', 'receive'] as const)
    printed.push(await letterOf(await grant(act, '澜卫授〔2026〕110号')));
  // Whichever of the two is the letter's own code by now, both lead to it.
  for (const { code } of printed)
    assert.match((await portal.visitor().get(`/verify/${code}`)).body, /澜卫授〔2026〕110号/);
});

test('a code of which one character is changed is unknown, whichever it is', async () => {
  const { code } = await letterOf(await grant('accept', '澜卫授〔2026〕104号'));
  const plain = code.replaceAll('-', '');
  for (let at = 0; at < plain.length; at += 1) {
    const other = `${plain.slice(0, at)}${plain[at] === '7' ? '8' : '7'}${plain.slice(at + 1)}`;
    const answer = await portal.app.inject({ url: `/verify/${other}`, remoteAddress: `10.0.0.${at + 1}` });
    assert.equal(answer.statusCode, 404, other);
    assert.match(answer.body, /查不到这个核验码/);
  }
});

test('the file of a letter is compared byte for byte: one changed byte is 不一致, no file is told beside the field', async () => {
  const { code, pdf } = await letterOf(await grant('accept', '澜卫授〔2026〕105号'));
  assert.match((await compare(code, pdf)).body, /<strong>您选的文件：一致<\/strong>/);
  const altered = Uint8Array.from(pdf);
  const at = Math.floor(altered.length / 2);
  altered[at] = (altered[at] ?? 0) ^ 1;
  const wrong = await compare(code, altered);
  assert.equal(wrong.status, 200);
  assert.deepEqual(await htmlFaults(wrong.body), []);
  assert.ok(
    wrong.body.indexOf('不一致') < wrong.body.indexOf('现在有效</h1>'),
    'it stands before what is said of the paper',
  );
  assert.match(wrong.body, /<strong>您选的文件：不一致<\/strong>/);
  const none = await compare(code, new Uint8Array());
  assert.equal(none.status, 422);
  assert.deepEqual(await htmlFaults(none.body), []);
  assert.match(none.body, /请先选择文件/);
});

test('a file that another site sends is refused', async () => {
  const { code, pdf } = await letterOf(await grant('accept', '澜卫授〔2026〕106号'));
  const files = [{ field: 'file', name: 'letter.pdf', bytes: Buffer.from(pdf) }];
  const answer = await portal.app.inject(multipartRequest(`/verify/${code}`, {}, files, 'compare'));
  assert.equal(answer.statusCode, 403);
});

test('a letter of which a part was taken back is in force with the rest, its first file is told apart; wholly taken back it has ended', async () => {
  const document = '澜卫授〔2026〕107号';
  const [kept, gone] = [await grant('accept', document), await grant('receive', document)];
  const first = await letterOf(kept);
  const revoke = (mandate: string): Promise<string> =>
    organise({ name: 'revokeMandate', mandate, document: '澜卫撤〔2026〕1号' });
  await revoke(gone);
  const partly = await portal.visitor().get(`/verify/${first.code}`);
  assert.match(partly.body, /现在有效/);
  assert.match(partly.body, /已终止/);
  assert.match((await compare(first.code, first.pdf)).body, /<strong>您选的文件：与发出时一致<\/strong>/);
  assert.match((await compare(first.code, (await letterOf(kept)).pdf)).body, /<strong>您选的文件：一致<\/strong>/);
  await revoke(kept);
  const ended = await portal.visitor().get(`/verify/${first.code}`);
  assert.match(ended.body, /<h1>这份授权书是真的，但已经失效<\/h1>/);
  assert.match(ended.body, /2026年2月9日（周一）<\/time>已收回，依据<b lang="zh-CN">澜卫撤〔2026〕1号/);
});

test('a letter whose term ran out says since when, one to come that it does not count yet', async () => {
  const short = await letterOf(await grant('accept', '澜卫授〔2026〕108号', '2026-03-31'));
  const later = await letterOf(await grant('accept', '澜卫授〔2026〕109号', '2028-12-31', '2026-05-01'));
  assert.match((await portal.visitor().get(`/verify/${later.code}`)).body, /还没有开始生效/);
  portal.city.clock.set('2026-04-01T01:00:00.000Z');
  const { body } = await portal.visitor().get(`/verify/${short.code}`);
  assert.match(body, /但已经失效/);
  assert.match(body, /到<time datetime="2026-03-31">/);
});
