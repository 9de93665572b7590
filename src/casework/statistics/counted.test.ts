import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { civilDateOf } from '#law';
import { runFollowers } from '#ledger';
import { sql } from 'kysely';
import { application, openCityOfCases } from '../read-testing.ts';
import type { CityOfCases } from '../read-testing.ts';
import { caseworkViews } from '../views/index.ts';
import { countedCases } from './counted.ts';

let city: CityOfCases;
before(async () => void (city = await openCityOfCases('2026-12-30T02:00:00.000Z')));
after(() => city.close());

const follow = (): Promise<number> => runFollowers(city.parts.ledger.db, caseworkViews);

/** What the counts must be equal to: every case looked at. */
async function plainly(year: number): Promise<unknown> {
  const { rows } = await sql`
    select item, stage, count(*)::integer as n from case_index
     where jurisdiction = ${city.parts.jurisdiction} and left(received_on::text, 4) = ${String(year)}
     group by item, stage order by item, stage`.execute(city.parts.ledger.db);
  return rows;
}

async function same(): Promise<void> {
  const { ledger, jurisdiction } = city.parts;
  for (const year of [2026, 2027])
    assert.deepEqual(await countedCases(ledger.db, jurisdiction, year), await plainly(year), String(year));
}

async function receive(number: string): Promise<void> {
  await city.tell(number, city.citizen(number), application(number));
}

test('the counts equal a count of every case: before anything is folded, after, between, and over the end of a year', async () => {
  await same();
  for (let n = 1; n <= 6; n += 1) {
    await receive(`2026123000010${n}`);
    if (n % 2 === 0)
      await city.tell(`2026123000010${n}`, city.officer('clerk'), {
        name: 'requestCorrection',
        gaps: [{ kind: 'field', about: 'placeName' }],
        texts: { words: ['写全名'] },
      });
    await same();
    if (n % 3 === 0) await follow();
    await same();
  }
  city.test.clock.set('2027-01-04T02:00:00.000Z');
  assert.equal(civilDateOf(city.parts.ledger.clock.now()), '2027-01-04');
  await receive('20270104000201');
  // A case of the old year goes on in the new one and is counted where it was received.
  await city.tell('20261230000102', city.citizen('20261230000102'), { name: 'withdraw' });
  await same();
  await follow();
  await same();
  const [, ...rest] = await countedCases(city.parts.ledger.db, city.parts.jurisdiction, 2027);
  assert.deepEqual(rest, []);
});

test('a transaction that began before the fold and ends after it is counted once', { timeout: 60_000 }, async () => {
  const { ledger, jurisdiction } = city.parts;
  const own = city.test.ledger.db;
  await own.transaction().execute(async (slow) => {
    await sql`select pg_current_xact_id()`.execute(slow);
    await receive('20270104000202');
    await follow();
    await same();
  });
  await same();
  const all = await sql<{ n: number }>`select count(*)::integer as n from case_index`.execute(ledger.db);
  const folded = async (): Promise<number | undefined> => {
    await follow();
    await same();
    const { rows } = await sql<{ n: number }>`
      select sum(n)::integer as n from case_count where jurisdiction = ${jurisdiction}`.execute(ledger.db);
    return rows[0]?.n;
  };
  // Transactions of other databases on this server hold a follower up too: it is asked until they have ended.
  while ((await folded()) !== all.rows[0]?.n) await setTimeout(50);
});
