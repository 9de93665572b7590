import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addDays, civilDateOf, defaultCalendar, isRefusal, makeCalendar, publishedEditions } from '#law';
import type { Instant } from '#law';
import { myCases } from './my-cases.ts';
import { application, openCityOfCases } from './read-testing.ts';
import type { CityOfCases } from './read-testing.ts';
import { worklistCounts } from './worklist-counts.ts';
import { worklist } from './worklist.ts';
import { pageSize } from './worklist-query.ts';
import type { WorklistRow, WorklistView } from './shown.ts';

let city: CityOfCases;
/** Case number → account, of every case told. */
const told = new Map<string, string>();
const seed = 20_260_209;

/** Numbers that look random and are the same every time (Lehmer). */
function dice(): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

const at = (day: string): Instant => `${day}T02:00:00.000Z`;
const reasons = { reason: '材料属实', facts: '', scope: '住宿', competentOrgan: '' };

let inspected = 0;

/** Takes a case a number of steps along a road. */
async function travel(number: string, account: string, steps: number, registering: boolean): Promise<void> {
  const { tell, citizen, officer } = city;
  const own = citizen(account);
  await tell(number, own, application(account));
  if (registering) {
    if (steps > 3)
      await tell(number, officer('registrar'), {
        name: 'decideOnTheSpot',
        outcome: 'grant',
        unmet: [],
        texts: reasons,
      });
    return;
  }
  const road = [
    () =>
      tell(number, officer('clerk'), {
        name: 'requestCorrection',
        gaps: [{ kind: 'field', about: 'placeName' }],
        texts: { words: ['写全名'] },
      }),
    () =>
      tell(number, own, {
        name: 'answerCorrection',
        answers: { answers: { placeName: '新名' }, files: [] },
        materials: [],
        changedFields: ['placeName'],
      }),
  ];
  const straight = [
    () => tell(number, officer('clerk'), { name: 'accept' }),
    () =>
      tell(number, officer('reviewer'), {
        name: 'recordReview',
        step: 'review',
        recommendation: 'grant',
        unmet: [],
        opinion: { opinion: '齐' },
        officers: [],
      }),
    async () => {
      await tell(number, officer('reviewer'), {
        name: 'recordReview',
        step: 'inspection',
        recommendation: 'grant',
        unmet: [],
        opinion: { opinion: '到场' },
        officers: ['second'],
      });
      // Of those that stop here some still wait for the second officer's signature.
      inspected += steps === 3 ? 1 : 0;
      if (steps > 3 || inspected % 2 === 0) await tell(number, officer('second'), { name: 'coSign', step: '' });
    },
    () => tell(number, officer('approver'), { name: 'grant', texts: reasons, hasReason: true }),
    () => tell(number, officer('issuer'), { name: 'makeCertificate', number: `澜测〔2026〕${number}号` }),
    () => tell(number, officer('issuer'), { name: 'handOut', mode: 'electronic' }),
  ];
  for (const step of (steps % 3 === 1 ? road : straight).slice(0, steps)) await step();
}

before(async () => {
  city = await openCityOfCases(at('2026-01-05'));
  const roll = dice();
  for (let n = 0; n < 150; n += 1) {
    const registering = roll(5) === 0;
    const account = `${registering ? 'registration' : 'hygiene'}-${roll(4)}`;
    const day = civilDateOf(city.parts.ledger.clock.now());
    const number = `${day.replaceAll('-', '')}${String(n).padStart(6, '0')}`;
    told.set(number, account);
    // Half of them stay where they came in, so that one list is longer than a page.
    await travel(number, account, Math.max(0, roll(13) - 6), registering);
    city.test.clock.set(at(addDays(day, roll(2))));
  }
});
after(async () => city.close());

/** All pages of a view, walked by key. */
async function walk(post: string, view: WorklistView, parts = city.parts): Promise<readonly WorklistRow[]> {
  const rows: WorklistRow[] = [];
  let key: string | undefined;
  do {
    const page = await worklist(parts, city.officer(post), view, key);
    assert.ok(!isRefusal(page), JSON.stringify(page));
    assert.ok(page.rows.length <= pageSize);
    rows.push(...page.rows);
    key = page.after;
  } while (key !== undefined);
  return rows;
}

const posts = ['clerk', 'reviewer', 'approver', 'issuer', 'registrar'];

test('every open case lies in the hands of exactly the posts whose mandate it waits for, or waits for the applicant', async () => {
  const seen = new Map<string, number>();
  for (const post of posts)
    for (const { number } of await walk(post, 'mine')) seen.set(number, (seen.get(number) ?? 0) + 1);
  const toSign = (await walk('second', 'mine')).filter(({ next }) => next === 'coSign');
  assert.ok(toSign.length > 0 && toSign.every(({ stageName }) => stageName === '核查 · 待共同签名'));
  for (const { number } of toSign) seen.set(number, (seen.get(number) ?? 0) + 1);
  for (const post of ['clerk', 'registrar'])
    for (const { number } of await walk(post, 'waiting-applicant')) seen.set(number, (seen.get(number) ?? 0) + 1);
  const closed = new Set([...(await walk('supervisor', 'closed'))].map(({ number }) => number));
  for (const number of told.keys()) assert.equal(seen.get(number) ?? 0, closed.has(number) ? 0 : 1, number);
  assert.ok(closed.size > 3 && seen.size > 100);
});

test('the worklist runs by legal day, page by page without gap or repetition; what has no legal day comes last', async () => {
  let pages = 0;
  for (const post of posts) {
    const rows = await walk(post, 'mine');
    pages += Math.floor(rows.length / pageSize);
    assert.equal(new Set(rows.map(({ number }) => number)).size, rows.length);
    const keys = rows.map((row) => `${row.counting === 'none' ? '9999' : (row.statutoryDue ?? '9998')} ${row.number}`);
    assert.deepEqual(keys, keys.toSorted());
    for (const row of rows) {
      if (row.left !== null && row.statutoryDue !== null)
        assert.equal(row.left < 0, row.statutoryDue < civilDateOf(city.parts.ledger.clock.now()), row.number);
      if (row.counting !== 'none' && row.left !== null && row.left >= 0) assert.equal(row.used + row.left, row.limit);
      assert.ok(row.next && row.nextName && row.stageName && row.itemName && row.applicant === '林秀兰');
    }
  }
  assert.ok(pages > 0, 'no list was longer than a page');
});

test('closed cases come with the latest first; cases I signed are under my hands until they end, the co-signer’s too', async () => {
  const closed = await walk('supervisor', 'closed');
  const numbers = closed.map(({ since, number }) => `${since} ${number}`);
  assert.deepEqual(numbers, numbers.toSorted().toReversed());
  // A mandate to supervise shows the handling, not the person.
  assert.ok(closed.every(({ applicant }) => applicant === '林*兰'));
  const mine = await walk('reviewer', 'handled');
  const cosigned = await walk('second', 'handled');
  assert.ok(cosigned.length > 0 && mine.length > cosigned.length);
  assert.deepEqual(
    cosigned.filter(({ number }) => !mine.some((row) => row.number === number)),
    [],
  );
  assert.equal((await walk('twin', 'handled')).length, 0);
});

test('a list names who had the case before', async () => {
  const rows = await walk('approver', 'mine');
  assert.ok(rows.length > 0);
  assert.ok(rows.every(({ before: handed }) => /^(reviewer岗 林晓燕|second岗 赵蕾)$/.test(handed)));
  assert.ok(
    (await walk('clerk', 'mine'))
      .filter(({ stage }) => stage === 'received')
      .every(({ before: handed }) => handed === ''),
  );
});

test('whoever is no officer gets no worklist; an officer of another item, or whose post is another’s, gets none of its cases', async () => {
  assert.deepEqual(await worklist(city.parts, city.citizen('hygiene-0'), 'mine'), {
    refused: 'wrong-capacity',
    detail: { capacity: '工作人员' },
  });
  const nobody = { kind: 'anonymous', jurisdiction: city.parts.jurisdiction } as const;
  assert.deepEqual(await worklist(city.parts, nobody, 'mine'), { refused: 'not-signed-in' });
  const registered = [...(await walk('registrar', 'mine')), ...(await walk('registrar', 'closed'))];
  assert.ok(registered.length > 0 && registered.every(({ number }) => told.get(number)?.startsWith('registration')));
  const impostor = city.officer('clerk');
  assert.ok(impostor.kind === 'staff');
  const page = await worklist(city.parts, { ...impostor, staff: '别人' }, 'mine');
  assert.ok(!isRefusal(page) && page.rows.length === 0);
  assert.deepEqual(await worklist(city.parts, impostor, 'mine', '9999-99-99_1'), { refused: 'unreadable' });
});

test('a view is counted as far as a badge goes and no further; who may not read a list is not told its length', async () => {
  for (const post of posts) {
    const counts = await worklistCounts(city.parts, city.officer(post));
    assert.ok(!isRefusal(counts));
    for (const view of ['mine', 'waiting-applicant', 'handled'] as const)
      assert.equal(counts[view], Math.min((await walk(post, view)).length, counts.countedTo), `${post} ${view}`);
  }
  const supervisor = await worklist(city.parts, city.officer('supervisor'), 'mine');
  assert.ok(!isRefusal(supervisor));
  assert.deepEqual([supervisor.rows, supervisor.acts], [[], ['supervise']]);
  const nobody = { kind: 'anonymous', jurisdiction: city.parts.jurisdiction } as const;
  assert.deepEqual(await worklistCounts(city.parts, nobody), { refused: 'not-signed-in' });
  const citizen = await worklistCounts(city.parts, city.citizen('hygiene-0'));
  assert.ok(isRefusal(citizen) && citizen.refused === 'wrong-capacity');
});

test('a citizen’s list holds their own cases, all of them and no other’s, the newest first', async () => {
  for (const account of new Set(told.values())) {
    const rows = await myCases(city.parts, city.citizen(account));
    assert.ok(!isRefusal(rows));
    const own = [...told].filter(([, each]) => each === account).map(([number]) => number);
    assert.deepEqual(
      rows.map(({ number }) => number),
      own.toSorted().toReversed(),
    );
    for (const row of rows) assert.equal(row.next, row.stage === 'correction-requested' ? 'answerCorrection' : null);
  }
  assert.deepEqual(await myCases(city.parts, city.officer('clerk')), {
    refused: 'wrong-capacity',
    detail: { capacity: 'applicant' },
  });
});

test('while a year has no calendar its cases stand after the dated ones and before those on which nothing runs', async () => {
  const calendar = makeCalendar(publishedEditions.filter(({ year }) => year <= 2026));
  assert.equal(defaultCalendar.years.at(-1), 2026);
  const late = await openCityOfCases(at('2026-12-21'), calendar);
  try {
    const put = (n: number) => late.tell(`2026122100000${n}`, late.citizen('a'), application('a'));
    await put(2);
    late.test.clock.set(at('2026-12-30'));
    await put(1);
    late.test.clock.set(at('2027-01-11'));
    await put(0);
    const page = await worklist(late.parts, late.officer('clerk'), 'mine');
    assert.ok(!isRefusal(page));
    assert.deepEqual(
      page.rows.map(({ number, provisional, statutoryDue, left, used }) => [
        number.slice(-1),
        provisional,
        statutoryDue,
        left,
        used,
      ]),
      [
        ['2', false, '2026-12-28', page.rows[0]?.left, 5],
        ['0', true, null, null, 0],
        ['1', true, null, null, 1],
      ],
    );
    assert.ok((page.rows[0]?.left ?? 0) < 0);
  } finally {
    await late.close();
  }
});
