import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remediesOf } from './index.ts';
import type { OrganClass } from './index.ts';

const facts = {
  organClass: 'ordinary',
  government: '兰汀市人民政府',
  superior: '省税务局',
  court: '兰汀市人民法院',
  servedOnline: false,
  reviewFirst: 'none',
} as const;

test('the review organ is the government at that level, for the classes of 复议法 27 the superior', () => {
  assert.equal(remediesOf(facts).reviewOrgan, '兰汀市人民政府');
  const vertical: readonly OrganClass[] = ['tax', 'customs', 'finance', 'foreign-exchange', 'state-security'];
  for (const organClass of vertical) assert.equal(remediesOf({ ...facts, organClass }).reviewOrgan, '省税务局');
});

test('sixty days for review, six months for a direct suit', () => {
  const { words, reviewFirst } = remediesOf(facts);
  assert.equal(reviewFirst, false);
  assert.match(words[0] ?? '', /六十日内向兰汀市人民政府申请行政复议/);
  assert.match(words[1] ?? '', /六个月内直接向兰汀市人民法院提起行政诉讼/);
});

test('where review comes first the paper says so and names fifteen days for the suit after it (复议法 23)', () => {
  for (const reviewFirst of [
    'government-information',
    'natural-resource-rights',
    'on-the-spot-fine',
    'failure-to-perform',
  ] as const) {
    const remedies = remediesOf({ ...facts, reviewFirst });
    assert.equal(remedies.reviewFirst, true);
    assert.match(remedies.words[1] ?? '', /应当先申请行政复议.*十五日/);
    assert.doesNotMatch(remedies.words.join(''), /直接向/);
  }
});

test('a decision served online names where the review organ takes applications on the internet (复议法 22)', () => {
  const reviewOnline = '兰汀市人民政府门户网站“行政复议”栏目';
  const words = (more: object): string => remediesOf({ ...facts, ...more }).words.join('');
  assert.match(words({ servedOnline: true, reviewOnline }), /可以在网上提交:兰汀市人民政府门户网站“行政复议”栏目/);
  assert.doesNotMatch(words({ servedOnline: false, reviewOnline }), /网上|互联网/);
  assert.doesNotMatch(words({ servedOnline: true }), /网上|互联网/, 'no channel is promised that nobody named');
});

test('both periods begin with the paper in hand, and the laws are cited by their full names', () => {
  const [review = '', suit = ''] = remediesOf(facts).words;
  assert.match(review, /自收到本决定书之日起六十日内.*《中华人民共和国行政复议法》第二十条/);
  assert.match(suit, /自收到本决定书之日起六个月内.*《中华人民共和国行政诉讼法》第四十六条/);
});
