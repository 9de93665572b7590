import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildApi } from '#api';
import { openTestPortal } from '../testing.ts';
import type { TestPortal } from '../testing.ts';
import { signedIn, walkerAt } from './testing.ts';
import type { Seen, Walker } from './testing.ts';

let portal: TestPortal;
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
});
after(() => portal.close());

const typed = { placeAddress: '澜汀市"桂花里"<6号', area: '86', do: 'next' };
const password = 'Lanting-2026';

/** A page of a draft of citizen `n`, opened and filled in but not sent yet. */
async function filling(n: number): Promise<{ walker: Walker; page: Seen; path: string }> {
  const walker = await signedIn(portal, n);
  const first = await walker.get(`/apply/${portal.city.hygiene.id}`);
  const path = first.path.replace(/kind$/, 'where');
  return { walker, page: await walker.get(path), path };
}

/** Where the form for signing in again posts to. */
const doorOf = ({ html }: Seen): string => /<form method="post" action="(\/sign-in[^"]*)"/.exec(html)?.[1] ?? '';

test('whoever is signed out in the middle of a form signs in and sends what they typed', async () => {
  const { walker, page, path } = await filling(31);
  const out = walkerAt(portal.app);
  const lost = await out.post(path, { ...page.hidden(path), ...typed });
  assert.equal(lost.status, 403);
  assert.match(lost.html, /<h1>您已经退出登录<\/h1>/);
  const door = doorOf(lost);
  const wrong = await out.post(door, { ...lost.hidden(door), mobile: '19900000031', password: 'Wrong-2026' });
  assert.equal(wrong.status, 401);
  const back = await out.post(door, { ...wrong.hidden(door), mobile: '19900000031', password });
  assert.match(back.html, /<h1>登录好了<\/h1>/);
  assert.match(back.html, /href="\/account">林知兰/, 'the page is that of the person');
  const sent = await out.post(path, back.hidden(path));
  assert.match(sent.location, /\/who$/);
  assert.match((await walker.get(path)).html, /澜汀市&quot;桂花里&quot;&lt;6/);
});

test('a form that lay open too long is sent once more with one press', async () => {
  const { walker, page, path } = await filling(32);
  portal.city.clock.set('2026-02-10T09:00:01.000Z');
  const late = await walker.post(path, { ...page.hidden(path), ...typed });
  assert.equal(late.status, 403);
  assert.match(late.html, /接着提交/);
  assert.match((await walker.post(path, late.hidden(path))).location, /\/who$/);
});

test('what one person typed is not sent into the draft of another', async () => {
  const { page, path } = await filling(33);
  await portal.city.citizen(34);
  const out = walkerAt(portal.app);
  const lost = await out.post(path, { ...page.hidden(path), ...typed });
  const door = doorOf(lost);
  const back = await out.post(door, { ...lost.hidden(door), mobile: '19900000034', password });
  assert.equal((await out.post(path, back.hidden(path))).status, 404);
});

test('no password is held, no draft is deleted by sending again, and what is no form of ours is not held', async () => {
  const { walker, path } = await filling(35);
  const discard = path.replace(/where$/, 'discard');
  for (const [address, fields] of [
    ['/sign-in', { mobile: '19900000035', password }],
    [discard, { key: 'a-key-of-its-own' }],
  ] as const) {
    const { html } = await walker.post(address, { ...fields, token: 'x~y~z' });
    assert.doesNotMatch(html, /接着提交|name="held"|Lanting-2026/, address);
  }
  const door = await walkerAt(portal.app).get('/sign-in');
  assert.doesNotMatch(door.html, /name="held"/);
  for (const held of ['{', '[]', '{"path":"https://evil.test/","fields":{}}', `{"path":"${discard}","fields":{}}`]) {
    const out = walkerAt(portal.app);
    const { token = '', key = '' } = (await out.get('/sign-in')).hidden('/sign-in');
    const answer = await out.post('/sign-in', { token, key, held, mobile: '19900000035', password });
    assert.equal(answer.status, 303, held);
  }
});

test('files chosen on a page that lay open too long lead back to the page, by a link', async () => {
  const { walker, path } = await filling(36);
  const materials = path.replace(/where$/, 'materials');
  const boundary = 'a-boundary';
  const { status, html } = await walker.once({
    method: 'POST',
    url: materials,
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `--${boundary}\r\ncontent-disposition: form-data; name="token"\r\n\r\nx\r\n--${boundary}--\r\n`,
  });
  assert.equal(status, 403);
  assert.match(html, new RegExp(`<a class="btn" href="${materials}">重新打开这一页`));
});
