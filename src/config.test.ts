import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readConfig } from './config.ts';

const door = {
  OIDC_CITIZEN_ISSUER: 'https://id.example/realm',
  OIDC_CITIZEN_CLIENT_ID: 'onewindow',
  OIDC_CITIZEN_CLIENT_SECRET: 'secret',
  OIDC_CITIZEN_NAME: '省统一身份认证',
};

test('without settings no provider is there; with them each door has its own', () => {
  assert.deepEqual(readConfig({}).oidc, {});
  assert.deepEqual(readConfig(door).oidc, {
    citizen: {
      issuer: 'https://id.example/realm',
      clientId: 'onewindow',
      clientSecret: 'secret',
      name: '省统一身份认证',
      numberClaim: 'id_number',
      twoFactorAcr: [],
    },
  });
  const staff = Object.fromEntries(
    Object.entries(door).map(([name, value]) => [name.replace('CITIZEN', 'STAFF'), value]),
  );
  const { oidc } = readConfig({ ...staff, OIDC_STAFF_TWO_FACTOR_ACR: 'urn:two, urn:three' });
  assert.equal(oidc?.citizen, undefined);
  assert.deepEqual(oidc?.staff?.twoFactorAcr, ['urn:two', 'urn:three']);
});

test('the client’s secret may lie in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onewindow-config-'));
  const file = join(folder, 'client-secret');
  writeFileSync(file, 'of the file\n');
  const given = { ...door, OIDC_CITIZEN_CLIENT_SECRET: '', OIDC_CITIZEN_CLIENT_SECRET_FILE: file };
  assert.equal(readConfig(given).oidc?.citizen?.clientSecret, 'of the file');
  rmSync(folder, { recursive: true });
});

test('half a provider is none: what is missing is named', () => {
  for (const [name, words] of [
    ['OIDC_CITIZEN_CLIENT_ID', /without OIDC_CITIZEN_CLIENT_ID/],
    ['OIDC_CITIZEN_CLIENT_SECRET', /CLIENT_SECRET_FILE/],
    ['OIDC_CITIZEN_NAME', /without OIDC_CITIZEN_NAME/],
  ] as const)
    assert.throws(() => readConfig({ ...door, [name]: '' }), words);
  assert.throws(() => readConfig({ ...door, OIDC_CITIZEN_ISSUER: 'id.example' }), /must be an address/);
});
