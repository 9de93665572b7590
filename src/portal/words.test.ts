import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from './words/en.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };

test('both languages have the same words with the same places', () => {
  const places = (words: string): string[] => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();
  assert.deepEqual(Object.keys(en), Object.keys(zh));
  for (const [key, words] of Object.entries(zh)) {
    const other = en[key as keyof typeof en];
    // 周一 is told by a bare word in both; only what is missing on one side would leave a gap in a sentence.
    const missing = places(words).filter((place) => !places(other).includes(place) && !dateParts.has(place));
    assert.deepEqual(missing, [], key);
  }
});

/** Parts of a date: each language takes those it needs. */
const dateParts = new Set(['{y}', '{m}', '{d}', '{w}', '{mon}']);

test('no word is left untranslated', () => {
  for (const [key, words] of Object.entries(en))
    if (key !== 'nav.lang') assert.doesNotMatch(words, /\p{Script=Han}/u, key);
  for (const [key, words] of Object.entries(zh))
    if (!['nav.lang'].includes(key) && /[a-z]{4}/.test(words.replace(/\{\w+\}/g, ''))) assert.fail(`${key}: ${words}`);
});
