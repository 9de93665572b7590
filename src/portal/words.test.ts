import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import en from './words/en.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };

const root = new URL('../../src/portal/', import.meta.url);
const source = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => readFileSync(new URL(file, root), 'utf8'))
  .join('\n');

/** Keys written out, and keys put together: `guide.${n}` uses every key of that shape. */
const literal = new Set([...source.matchAll(/'([a-z0-9][\w.-]*)'/gi)].map(([, key]) => key));
const shapes = [...source.matchAll(/`([a-z][\w-]*\.[^`\s]*\$\{[^`]*)`/g)].map(
  ([, text = '']) =>
    new RegExp(
      `^${text
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
        .join('[\\w-]+(?:\\.[\\w-]+)?')}$`,
    ),
);

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

test('every word is used', () => {
  assert.ok(shapes.length > 5, 'the reader of composed keys finds none');
  const unused = Object.keys(zh).filter((key) => !literal.has(key) && !shapes.some((shape) => shape.test(key)));
  assert.deepEqual(unused, []);
});

test('a sentence with places is never said without what fills them', () => {
  const bare = [...source.matchAll(/\bsay\('([\w.-]+)'\)/g)].map(([, key = '']) => key);
  assert.ok(bare.length > 100, 'the reader of plain words finds none');
  assert.deepEqual(
    bare.filter((key) => (zh as Readonly<Record<string, string>>)[key]?.includes('{')),
    [],
  );
});

test('no word is left untranslated', () => {
  for (const [key, words] of Object.entries(en))
    if (key !== 'nav.lang') assert.doesNotMatch(words, /\p{Script=Han}/u, key);
  for (const [key, words] of Object.entries(zh))
    if (!['nav.lang'].includes(key) && /[a-z]{4}/.test(words.replace(/\{\w+\}/g, ''))) assert.fail(`${key}: ${words}`);
});
