import assert from 'node:assert/strict';
import { test } from 'node:test';
import chineseDays from 'chinese-days';
import { addDays, countPeriod, defaultCalendar as calendar, makeCalendar, publishedEditions } from './index.ts';
import type { RegionalOverride } from './index.ts';

test('every day of 2015–2026 is what an independent calendar says it is', () => {
  let days = 0;
  for (let date = '2015-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
    assert.equal(calendar.day(date).workday, chineseDays.isWorkday(date), date);
    days += 1;
  }
  assert.equal(days, 4383);
});

test('a year has as many working days as its notice leaves', () => {
  const workdays = (year: number): number => {
    let found = 0;
    for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1))
      if (calendar.day(date).workday === true) found += 1;
    return found;
  };
  assert.deepEqual([2024, 2025, 2026].map(workdays), [251, 248, 248]);
});

test('holidays are rest days and make-up days are working days, each with its reason and name', () => {
  for (const date of '2024-02-12 2025-01-28 2025-10-08 2026-01-02 2026-02-23 2026-06-19 2026-09-25'.split(' '))
    assert.equal(calendar.day(date).workday, false, date);
  assert.deepEqual(calendar.day('2026-10-10'), {
    date: '2026-10-10',
    workday: true,
    reason: 'make-up-workday',
    name: '国庆节',
  });
  assert.deepEqual(calendar.day('2026-10-01'), {
    date: '2026-10-01',
    workday: false,
    reason: 'holiday',
    name: '国庆节',
  });
  assert.deepEqual(calendar.day('2026-10-17'), { date: '2026-10-17', workday: false, reason: 'weekend' });
  assert.deepEqual(calendar.day('2026-10-19'), { date: '2026-10-19', workday: true, reason: 'workday' });
});

test('New Year’s Eve of 2024 is a legal workday; holidays of part of the people are none', () => {
  for (const date of ['2024-02-09', '2024-03-08', '2023-05-04', '2026-06-01'])
    assert.equal(calendar.day(date).workday, true, date);
});

test('a year without notice is neither workday nor rest day, its weekends included', () => {
  for (const date of ['2014-12-31', '2027-01-01', '2027-01-02', '2027-01-04'])
    assert.deepEqual(calendar.day(date), { date, workday: null, reason: 'unpublished' });
});

test('every edition names its notice and address, and every day of it exists in its year', () => {
  assert.deepEqual(calendar.years, [2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  for (const { year, documents, off, work } of publishedEditions) {
    assert.ok(documents.length > 0);
    for (const { number, source } of documents) {
      assert.match(number, /^国(办)?发明电〔\d{4}〕\d+号$/, String(year));
      assert.match(source, /^https?:\/\/www\.gov\.cn\//);
    }
    for (const monthDay of Object.keys(off)) assert.ok(!(monthDay in work), `${year}-${monthDay} is both`);
    for (const monthDay of Object.keys(work)) {
      const day = new Date(`${year}-${monthDay}T00:00:00Z`).getUTCDay();
      assert.ok(day === 0 || day === 6, `${year}-${monthDay} is made up on a weekday`);
    }
  }
});

test('a later edition of the same year replaces the earlier', () => {
  const revised = makeCalendar([
    ...publishedEditions,
    { year: 2026, documents: [{ number: '国办发明电〔2026〕1号', source: '' }], off: { '03-02': '国葬' }, work: {} },
  ]);
  assert.equal(revised.day('2026-03-02').workday, false);
  assert.equal(revised.day('2026-10-10').workday, false, 'the old make-up day is gone with the old edition');
  assert.equal(revised.edition('2026-01-01', '2026-12-31'), '国办发明电〔2026〕1号');
});

const closure = (region: string, workday = false, document = '某府〔2026〕3号'): RegionalOverride => {
  return { region, date: '2026-03-04', workday, name: '台风停工', document };
};

test('a local decision holds in its region and under it, and nowhere else', () => {
  const local = makeCalendar(publishedEditions, [closure('350200')]);
  for (const region of ['350200', '3502', '350203', '350203001', '350203001002', '350200000000'])
    assert.deepEqual(local.day('2026-03-04', region), {
      date: '2026-03-04',
      workday: false,
      reason: 'local-rest-day',
      name: '台风停工',
    });
  for (const region of ['350000', '35', '350100', '450200', ''])
    assert.equal(local.day('2026-03-04', region).workday, true, region);
});

test('the smaller region decides for itself, whatever the order; of equals the later', () => {
  const [province, county] = [closure('350000'), closure('350203', true)];
  for (const decisions of [
    [province, county],
    [county, province],
  ]) {
    const local = makeCalendar(publishedEditions, decisions);
    assert.equal(local.day('2026-03-04', '350203').workday, true);
    assert.equal(local.day('2026-03-04', '350200').workday, false);
  }
  const twice = makeCalendar(publishedEditions, [closure('350000'), closure('350000', true)]);
  assert.equal(twice.day('2026-03-04', '350200').workday, true);
});

test('a period in a region skips its closure and its label names the document', () => {
  const local = makeCalendar(publishedEditions, [closure('350200')]);
  const request = { from: '2026-03-02', n: 3, unit: 'workday', calendar: local } as const;
  const [there, elsewhere] = [countPeriod({ ...request, region: '350203' }), countPeriod(request)];
  assert.deepEqual([there.due, elsewhere.due], ['2026-03-06', '2026-03-05']);
  assert.deepEqual(
    [there.calendar, elsewhere.calendar],
    ['国办发明电〔2025〕7号、某府〔2026〕3号', '国办发明电〔2025〕7号'],
  );
});

test('a local decision alone does not publish a year', () => {
  const local = makeCalendar(publishedEditions, [{ ...closure('35'), date: '2027-03-04' }]);
  assert.equal(local.day('2027-03-04', '350200').workday, null);
});

test('壮族三月三 is off in Guangxi with the make-up day its notice ordered, and a workday elsewhere', () => {
  const days = ['2017-03-30', '2017-03-31', '2017-04-01', '2017-04-08'];
  const workdays = (region: string): (boolean | null)[] => days.map((date) => calendar.day(date, region).workday);
  assert.deepEqual(workdays('450103'), [false, false, false, true]);
  assert.deepEqual(workdays('440100'), [true, true, true, false]);
});

test('壮族三月三 of 2026 fell on a weekend: the Friday and the Monday are off instead, and nobody works for them', () => {
  const days = ['2026-04-16', '2026-04-17', '2026-04-18', '2026-04-20', '2026-04-21', '2026-04-25'];
  const workdays = days.map((date) => calendar.day(date, '450103').workday);
  assert.deepEqual(workdays, [true, false, false, false, true, false]);
});

test('a year whose notices contradict each other is not guessed: Guangxi 2025 is counted by the national calendar', () => {
  assert.equal(calendar.day('2025-03-31', '450103').reason, 'workday');
  assert.ok(!calendar.edition('2025-03-01', '2025-04-30', '450103').includes('广西'));
});
