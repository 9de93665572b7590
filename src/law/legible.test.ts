import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMobile, legible, plainMobile } from './index.ts';

test('marks that nobody sees and no font draws are left out, every letter and every line stays', () => {
  assert.equal(legible('望\u200b汀路\u202e12\u202c号\ufeff'), '望汀路12号');
  assert.equal(legible('理发\t美容\r\n洗浴\u2028按摩'), '理发 美容\n洗浴\n按摩');
  assert.equal(legible('阿依努尔·吐尔逊 𠮷 é ا 🏠'), '阿依努尔·吐尔逊 𠮷 é ا 🏠');
});

test('what the ledger refuses by name is left for it to refuse', () => {
  assert.equal(legible('a\0b\ud800'), 'a\0b\ud800');
});

test('a number copied from a telephone book, unseen marks around it, is the number', () => {
  assert.equal(plainMobile('\u202d138 0000 0000\u202c'), '13800000000');
  assert.ok(checkMobile('\u202d+86 138-0000-0000\u202c').valid);
});
