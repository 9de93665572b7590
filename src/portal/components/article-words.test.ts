import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleWords } from './article-words.ts';

const say = (lang: 'zh' | 'en', short: string): string =>
  articleWords({ lang } as Parameters<typeof articleWords>[0], short);

test('an article in short is told as people read it', () => {
  assert.equal(say('zh', '许可法29'), '《行政许可法》第二十九条');
  assert.equal(say('zh', '许可法10'), '《行政许可法》第十条');
  assert.equal(say('zh', '许可法32(1)(四)'), '《行政许可法》第三十二条第一款第四项');
  assert.equal(say('en', '许可法32(1)'), 'Administrative Licensing Law, art. 32(1)');
});

test('what is written in another way stays as it is', () => {
  for (const words of ['《公共场所卫生管理条例》第八条', '许可法', '']) assert.equal(say('zh', words), words);
});
