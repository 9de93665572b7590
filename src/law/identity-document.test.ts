import assert from 'node:assert/strict';
import { test } from 'node:test';
import cases from './identity-document-cases.json' with { type: 'json' };
import {
  checkIdentityDocument,
  citizenIdCheck,
  currentIdentityDocuments,
  identityDocumentKinds,
  identityDocumentTitle,
  isIdentityDocumentKind,
  maskIdentityDocument,
  plainIdentityDocument,
} from './index.ts';
import type { IdentityDocumentKind } from './index.ts';

const today = '2026-08-07';
const codes = (kind: IdentityDocumentKind, number: string): string[] =>
  checkIdentityDocument(kind, number, { today }).problems.map(({ code }) => code);
const permanent = (first17: string): string => first17 + citizenIdCheck(first17);

test('every listed number of an identity document has the listed faults and no other', () => {
  for (const { kind, number, problems, why } of cases) {
    assert.ok(isIdentityDocumentKind(kind), kind);
    assert.deepEqual(codes(kind, number), problems, `${kind} ${number}: ${why}`);
  }
  for (const kind of identityDocumentKinds) {
    const own = cases.filter((one) => one.kind === kind);
    assert.ok(
      own.some(({ problems }) => problems.length === 0) && own.some(({ problems }) => problems.length > 0),
      kind,
    );
  }
});

test('the permanent resident’s number since 2023 begins with 9 and bears the check character of the ID card', () => {
  const number = permanent('91184019900101001');
  assert.deepEqual(codes('foreign-permanent-resident-id', number), []);
  for (let at = 1; at < 18; at += 1)
    for (const other of '0123456789')
      if (other !== number[at])
        assert.notDeepEqual(
          codes('foreign-permanent-resident-id', number.slice(0, at) + other + number.slice(at + 1)),
          [],
        );
  assert.deepEqual(codes('foreign-permanent-resident-id', permanent('91184020260808001')), ['birth-date']);
});

test('a residence permit of each of the three regions is taken, and a number of the demo city by ID card only', () => {
  for (const region of ['810000', '820000', '830000'])
    assert.deepEqual(codes('hmt-residence-permit', permanent(`${region}19940823002`)), [], region);
  assert.deepEqual(codes('hmt-residence-permit', permanent('71000019940823002')), ['region']);
  const demo = permanent('99010219900307425');
  assert.equal(checkIdentityDocument('resident-id', demo, { demo: true }).valid, true);
  assert.equal(checkIdentityDocument('hmt-residence-permit', demo, { demo: true }).valid, false);
});

test('every document has a title in both languages; 15 digits are on no card of today', () => {
  for (const kind of identityDocumentKinds) assert.match(identityDocumentTitle(kind).zh, /证|护照/);
  assert.equal(currentIdentityDocuments.length, identityDocumentKinds.length - 1);
  assert.ok(!currentIdentityDocuments.includes('resident-id-15'));
  assert.equal(isIdentityDocumentKind('toString'), false);
});

test('numbers are read as people type them, and masked so that more is hidden than shown', () => {
  assert.equal(plainIdentityDocument(' ｅ1234-5678 '), 'E12345678');
  assert.equal(plainIdentityDocument('1234567890(b)'), '1234567890B');
  assert.equal(maskIdentityDocument('E12345678'), 'E1*****78');
  assert.equal(maskIdentityDocument('12345678'), '12****78');
  assert.equal(maskIdentityDocument('11010519491231002X'), '110105**********2X');
  assert.equal(maskIdentityDocument('USA110090062001'), 'USA110*******01');
  assert.equal(maskIdentityDocument('12345'), '*****');
});
