import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isRefusal } from '#law';
import { sql } from 'kysely';
import pg from 'pg';
import { administrator, openTestIdentity } from '../testing.ts';
import type { TestIdentity } from '../testing.ts';
import { failuresAllowed } from './tries.ts';

let bench: TestIdentity;
before(async () => {
  bench = await openTestIdentity();
});
after(() => bench.close());

/** Lets the database refuse one type of event from now on, as a full disk or a broken line would. */
async function asOwner(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: bench.ownerUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
async function sessions(): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from staff_session`.execute(bench.ledger.db);
  return rows[0]?.n ?? -1;
}

test('a sign-in that cannot be recorded does not happen, and leaves no session behind', async () => {
  const { username, password } = administrator;
  await asOwner(`
    create function refuse_event() returns trigger language plpgsql as $$ begin raise exception 'disk full'; end $$;
    create trigger refuse_event before insert on event for each row when (new.type = 'SignedIn') execute function refuse_event()`);
  // More often than wrong passwords would lock the name: what broke is not the clerk's failure.
  for (let attempt = 0; attempt <= failuresAllowed; attempt += 1)
    await assert.rejects(bench.identity.signInStaff({ username, password }, {}));
  assert.equal(await sessions(), 0);
  await asOwner('drop trigger refuse_event on event');
  const signedIn = await bench.identity.signInStaff({ username, password }, {});
  assert.ok(!isRefusal(signedIn));
  assert.equal(await sessions(), 1);
});

test('a password change that cannot be recorded leaves the old password', async () => {
  const { username, password } = administrator;
  const signedIn = await bench.identity.signInStaff({ username, password }, {});
  assert.ok(!isRefusal(signedIn));
  const cookie = signedIn.cookies.map((value) => value.split(';')[0] ?? '').join('; ');
  await asOwner(`create trigger refuse_event before insert on event for each row
    when (new.type = 'PasswordChanged') execute function refuse_event()`);
  const change = { current: password, wanted: 'Lantern-2027' };
  await assert.rejects(bench.identity.changePassword('staff', { cookie }, change));
  await asOwner('drop trigger refuse_event on event');
  assert.ok(isRefusal(await bench.identity.signInStaff({ username, password: change.wanted }, {})));
  assert.ok(!isRefusal(await bench.identity.signInStaff({ username, password }, {})));
});
