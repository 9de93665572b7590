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

test('a decision served online names the online channel of review (复议法 22)', () => {
  assert.match(remediesOf({ ...facts, servedOnline: true }).words.join(''), /通过同一网络渠道/);
  assert.doesNotMatch(remediesOf(facts).words.join(''), /网络/);
});
