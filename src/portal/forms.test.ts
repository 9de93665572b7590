import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildApi } from '#api';
import { citizenIdCheck } from '#law';
import { hiddenFields, openTestPortal } from './testing.ts';
import type { TestPortal, Visitor } from './testing.ts';

let portal: TestPortal;
before(async () => {
  portal = await openTestPortal((publicUrl, pages) =>
    buildApi({ publicUrl, version: '0', routes: [], pages: [pages], healthy: () => Promise.resolve(true) }),
  );
});
after(() => portal.close());

let people = 100;
/** Another person at every call. */
function somebody(): { mobile: string; name: string; number: string; password: string } {
  people += 1;
  const first = `99010119880808${people}`;
  return {
    mobile: `19911110${people}`,
    name: '柳如烟',
    number: first + citizenIdCheck(first),
    password: 'Lanting-2026',
  };
}

async function signedUp(): Promise<{ visitor: Visitor; person: ReturnType<typeof somebody> }> {
  const visitor = portal.visitor();
  const person = somebody();
  const answer = await visitor.submit('/register', person);
  assert.equal(answer.statusCode, 303, answer.body);
  return { visitor, person };
}

test('whoever registers is signed in and comes back to where they were going', async () => {
  const visitor = portal.visitor();
  const answer = await visitor.submit('/register?to=%2Fapply%2F00012302000001', somebody());
  assert.equal(answer.statusCode, 303);
  assert.equal(answer.headers.location, '/apply/00012302000001');
  const session = answer.cookies.find(({ name }) => name.endsWith('session_token'));
  assert.ok(session?.httpOnly === true && session.sameSite === 'Lax' && session.path === '/', JSON.stringify(session));
  const account = await visitor.get('/account');
  assert.match(account.body, /柳如烟/);
  assert.match(account.body, /号码校验通过（还没有核实本人）/);
  assert.equal(account.headers['cache-control'], 'no-store');
});

test('behind https every cookie is marked secure', async () => {
  const { city } = portal;
  const { portalPages } = await import('./index.ts');
  const { ledger, identity, casework, parts } = city;
  const publicUrl = 'https://onewindow.example';
  const pages = portalPages({ ...parts, ledger, identity, casework, publicUrl });
  const app = await buildApi({
    publicUrl,
    version: '0',
    routes: [],
    pages: [pages],
    healthy: () => Promise.resolve(true),
  });
  const seen = [];
  for (const url of ['/sign-in', '/about?lang=en', '/about?type=large']) seen.push(...(await app.inject(url)).cookies);
  assert.deepEqual(
    seen.map(({ name, secure, httpOnly, sameSite }) => [name, secure, httpOnly, sameSite]),
    [
      ['onewindow-form', true, true, 'Lax'],
      ['onewindow-lang', true, true, 'Lax'],
      ['onewindow-type', true, true, 'Lax'],
    ],
  );
  await app.close();
});

test('a registration tells everything that is wrong at once, beside the fields and above them, and loses nothing but the password', async () => {
  const typed = { mobile: '123', name: '', number: '99010119880808', password: 'short' };
  const answer = await portal.visitor().submit('/register', typed);
  assert.equal(answer.statusCode, 422);
  const { body } = answer;
  assert.match(body, /<title>要改：注册/);
  assert.match(body, /role="alert"[^>]*autofocus/);
  for (const field of ['mobile', 'name', 'number', 'password']) {
    assert.match(body, new RegExp(`<li><a href="#${field}">`));
    assert.match(body, new RegExp(`id="${field}"[^>]*aria-describedby="[^"]*${field}-error"[^>]*aria-invalid="true"`));
  }
  assert.match(body, /身份证号码是 18 位，现在是 14 位/);
  assert.match(body, /value="123"/);
  assert.match(body, /value="99010119880808"/);
  assert.doesNotMatch(body, /short/);
});

test('a mobile number is registered once', async () => {
  const { person } = await signedUp();
  const again = await portal.visitor().submit('/register', { ...person, number: somebody().number });
  assert.ok(again.statusCode >= 400 && again.statusCode < 500);
  assert.match(again.body, /<li><a href="#mobile">/);
});

test('sending a registration twice opens one account', async () => {
  const visitor = portal.visitor();
  const fields = { ...hiddenFields((await visitor.get('/register')).body), ...somebody() };
  assert.equal((await visitor.post('/register', fields)).statusCode, 303);
  const other = portal.visitor();
  const page = hiddenFields((await other.get('/register')).body);
  const again = await other.post('/register', { ...fields, token: page['token'] ?? '' });
  assert.equal(again.statusCode, 303, again.body);
});

test('sign-in: a wrong password and an unknown number get the same words; the number typed stays', async () => {
  const { person } = await signedUp();
  const wrong = await portal.visitor().submit('/sign-in', { mobile: person.mobile, password: 'Wrong-2026' });
  const unknown = await portal.visitor().submit('/sign-in', { mobile: '19900009999', password: 'Wrong-2026' });
  const words = (body: string): string | undefined => /<p class="em"[^>]*>(.*?)<\/p>/.exec(body)?.[1];
  assert.equal(words(wrong.body), words(unknown.body));
  assert.ok(words(wrong.body) !== undefined);
  assert.match(wrong.body, new RegExp(`value="${person.mobile}"`));
  assert.doesNotMatch(wrong.body, /Wrong-2026/);
});

test('signing out ends the session, and being signed out twice is no error', async () => {
  const { visitor } = await signedUp();
  const out = await visitor.submit('/account', {}, '/sign-out');
  assert.equal(out.headers.location, '/');
  assert.equal((await visitor.get('/account')).headers.location, '/sign-in?to=%2Faccount');
  assert.equal((await visitor.submit('/sign-in', {}, '/sign-out')).statusCode, 303);
});

test('nobody is sent to another host after signing in or choosing a language', async () => {
  const { person } = await signedUp();
  const { mobile, password } = person;
  for (const to of [
    'https://evil.test/',
    '//evil.test/',
    '/\\evil.test',
    '/%09/evil.test\t',
    'javascript:alert(1)',
    '/\n/evil.test',
  ]) {
    const visitor = portal.visitor();
    const answer = await visitor.submit(`/sign-in?to=${encodeURIComponent(to)}`, { mobile, password });
    assert.equal(answer.statusCode, 303);
    assert.match(String(answer.headers.location), /^\/(?![/\\])/, to);
    const signedIn = await visitor.get(`/sign-in?to=${encodeURIComponent(to)}`);
    assert.match(String(signedIn.headers.location), /^\/(?![/\\])/, to);
  }
  for (const url of ['//evil.test/?lang=en', '/\\evil.test?type=large']) {
    const { headers } = await portal.visitor().get(url);
    assert.match(String(headers.location), /^\/(?![/\\])/, url);
  }
});

test('a form without the token, with a garbled one or with another visitor’s is refused, and nothing happens', async () => {
  const person = somebody();
  const stranger = hiddenFields((await portal.visitor().get('/register')).body);
  const visitor = portal.visitor();
  const own = hiddenFields((await visitor.get('/register')).body);
  const tokens = [undefined, '', 'x~y~z', stranger['token'], `${own['token'] ?? ''}x`];
  for (const token of tokens) {
    const fields = { ...own, ...person, ...(token === undefined ? {} : { token }) };
    if (token === undefined) delete fields['token'];
    const answer = await visitor.post('/register', fields);
    assert.equal(answer.statusCode, 403, token);
    assert.match(answer.body, /这一页放得太久了/);
  }
  const { mobile, password } = person;
  assert.equal((await visitor.submit('/sign-in', { mobile, password })).statusCode, 401);
});

test('a form that the browser says comes from another site is refused', async () => {
  const { app } = portal;
  const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await app.inject({ method: 'POST', url: '/sign-out', headers, payload: 'token=x' });
  assert.equal(answer.statusCode, 403);
});

test('a form token is another one in every answer, so that packing tells nothing of it', async () => {
  const visitor = portal.visitor();
  const tokens = new Set<string | undefined>();
  for (let time = 0; time < 5; time += 1) tokens.add(hiddenFields((await visitor.get('/sign-in')).body)['token']);
  assert.equal(tokens.size, 5);
});

test('language and large type are kept by cookies and lead back to the same page', async () => {
  const visitor = portal.visitor();
  const search = `/search?q=${encodeURIComponent('小店')}&lang=en`;
  const { headers, statusCode } = await visitor.get(search);
  assert.equal(statusCode, 303);
  assert.equal(headers.location, `/search?q=${encodeURIComponent('小店')}`);
  assert.match((await visitor.get('/')).body, /<html lang="en"/);
  await visitor.get('/?type=large');
  assert.match((await visitor.get('/items')).body, /<html lang="en" class="large"/);
  await visitor.get('/?type=normal&lang=zh');
  assert.match((await visitor.get('/items')).body, /<html lang="zh-CN">/);
});

test('no address on the pages of a signed-in person holds anything of theirs', async () => {
  const { visitor, person } = await signedUp();
  for (const url of ['/', '/account', '/items', '/items/00012302000001']) {
    const { body } = await visitor.get(url);
    for (const [, address = ''] of body.matchAll(/\b(?:href|action)="([^"]*)"/g))
      for (const personal of [person.name, person.number, person.mobile])
        assert.ok(!decodeURIComponent(address).includes(personal), `${url} leads to ${address}`);
  }
});

test('too much in a form is refused in words', async () => {
  const visitor = portal.visitor();
  const answer = await visitor.submit('/sign-in', { mobile: '1'.repeat(100_000), password: 'x' });
  assert.equal(answer.statusCode, 413);
  assert.match(answer.body, /<h1>太大了，没有收下<\/h1>/);
});

test('an unknown address is a page in words, also for a form and also under a known one', async () => {
  const visitor = portal.visitor();
  for (const url of ['/nothing', '/items/a/b/c', '/portal/0000.css']) {
    const answer = await visitor.get(url);
    assert.equal(answer.statusCode, 404);
    assert.match(answer.body, /<h1>没有这一页<\/h1>/);
  }
  assert.equal((await visitor.post('/nothing', {})).statusCode, 404);
});

test('trying codes by machine ends with a request to wait', async () => {
  const visitor = portal.visitor();
  let last = await visitor.get('/verify/NONE');
  for (let time = 0; time < 80 && last.statusCode !== 429; time += 1) last = await visitor.get(`/verify/NONE${time}`);
  assert.equal(last.statusCode, 429);
  assert.match(last.body, /<h1>试得太快了<\/h1>/);
});
