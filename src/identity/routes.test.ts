import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { buildApi } from '#api';
import { machineSeconds } from '#ledger';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { identityGuards } from './identity-guards.ts';
import { identityRoutes } from './routes.ts';
import { fromBase32, totpCode } from './sign-in/totp.ts';
import { administrator, openTestIdentity } from './testing.ts';
import type { TestIdentity } from './testing.ts';

let bench: TestIdentity;
let app: FastifyInstance;
before(async () => {
  bench = await openTestIdentity();
  app = await apiOf(bench);
});
after(async () => {
  await app.close();
  await bench.close();
});

function apiOf({ identity }: TestIdentity): Promise<FastifyInstance> {
  const { publicUrl } = identity;
  const healthy = () => Promise.resolve(true);
  const parts = {
    publicUrl,
    version: '0',
    healthy,
    guards: [identityGuards(identity)],
    routes: [identityRoutes(identity, () => Promise.resolve(new Map()))],
  };
  return buildApi(parts);
}

const { username, password } = administrator;
const origin = 'http://127.0.0.1:8080';
let keys = 0;
function ask(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: object,
  headers: Record<string, string> = {},
) {
  keys += 1;
  const request: InjectOptions = {
    method,
    url: `/api/v1${path}`,
    headers: { host: '127.0.0.1:8080', 'idempotency-key': `route-test-${keys}`, ...headers },
    ...(body && { payload: body }),
  };
  return app.inject(request);
}
async function cookieOf(): Promise<Record<string, string>> {
  const answer = await ask('POST', '/session', { username, password });
  assert.equal(answer.statusCode, 200, answer.body);
  return { cookie: answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ') };
}
function refused(answer: Awaited<ReturnType<typeof ask>>, status: number, code: string): void {
  const problem = answer.json<{ code: string; status: number; title: string; titleEn: string; requestId: string }>();
  assert.deepEqual([answer.statusCode, problem.status, problem.code], [status, status, code], answer.body);
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
  assert.ok(problem.title && problem.titleEn && problem.requestId);
}

test('staff sign in, see who they are, choose a post and sign out', async () => {
  const answer = await ask('POST', '/session', { username, password });
  assert.equal(answer.json<{ name: string }>().name, administrator.name);
  const [cookie, known, ...more] = answer.cookies;
  assert.equal(more.length, 0);
  assert.ok(known?.name === 'onewindow-staff.known' && known.httpOnly === true && known.sameSite === 'Lax');
  assert.ok(cookie?.name === 'onewindow-staff.session_token' && cookie.httpOnly === true && cookie.sameSite === 'Lax');
  assert.equal(cookie.secure, undefined);
  const signedIn = await cookieOf();
  const me = await ask('GET', '/session', undefined, signedIn);
  const shown = me.json<{ staff: string; posts: { id: string; title: string; unitName: string }[] }>();
  assert.equal(shown.staff, 'administrator');
  assert.equal(me.json<{ totp: boolean }>().totp, false);
  assert.deepEqual(shown.posts, [{ id: 'administrator', title: '机构编制管理员', unitName: '澜汀市人民政府' }]);
  assert.equal((await ask('PUT', '/session/post', { post: 'administrator' }, signedIn)).statusCode, 200);
  refused(await ask('PUT', '/session/post', { post: 'nobody' }, signedIn), 409, 'post-not-held');
  assert.equal((await ask('DELETE', '/session', undefined, signedIn)).statusCode, 204);
  refused(await ask('GET', '/session', undefined, signedIn), 401, 'not-signed-in');
  assert.equal((await ask('DELETE', '/session', undefined, signedIn)).statusCode, 204);
});

test('refusals are problem+json with their own status; a wrong form names its fields', async () => {
  refused(await ask('POST', '/session', { username, password: 'Wrong-47110' }), 401, 'sign-in-failed');
  refused(await ask('POST', '/organisation/renameUnit', { unit: 'gov', unitName: '某' }), 401, 'not-signed-in');
  const signedIn = await cookieOf();
  refused(await ask('POST', '/organisation/grantMandate', { post: 'administrator' }, signedIn), 422, 'wrong-form');
  refused(
    await ask('POST', '/organisation/renameUnit', { unit: 'gov', unitName: '某', by: 'system' }, signedIn),
    422,
    'wrong-form',
  );
  refused(await ask('POST', '/organisation/abolishUnit', { unit: 'gov' }, signedIn), 409, 'unit-in-use');
  refused(await ask('POST', '/organisation/nothing', {}, signedIn), 404, 'not-found');
  refused(
    await ask('POST', '/organisation/abolishUnit', { unit: 'gov' }, { ...signedIn, 'idempotency-key': 'short' }),
    400,
    'bad-command-key',
  );
});

test('an organiser gives a command; units, staff and mandates are read by staff only', async () => {
  const signedIn = await cookieOf();
  const body = { kind: 'center', parent: 'gov', region: '990100', unitName: '澜汀市政务服务中心' };
  const made = await ask('POST', '/organisation/establishUnit', body, signedIn);
  const { id } = made.json<{ id: string }>();
  const units = (await ask('GET', '/units', undefined, signedIn)).json<{ units: { id: string }[] }>();
  assert.deepEqual(
    units.units.map((unit) => unit.id),
    ['gov', id],
  );
  assert.equal(
    (await ask('GET', '/session', undefined, signedIn)).json<{ place: string }>().place,
    '澜汀市政务服务中心',
  );
  assert.deepEqual((await ask('GET', '/place')).json(), { name: '澜汀市政务服务中心', demo: true });
  const staff = (await ask('GET', '/staff', undefined, signedIn)).json<{ staff: object[] }>();
  assert.deepEqual(staff.staff, [{ id: 'administrator', name: administrator.name }]);
  const mandates = (await ask('GET', '/mandates', undefined, signedIn)).json<{ mandates: { act: string }[] }>();
  assert.deepEqual(
    mandates.mandates.map(({ act }) => act),
    ['organise'],
  );
  for (const path of ['/units', '/staff', '/mandates']) refused(await ask('GET', path), 401, 'not-signed-in');
  const mobile = '13811112222';
  await bench.identity.registerCitizen(
    { name: '群众', number: '990102199003074258', mobile, password: 'willow99' },
    'a-citizen',
  );
  const citizen = await bench.identity.signInCitizen({ mobile, password: 'willow99' }, {});
  assert.ok('cookies' in citizen);
  const cookie = citizen.cookies.map((value) => value.split(';')[0] ?? '').join('; ');
  for (const path of ['/units', '/staff', '/mandates'])
    refused(await ask('GET', path, undefined, { cookie }), 403, 'wrong-capacity');
  refused(await ask('POST', '/organisation/abolishUnit', { unit: 'gov' }, { cookie }), 403, 'wrong-capacity');
});

test('what a foreign page asks is refused before anything happens: by origin, by fetch metadata, by the kind of body', async () => {
  const signedIn = await cookieOf();
  const rename = (headers: Record<string, string>) =>
    ask('POST', '/organisation/renameUnit', { unit: 'gov', unitName: '夺来的府' }, { ...signedIn, ...headers });
  refused(await rename({ origin: 'https://evil.example' }), 403, 'foreign-origin');
  refused(await rename({ origin: 'null' }), 403, 'foreign-origin');
  refused(await rename({ 'sec-fetch-site': 'cross-site' }), 403, 'foreign-origin');
  refused(await rename({ 'sec-fetch-site': 'same-site', origin }), 403, 'foreign-origin');
  refused(await rename({ 'content-type': 'text/plain' }), 415, 'not-json');
  refused(await rename({ 'content-type': 'application/x-www-form-urlencoded' }), 415, 'not-json');
  refused(
    await ask('GET', '/units', undefined, { ...signedIn, 'sec-fetch-site': 'cross-site' }),
    403,
    'foreign-origin',
  );
  assert.equal((await bench.identity.unit('gov'))?.name, '澜汀市人民政府');
  for (const headers of [{ origin }, { origin, 'sec-fetch-site': 'same-origin' }, { origin: 'http://127.0.0.1:8080' }])
    assert.equal((await rename(headers)).statusCode, 200);
  // On a LAN another name than PUBLIC_URL may be typed: page and request then agree with each other.
  const lan = { host: '192.168.1.9:8080', origin: 'http://192.168.1.9:8080' };
  assert.equal((await rename(lan)).statusCode, 200);
});

test('a second factor is enrolled, asked for beside the field of the code, and removed', async () => {
  const staff = await bench.done({ name: 'registerStaff', personName: '双因子' });
  const account = { username: 'two.factors', password: 'Bridge-4711' };
  await bench.done({ name: 'openStaffAccount', staff, ...account });
  const first = await ask('POST', '/session', account);
  const cookie = first.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  refused(await ask('POST', '/session/totp', { password: 'Wrong-47110' }, { cookie }), 403, 'password-wrong');
  const offer = await ask('POST', '/session/totp', { password: account.password }, { cookie });
  assert.equal(offer.headers['cache-control'], 'no-store');
  const code = () => totpCode(fromBase32(offer.json<{ key: string }>().key), machineSeconds());
  assert.equal((await ask('POST', '/session/totp/confirmation', { code: code() }, { cookie })).statusCode, 200);
  const needed = await ask('POST', '/session', account);
  refused(needed, 401, 'totp-needed');
  assert.equal(needed.json<{ errors: { field: string }[] }>().errors[0]?.field, 'code');
  assert.equal(needed.headers['set-cookie'], undefined);
  assert.equal((await ask('POST', '/session', { ...account, code: code() })).statusCode, 200);
  assert.equal(
    (await ask('POST', '/session/totp/removal', { password: account.password }, { cookie })).statusCode,
    200,
  );
  assert.equal((await ask('POST', '/session', account)).statusCode, 200);
});

test('no route of the sign-in library is reachable, under the API or beside it', async () => {
  const paths = [
    'sign-in/email',
    'sign-in/username',
    'sign-up/email',
    'get-session',
    'sign-out',
    'two-factor/disable',
    'update-user',
    'ok',
  ];
  for (const path of paths)
    for (const prefix of ['/api/auth', '/api/v1/auth', '/api/v1'])
      for (const method of ['GET', 'POST'] as const) {
        const answer = await app.inject({
          method,
          url: `${prefix}/${path}`,
          headers: { 'idempotency-key': 'library-test' },
        });
        assert.equal(answer.statusCode, 404, `${method} ${prefix}/${path}`);
        assert.equal(answer.headers['set-cookie'], undefined);
      }
});

test('one address cannot try names by the hundred', async () => {
  const statuses = [];
  for (let n = 0; n < 31; n += 1) {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/session',
      remoteAddress: '10.9.8.7',
      headers: { 'idempotency-key': `flood-${n}-key` },
      payload: { username: `x${n}`, password: '' },
    });
    statuses.push(answer.statusCode);
  }
  assert.equal(statuses.at(-1), 429);
});

test('behind https the cookies are Secure and bear the prefix that says so; staff and citizens have names apart', async () => {
  const secure = await openTestIdentity({ publicUrl: 'https://fw.lanting.example' });
  try {
    const staff = await secure.identity.signInStaff({ username, password }, {});
    const citizen = { name: '群众', number: '990102199003074258', mobile: '13811113333', password: 'willow99' };
    await secure.identity.registerCitizen(citizen, 'secure-citizen');
    const signedIn = await secure.identity.signInCitizen(citizen, {});
    assert.ok('cookies' in staff && 'cookies' in signedIn);
    const names = [...staff.cookies, ...signedIn.cookies].map((cookie) => {
      assert.match(cookie, /; HttpOnly/);
      assert.match(cookie, /; Secure/);
      assert.match(cookie, /; SameSite=Lax/);
      assert.match(cookie, /; Path=\//);
      return cookie.split('=')[0];
    });
    assert.deepEqual(names, [
      '__Secure-onewindow-staff.session_token',
      '__Secure-onewindow-staff.known',
      '__Secure-onewindow-citizen.session_token',
      '__Secure-onewindow-citizen.known',
    ]);
  } finally {
    await secure.close();
  }
});
