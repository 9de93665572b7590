import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, countPeriod, defaultCalendar, groundsOf45 } from '#law';
import type { Exclusion, Period } from '#law';
import type { ClockShown } from '#casework';
import { cellsOf, drawnDays, inWeeks } from './day-calendar.ts';
import type { DrawnDay } from './day-calendar.ts';
import { daySums } from './day-sums.ts';

const calendar = defaultCalendar;

const start = fc.integer({ min: 0, max: 300 }).map((n) => addDays('2026-01-01', n));
const exclusions = fc.array(
  fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 15 }), fc.constantFrom(...groundsOf45))
    .map(([from, days, ground]) => ({ from, days, ground })),
  { maxLength: 2 },
);

interface Walk {
  readonly from: string;
  readonly today: string;
  readonly period: Period;
}

const walks = fc
  .record({
    from: start,
    n: fc.integer({ min: 1, max: 30 }),
    ahead: fc.integer({ min: 0, max: 60 }),
    stops: exclusions,
  })
  .map(({ from, n, ahead, stops }): Walk => {
    const said: Exclusion[] = stops.map((stop) => ({
      ground: stop.ground,
      from: addDays(from, stop.from),
      to: addDays(from, stop.from + stop.days),
    }));
    return {
      from,
      today: addDays(from, ahead),
      period: countPeriod({ from, n, unit: 'workday', exclusions: said, calendar }),
    };
  });

function drawn({ from, today, period }: Walk): readonly DrawnDay[] {
  const clock = { start: from, unit: 'workday', steps: period.steps } as unknown as ClockShown;
  return drawnDays({ clock, promised: null, law: period.due, today, day: (date) => calendar.day(date) });
}

test('the sentences tell every day from the start up to today once, and count what the law floor counted', () => {
  fc.assert(
    fc.property(walks, ({ from, today, period }) => {
      const sums = daySums(from, period.steps, today);
      const told = period.steps.filter(({ date }) => date <= today);
      let next = from;
      for (const sum of sums) {
        assert.equal(sum.from, next, 'no day is left out or told twice');
        next = addDays(sum.to, 1);
      }
      assert.equal(next, addDays(told.at(-1)?.date ?? from, 1));
      const counted = sums.filter(({ kind }) => kind === 'counted').reduce((total, { n }) => total + n, 0);
      assert.equal(counted, told.filter((step) => step.counted).length);
      const paused = sums.filter(({ kind }) => kind === 'paused').reduce((total, { n }) => total + n, 0);
      assert.equal(paused, told.filter(({ reason }) => reason.startsWith('excluded:')).length);
    }),
  );
});

test("the table draws the law floor's steps and nothing else: the same days, counted or not, in the same order", () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const { from, today, period } = walk;
      const [first, ...days] = drawn(walk);
      assert.equal(first?.date, from);
      const walked = days.slice(0, period.steps.length);
      assert.deepEqual(
        walked.map(({ date, nth }) => [date, nth > 0]),
        period.steps.map(({ date, counted }) => [date, counted]),
      );
      const last = walked.findLast(({ nth }) => nth > 0);
      if (period.due !== null) assert.equal(last?.date, period.due);
      for (const day of walked.filter(({ nth }) => nth > 0)) assert.equal(day.mark, day.date <= today ? 'u' : 'f');
      for (const day of days.slice(period.steps.length)) assert.ok(day.mark === 'l' || day.mark === 'r');
      assert.equal(
        cellsOf(walked).length,
        period.steps.filter((s) => s.counted || s.reason.startsWith('excluded:')).length,
      );
    }),
  );
});

test('weeks run from Monday to Sunday and hold every day once', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const days = drawn(walk);
      const weeks = inWeeks(days);
      assert.ok(weeks.every((week) => week.length === 7));
      assert.deepEqual(
        weeks.flat().filter((day) => day !== undefined),
        days,
      );
      const sunday = weeks[0]?.[6];
      if (sunday) assert.equal(new Date(`${sunday.date}T00:00:00Z`).getUTCDay(), 0);
    }),
  );
});

test('a hearing over Spring Festival 2026 is told as the law walks it: made-up Saturdays count, the pause and the holiday do not', () => {
  const from = '2026-02-09';
  const stop = { from: '2026-02-25', to: '2026-03-06', ground: 'hearing' };
  const { steps, due } = countPeriod({ from, n: 20, unit: 'workday', exclusions: [stop], calendar });
  assert.equal(due, '2026-03-26');
  const told = daySums(from, steps, '2026-03-11').map(({ kind, from: a, to, n }) => `${kind} ${a}–${to} ${n}`);
  assert.deepEqual(told, [
    'start 2026-02-09–2026-02-09 0',
    'counted 2026-02-10–2026-02-14 5',
    'holiday 2026-02-15–2026-02-23 0',
    'counted 2026-02-24–2026-02-24 1',
    'paused 2026-02-25–2026-03-06 9',
    'counted 2026-03-07–2026-03-11 3',
  ]);
});
