import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countBackward, countPeriod, defaultCalendar as calendar, makeCalendar } from './index.ts';
import type { Exclusion, LimitUnit, Period } from './index.ts';

function forward(from: string, n: number, unit: LimitUnit = 'workday', exclusions: readonly Exclusion[] = []): Period {
  return countPeriod({ from, n, unit, exclusions, calendar });
}
const counted = (period: Period): string[] => period.steps.filter((step) => step.counted).map((step) => step.date);
const hearing = (from: string, to: string): Exclusion => ({ from, to, ground: 'hearing' });

/** Working days by hand over the State Council's calendars: domain 1.4 and 9C, and others counted on paper. */
const workdays: readonly (readonly [what: string, from: string, n: number, due: string])[] = [
  ['five over a worked Sunday', '2024-02-01', 5, '2024-02-07'],
  ['ten over Spring Festival 2024, whose eve is a workday by law', '2024-02-09', 10, '2024-02-29'],
  ['five over Labour Day 2024', '2024-04-26', 5, '2024-05-07'],
  ['twenty over National Day 2024 with two make-up days', '2024-09-25', 20, '2024-10-28'],
  ['twenty over Spring Festival 2025', '2025-01-20', 20, '2025-02-21'],
  ['five before Labour Day 2025', '2025-04-24', 5, '2025-04-30'],
  ['twenty over National Day 2025', '2025-09-19', 20, '2025-10-23'],
  ['forty-five over National Day 2025', '2025-09-24', 45, '2025-12-02'],
  ['one over eight days off', '2025-09-30', 1, '2025-10-09'],
  ['twenty over Spring Festival 2026', '2026-01-28', 20, '2026-03-03'],
  ['twenty from 9 February 2026', '2026-02-09', 20, '2026-03-13'],
  ['five of article 32 over Spring Festival 2026', '2026-02-11', 5, '2026-02-25'],
  ['twenty from receipt, deemed accepted', '2026-02-11', 20, '2026-03-17'],
  ['five from a make-up Saturday', '2026-02-14', 5, '2026-02-28'],
  ['five to ask for a hearing', '2026-04-29', 5, '2026-05-09'],
  ['ten to deliver', '2026-02-12', 10, '2026-03-04'],
  ['twenty across the turn of the year', '2025-12-15', 20, '2026-01-13'],
  ['three to register', '2026-04-29', 3, '2026-05-07'],
  ['three and three more', '2026-04-29', 6, '2026-05-11'],
  ['thirty for real estate', '2025-12-22', 30, '2026-02-03'],
  ['twenty of a disclosure', '2026-01-30', 20, '2026-03-05'],
  ['fifteen to mend after a bad mark', '2026-09-22', 15, '2026-10-20'],
  ['twenty after National Day', '2026-09-23', 20, '2026-10-28'],
  ['five with a worked Sunday inside', '2026-09-17', 5, '2026-09-23'],
  ['twenty at the township', '2026-09-07', 20, '2026-10-10'],
  ['twenty at the county', '2026-09-16', 20, '2026-10-20'],
  ['twenty in June with Dragon Boat Festival', '2026-06-01', 20, '2026-06-30'],
  ['thirty with the one extension', '2026-06-01', 30, '2026-07-14'],
];

for (const [what, from, n, due] of workdays)
  test(`${what}: ${n} working days from ${from} end on ${due}`, () => {
    const period = forward(from, n);
    assert.equal(period.due, due);
    assert.equal(counted(period).length, n);
    assert.equal(counted(period).at(-1), due);
    assert.equal(period.provisional, false);
  });

test('days in calendar and in months end on the corresponding day and move off a rest day (民法典 202, 203)', () => {
  const cases: readonly (readonly [string, number, LimitUnit, string])[] = [
    ['2026-08-05', 60, 'day', '2026-10-08'],
    ['2026-09-30', 3, 'day', '2026-10-08'],
    ['2026-01-26', 20, 'day', '2026-02-24'],
    ['2026-01-15', 60, 'day', '2026-03-16'],
    ['2026-09-28', 7, 'day', '2026-10-08'],
    ['2025-08-31', 6, 'month', '2026-02-28'],
    ['2025-10-04', 6, 'month', '2026-04-07'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2025-02-28', 12, 'month', '2026-02-28'],
    ['2024-02-29', 12, 'month', '2025-02-28'],
  ];
  for (const [from, n, unit, due] of cases) assert.equal(forward(from, n, unit).due, due, `${from} + ${n} ${unit}`);
});

test('a period in days that ends on a make-up Saturday or Sunday stays there (民通意见 198)', () => {
  assert.equal(forward('2026-02-07', 7, 'day').due, '2026-02-14');
  assert.equal(forward('2026-09-10', 10, 'day').due, '2026-09-20');
});

test('every day rolled over names article 203, and holidays inside the period are counted', () => {
  const { steps } = forward('2026-09-30', 3, 'day');
  assert.deepEqual(
    steps.map(({ date, counted: is, article }) => `${date} ${String(is)} ${article}`),
    [
      ...['2026-10-01', '2026-10-02', '2026-10-03'].map((date) => `${date} true 民法典201`),
      ...['04', '05', '06', '07', '08'].map((day) => `2026-10-${day} false 民法典203`),
    ],
  );
});

test('a start on a rest day: the first day counted is the next working day, or the next day of a period in days', () => {
  assert.equal(counted(forward('2026-02-17', 1))[0], '2026-02-24');
  assert.equal(forward('2026-02-17', 5).due, '2026-02-28');
  assert.equal(counted(forward('2026-10-03', 5, 'day'))[0], '2026-10-04');
});

test('n = 0 is the start day itself, on a rest day too', () => {
  for (const unit of ['workday', 'day', 'month'] as const) {
    const { due, steps, provisional } = forward('2026-10-03', 0, unit);
    assert.deepEqual({ due, steps, provisional }, { due: '2026-10-03', steps: [], provisional: false });
  }
  assert.equal(countBackward({ from: '2026-10-03', n: 0, unit: 'workday', calendar }).due, '2026-10-03');
});

test('a special procedure of article 45 is excluded from its first to its last day', () => {
  assert.equal(forward('2026-03-02', 20, 'workday', [hearing('2026-03-09', '2026-03-20')]).due, '2026-04-14');
  assert.equal(forward('2026-09-14', 20, 'workday', [hearing('2026-09-22', '2026-10-12')]).due, '2026-10-30');
  assert.equal(forward('2026-03-16', 20, 'workday', [hearing('2026-04-03', '2026-04-24')]).due, '2026-05-08');
});

test('an excluded day names its ground and article; a rest day inside stays a rest day', () => {
  const { steps } = forward('2026-03-02', 20, 'workday', [hearing('2026-03-09', '2026-03-20')]);
  const step = (date: string): unknown => steps.find((candidate) => candidate.date === date);
  assert.deepEqual(step('2026-03-09'), {
    date: '2026-03-09',
    counted: false,
    reason: 'excluded:hearing',
    article: '许可法45',
  });
  assert.deepEqual(step('2026-03-14'), { date: '2026-03-14', counted: false, reason: 'weekend', article: '许可法82' });
});

test('all eight grounds stop the clock and no other does, a site visit and a payment included', () => {
  const [from, to] = ['2026-03-09', '2026-03-20'];
  const eight = 'hearing tender auction inspection-test testing quarantine appraisal expert-review'.split(' ');
  for (const ground of eight)
    assert.equal(forward('2026-03-02', 20, 'workday', [{ from, to, ground }]).due, '2026-04-14');
  for (const ground of ['site-visit', 'payment', 'other-agency-opinion', 'public-notice', 'Hearing', '', '听证']) {
    const { due, refused } = forward('2026-03-02', 20, 'workday', [{ from, to, ground }]);
    assert.equal(due, forward('2026-03-02', 20).due);
    assert.deepEqual(
      refused.map((one) => ({ ...one, why: one.why !== '' })),
      [{ ground, from, to, why: true }],
    );
  }
});

test('article 45 reaches no period in days, none counted backward and no limit outside its section', () => {
  const exclusions = [hearing('2026-03-09', '2026-03-20')];
  const request = { from: '2026-03-02', n: 20, exclusions, calendar };
  const all = [
    countPeriod({ ...request, unit: 'day' }),
    countPeriod({ ...request, unit: 'month', n: 1 }),
    countPeriod({ ...request, unit: 'workday', stoppedBy45: false }),
    countBackward({ ...request, unit: 'workday' }),
  ];
  for (const period of all)
    assert.deepEqual(
      period.refused.map((one) => one.ground),
      ['hearing'],
    );
  assert.equal(all[2]?.due, '2026-03-30');
});

test('a hearing is announced seven working days before, its own day not counted (许可法 48)', () => {
  const backward = (from: string, n: number, unit: LimitUnit): string | null =>
    countBackward({ from, n, unit, calendar }).due;
  assert.equal(backward('2026-06-22', 7, 'workday'), '2026-06-10');
  assert.equal(backward('2026-04-22', 7, 'workday'), '2026-04-13');
  assert.equal(backward('2026-10-09', 1, 'workday'), '2026-10-08');
  assert.equal(backward('2026-07-31', 30, 'day'), '2026-07-01');
  assert.equal(backward('2026-03-31', 1, 'month'), '2026-02-28');
  assert.equal(backward('2026-10-17', 14, 'day'), '2026-10-03', 'moving off the rest day would shorten the time');
});

test('a year without a published calendar gives no date: the days counted so far and what is left', () => {
  const { due, provisional, countedTo, remaining, steps } = forward('2026-12-21', 20);
  assert.deepEqual(
    { due, provisional, countedTo, remaining },
    {
      due: null,
      provisional: true,
      countedTo: '2026-12-31',
      remaining: 12,
    },
  );
  assert.equal(steps.filter((step) => step.counted).length + (remaining ?? 0), 20);
  assert.equal(forward('2026-12-21', 8).due, '2026-12-31');
});

test('an unpublished year is met likewise in days, in months, backward, and from its own first day', () => {
  const days = forward('2026-12-01', 60, 'day');
  assert.deepEqual([days.due, days.countedTo, days.remaining], [null, '2026-12-31', 30]);
  const months = forward('2026-12-15', 1, 'month');
  assert.deepEqual([months.due, months.countedTo, months.remaining], [null, '2026-12-31', 15]);
  const back = countBackward({ from: '2015-01-06', n: 5, unit: 'workday', calendar });
  assert.deepEqual([back.due, back.countedTo, back.remaining], [null, '2015-01-01', 3]);
  const inside = forward('2027-01-05', 5);
  assert.deepEqual([inside.due, inside.countedTo, inside.remaining], [null, '2027-01-05', 5]);
});

test('where only the roll over the turn of the year is unknown nothing is left to count', () => {
  const eve = makeCalendar([{ year: 2026, documents: [], off: { '12-31': '元旦' }, work: {} }]);
  const { due, countedTo, remaining } = countPeriod({ from: '2026-12-01', n: 30, unit: 'day', calendar: eve });
  assert.deepEqual([due, countedTo, remaining], [null, '2026-12-31', 0]);
});

test('the label of a period names the notices of all its years', () => {
  assert.equal(forward('2026-02-09', 20).calendar, '国办发明电〔2025〕7号');
  assert.match(forward('2025-12-15', 20).calendar, /^国办发明电〔2024〕\d+号、国办发明电〔2025〕7号$/);
});

test('a limit that is no whole number, or ends after the year 9999, breaks', () => {
  for (const n of [-1, 0.5, Number.NaN, 2 ** 60]) assert.throws(() => forward('2026-02-09', n), /whole number/);
  assert.throws(() => forward('2026-02-09', 99_999_999, 'day'), RangeError);
  assert.throws(() => forward('2026-02-09', 99_999_999, 'month'), RangeError);
  assert.throws(() => forward('2026-02-30', 1), /no civil date/);
});
