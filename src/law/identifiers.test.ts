import assert from 'node:assert/strict';
import { test } from 'node:test';
import cases from './identifier-cases.json' with { type: 'json' };
import {
  caseNumber,
  checkCitizenId,
  checkCreditCode,
  checkItemCode,
  checkMobile,
  citizenIdCheck,
  creditCodeCheck,
  groupCaseNumber,
  isCaseNumber,
  maskMobile,
  maskName,
  maskNumber,
  maskNumbersIn,
  organisationCheck,
  plainCitizenId,
  plainCreditCode,
  plainMobile,
  provinceCodes,
} from './index.ts';
import type { NumberCheck } from './index.ts';

const today = '2026-08-07';
const codes = (check: NumberCheck): string[] => check.problems.map((problem) => problem.code);
const idOf = (first17: string): string => first17 + citizenIdCheck(first17);

test('the check characters of the standards’ own examples', () => {
  assert.equal(citizenIdCheck('11010519491231002'), 'X');
  assert.equal(creditCodeCheck('91350100M000100Y4'), '3');
  assert.equal(creditCodeCheck('12441500196720244'), 'T');
  assert.equal(organisationCheck('19672024'), '4');
  assert.equal(organisationCheck('M000100Y'), '4');
});

test('every listed credit code is judged as two independent checkers judged it', () => {
  assert.ok(cases.creditCodes.length > 40);
  for (const { code, valid, kind } of cases.creditCodes)
    assert.equal(checkCreditCode(code).valid, valid, `${code} ${kind}`);
});

test('every listed ID number is judged as two independent checkers judged it', () => {
  assert.ok(cases.citizenIds.length > 40);
  for (const { id, valid, kind } of cases.citizenIds)
    assert.equal(checkCitizenId(id, { today }).valid, valid, `${id} ${kind}`);
});

test('an ID number of every province is valid, Hong Kong, Macao and Taiwan included, and of no other', () => {
  assert.equal(provinceCodes.length, 35);
  for (let province = 10; province < 100; province += 1) {
    const { valid } = checkCitizenId(idOf(`${province}010519900307263`), { today });
    assert.equal(valid, provinceCodes.includes(String(province)), String(province));
  }
});

test('the code of an abolished county stays valid for life; a city that GB/T 2260 never numbers is none', () => {
  for (const region of ['511026', '110103', '429004', '659001', '710000', '542121'])
    assert.equal(checkCitizenId(idOf(`${region}19620818001`), { today }).valid, true, region);
  for (const region of ['519999', '517101'])
    assert.deepEqual(codes(checkCitizenId(idOf(`${region}19620818001`))), ['region']);
});

test('the demo city’s unallocated area passes only where it is asked for', () => {
  const id = idOf('99010119900307263');
  assert.equal(checkCitizenId(id, { demo: true }).valid, true);
  assert.deepEqual(codes(checkCitizenId(id)), ['region']);
});

test('each fault of an ID number is named, several at once', () => {
  assert.deepEqual(codes(checkCitizenId('11010519491231002')), ['length']);
  assert.deepEqual(codes(checkCitizenId('11010519491231002x')), ['characters']);
  assert.deepEqual(codes(checkCitizenId('1101051949123100２X')), ['characters']);
  assert.deepEqual(codes(checkCitizenId('110105194912310021')), ['check-digit']);
  assert.deepEqual(codes(checkCitizenId(idOf('11010520230229002'))), ['birth-date']);
  assert.deepEqual(codes(checkCitizenId(idOf('11010520260808002'), { today })), ['birth-date']);
  assert.equal(checkCitizenId(idOf('11010520260807002'), { today }).valid, true, 'born today');
  assert.deepEqual(codes(checkCitizenId('009999202613990020')), ['region', 'birth-date', 'check-digit']);
});

test('every single wrong digit of an ID number, a credit code and a case number is found', () => {
  const others = (text: string, alphabet: string, wrong: (text: string) => boolean): void => {
    for (let at = 0; at < text.length; at += 1)
      for (const other of alphabet)
        if (other !== text[at])
          assert.ok(wrong(text.slice(0, at) + other + text.slice(at + 1)), `${text} at ${at}: ${other}`);
  };
  others('11010519491231002X', '0123456789', (id) => !checkCitizenId(id).valid);
  others('91350100M000100Y43', '0123456789ABCDEFGHJKLMNPQRTUWXY', (code) => !checkCreditCode(code).valid);
  others(caseNumber('2026-09-03', 118), '0123456789', (number) => !isCaseNumber(number));
});

test('each fault of a credit code is named', () => {
  assert.deepEqual(codes(checkCreditCode('')), ['length']);
  assert.deepEqual(codes(checkCreditCode('91350100M000100Y4O')), ['characters']);
  assert.deepEqual(codes(checkCreditCode('91350100m000100y43')), ['characters']);
  assert.deepEqual(codes(checkCreditCode('91350100M000100Y44')), ['check-digit']);
  assert.deepEqual(codes(checkCreditCode(`91350100M000100Y5${creditCodeCheck('91350100M000100Y5')}`)), [
    'organisation-check',
  ]);
  assert.deepEqual(codes(checkCreditCode(`913501A0M000100Y4${creditCodeCheck('913501A0M000100Y4')}`)), ['region']);
  assert.deepEqual(codes(checkCreditCode(`01350100M000100Y4${creditCodeCheck('01350100M000100Y4')}`)), ['kind']);
});

test('what people type is brought into the one shape that is checked', () => {
  assert.equal(plainCitizenId(' １１０１０５ 19491231 002x '), '11010519491231002X');
  assert.equal(plainCreditCode('９１350100 m000100y43'), '91350100M000100Y43');
  assert.equal(plainMobile('+86 138-0013-8000'), '13800138000');
  assert.equal(plainMobile('8613800138000'), '13800138000');
  assert.equal(checkMobile('１３８００１３８０００').valid, true);
  for (const none of ['12800138000', '1380013800', '138001380000', '+85261234567', ''])
    assert.equal(checkMobile(none).valid, false, none);
});

test('a case number is the day of receipt, five digits and a check digit, read with spaces and hyphens', () => {
  const number = caseNumber('2026-09-03', 118);
  assert.match(number, /^2026090300118\d$/);
  assert.match(groupCaseNumber(number), /^2026 0903 00118 \d$/);
  assert.equal(isCaseNumber(groupCaseNumber(number)), true);
  assert.equal(isCaseNumber(number.replace('0903', '0931')), false);
  assert.equal(isCaseNumber(`${number}0`), false);
});

test('an item code fits the code scheme of its time', () => {
  const basic = '442199806003';
  const implementation = `12441500196720244T3${basic}`;
  assert.deepEqual(checkItemCode('basic', basic), { valid: true, problems: [], scheme: 'GB/T 39554.1-2020' });
  assert.equal(checkItemCode('implementation', implementation).valid, true);
  assert.equal(checkItemCode('handling-item', `${implementation}01`).valid, true);
  assert.equal(checkItemCode('basic', 'XK12345001').scheme, 'GB/T 39046-2020');
  assert.deepEqual(codes(checkItemCode('implementation', implementation.replace('T3', 'U3'))), ['check-digit']);
  assert.deepEqual(codes(checkItemCode('implementation', implementation.replace('T3', 'T8'))), ['scheme']);
  assert.deepEqual(codes(checkItemCode('basic', '4421998060031')), ['scheme']);
});

test('names and numbers are masked so that the middle stays hidden', () => {
  assert.deepEqual(['林', '林兰', '林木兰', '欧阳木兰', ''].map(maskName), ['*', '林*', '林*兰', '欧**兰', '*']);
  assert.equal(maskName('兰汀市清风旅馆有限公司'), '兰汀******公司');
  assert.equal(maskNumber('11010519491231002X'), '110105**********2X');
  assert.equal(maskNumber('1234'), '****');
  assert.equal(maskMobile('13800133062'), '138****3062');
});

test('numbers of persons are masked inside a free text, other figures stay', () => {
  assert.equal(
    maskNumbersIn('本人11010519491231002X,电话13800133062或+86 138-0013-3062。'),
    '本人110105**********2X,电话138****3062或+86 138****3062。',
  );
  for (const figures of ['92990100MADEMO0187', '20260209000018', '202602090000181234', '010-62270001', '126.5平方米'])
    assert.equal(maskNumbersIn(figures), figures);
});
