import assert from 'node:assert/strict';
import { test } from 'node:test';
import { identityDocumentKinds, identityDocumentTitle } from '#law';
import { authoredItems, lanting } from '#catalog';
import { applicantOf } from '../application.ts';
import { applicantSeen } from '../seen.ts';
import type { Applicant } from '../types.ts';
import { contactOf, party } from './head.ts';

const visitor = { name: '陈大文', number: 'H12345678', mobile: '', idKind: 'hm-travel-permit' } as const;

test('an application filed under another document keeps its kind, and its number masked as that kind has it', () => {
  const registration = authoredItems(lanting).find(({ form }) => !JSON.stringify(form).includes('credit-code'));
  assert.ok(registration);
  const applicant = applicantOf(registration, {}, visitor);
  assert.deepEqual(applicant, { kind: 'person', ...visitor });
  const masked = { kind: 'person', ...visitor, number: 'H1*****78' };
  assert.deepEqual(applicantSeen(applicant, 'handling'), { applicant: masked });
  assert.deepEqual(applicantSeen(applicant, 'supervising'), { applicant: { ...masked, name: '陈*文' } });
});

test('a paper names the document whose number it shows', () => {
  for (const idKind of identityDocumentKinds) {
    const named = party({ kind: 'person', ...visitor, idKind }, 'H1*****78');
    assert.deepEqual(named, { name: '陈大文', idKind: identityDocumentTitle(idKind).zh, idNumber: 'H1*****78' });
  }
  const { idKind: _none, ...plain } = visitor;
  assert.equal(party({ kind: 'person', ...plain }, '').idKind, '居民身份证');
});

test('a paper says how whoever has no phone is reached: by letter, or at the counter', () => {
  const applicant: Applicant = { kind: 'person', ...visitor };
  assert.equal(contactOf({ ...applicant, mobile: '13800133062' }), '138****3062');
  assert.equal(contactOf({ ...applicant, address: '清风镇柳家村 3 号' }), '清风镇柳家村 3 号');
  assert.equal(contactOf(applicant), '凭本文书到窗口查询');
});
