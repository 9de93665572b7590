import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownPath, pathWith, pathWithout } from './own-path.ts';

test('a path of this host is kept as it is', () => {
  for (const path of ['/', '/cases/99010020260209000017', '/search?q=%E5%B0%8F%E5%BA%97&x=1#top', '/a//b'])
    assert.equal(ownPath(path), path);
});

test('whatever a browser might take for another host becomes the home page', () => {
  const strays = [
    '//evil.test',
    '/\\evil.test',
    '\\\\evil.test',
    'https://evil.test',
    'javascript:alert(1)',
    '/\t/evil.test',
    '/a b',
  ];
  for (const stray of [...strays, '', ' /', `/${'a'.repeat(1000)}`, undefined, ['/a'], '/证'])
    assert.equal(ownPath(stray), '/');
});

test('parameters are taken out and put in without touching the others', () => {
  assert.equal(pathWithout('/search?q=%E5%BA%97&lang=en&type=large', ['lang', 'type']), '/search?q=%E5%BA%97');
  assert.equal(pathWithout('/?lang=en', ['lang']), '/');
  assert.equal(pathWithout('//evil.test/?lang=en', ['lang']), '/');
  assert.equal(pathWith('/search?q=a', 'lang', 'en'), '/search?q=a&lang=en');
  assert.equal(pathWith('/', 'to', '/a?b'), '/?to=%2Fa%3Fb');
});
