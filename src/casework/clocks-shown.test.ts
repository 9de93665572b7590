import assert from 'node:assert/strict';
import { test } from 'node:test';
import { authoredItems, lanting } from '#catalog';
import { addDays, countPeriod, defaultCalendar, makeCalendar, publishedEditions } from '#law';
import { clocksShown } from './clocks-shown.ts';
import { registration } from './testing/rules.ts';

const region = lanting.jurisdiction;
const at = (today: string) => ({ today, calendar: defaultCalendar, region });

test('both clocks derive day by day exactly what the law floor counts, whatever the day of acceptance', () => {
  let compared = 0;
  for (const item of authoredItems(lanting)) {
    for (let acceptedOn = '2026-01-01'; acceptedOn <= '2026-12-31'; acceptedOn = addDays(acceptedOn, 3)) {
      const today = addDays(acceptedOn, 9);
      const clocks = clocksShown({ item, version: 1 }, { receivedOn: acceptedOn, acceptedOn }, at(today));
      for (const [kind, limit] of [
        ['statutory', item.statutory],
        ['promised', item.promised],
      ] as const) {
        const { n, unit } = limit;
        const law = countPeriod({ from: acceptedOn, n, unit, calendar: defaultCalendar, region });
        const shown = clocks.find((clock) => clock.kind === kind);
        assert.ok(shown);
        assert.equal(shown.due, law.due);
        assert.equal(shown.provisional, law.provisional);
        assert.deepEqual(shown.steps, law.steps);
        assert.equal(shown.used, law.steps.filter((step) => step.counted && step.date <= today).length);
        if (law.due === null || today <= law.due) assert.equal(shown.used + shown.left, n);
        else assert.ok(shown.left < 0 && shown.used === n, `${kind} ${acceptedOn}`);
        compared += 1;
      }
    }
  }
  assert.ok(compared > 400, `${compared}`);
});

test('许可法42: the Spring Festival of 2026 does not use up the twenty working days', () => {
  const [item] = authoredItems(lanting);
  assert.ok(item);
  const limit = { ...item.statutory, n: 20, unit: 'workday', from: 'accepted' } as const;
  const facts = { receivedOn: '2026-02-06', acceptedOn: '2026-02-09' };
  const [clock] = clocksShown({ item: { ...item, statutory: limit }, version: 1 }, facts, at('2026-02-24'));
  assert.ok(clock);
  // 10, 11, 12, 13 February, Saturday the 14th in exchange for the holiday, and the 24th.
  assert.deepEqual([clock.used, clock.left], [6, 14]);
  assert.deepEqual(
    clock.steps.filter((step) => step.reason === 'make-up-workday').map((step) => step.date),
    ['2026-02-14', '2026-02-28'],
  );
  assert.equal(clock.due, '2026-03-13');
});

test('a decision stops both clocks on its day; before acceptance there is none', () => {
  const [item] = authoredItems(lanting);
  assert.ok(item);
  assert.deepEqual(clocksShown({ item, version: 1 }, { receivedOn: '2026-03-02' }, at('2026-03-09')), []);
  const facts = { receivedOn: '2026-03-02', acceptedOn: '2026-03-02', endedOn: '2026-03-04' };
  for (const clock of clocksShown({ item, version: 1 }, facts, at('2026-09-01'))) {
    assert.equal(clock.used, 2);
    assert.equal(clock.left, clock.n - 2);
  }
});

test('in January of a year without calendar nothing is promised by date and the days already counted stay counted', () => {
  const [item] = authoredItems(lanting);
  assert.ok(item);
  const calendar = makeCalendar(publishedEditions.filter(({ year }) => year <= 2025));
  const facts = { receivedOn: '2025-12-29', acceptedOn: '2025-12-29' };
  const [clock] = clocksShown({ item, version: 1 }, facts, { today: '2026-01-08', calendar, region });
  assert.ok(clock);
  assert.deepEqual([clock.due, clock.provisional, clock.countedTo], [null, true, '2025-12-31']);
  assert.deepEqual([clock.used, clock.left], [2, clock.n - 2]);
  assert.equal(clock.steps.length, 2);
});

test('市场主体登记管理条例19: the three days of a registration run from the complete file, not from its acceptance', () => {
  const due = (completeOn?: string): string | null | undefined =>
    clocksShown(
      { item: registration, version: 1 },
      { receivedOn: '2026-03-02', acceptedOn: '2026-03-06', completeOn },
      at('2026-03-06'),
    ).find(({ kind }) => kind === 'statutory')?.due;
  assert.equal(due(), '2026-03-05');
  assert.equal(due('2026-03-04'), '2026-03-09');
});
