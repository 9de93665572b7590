import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { lostHeads } from './lost-heads.ts';
import { place, withScene } from './verify-testing.ts';

test('a database that has every head of the files has lost none, also where there is no file or its last line was cut short', async () => {
  await withScene(3, async ({ ledger, folder, seal }) => {
    assert.equal(await lostHeads(ledger.db, join(folder, 'none')), undefined);
    await seal();
    assert.equal(await lostHeads(ledger.db, folder), undefined);
    const file = join(folder, `${place}.jsonl`);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -20));
    assert.equal(await lostHeads(ledger.db, folder), undefined);
  });
});

test('an older copy of the database, an empty one and one of another history are told by the heads outside', async () => {
  await withScene(3, async ({ ledger, owner, folder, seal }) => {
    await seal();
    await sql`update tree_head set root = repeat('a', 64)
      where tree_size = (select max(tree_size) from tree_head)`.execute(owner);
    assert.equal(await lostHeads(ledger.db, folder), place);
    await sql`delete from tree_head where tree_size = (select max(tree_size) from tree_head)`.execute(owner);
    assert.equal(await lostHeads(ledger.db, folder), place);
    await sql`delete from tree_head`.execute(owner);
    assert.equal(await lostHeads(ledger.db, folder), place);
  });
});
