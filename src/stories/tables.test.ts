import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openKysely, openPool } from '#db';
import { findStrayTables, openTestLedger } from '#ledger';
import { sql } from 'kysely';
import { allTables, allViews } from '../desks.ts';

const opened = await openTestLedger();
const owner = openKysely(openPool(opened.ownerUrl, 1));
after(async () => {
  await owner.destroy();
  await opened.close();
});

const strays = () => findStrayTables(owner, allTables, allViews);

test('every table in the database is declared a view, beside the ledger or a library’s, and every declared one is there', async () => {
  assert.deepEqual(await strays(), { undeclared: [], missing: [] });
});

test('no table is declared twice', () => {
  const all = [
    ...allTables.flatMap(({ ledger = [], beside = [], library = [] }) => [...ledger, ...beside, ...library]),
    ...allViews.flatMap((view) => view.tables),
  ];
  assert.deepEqual(all, [...new Set(all)]);
});

test('a table, a view and a table of another schema that nobody declared are found, and a declared one that is gone', async () => {
  await sql`create table shed (a text)`.execute(owner);
  await sql`create view window_on_events as select * from event`.execute(owner);
  await sql`create materialized view copy_of_events as select * from event`.execute(owner);
  await sql`create schema cellar`.execute(owner);
  await sql`create table cellar.box (a text)`.execute(owner);
  await sql`alter table certificate rename to licence`.execute(owner);
  const { undeclared, missing } = await strays();
  assert.deepEqual(undeclared, ['cellar.box', 'copy_of_events', 'licence', 'shed', 'window_on_events']);
  assert.deepEqual(missing, ['certificate']);
});
