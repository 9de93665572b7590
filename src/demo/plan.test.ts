import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lanting } from '#catalog';
import { civilDateOf, defaultCalendar, makeCalendar, publishedEditions, shanghaiTime } from '#law';
import { demoCases } from './cases/index.ts';
import { planDemo } from './plan.ts';
import { officeWorks } from './working-days.ts';

const region = '990100';
const request = { seed: 1, calendar: defaultCalendar, region, commands: 90, items: 2 };
const starts = [
  '2026-09-01T02:00:00.000Z',
  '2026-10-05T09:30:00.000Z',
  '2026-11-21T20:15:00.000Z',
  '2027-01-15T01:00:00.000Z',
  '2027-02-10T03:00:00.000Z',
  '2029-05-02T23:59:59.000Z',
];

test('the same seed and the same start give the same plan, another seed another one', () => {
  const [until = ''] = starts;
  assert.deepEqual(planDemo({ ...request, until }), planDemo({ ...request, until }));
  assert.notDeepEqual(planDemo({ ...request, until }), planDemo({ ...request, until, seed: 2 }));
});

for (const until of starts) {
  test(`started on ${until}, staff act on office days between nine and five only, in the order of time, before the start`, () => {
    const { from, steps, effectiveOn } = planDemo({ ...request, until });
    let before = from;
    let acts = 0;
    for (const { at, doing } of steps) {
      assert.ok(at > before, `${at} is not after ${before}`);
      before = at;
      const byNoOfficer =
        doing.kind === 'remind' || doing.kind === 'register' || (doing.kind === 'case' && !('by' in doing.step));
      if (byNoOfficer) continue;
      acts += 1;
      assert.ok(officeWorks(civilDateOf(at), defaultCalendar, region), `${at} is no office day`);
      assert.ok(defaultCalendar.day(civilDateOf(at), region).workday !== false, `${at} is a day of rest`);
      const time = shanghaiTime(at);
      assert.ok(time >= '09:00' && time < '17:00', `${time} is outside office hours`);
    }
    assert.ok(before < until);
    assert.ok(acts > 100, `only ${acts} acts of staff`);
    const applied = steps.find(({ doing }) => doing.kind === 'case');
    assert.ok(applied && civilDateOf(applied.at) >= effectiveOn, 'somebody applied before the catalog was in force');
  });
}

test('near a festival of a year without calendar nobody works: New Year, Spring Festival by the moon, Mid-Autumn', () => {
  const works = (date: string): boolean => officeWorks(date, defaultCalendar, region);
  // 2027: Spring Festival on Saturday 6 February, Mid-Autumn on Wednesday 15 September.
  assert.deepEqual(['2027-01-01', '2027-02-05', '2027-02-08', '2027-09-15', '2027-10-01'].map(works), [
    false,
    false,
    false,
    false,
    false,
  ]);
  assert.deepEqual(['2027-01-13', '2027-03-10', '2027-07-07'].map(works), [true, true, true]);
  assert.equal(works('2027-01-16'), false, 'a Saturday');
  assert.equal(works('2026-09-20'), true, 'a Sunday that the notice of 2026 makes a working day');
});

test('a local day of rest that was decided for the region is kept', () => {
  const rest = { region: '9901', date: '2026-11-20', workday: false, name: '澜汀旅游节', document: '演示' };
  const calendar = makeCalendar(publishedEditions, [rest]);
  const until = '2026-11-24T06:00:00.000Z';
  const actsOn = (plan: ReturnType<typeof planDemo>): number =>
    plan.steps.filter(({ at, doing }) => civilDateOf(at) === rest.date && doing.kind === 'case' && 'by' in doing.step)
      .length;
  assert.ok(actsOn(planDemo({ ...request, until })) > 0);
  assert.equal(actsOn(planDemo({ ...request, until, calendar })), 0);
});

test('cases come in for every authored item, one draft is left lying, and every stage of a case is there', () => {
  const cameIn = demoCases.filter(({ ends }) => ends !== 'draft' && ends !== 'parked');
  assert.equal(demoCases.length - cameIn.length, 2);
  assert.deepEqual(new Set(cameIn.map(({ item }) => item)), new Set(Object.keys(lanting.items)));
  const ends = new Set(demoCases.map((script) => script.ends));
  const stages =
    'draft parked received correction-requested corrected under-review granted certificate-made posted refused not-accepted withdrawn closed';
  assert.deepEqual([...ends].toSorted(), stages.split(' ').toSorted());
});

test('the steps of a script stand in the order in which they happen', () => {
  for (const { id, steps } of demoCases) {
    const keys = steps.map(({ when: [ago, time] }) => `${String(99 - ago)} ${time}`);
    assert.deepEqual(keys, keys.toSorted(), id);
  }
});
