import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { withClient } from './connect.ts';
import { openDatabase } from './open.ts';
import { appendOnly, checkRights } from './rights.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
  await asOwner(`insert into event (jurisdiction, stream, seq, type, at, actor, capacity, data, prev_hash, hash)
    values ('990000', 'case/1', 1, 'x', '2026-02-09T01:00:00Z', 'timer', 'timer', '{}', '0', '1')`);
});
after(() => database.drop());

const asOwner = (...statements: readonly string[]): Promise<void> =>
  withClient(database.ownerUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });
const asApp = (statement: string): Promise<unknown> => withClient(database.appUrl, (client) => client.query(statement));
const start = async (databaseUrl = database.appUrl): Promise<void> => {
  const opened = await openDatabase({ databaseUrl, databaseOwnerUrl: undefined, folder: '/nowhere' });
  await opened.close();
};
const denied = { code: '42501' };

for (const table of appendOnly)
  test(`the application can read and add to ${table}, and neither change, remove, empty, reshape nor drop it`, async () => {
    await asApp(`select * from ${table}`);
    await assert.rejects(asApp(`update ${table} set jurisdiction = 'x'`), denied);
    await assert.rejects(asApp(`update ${table} set at = at`), table === 'leaf' ? { code: '42703' } : denied);
    await assert.rejects(asApp(`delete from ${table}`), denied);
    await assert.rejects(asApp(`truncate ${table}`), denied);
    await assert.rejects(asApp(`alter table ${table} add column more text`), denied);
    await assert.rejects(asApp(`drop table ${table}`), denied);
    await assert.rejects(
      asApp(`create trigger t before insert on ${table} execute function suppress_redundant_updates_trigger()`),
      denied,
    );
    await assert.rejects(asApp(`create rule r as on insert to ${table} do instead nothing`), denied);
    // PostgreSQL answers a grant of what one does not hold with a warning.
    await asApp(`grant update on ${table} to onewindow_app`);
    await assert.rejects(asApp(`update ${table} set jurisdiction = 'x'`), denied);
    // Not `for update` either: a lock on an event could hold up whoever reads it.
    await assert.rejects(asApp(`select * from ${table} for update`), denied);
  });

test('the application adds an event, and cannot make tables or functions of its own beside it', async () => {
  await asApp(`insert into event (jurisdiction, stream, seq, type, at, actor, capacity, data, prev_hash, hash)
    values ('990000', 'case/1', 2, 'x', '2026-02-09T01:00:00Z', 'timer', 'timer', '{}', '1', '2')`);
  await assert.rejects(
    asApp(`insert into event (jurisdiction, stream, seq, type, at, actor, capacity, data, prev_hash, hash)
    values ('990000', 'case/1', 1, 'y', '2026-02-09T01:00:00Z', 'timer', 'timer', '{}', '0', '1')
    on conflict (jurisdiction, stream, seq) do update set type = 'y'`),
    denied,
  );
  await assert.rejects(asApp('create table public.mine (a text)'), denied);
  await assert.rejects(asApp(`update kysely_migration set name = 'x'`), denied);
  await assert.rejects(asApp('set role onewindow_owner'), denied);
});

test('the program starts under the application role', async () => {
  await start();
});

for (const right of ['update', 'update (capacity)', 'delete', 'truncate', 'trigger'])
  for (const table of ['event', 'tree_head'])
    test(`the program refuses to start while the application role has ${right} on ${table}`, async () => {
      const wanted = right === 'update (capacity)' && table === 'tree_head' ? 'update (root)' : right;
      await asOwner(`grant ${wanted} on ${table} to onewindow_app`);
      const named = new RegExp(`${right.split(' ')[0] ?? ''} on ${table}`, 'i');
      await assert.rejects(
        start(),
        (error: Error) => named.test(error.message) && /may change the ledger/.test(error.message),
      );
      await asOwner(`revoke ${wanted} on ${table} from onewindow_app`);
      await start();
    });

test('the program refuses to start while everybody (public) may change the ledger', async () => {
  await asOwner('grant update on event to public');
  await assert.rejects(start(), /UPDATE on event/);
  await asOwner('revoke update on event from public');
});

test('the program refuses to start as the owner of the table', async () => {
  await assert.rejects(start(database.ownerUrl), /OWNER on event/);
  await assert.rejects(withClient(database.ownerUrl, checkRights), /OWNER on tree_head/);
});

test('a migration takes back what was granted by hand', async () => {
  await asOwner('grant update, delete on event to onewindow_app, public');
  const opened = await openDatabase({
    databaseUrl: database.appUrl,
    databaseOwnerUrl: database.ownerUrl,
    folder: '/nowhere',
  });
  await opened.close();
  await start();
});
