import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { catalogView, lanting } from '#catalog';
import { certificateRegister } from '#certificates';
import { openKysely, openPool } from '#db';
import { identityViews } from '#identity';
import { type NoTables, rebuildViews, type RowDifference, runFollowers } from '#ledger';
import { type Kysely, sql } from 'kysely';
import { openTestCasework } from './testing/index.ts';
import { sure } from './testing/people.ts';
import type { TestCasework } from './testing/index.ts';
import { caseworkViews } from './views/index.ts';

const views = [...identityViews, catalogView, certificateRegister, ...caseworkViews];
const tables = views.flatMap((view) => view.tables.map((table) => ({ view: view.name, table })));

let city: TestCasework;
let owner: Kysely<NoTables>;
before(async () => {
  city = await openTestCasework();
  owner = openKysely(openPool(city.ownerUrl, 3));
  await playACity();
});
after(async () => {
  await owner.destroy();
  await city.close();
});

/** Cases of both items in several stages, so that every view has something to say. */
async function playACity(): Promise<void> {
  const { staff, hygiene, clock } = city;
  const lan = await city.citizen(1);
  const other = await city.citizen(2);
  const granted = await city.apply(lan, hygiene);
  const waiting = await city.apply(other, hygiene);
  clock.set('2026-02-10T02:00:00.000Z');
  await city.done(staff.clerk, granted, 'accept');
  const opinion = { recommendation: 'grant', opinion: '符合条件' } as const;
  await city.done(staff.reviewer, granted, 'recordReview', { ...opinion, step: 'review' });
  const officers = ['post-officer'];
  await city.done(staff.reviewer, granted, 'recordReview', { ...opinion, step: 'inspection', officers });
  await city.done(staff.officer, granted, 'coSign');
  await city.done(staff.clerk, waiting, 'accept');
  await city.done(staff.reviewer, waiting, 'recordReview', { ...opinion, step: 'review', officers });
  const question = { item: hygiene.id, asked: 'materials', answered: 'notice-printed', words: '问消毒间' } as const;
  sure(await city.casework.consult(staff.clerk, question, 'a-question'));
  const taken = sure(await city.takeIn(staff.clerk, hygiene, { end: 'accept' })).number;
  const [kept] = hygiene.materials.filter(({ provided }) => provided === 'applicant');
  await city.done(staff.clerk, taken, 'returnOriginal', { material: kept?.id ?? '', confirmation: 'signed' });
  await city.done(staff.clerk, taken, 'recordWithdrawal', { confirmation: 'signed' });
  await city.done(staff.approver, granted, 'grant');
  await city.done(staff.issuer, granted, 'makeCertificate');
  await city.setPapers();
  await runFollowers(city.ledger.db, views);
}

const first = (table: string) => sql`(select ctid from ${sql.table(table)} order by 1 limit 1)`;

test('after real commands every view has rows, and all of them are what the events say', async () => {
  const report = await rebuildViews(owner, views);
  assert.deepEqual(report.differences, []);
  assert.deepEqual([report.ok, report.tables, report.replaced], [true, tables.length, false]);
  for (const { table } of tables) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(owner);
    assert.equal(rows.length, 1, `${table} is empty: the test plays nothing that fills it`);
  }
});

test('a row removed from any view’s table and one put into it are named, nothing else is, and both are mended', async () => {
  const told = (differences: readonly RowDifference[]) =>
    differences.map(({ view, table, kind, key }) => `${view} ${table} ${kind} ${key['jurisdiction']}`);
  for (const { table } of tables) {
    await sql`insert into ${sql.table(table)}
      select (jsonb_populate_record(t, '{"jurisdiction":"000000"}')).* from ${sql.table(table)} t limit 1`.execute(
      owner,
    );
    await sql`delete from ${sql.table(table)} where ctid = ${first(table)}`.execute(owner);
  }
  const { differences, replaced } = await rebuildViews(owner, views, { replace: true });
  const expected = tables.flatMap(({ view, table }) => [
    `${view} ${table} extra 000000`,
    `${view} ${table} missing ${lanting.jurisdiction}`,
  ]);
  assert.deepEqual(told(differences).toSorted(), expected.toSorted());
  assert.equal(replaced, true);
  assert.equal((await rebuildViews(owner, views)).ok, true);
});

test('a rebuild leaves nothing behind and changes nothing unless it is told to', async () => {
  const schemas = () => sql`select nspname from pg_namespace where nspname like 'rebuild%'`.execute(owner);
  await sql`update case_index set stage = 'x' where ctid = ${first('case_index')}`.execute(owner);
  assert.equal((await rebuildViews(owner, views)).replaced, false);
  assert.equal((await rebuildViews(owner, views)).differences.length, 1, 'the first call mended it unasked');
  assert.deepEqual((await schemas()).rows, []);
  await rebuildViews(owner, views, { replace: true });
});
