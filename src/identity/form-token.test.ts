import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instantAfter } from '#ledger';
import { formBinding, formTokens } from './form-token.ts';

const now = '2026-02-09T01:00:00.000Z';
const tokens = formTokens('a secret of the tests, longer than it need be');
const wrong = { refused: 'form-token-wrong' };

test('a form token is good for its visitor and for a day', () => {
  const token = tokens.issue('citizen abc', now);
  assert.equal(tokens.verify(token, 'citizen abc', now), undefined);
  assert.equal(tokens.verify(token, 'citizen abc', instantAfter(now, 86_399)), undefined);
  assert.deepEqual(tokens.verify(token, 'citizen abc', instantAfter(now, 86_400)), wrong);
  assert.deepEqual(tokens.verify(token, 'citizen abd', now), wrong);
  assert.deepEqual(formTokens('another secret, as long as the first one').verify(token, 'citizen abc', now), wrong);
});

test('an altered, prolonged, empty or longer token is refused', () => {
  const token = tokens.issue('anonymous x', now);
  const [until = '', nonce = '', mac = ''] = token.split('~');
  const later = instantAfter(now, 10 * 86_400);
  for (const altered of [
    '',
    '~~',
    `${later}~${nonce}~${mac}`,
    `${until}~${nonce}x~${mac}`,
    `${token}~`,
    `${token} `,
    token.slice(0, -1),
    `${until}~${nonce}~${'0'.repeat(mac.length)}`,
    `${until}~${nonce}~${'汉'.repeat(mac.length)}`,
  ])
    assert.deepEqual(tokens.verify(altered, 'anonymous x', now), wrong, altered);
  assert.notEqual(tokens.issue('anonymous x', now), token);
});

test('a visitor’s forms are bound to their session, else to a cookie of their own, Secure only under https', () => {
  const first = formBinding(undefined, false);
  assert.match(first.setCookie ?? '', /^onewindow-form=[\w-]{22}; Path=\/; HttpOnly; SameSite=Lax$/);
  assert.match(formBinding('', true).setCookie ?? '', /; Secure$/);
  const [pair = ''] = (first.setCookie ?? '').split(';');
  assert.deepEqual(formBinding(`other=1; ${pair}`, false), { binding: first.binding });
  const session = formBinding(`${pair}; onewindow-citizen.session_token=abc.def%3D`, false);
  assert.deepEqual(session, { binding: 'citizen abc.def%3D' });
  assert.deepEqual(formBinding('__Secure-onewindow-staff.session_token=s', true), { binding: 'staff s' });
});
