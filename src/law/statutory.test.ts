import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  acceptanceAnswerDue,
  countPeriod,
  decisionDue,
  deemedAcceptance,
  defaultCalendar as calendar,
  deliveryDue,
  extensionInTime,
  hearingNoticeLatest,
  lastDayOfTerm,
  renewalLatest,
  specialLawDue,
} from './index.ts';

test('nothing told by the close of the fifth working day: accepted as of the day of receipt (许可法 32(1)(四))', () => {
  assert.equal(acceptanceAnswerDue('2026-09-23', calendar).due, '2026-10-08');
  assert.equal(deemedAcceptance('2026-09-23', undefined, '2026-10-08', calendar), undefined, 'day five is not over');
  assert.equal(deemedAcceptance('2026-09-23', undefined, '2026-10-09', calendar), '2026-09-23');
  assert.equal(decisionDue('2026-09-23', { calendar }).due, '2026-10-28');
  assert.equal(deemedAcceptance('2026-02-11', undefined, '2026-02-26', calendar), '2026-02-11');
  assert.equal(decisionDue('2026-02-11', { calendar }).due, '2026-03-17');
});

test('a notice on the last day is in time, one a day later is not', () => {
  assert.equal(acceptanceAnswerDue('2026-04-27', calendar).due, '2026-05-07');
  assert.equal(deemedAcceptance('2026-04-27', '2026-05-07', '2026-06-01', calendar), undefined);
  assert.equal(deemedAcceptance('2026-04-27', '2026-05-08', '2026-06-01', calendar), '2026-04-27');
  assert.equal(decisionDue('2026-05-20', { calendar }).due, '2026-06-17');
});

test('nothing is deemed on a date that is not certain', () => {
  assert.equal(deemedAcceptance('2026-12-29', undefined, '2027-02-01', calendar), undefined);
});

test('a closure of the region moves the five days of its own cases only', () => {
  assert.equal(acceptanceAnswerDue('2017-03-27', calendar, '450100').due, '2017-04-07');
  assert.equal(acceptanceAnswerDue('2017-03-27', calendar, '440100').due, '2017-04-01');
});

test('one extension of ten days, told before the limit ends; told a day late it does not count (许可法 42)', () => {
  const unextended = decisionDue('2026-06-01', { calendar });
  assert.equal(unextended.due, '2026-06-30');
  assert.equal(decisionDue('2026-06-01', { calendar, extended: true }).due, '2026-07-14');
  assert.equal(extensionInTime('2026-06-29', unextended), true);
  assert.equal(extensionInTime('2026-06-30', unextended), true);
  assert.equal(extensionInTime('2026-07-01', unextended), false);
  assert.equal(extensionInTime('2026-12-31', decisionDue('2026-12-20', { calendar })), false, 'no certain date');
});

test('several agencies together: forty-five working days, extended sixty', () => {
  assert.equal(decisionDue('2026-08-26', { calendar, together: true }).due, '2026-11-03');
  assert.equal(decisionDue('2026-08-26', { calendar, together: true, extended: true }).due, '2026-11-24');
  assert.equal(decisionDue('2026-07-06', { calendar, together: true }).due, '2026-09-07');
});

test('a hearing stops the decision from the request to the signed record, not the five days of waiting', () => {
  assert.equal(decisionDue('2026-03-16', { calendar }).due, '2026-04-14');
  const exclusions = [{ from: '2026-04-03', to: '2026-04-24', ground: 'hearing' }];
  assert.equal(decisionDue('2026-03-16', { calendar, exclusions }).due, '2026-05-08');
  assert.equal(hearingNoticeLatest('2026-04-22', calendar).due, '2026-04-13');
});

test('ten working days to deliver (许可法 44)', () => {
  assert.equal(deliveryDue('2026-02-12', calendar).due, '2026-03-04');
  assert.equal(deliveryDue('2024-02-09', calendar).due, '2024-02-29');
});

test('renewal is applied for thirty calendar days before expiry at the latest (许可法 50)', () => {
  assert.equal(renewalLatest('2026-07-31'), '2026-07-01');
});

test('a special law’s seven 日 are calendar days; the working-day reading stands beside them, the alarm on the earlier (建筑法 8)', () => {
  const { days, workdays, alarm } = specialLawDue('2026-09-28', 7, calendar);
  assert.deepEqual([days.due, workdays.due, alarm], ['2026-10-08', '2026-10-13', '2026-10-08']);
  const unknown = specialLawDue('2026-12-24', 7, calendar);
  assert.deepEqual([unknown.days.due, unknown.workdays.due, unknown.alarm], ['2026-12-31', null, '2026-12-31']);
});

test('a term of four years ends on the day before the corresponding day', () => {
  assert.equal(lastDayOfTerm('2022-08-01', 48), '2026-07-31');
  assert.equal(lastDayOfTerm('2024-02-29', 48), '2028-02-28');
  assert.equal(countPeriod({ from: '2025-08-31', n: 6, unit: 'month', calendar }).due, '2026-02-28');
});
