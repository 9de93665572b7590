import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalText, commitmentOf, eventHash, hmacSm3, sm3 } from './hash.ts';
import { emptyTree, grow, leafHash, nodeHash, rootOf } from './merkle.ts';

test('SM3 gives the digests printed in GB/T 32905', () => {
  assert.equal(sm3('abc'), '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  assert.equal(sm3('abcd'.repeat(16)), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
  assert.equal(sm3('a', Buffer.from('bc')), sm3('abc'));
});

test('the text that is hashed is canonical: key order and way of writing do not matter (RFC 8785)', () => {
  assert.equal(canonicalText({ b: 1, a: ['字', { d: true, c: 'x' }] }), '{"a":["字",{"c":"x","d":true}],"b":1}');
  assert.throws(() => canonicalText(undefined));
});

const event = {
  jurisdiction: '990000',
  stream: 'case/1',
  seq: 1,
  type: 'ApplicationReceived',
  at: '2026-02-09T01:00:00.000Z',
  actor: 'citizen/1',
  capacity: 'applicant',
  data: { item: 'hygiene' },
  prevHash: '0'.repeat(64),
} as const;

test('every part of an event is in its hash', () => {
  const hash = eventHash(event);
  assert.equal(hash, sm3(canonicalText(event)));
  for (const key of Object.keys(event)) {
    const other = { ...event, [key]: key === 'seq' ? 2 : key === 'data' ? { item: 'other' } : 'x/y' };
    assert.notEqual(eventHash(other), hash, key);
  }
});

test('a commitment depends on the salt and on the body, and without the salt tells nothing of it', () => {
  const body = { name: '林知兰' };
  const salts = ['00'.repeat(16), '01'.repeat(16)];
  assert.notEqual(commitmentOf(salts[0] ?? '', body), commitmentOf(salts[1] ?? '', body));
  assert.notEqual(commitmentOf(salts[0] ?? '', body), sm3(canonicalText(body)));
  assert.equal(commitmentOf('00', { b: 1, a: 2 }), commitmentOf('00', { a: 2, b: 1 }));
  assert.notEqual(hmacSm3('key-1', 'text'), hmacSm3('key-2', 'text'));
});

/** RFC 9162, 2.1.1, word for word: split at the largest power of two below n. */
function rootByDefinition(entries: readonly string[]): string {
  if (entries.length === 0) return sm3('');
  if (entries.length === 1) return leafHash(entries[0] ?? '');
  let split = 1;
  while (split * 2 < entries.length) split *= 2;
  return nodeHash(rootByDefinition(entries.slice(0, split)), rootByDefinition(entries.slice(split)));
}

test('the tree grown leaf by leaf has the root that RFC 9162 defines, at every size', () => {
  let tree = emptyTree;
  const entries: string[] = [];
  assert.equal(rootOf(tree), rootByDefinition([]));
  for (let n = 0; n < 70; n += 1) {
    const entry = sm3(String(n));
    entries.push(entry);
    tree = grow(tree, entry);
    assert.equal(tree.size, entries.length);
    assert.equal(rootOf(tree), rootByDefinition(entries), `at ${entries.length} leaves`);
  }
});

test('a leaf can never be taken for a node: two leaves changed in any way change the root', () => {
  const entry = fc.nat(50).map((n) => sm3(String(n)));
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 20 }), fc.nat(19), entry, (entries, at, other) => {
      const place = at % entries.length;
      fc.pre(entries[place] !== other);
      const root = (list: readonly string[]): string => rootOf(list.reduce(grow, emptyTree));
      assert.notEqual(root(entries), root(entries.with(place, other)));
    }),
  );
});
