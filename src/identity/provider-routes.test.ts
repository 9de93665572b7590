import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { providerRoutes } from './provider-routes.ts';
import { openTestProvider } from './sign-in/provider-testing.ts';
import type { TestProvider } from './sign-in/provider-testing.ts';
import { returnAddress } from './sign-in/provider.ts';
import { openTestIdentity } from './testing.ts';
import type { TestIdentity } from './testing.ts';

const publicUrl = 'http://127.0.0.1:8080';
let provider: TestProvider;
let bench: TestIdentity;
let app: FastifyInstance;
before(async () => {
  provider = await openTestProvider([returnAddress(publicUrl, 'citizen')]);
  bench = await openTestIdentity({ publicUrl, oidc: { citizen: provider.oidc } });
  app = fastify();
  await app.register(rateLimit, { global: false });
  await app.register(providerRoutes(bench.identity));
});
after(async () => {
  await app.close();
  await bench.close();
  await provider.close();
});

const door = '/sign-in/provider/citizen';
const foreign = { 'sec-fetch-site': 'cross-site' };

test('the way to the provider and back is two redirects, ends where one wanted to be and on this host only', async () => {
  const stander = { subject: 'lin', claims: { name: '林知兰', id_number: '990102199003074258' } };
  for (const [to, ends] of [
    ['/apply/00012302000001?step=1', '/apply/00012302000001?step=1'],
    ['//elsewhere.example/', '/'],
    ['https://elsewhere.example/', '/'],
  ] as const) {
    const asked = await app.inject({ url: `${door}?to=${encodeURIComponent(to)}` });
    assert.equal(asked.statusCode, 303);
    assert.equal(asked.headers['cache-control'], 'no-store');
    const query = await provider.walk(String(asked.headers.location), stander);
    const cookie = asked.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
    const back = `${door}/return?${new URLSearchParams(query).toString()}`;
    const answer = await app.inject({ url: back, headers: { ...foreign, cookie } });
    assert.equal(answer.statusCode, 303);
    assert.equal(answer.headers.location, ends);
    const session = answer.cookies.find(({ name }) => name === 'onewindow-citizen.session_token');
    assert.ok(session?.httpOnly === true && session.sameSite === 'Lax');
  }
});

test('what fails is told on the sign-in page by its code, never by what the provider wrote', async () => {
  const asked = await app.inject({ url: door });
  const query = await provider.walk(String(asked.headers.location), { subject: '', claims: {}, declines: true });
  const cookie = asked.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
  const back = `${door}/return?${new URLSearchParams(query).toString()}`;
  const declined = await app.inject({ url: back, headers: { ...foreign, cookie } });
  assert.equal(declined.headers.location, '/sign-in?problem=provider-declined');
  const bare = await app.inject({ url: `${door}/return` });
  assert.equal(bare.headers.location, '/sign-in?problem=provider-failed');
});

test('a door without a provider has no such address', async () => {
  assert.equal((await app.inject({ url: '/sign-in/provider/staff' })).statusCode, 404);
  assert.equal((await app.inject({ url: '/sign-in/provider/staff/return' })).statusCode, 404);
});
