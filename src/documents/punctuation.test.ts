import assert from 'node:assert/strict';
import { test } from 'node:test';
import { punctuated } from './punctuation.ts';

// Written with escapes: an editor that "repairs" punctuation must not repair the test with it.
const [comma, question, colon, opens, closes] = ['\uff0c', '\uff1f', '\uff1a', '\uff08', '\uff09'];

test('marks beside Chinese characters are full-width', () => {
  assert.equal(punctuated('您要办什么事?'), `您要办什么事${question}`);
  assert.equal(punctuated('打 12345,或到窗口'), `打 12345${comma}或到窗口`);
  assert.equal(punctuated('{date}前,{n} 件'), `{date}前${comma}{n} 件`);
  assert.equal(punctuated('(国发〔2016〕12号)'), `${opens}国发〔2016〕12号${closes}`);
  assert.equal(punctuated('2月14日(周六,调休上班)'), `2月14日${opens}周六${comma}调休上班${closes}`);
  assert.equal(punctuated('依据:《行政许可法》'), `依据${colon}《行政许可法》`);
});

test('marks inside numbers, addresses and foreign words stay', () => {
  for (const text of ['¥1,234.50', '9:00–17:00', 'https://onewindow.example/?a=1', 'PDF (1 page), JPG', ''])
    assert.equal(punctuated(text), text);
});

test('a bracket is closed as it was opened', () => {
  assert.equal(punctuated('收件凭证(PDF)'), `收件凭证${opens}PDF${closes}`);
  assert.equal(punctuated('(PDF)收件'), '(PDF)收件');
});
