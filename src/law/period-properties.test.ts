import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dateOfNumber, dayNumber, daysInMonth } from './civil-date.ts';
import {
  addDays,
  addMonths,
  countBackward,
  countPeriod,
  daysBetween,
  defaultCalendar as calendar,
  groundsOf45,
  isCivilDate,
  partsOf,
  weekdayOf,
} from './index.ts';
import type { CivilDate, Exclusion } from './index.ts';

const date = fc.integer({ min: dayNumber('2016-01-01'), max: dayNumber('2025-06-30') }).map(dateOfNumber);
const n = fc.integer({ min: 0, max: 60 });
const exclusion = fc
  .record({ from: date, length: fc.nat(20), ground: fc.constantFrom(...groundsOf45) })
  .map(({ from, length, ground }): Exclusion => ({ from, to: addDays(from, length), ground }));
/** Exclusions near the start, so that they meet the period. */
const near = fc
  .tuple(date, fc.array(fc.record({ offset: fc.integer({ min: -30, max: 60 }), length: fc.nat(20) }), { maxLength: 5 }))
  .map(([from, spans]) => ({
    from,
    exclusions: spans.map(({ offset, length }): Exclusion => {
      const first = addDays(from, offset);
      return { from: first, to: addDays(first, length), ground: 'expert-review' };
    }),
  }));

function due(from: CivilDate, count: number, exclusions: readonly Exclusion[] = []): CivilDate {
  const period = countPeriod({ from, n: count, unit: 'workday', exclusions, calendar });
  assert.ok(period.due !== null);
  return period.due;
}

test('one exclusion more never makes a limit end earlier', () => {
  fc.assert(
    fc.property(near, exclusion, n, ({ from, exclusions }, more, count) => {
      assert.ok(due(from, count, [...exclusions, more]) >= due(from, count, exclusions));
    }),
  );
});

test('overlapping exclusions count once: they stop the clock exactly as their union does, in any order', () => {
  fc.assert(
    fc.property(near, n, ({ from, exclusions }, count) => {
      const days = new Set<CivilDate>();
      for (const one of exclusions) for (let day = one.from; day <= one.to; day = addDays(day, 1)) days.add(day);
      const single = [...days].map((day): Exclusion => ({ from: day, to: day, ground: 'hearing' }));
      assert.equal(due(from, count, exclusions), due(from, count, single));
      assert.equal(due(from, count, exclusions), due(from, count, [...exclusions].reverse()));
      assert.equal(due(from, count, exclusions), due(from, count, [...exclusions, ...exclusions]));
    }),
  );
});

test('what lies wholly before the start has no effect', () => {
  fc.assert(
    fc.property(date, n, fc.nat(30), fc.nat(30), (from, count, gap, length) => {
      const to = addDays(from, -gap);
      assert.equal(due(from, count, [{ from: addDays(to, -length), to, ground: 'hearing' }]), due(from, count));
    }),
  );
});

test('a ground outside article 45 never moves the date', () => {
  fc.assert(
    fc.property(near, n, fc.string(), ({ from, exclusions }, count, ground) => {
      fc.pre(!(groundsOf45 as readonly string[]).includes(ground));
      const others = exclusions.map((one) => ({ ...one, ground }));
      assert.equal(due(from, count, others), due(from, count));
    }),
  );
});

test('the last day is a working day outside every exclusion, and exactly n such days lie after the start up to it', () => {
  fc.assert(
    fc.property(near, fc.integer({ min: 1, max: 60 }), ({ from, exclusions }, count) => {
      const last = due(from, count, exclusions);
      let counted = 0;
      for (let day = addDays(from, 1); day <= last; day = addDays(day, 1)) {
        const out = exclusions.some((one) => one.from <= day && day <= one.to);
        if (calendar.day(day).workday === true && !out) counted += 1;
      }
      assert.equal(counted, count);
      assert.equal(calendar.day(last).workday, true);
      assert.ok(!exclusions.some((one) => one.from <= last && last <= one.to));
    }),
  );
});

test('counting on and on: a + b working days are a, then b', () => {
  fc.assert(fc.property(date, n, n, (from, a, b) => assert.equal(due(due(from, a), b), due(from, a + b))));
});

test('backward undoes forward from a working day', () => {
  fc.assert(
    fc.property(date, n, (from, count) => {
      const start = due(from, 1);
      const back = countBackward({ from: due(start, count), n: count, unit: 'workday', calendar }).due;
      assert.equal(back, start);
    }),
  );
});

test('the latest day backward is a working day with exactly n working days from it up to the event, the event itself not counted', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 60 }), (event, count) => {
      const latest = countBackward({ from: event, n: count, unit: 'workday', calendar }).due;
      assert.ok(latest !== null && calendar.day(latest).workday === true);
      let counted = 0;
      for (let day = latest; day < event; day = addDays(day, 1)) if (calendar.day(day).workday === true) counted += 1;
      assert.equal(counted, count);
    }),
  );
});

test('a period in days or months ends on a working day, on or after the corresponding day, with only rest days between', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 9 }), fc.constantFrom('day', 'month'), (from, count, unit) => {
      const plain = unit === 'day' ? addDays(from, count) : addMonths(from, count);
      const { due: end } = countPeriod({ from, n: count, unit, calendar });
      assert.ok(end !== null && end >= plain && calendar.day(end).workday === true);
      for (let day = plain; day < end; day = addDays(day, 1)) assert.equal(calendar.day(day).workday, false);
    }),
  );
});

test('months end on the corresponding day, or on the last day of the month where there is none', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -60, max: 60 }), (from, months) => {
      const [year, month, day] = partsOf(from);
      const [toYear, toMonth, toDay] = partsOf(addMonths(from, months));
      assert.equal(toYear * 12 + toMonth, year * 12 + month + months);
      assert.equal(toDay, Math.min(day, daysInMonth(toYear, toMonth)));
    }),
  );
});

test('civil dates agree with the proleptic Gregorian calendar of the platform over ten thousand years', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('0001-01-01'), max: dayNumber('9999-12-31') }), (days) => {
      const platform = new Date(days * 86_400_000);
      const ours = dateOfNumber(days);
      assert.equal(ours, platform.toISOString().slice(0, 10));
      assert.equal(dayNumber(ours), days);
      assert.equal(weekdayOf(ours), platform.getUTCDay());
      assert.ok(isCivilDate(ours));
    }),
  );
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
  for (const none of ['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01', '2026-2-9', ' 2026-02-09'])
    assert.equal(isCivilDate(none), false, none);
});
