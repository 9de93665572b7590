import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paperPlaces } from '#catalog';
import type { ServiceItem } from '#catalog';
import { plainCode, printedCode } from '#documents';
import { newVerificationCode } from './code.ts';
import { plainFileName } from './file-name.ts';
import { answerAt } from './papers/scope.ts';
import { limitWords, printed, yuan } from './papers/words.ts';
import { hygieneAnswers, registrationAnswers } from './testing/answers.ts';
import { hygiene, registration } from './testing/rules.ts';
import type { Answers } from './types.ts';

test('a file keeps its name and loses what could deceive or harm', () => {
  const table = [
    ['身份证 正面.jpg', '身份证 正面.jpg'],
    ['C:\\fakepath\\图.pdf', '图.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['照片\u202Egpj.exe', '照片gpj.exe'],
    ['a\u0000b\r\nc.pdf', 'abc.pdf'],
    ['.htaccess', 'htaccess'],
    ['a<b>:"c|d?*.pdf', 'a_b___c_d__.pdf'],
    ['   ', '文件'],
    ['..', '文件'],
    ['𠮷野\uD842.pdf', '𠮷野.pdf'],
  ] as const;
  for (const [sent, kept] of table) assert.equal(plainFileName(sent), kept);
  const long = plainFileName(`${'长'.repeat(300)}.pdf`);
  assert.equal(Array.from(long).length, 80);
  assert.ok(long.endsWith('.pdf'));
});

test('a verification code survives being read aloud, typed and scanned', () => {
  for (let n = 0; n < 200; n += 1) {
    const code = newVerificationCode();
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{20}$/);
    assert.match(printedCode(code), /^(.{5}-){3}.{5}$/);
    assert.equal(plainCode(printedCode(code)), code);
    assert.equal(plainCode(` ${printedCode(code).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `), code);
  }
});

test('papers print the catalog’s marks full width beside Chinese, and leave numbers, times and Latin alone', () => {
  const table = [
    ['公共场所卫生许可(新办)', '公共场所卫生许可（新办）'],
    ['周一至周五 9:00–17:00,法定节假日休息', '周一至周五 9:00–17:00，法定节假日休息'],
    ['不收费。申请表、核查(行政许可法第五十八条)。', '不收费。申请表、核查（行政许可法第五十八条）。'],
    ['电话 0571-1234,分机 5', '电话 0571-1234，分机 5'],
    ['GB 37487-2019 (5.2), see annex', 'GB 37487-2019 (5.2), see annex'],
    ['营业面积(平方米)', '营业面积（平方米）'],
  ] as const;
  for (const [words, expected] of table) assert.equal(printed(words), expected);
});

test('limits and money in words', () => {
  assert.equal(limitWords({ n: 20, unit: 'workday' }), '20个工作日');
  assert.equal(limitWords({ n: 0, unit: 'workday' }), '当场');
  assert.deepEqual([yuan(1200), yuan(1250), yuan(5)], ['12元', '12.50元', '0.05元']);
});

test('the form of each authored item says where its answers stand on the certificate', () => {
  const at = (item: ServiceItem, answers: Answers) =>
    paperPlaces.filter((place) => place !== 'row').map((place) => answerAt(item, answers, place));
  assert.deepEqual(at(hygiene, hygieneAnswers), [
    '澜汀小满理发店',
    '澜汀市澜东区桂花里6号一层',
    '林知兰',
    '理发店，营业面积86平方米',
  ]);
  assert.deepEqual(at(registration, registrationAnswers), [
    '澜汀市小满杂货店',
    '澜汀市澜东区桂花里8号',
    '林知兰',
    '日用百货零售',
  ]);
  assert.equal(answerAt(registration, registrationAnswers, 'row'), '个人经营');
});
