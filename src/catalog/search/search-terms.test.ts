import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lexemesOf, lexemesOfTerm, tsvectorText } from './lexemes.ts';
import { understand } from './understand.ts';

test('Chinese gives every character and every pair, Latin gives words, full-width forms are folded', () => {
  assert.deepEqual(lexemesOf('卫生证'), ['卫', '卫生', '生', '生证', '证']);
  assert.deepEqual(lexemesOf('ＫＴＶ卫生 4G'), ['ktv', '卫', '卫生', '生', '4g']);
});

test('a pair never crosses what separates', () => {
  assert.ok(!lexemesOf('许可(新办)').includes('可新'));
});

test('the best weight of a lexeme counts and quotes cannot break out of a tsvector', () => {
  assert.equal(
    tsvectorText([
      ['C', '卫生'],
      ['A', '卫'],
    ]),
    "'卫':1A '卫生':1C '生':1C",
  );
});

test('every term’s lexemes are among those of any text that holds it', () => {
  const han = fc
    .array(fc.constantFrom(...Array.from('公共场所卫生许可个体工商户登记旅店')), { minLength: 1, maxLength: 6 })
    .map((c) => c.join(''));
  fc.assert(
    fc.property(han, han, han, (before, term, after) => {
      const text = new Set(lexemesOf(before + term + after));
      for (const lexeme of lexemesOfTerm(term)) assert.ok(text.has(lexeme));
    }),
  );
});

test('courtesy and question words fall away, everyday words become the catalog’s', () => {
  assert.deepEqual(
    understand('请问我想开个小旅馆要办啥证').map(({ shown }) => shown),
    ['旅店'],
  );
});

test('a word that ranks only is searched in earnest where nothing else was asked', () => {
  assert.deepEqual(understand('许可证'), [{ shown: '许可证', terms: ['许可证'], weak: false }]);
  assert.equal(understand('理发许可证').at(-1)?.weak, true);
});

test('any words at all are understood without failing, and nothing but separators as nothing', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => assert.ok(Array.isArray(understand(words)))));
  assert.deepEqual(understand(' ?!()'), []);
});
