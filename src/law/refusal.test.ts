import assert from 'node:assert/strict';
import { test } from 'node:test';
import catalogue from './refusals.json' with { type: 'json' };
import { isRefusal, refuse, wordsOf } from './index.ts';

const entries = Object.entries(catalogue);
const places = (words: string): string[] => [...new Set(words.match(/\{\w*\}/g))].sort();

/** The only codes that are not the asker's to mend: our own failure, and a sign-in provider that does not answer. */
const brokenMachinery: Readonly<Record<string, number>> = { failed: 500, 'provider-away': 503 };

test('every refusal has words in both languages, a status of refusal and a basis that names a law or is empty', () => {
  assert.ok(entries.length > 50);
  for (const [code, { zh, en, status, basis, ...rest }] of entries) {
    assert.match(code, /^[a-z]+(-[a-z]+)*$/);
    assert.match(zh, /\p{Script=Han}.*[。}]$/u, code);
    assert.match(en, /^[A-Z{“].*[.}]$/, code);
    assert.doesNotMatch(en, /\p{Script=Han}/u, code);
    assert.ok((status >= 400 && status < 500) || brokenMachinery[code] === status, code);
    assert.match(basis, /^$|法|条例|规定|办法|GB/, code);
    assert.deepEqual(rest, {}, code);
  }
});

test('both languages of a refusal mention the same places', () => {
  for (const [code, { zh, en }] of entries) assert.deepEqual(places(zh), places(en), code);
});

test('the catalogue is sorted, so that two branches add without meeting', () => {
  const codes = entries.map(([code]) => code);
  assert.deepEqual(codes, [...codes].sort());
});

test('the words of a refusal are filled from its detail, in both languages', () => {
  const refusal = refuse('sign-in-locked', { minutes: 15 });
  const { zh, en, status, basis } = wordsOf(refusal);
  assert.match(zh, /15 分钟/);
  assert.match(en, /15 minutes/);
  assert.deepEqual([status, basis], [429, 'GB/T 22239']);
});

test('a day in a refusal is written as people write it', () => {
  const { zh, en } = wordsOf(refuse('correction-too-late', { due: '2026-12-29' }));
  assert.match(zh, /2026年12月29日/);
  assert.match(en, /2026-12-29/);
});

test('a refusal is told apart from an answer, and names its field only where it has one', () => {
  assert.deepEqual(refuse('mobile-wrong', {}, 'mobile'), { refused: 'mobile-wrong', detail: {}, field: 'mobile' });
  assert.deepEqual(refuse('not-found'), { refused: 'not-found' });
  assert.equal(isRefusal(refuse('not-found')), true);
  for (const other of [undefined, null, 'refused', { accepted: true }]) assert.equal(isRefusal(other), false);
});
