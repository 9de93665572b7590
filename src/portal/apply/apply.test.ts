import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isCaseNumber } from '#law';
import { buildApi } from '#api';
import type { ServiceItem } from '#catalog';
import type { Answers } from '#casework';
import { openTestPortal } from '../testing.ts';
import type { TestPortal } from '../testing.ts';
import { applied, draftIn, multipartRequest, pdfOf, signedIn, walkerAt, walkToCheck } from './testing.ts';
import type { Seen } from './testing.ts';

let portal: TestPortal;
let hygiene: ServiceItem;
let registration: ServiceItem;
const answersOf = new Map<ServiceItem, Answers>();
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
  ({ hygiene, registration } = portal.city);
  const other = await portal.city.citizen(99);
  for (const item of [hygiene, registration]) answersOf.set(item, (await portal.city.fill(other, item)).answers);
});
after(() => portal.close());

const complete = (item: ServiceItem): Answers => answersOf.get(item) ?? {};

test('who is not signed in is led to sign in and comes back to the application', async () => {
  await portal.city.citizen(1);
  const walker = walkerAt(portal.app);
  const door = await walker.get(`/apply/${hygiene.id}`);
  assert.match(door.path, /^\/sign-in\?to=/);
  const page = await walker.submit(door.path, { mobile: '19900000001', password: 'Lanting-2026' }, door.path);
  assert.match(page.path, /^\/drafts\/[^/]+\/kind$/);
  const again = await walker.get(`/apply/${hygiene.id}`);
  assert.equal(again.path, page.path, 'asking again finds the draft begun before');
});

for (const [n, which] of [
  [2, 'hygiene'],
  [3, 'registration'],
] as const)
  test(`${which}: from the first page to the receipt without scripts; submitting again and again is one case`, async () => {
    const item = portal.city[which];
    const walker = await signedIn(portal, n);
    const check = await walkToCheck(walker, item, complete(item));
    assert.match(check.html, /提交以后会怎样/);
    const draft = draftIn(check.path);
    const fields = { ...check.hidden(check.path), declaration: 'yes', do: 'submit' };
    const send = (): Promise<Seen> => walker.post(check.path, fields);
    const answers = [...(await Promise.all([send(), send(), send()])), await send()];
    const [first = ''] = answers.map(({ location }) => location);
    assert.deepEqual(new Set(answers.map(({ location }) => location)), new Set([first]));
    const [, number = ''] = /^\/cases\/(\d+)\/receipt$/.exec(first) ?? [];
    assert.ok(isCaseNumber(number), first);
    assert.match((await walker.get(first)).html, /已经收到您的申请/);
    const list = await walker.get('/cases');
    assert.equal(list.html.split(`href="/cases/${number}"`).length, 2);
    assert.ok(!list.html.includes(draft), 'the draft is gone');
    const slip = await walker.get(`/cases/${number}/papers/receipt-slip`);
    assert.equal(slip.bytes.subarray(0, 5).toString(), '%PDF-');
    assert.equal(slip.header('content-type'), 'application/pdf');
    assert.equal(slip.header('x-content-type-options'), 'nosniff');
    assert.equal(slip.header('cache-control'), 'no-store');
    assert.equal((await walker.get(`/cases/${number}/files/1`)).header('content-type'), 'application/pdf');
  });

test('what was typed is kept when it is wrong, and the error stands on top and beside its field', async () => {
  const walker = await signedIn(portal, 4);
  const first = await walker.get(`/apply/${hygiene.id}`);
  const page = first.path.replace(/kind$/, 'shop');
  const wrong = { placeName: '澜汀"小满"<理发>店', creditCode: '92990100MA123' };
  const seen = await walker.submit(page, { ...wrong, do: 'next' });
  assert.equal(seen.path, `${page}?check=1`);
  assert.equal(seen.status, 422);
  assert.match(seen.html, /<a href="#creditCode">/);
  assert.match(seen.html, /id="creditCode-error"/);
  assert.match(seen.html, /<title>要改/);
  const plain = await walker.get(page);
  assert.match(plain.html, /value="92990100MA123"/);
  assert.match(plain.html, /value="澜汀&quot;小满&quot;&lt;理发>店"|value="澜汀&quot;小满&quot;&lt;理发&gt;店"/);
  assert.doesNotMatch(plain.html, /role="alert"/, 'a page that is only opened accuses nobody');
  const back = await walker.submit(first.path, { do: 'next' });
  assert.match(back.html, /href="#placeKind"/);
  assert.match((await walker.get(page)).html, /value="92990100MA123"/, 'going back loses nothing');
});

test('keeping a draft keeps what was typed and shows the draft in the list until it is deleted', async () => {
  const walker = await signedIn(portal, 5);
  const first = await walker.get(`/apply/${registration.id}`);
  const list = await walker.submit(first.path, { businessName: '澜汀市半成小店', do: 'keep' });
  assert.equal(list.path, '/cases');
  const draft = draftIn(first.path);
  assert.match(list.html, new RegExp(`href="/drafts/${draft}"`));
  assert.doesNotMatch(list.html, /您还没有办件/, 'a draft to go on with is no empty page');
  assert.match((await walker.get(`/drafts/${draft}`)).html, /澜汀市半成小店/);
  const after = await walker.submit('/cases', {}, `/drafts/${draft}/discard`);
  assert.ok(!after.html.includes(draft));
  assert.equal((await walker.get(first.path)).status, 404);
});

test('a file of the wrong kind, an empty one and one that is too large are named; the good ones beside them are kept', async () => {
  const walker = await signedIn(portal, 6);
  const first = await walker.get(`/apply/${hygiene.id}`);
  const page = first.path.replace(/kind$/, 'materials');
  const megabyte = 1024 * 1024;
  const seen = await walker.upload(
    page,
    [
      { field: 'material-id-proof', name: '身份证.pdf', bytes: pdfOf('id') },
      { field: 'material-floor-plan', name: '平面图.pdf', bytes: Buffer.alloc(23.6 * megabyte, '%PDF-') },
      { field: 'material-test-report', name: '照片.jpg', bytes: Buffer.from('<script>alert(1)</script>') },
      { field: 'material-hygiene-rules', name: '空.pdf', bytes: Buffer.alloc(0) },
      { field: 'material-business-licence', name: '执照.pdf', bytes: pdfOf('nobody asks for it') },
    ],
    'next',
  );
  assert.equal(seen.status, 422);
  assert.match(seen.html, /「平面图\.pdf」有 23\.6 MB，超过 20 MB/);
  assert.match(seen.html, /「照片\.jpg」不是 PDF、JPG 或 PNG/);
  assert.match(seen.html, /「空\.pdf」是空的/);
  assert.match(seen.html, /身份证\.pdf/);
  assert.equal(seen.html.split('class="file"').length, 2, 'only the good file is kept');
  assert.equal((await walker.get(page)).html.split('class="file"').length, 2);
});

test('several files of one material are kept one by one and removed one by one', async () => {
  const walker = await signedIn(portal, 7);
  const page = (await walker.get(`/apply/${hygiene.id}`)).path.replace(/kind$/, 'materials');
  const field = 'material-id-proof';
  const two = await walker.upload(
    page,
    ['正面', '反面'].map((name) => ({ field, name: `${name}.pdf`, bytes: pdfOf(name) })),
    'upload:id-proof',
  );
  assert.equal(two.html.split('class="file"').length, 3);
  const [, remove = ''] = /value="(remove:id-proof:\w+)"/.exec(two.html) ?? [];
  const one = await walker.upload(page, [], remove);
  assert.equal(one.html.split('class="file"').length, 2);
  const none = await walker.upload(page, [], 'upload:floor-plan');
  assert.match(none.html, /还没有选文件/);
  const opened = await walker.get(`/drafts/${draftIn(page)}/files/1`);
  assert.equal(opened.header('content-type'), 'application/pdf');
});

test('files are not taken from another site, nor before the form has shown its token', async () => {
  const walker = await signedIn(portal, 8);
  const page = (await walker.get(`/apply/${hygiene.id}`)).path.replace(/kind$/, 'materials');
  const file = { field: 'material-id-proof', name: 'a.pdf', bytes: pdfOf('a') };
  const bare = await walker.once(multipartRequest(page, {}, [file], 'next'));
  assert.equal(bare.status, 403);
  const fields = (await walker.get(page)).hidden(page);
  const request = multipartRequest(page, fields, [file], 'next');
  const foreign = await walker.once({ ...request, headers: { ...request.headers, 'sec-fetch-site': 'cross-site' } });
  assert.equal(foreign.status, 403);
  assert.doesNotMatch((await walker.get(page)).html, /class="file"/);
});

test('a form that breaks off on its way keeps nothing of the broken file and is not called our mistake', async () => {
  const walker = await signedIn(portal, 9);
  const draft = draftIn((await walker.get(`/apply/${hygiene.id}`)).path);
  const action = `/drafts/${draft}/materials`;
  const [asked] = hygiene.materials.filter(({ provided }) => provided === 'applicant');
  const file = { field: `material-${asked?.id ?? ''}`, name: '半张.pdf', bytes: pdfOf('cut') };
  const whole = multipartRequest(action, (await walker.get(action)).hidden(action), [file], 'keep');
  const { headers, payload } = whole;
  assert.ok(Buffer.isBuffer(payload));
  const end = payload.indexOf('% cut') + 3;
  assert.equal((await walker.once({ ...whole, payload: payload.subarray(0, end) })).status, 400);
  const noBoundary = { ...headers, 'content-type': 'multipart/form-data' };
  assert.equal((await walker.once({ ...whole, headers: noBoundary })).status, 400);
  assert.doesNotMatch((await walker.get(action)).html, /半张/);
});

test('submitting what is not complete leads back to the last look with every gap named', async () => {
  const walker = await signedIn(portal, 9);
  const page = (await walker.get(`/apply/${hygiene.id}`)).path.replace(/kind$/, 'check');
  const seen = await walker.submit(page, { do: 'submit' });
  assert.equal(seen.path, `${page}?check=1`);
  for (const field of ['placeKind', 'creditCode', 'material-floor-plan', 'delivery', 'declaration'])
    assert.match(seen.html, new RegExp(`href="#${field}"`));
  assert.doesNotMatch((await walker.get('/cases')).html, /已经提交的/);
  const fixed = await walker.submit(`${page.replace(/check$/, 'air')}?from=check`, {
    centralAir: 'yes',
    from: 'check',
    do: 'next',
  });
  assert.equal(fixed.path, page, 'a change leads back to the last look');
  assert.match(fixed.html, /集中空调通风系统卫生检测或者评价报告/, 'an answer that needs a material asks for it');
});

test("another citizen's draft and case are not there, nor are they for staff or strangers", async () => {
  const owner = await signedIn(portal, 10);
  const number = await applied(owner, registration, complete(registration));
  const begun = (await owner.get(`/apply/${hygiene.id}`)).path;
  const draft = draftIn(begun);
  const other = await signedIn(portal, 11);
  const paths = [
    begun,
    `/drafts/${draft}/check`,
    `/drafts/${draft}/materials`,
    `/drafts/${draft}`,
    `/drafts/${draft}/files/1`,
    `/cases/${number}`,
    `/cases/${number}/receipt`,
    `/cases/${number}/withdraw`,
    `/cases/${number}/correct`,
    `/cases/${number}/papers/receipt-slip`,
    `/cases/${number}/files/1`,
  ];
  for (const path of paths) {
    assert.equal((await other.get(path)).status, 404, path);
    assert.match((await walkerAt(portal.app).get(path)).path, /^\/sign-in\?to=/, path);
  }
  const { token = '' } = (await other.get(`/apply/${hygiene.id}`)).hidden(
    (await other.get(`/apply/${hygiene.id}`)).path,
  );
  for (const path of [begun, `/drafts/${draft}/check`, `/drafts/${draft}/discard`, `/cases/${number}/withdraw`]) {
    const answer = await other.post(path, { token, key: 'another-key-1', seq: '1', declaration: 'yes', do: 'submit' });
    assert.equal(answer.status, 404, path);
  }
  assert.equal((await owner.get(begun)).status, 200);
  assert.match((await owner.get(`/cases/${number}`)).html, new RegExp('撤回申请'));
});
