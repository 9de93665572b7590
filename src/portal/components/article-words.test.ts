import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleInEnglish, articleWords } from './article-words.ts';

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

test('the articles of any law are told in English as lawyers write them; what is no article stays Chinese', () => {
  const told = {
    第十九条第二款: 'art. 19(2)',
    '第四条、第十一条第一项': 'art. 4, art. 11 item 1',
    '第五十八条第一款、第二款': 'art. 58(1), para. 2',
    第一千零四十九条: 'art. 1049',
    第一百一十条: 'art. 110',
    第七条至第十条: 'art. 7 to art. 10',
    第三章: 'ch. 3',
    审核确认的期限: undefined,
    '第三条、附件': undefined,
    '': undefined,
  };
  for (const [article, words] of Object.entries(told)) assert.equal(articleInEnglish(article), words, article);
});
