import assert from 'node:assert/strict';
import { test } from 'node:test';
import { caseworkViews, openTestCasework } from '#casework';
import { rebuildViews } from '#ledger';
import { sql } from 'kysely';
import { openKysely, openPool } from './connect.ts';
import { up } from './migrations/0009-case-files.ts';

test('a database that is brought up to date knows the files of its old cases as if the view had always been there', async () => {
  const city = await openTestCasework();
  const owner = openKysely(openPool(city.ownerUrl, 2));
  try {
    await city.apply(await city.citizen(1), city.hygiene);
    await city.apply(await city.citizen(2), city.registration);
    await city.setPapers();
    const all = sql`select * from case_file order by jurisdiction, hash, number`;
    const { rows: before } = await all.execute(owner);
    await sql`drop table case_file`.execute(owner);
    await sql`drop index draft_file, case_paper_file`.execute(owner);
    await up(owner as never);
    assert.ok(before.length > 6);
    assert.deepEqual((await all.execute(owner)).rows, before);
    assert.deepEqual((await rebuildViews(owner, caseworkViews)).differences, []);
  } finally {
    await owner.destroy();
    await city.close();
  }
});
