import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { openKysely, openPool } from './connect.ts';
import { createTestDatabase } from './testing.ts';

const database = await createTestDatabase();
const db = openKysely(openPool(database.appUrl, 2));
after(async () => {
  await db.destroy();
  await database.drop();
});

test('a connection that breaks while a transaction holds it fails that transaction and nothing else', async () => {
  const broken = db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await sql`select pg_terminate_backend(${rows[0]?.pid ?? 0})`.execute(db);
    // The transaction thinks meanwhile: nobody waits for the connection when it breaks.
    await pause(100);
    await sql`select 1`.execute(trx);
  });
  await assert.rejects(broken);
  const { rows } = await sql<{ n: number }>`select 1 as n`.execute(db);
  assert.equal(rows[0]?.n, 1);
});
