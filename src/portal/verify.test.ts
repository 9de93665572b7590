import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { buildApi } from '#api';
import { printedCode } from '#casework';
import { isRefusal } from '#law';
import { multipartRequest } from './apply/testing.ts';
import { htmlFaults } from './html-faults.ts';
import { hiddenFields, openTestPortal } from './testing.ts';
import type { TestPortal } from './testing.ts';

let portal: TestPortal;
let code: string;
let number: string;
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
  const { city } = portal;
  const { staff, hygiene } = city;
  const caseNumber = await city.apply(await city.citizen(1), hygiene);
  await city.done(staff.clerk, caseNumber, 'accept');
  const opinion = { recommendation: 'grant', opinion: '符合条件' } as const;
  await city.done(staff.reviewer, caseNumber, 'recordReview', { ...opinion, step: 'review' });
  const inspection = { ...opinion, step: 'inspection', officers: ['post-officer'] };
  await city.done(staff.reviewer, caseNumber, 'recordReview', inspection);
  await city.done(staff.officer, caseNumber, 'coSign');
  await city.done(staff.approver, caseNumber, 'grant');
  await city.done(staff.issuer, caseNumber, 'makeCertificate');
  await city.setPapers();
  const { state } = await city.load(caseNumber);
  const certificate = state.stage === 'none' ? undefined : state.papers.find(({ kind }) => kind === 'certificate');
  assert.ok(certificate);
  ({ code, number } = certificate);
});
after(() => portal.close());

test('a code typed in small letters with spaces leads to the paper, to be compared line by line', async () => {
  const visitor = portal.visitor();
  const typed = printedCode(code).toLowerCase().replaceAll('-', ' ');
  const asked = await visitor.get(`/verify?code=${encodeURIComponent(typed)}`);
  assert.equal(asked.statusCode, 303);
  const { body, statusCode } = await visitor.get(String(asked.headers.location));
  assert.equal(statusCode, 200);
  assert.match(body, /<h1>这份文书是真的，现在有效<\/h1>/);
  for (const line of [
    number,
    '澜汀***发店',
    '公共场所卫生许可(新办)',
    '澜汀市卫生健康局',
    '2026年2月9日（周一）',
    '2030年2月8日',
  ])
    assert.ok(body.includes(line), line);
  assert.doesNotMatch(body, /小满|林知兰|99010119900101|19900000001|桂花里/);
});

test('the address that stands in the QR code leads to the same page', async () => {
  assert.match((await portal.visitor().get(`/verify/${code}`)).body, /现在有效/);
});

test('the file of a paper is compared byte for byte: one changed byte is 不一致, told before all else', async () => {
  const { parts, casework } = portal.city;
  const paper = await casework.verify(code);
  assert.ok(!isRefusal(paper) && paper.fileHash !== undefined);
  const stored = (await parts.files.get(paper.fileHash)) ?? assert.fail('the paper is not stored');
  const bytes = await buffer(stored);
  const compare = async (file: Uint8Array): Promise<string> => {
    const page = await portal.app.inject({ url: `/verify/${code}` });
    const cookie = page.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const files = [{ field: 'file', name: 'paper.pdf', bytes: Buffer.from(file) }];
    const request = multipartRequest(`/verify/${code}`, hiddenFields(page.body), files, 'compare');
    return (await portal.app.inject({ ...request, headers: { ...request.headers, cookie } })).body;
  };
  assert.match(await compare(bytes), /<strong>您选的文件：一致<\/strong>/);
  const altered = Uint8Array.from(bytes);
  altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 1;
  const body = await compare(altered);
  assert.ok(body.indexOf('不一致') > 0 && body.indexOf('不一致') < body.indexOf('现在有效</h1>'));
  assert.deepEqual(await htmlFaults(body), []);
});

test('a code that no paper bears says so, with the code as text, and offers to try again', async () => {
  const { body, statusCode } = await portal.visitor().get(`/verify/${encodeURIComponent('<b>OOO')}`);
  assert.equal(statusCode, 404);
  assert.match(body, /<h1>查不到这个核验码<\/h1>/);
  assert.match(body, /「&lt;B>OOO」/);
  assert.match(body, /<form action="\/verify"/);
});

test('an empty field is told beside it', async () => {
  const answer = await portal.visitor().get('/verify?code=%20');
  assert.equal(answer.statusCode, 422);
  assert.match(answer.body, /请输入纸上的核验码/);
});

test('a certificate past its term is genuine but expired', async () => {
  portal.city.clock.set('2030-02-08T20:00:00.000Z');
  const { body } = await portal.visitor().get(`/verify/${code}`);
  assert.match(body, /<h1>这份文书是真的，但已经过期<\/h1>/);
  assert.match(body, /有效期到<time datetime="2030-02-08">/);
});

test('whatever is typed as a code is looked for or led on, never an error of ours', async () => {
  for (const typed of [`${'A'.repeat(39)}😀`, '\u0000', 'ＡＢＣ'.repeat(200)]) {
    const asked = await portal.visitor().get(`/verify?code=${encodeURIComponent(typed)}`);
    assert.ok([303, 422].includes(asked.statusCode), `${asked.statusCode} for ${typed.slice(0, 45)}`);
  }
});
