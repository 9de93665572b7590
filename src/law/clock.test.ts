import assert from 'node:assert/strict';
import { test } from 'node:test';
import { afterHours, caseClock, defaultCalendar as calendar, isInTime, runClock } from './index.ts';
import type { LimitOfLaw } from './index.ts';

const statutory: LimitOfLaw = { n: 20, unit: 'workday', from: 'accepted', stoppedBy45: true };
const promised: LimitOfLaw = { ...statutory, n: 5 };
const at = (today: string) => ({ start: '2026-09-17', exclusions: [], calendar, today });

test('the promise passes while the statute still runs: two clocks side by side (scene 9)', () => {
  const clock = caseClock({ ...at('2026-09-24'), statutory, promised });
  assert.deepEqual([clock.promised.due, clock.promised.used, clock.promised.left], ['2026-09-23', 5, -1]);
  assert.deepEqual([clock.statutory.due, clock.statutory.used, clock.statutory.left], ['2026-10-21', 6, 14]);
});

test('on its last day a limit has nothing left and is not over; on the next working day it is over by one', () => {
  const left = (today: string): number | null => runClock({ ...at(today), limit: statutory }).left;
  assert.deepEqual(
    ['2026-10-20', '2026-10-21', '2026-10-22', '2026-10-25', '2026-10-26'].map(left),
    [1, 0, -1, -2, -3],
  );
});

test('over by days where the limit is in days', () => {
  const limit: LimitOfLaw = { n: 7, unit: 'day', from: 'received', stoppedBy45: false };
  const { due, left } = runClock({ ...at('2026-10-12'), start: '2026-09-28', limit });
  assert.deepEqual([due, left], ['2026-10-08', -4]);
});

test('both clocks stand still during a special procedure of article 45', () => {
  const exclusions = [{ from: '2026-09-21', to: '2026-10-12', ground: 'expert-review' }];
  const clock = caseClock({ ...at('2026-10-13'), exclusions, statutory, promised });
  assert.deepEqual([clock.promised.due, clock.promised.used], ['2026-10-15', 3]);
  assert.deepEqual([clock.statutory.due, clock.statutory.used], ['2026-11-05', 3]);
});

test('a limit outside the section of article 45 runs on and says which exclusion it refused', () => {
  const exclusions = [{ from: '2026-09-21', to: '2026-10-12', ground: 'expert-review' }];
  const { due, refused } = runClock({ ...at('2026-10-13'), exclusions, limit: { ...statutory, stoppedBy45: false } });
  assert.equal(due, '2026-10-21');
  assert.deepEqual(
    refused.map((one) => one.ground),
    ['expert-review'],
  );
});

test('while a special procedure is open there is no due date, only the one on its plan; the units left stand still', () => {
  const open = { from: '2026-09-21', plannedTo: '2026-10-12', ground: 'hearing' } as const;
  const before = runClock({ ...at('2026-09-20'), open, limit: statutory });
  assert.deepEqual([before.due, before.stopped], ['2026-10-21', undefined]);
  for (const today of ['2026-09-21', '2026-10-09', '2026-10-12']) {
    const clock = runClock({ ...at(today), open, limit: statutory });
    assert.deepEqual([clock.due, clock.used, clock.left], [null, 2, 18]);
    assert.deepEqual(clock.stopped, { ...open, dueOnPlan: '2026-11-05' });
  }
  const late = runClock({ ...at('2026-10-14'), open, limit: statutory });
  assert.deepEqual([late.used, late.left, late.stopped?.dueOnPlan], [2, 18, '2026-11-09']);
});

test('a procedure opened after the limit ran out stops nothing', () => {
  const open = { from: '2026-10-26', plannedTo: '2026-11-02', ground: 'testing' } as const;
  const { due, left, stopped } = runClock({ ...at('2026-10-27'), open, limit: statutory });
  assert.deepEqual([due, left, stopped], ['2026-10-21', -4, undefined]);
});

test('a limit into an unpublished year has no due date and no number of units left', () => {
  const clock = runClock({ ...at('2026-12-24'), start: '2026-12-21', limit: statutory });
  assert.deepEqual([clock.due, clock.provisional, clock.used, clock.left], [null, true, 3, null]);
});

test('the last day ends at the close of the window, online at midnight, by post with the postmark (民法典 203, 民诉法 85)', () => {
  const window = { channel: 'window', closes: '17:00' } as const;
  const due = '2026-10-08';
  assert.equal(isInTime(due, { ...window, at: '2026-10-08T09:00:59.000Z' }), true);
  assert.equal(isInTime(due, { ...window, at: '2026-10-08T09:01:00.000Z' }), false);
  assert.equal(isInTime(due, { ...window, at: '2026-10-07T12:00:00.000Z' }), true);
  for (const channel of ['online', 'post'] as const) {
    assert.equal(isInTime(due, { channel, at: '2026-10-08T15:59:59.999Z' }), true);
    assert.equal(isInTime(due, { channel, at: '2026-10-08T16:00:00.000Z' }), false);
  }
  assert.equal(isInTime(null, { channel: 'online', at: '2030-01-01T00:00:00.000Z' }), true);
});

test('a limit in hours runs from the very moment (民法典 201(2))', () => {
  assert.equal(afterHours('2026-10-01T15:30:00.000Z', 24), '2026-10-02T15:30:00.000Z');
  assert.throws(() => afterHours('tomorrow', 1), /no instant/);
});
