import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildApi } from '#api';
import { openTestPortal } from './testing.ts';
import type { TestPortal } from './testing.ts';

let portal: TestPortal;
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
});
after(() => portal.close());

const password = 'Lanting-2026';

test('whoever has no phone finds the other form by a link, chooses a user name and is told how the result reaches them', async () => {
  const visitor = portal.visitor();
  const usual = await visitor.get('/register?to=%2Fcases');
  assert.match(usual.body, /<a href="\/register\?to=%2Fcases&amp;by=name">没有手机？/);
  const form = await visitor.get('/register?to=%2Fcases&by=name');
  assert.doesNotMatch(form.body, /name="mobile"/);
  assert.match(form.body, /凭受理单到窗口问/);
  const fields = { username: '柳家老三', name: '柳三', kind: 'resident-id', number: '990102199003074258', password };
  const answer = await visitor.submit('/register?to=%2Fcases&by=name', { ...fields, address: '清风镇柳家村 3 号' });
  assert.equal(answer.statusCode, 303, answer.body);
  assert.equal(answer.headers.location, '/cases');
  const account = await visitor.get('/account');
  assert.match(account.body, /没有手机/);
  assert.match(account.body, /清风镇柳家村 3 号/);
  const again = await portal.visitor().submit('/sign-in', { mobile: ' 柳家老三', password });
  assert.equal(again.statusCode, 303, again.body);
});

test('the kind of document is chosen from a list, kept after an error, and its number checked as that kind', async () => {
  const visitor = portal.visitor();
  const { body } = await visitor.get('/register');
  assert.match(body, /<option value="resident-id"/);
  assert.match(body, /<option value="passport"[^>]*>护照<\/option>/);
  const fields = { mobile: '19911119991', name: 'MARIA ROSSI', kind: 'passport', password };
  const wrong = await visitor.submit('/register', { ...fields, number: 'YA12345678901' });
  assert.equal(wrong.statusCode, 422);
  assert.match(wrong.body, /护照号码最多 9 位/);
  assert.match(wrong.body, /<option selected[^>]*value="passport"|<option value="passport" selected/);
  const right = await visitor.submit('/register', { ...fields, number: 'ya1234567' });
  assert.equal(right.statusCode, 303, right.body);
  const account = await visitor.get('/account');
  assert.match(account.body, /护照/);
  assert.match(account.body, /YA\*{5}67/);
  assert.doesNotMatch(account.body, /YA1234567/);
});

test('whoever comes back from a provider without being signed in reads why; no other words can be put on the page', async () => {
  const told = await portal.visitor().get('/sign-in?problem=provider-declined');
  assert.match(told.body, /没有同意登录/);
  const strange = await portal.visitor().get('/sign-in?problem=%3Cb%3Epay-here');
  assert.doesNotMatch(strange.body, /<b>pay-here|role="alert"/);
  assert.doesNotMatch(told.body, /sign-in\/provider/);
});
