import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openCases } from './open-cases.ts';
import { application, hygiene, openCityOfCases, registration } from './read-testing.ts';
import type { CityOfCases } from './read-testing.ts';
import { countedTo } from './worklist-query.ts';

let city: CityOfCases;
before(async () => {
  city = await openCityOfCases('2026-02-09T02:00:00.000Z');
});
after(() => city.close());

const counted = async (item: string, versions: readonly number[]) => {
  const { db } = city.parts.ledger;
  return [...(await openCases(db, city.parts.jurisdiction, item, versions)).byVersion];
};
const handIn = async (n: number): Promise<string> => {
  const account = `account-${n}`;
  const number = `9901002602${String(n).padStart(4, '0')}`;
  await city.tell(number, city.citizen(account), application(account));
  return number;
};

test('the cases that go on under a version are counted, those that ended are not, nor those of other versions and items', async () => {
  assert.deepEqual(await counted(hygiene.id, [1]), []);
  const first = await handIn(1);
  await handIn(2);
  assert.deepEqual(await counted(hygiene.id, [1, 2]), [[1, 2]]);
  assert.deepEqual(await counted(registration.id, [1]), []);
  assert.deepEqual(await counted(hygiene.id, [2]), []);
  assert.deepEqual(await counted(hygiene.id, []), []);
  await city.tell(first, city.citizen('account-1'), { name: 'withdraw' });
  assert.deepEqual(await counted(hygiene.id, [1]), [[1, 1]]);
});

test('counting stops where a badge has no more to show', async () => {
  for (let n = 3; n < countedTo + 5; n += 1) await handIn(n);
  assert.deepEqual(await counted(hygiene.id, [1]), [[1, countedTo]]);
});
