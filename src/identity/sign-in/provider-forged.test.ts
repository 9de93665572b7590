import assert from 'node:assert/strict';
import { generateKeyPairSync, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { machineSeconds } from '#ledger';
import { openTestIdentity } from '../testing.ts';
import type { TestIdentity } from '../testing.ts';

type Claims = Record<string, unknown>;

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const strangers = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const algorithms = ['RS256'];
let server: Server;
let issuer: string;
let bench: TestIdentity;
/** What the forger puts into the next ID token, and with which key it is signed. */
let forged: { readonly claims: Claims; readonly key: typeof privateKey } = { claims: {}, key: privateKey };

before(async () => {
  server = createServer((request, response) => {
    const answers: Record<string, unknown> = {
      '/.well-known/openid-configuration': {
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        id_token_signing_alg_values_supported: algorithms,
      },
      '/keys': { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'one', alg: 'RS256', use: 'sig' }] },
      '/token': { access_token: 'none', token_type: 'Bearer', expires_in: 60, id_token: idToken() },
    };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[request.url ?? ''] ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const oidc = { issuer, clientId: 'onewindow', clientSecret: 'secret', name: '平台', numberClaim: 'id_number' };
  bench = await openTestIdentity({ oidc: { citizen: { ...oidc, twoFactorAcr: [] } } });
});
after(async () => {
  await bench.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

function idToken(): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid: 'one' })}.${part(forged.claims)}`;
  return `${signed}.${sign('RSA-SHA256', Buffer.from(signed), forged.key).toString('base64url')}`;
}

/** A sign-in whose ID token differs from a right one in what is given. Out: the refusal, or done. */
async function signInWith(more: Claims, key = privateKey): Promise<string> {
  const asked = await bench.identity.askProvider('citizen', '/');
  assert.ok(!isRefusal(asked));
  const { searchParams } = new URL(asked.url);
  const now = machineSeconds();
  const right = {
    iss: issuer,
    aud: 'onewindow',
    sub: 'forged',
    iat: now,
    exp: now + 300,
    nonce: searchParams.get('nonce'),
    name: '林知兰',
    id_number: '990102199003074258',
  };
  forged = { claims: { ...right, ...more }, key };
  const query = { code: 'any', state: searchParams.get('state') ?? '' };
  const cookie = asked.cookies.map((value) => value.split(';')[0] ?? '').join('; ');
  const answer = await bench.identity.returnFromProvider('citizen', query, { cookie });
  return isRefusal(answer) ? answer.refused : 'done';
}

test('an ID token of another issuer, audience, nonce, time or key opens nothing; the right one does', async () => {
  const hour = 3600;
  assert.equal(await signInWith({ iss: 'http://127.0.0.1:1' }), 'provider-failed');
  assert.equal(await signInWith({ aud: 'another-client' }), 'provider-failed');
  assert.equal(await signInWith({ nonce: 'of an earlier sign-in' }), 'provider-failed');
  assert.equal(await signInWith({ nonce: undefined }), 'provider-failed');
  assert.equal(await signInWith({ exp: machineSeconds() - hour, iat: machineSeconds() - 2 * hour }), 'provider-failed');
  assert.equal(await signInWith({}, strangers), 'provider-failed');
  assert.equal(await signInWith({ sub: undefined }), 'provider-failed');
  assert.equal(await signInWith({ sub: '' }), 'provider-failed');
  const { rows } = await countOf();
  assert.equal(rows, 0);
  assert.equal(await signInWith({}), 'done');
});

test('a provider that names another issuer than the settings, or does not answer, signs nobody in', async () => {
  const oidc = {
    clientId: 'onewindow',
    clientSecret: 'secret',
    name: '平台',
    numberClaim: 'id_number',
    twoFactorAcr: [],
  };
  const away = await openTestIdentity({ oidc: { citizen: { ...oidc, issuer: 'http://127.0.0.1:1' } } });
  try {
    const asked = await away.identity.askProvider('citizen', '/');
    assert.ok(isRefusal(asked) && asked.refused === 'provider-away');
  } finally {
    await away.close();
  }
  const own = bench;
  bench = await openTestIdentity({ oidc: { citizen: { ...oidc, issuer: `${issuer}/` } } });
  try {
    assert.equal(await signInWith({}), 'provider-failed');
  } finally {
    await bench.close();
    bench = own;
  }
});

/** How many citizens there are. */
async function countOf(): Promise<{ rows: number }> {
  const rows = await bench.ledger.db
    .$extendTables<{ citizen_user: { id: string } }>()
    .selectFrom('citizen_user')
    .select('id')
    .execute();
  return { rows: rows.length };
}
