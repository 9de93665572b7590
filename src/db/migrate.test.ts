import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, test } from 'node:test';
import { withClient } from './connect.ts';
import { migrate, missingMigrations } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';

let server: TestDatabase;
const made: string[] = [];
before(async () => {
  server = await createTestDatabase();
});
after(async () => {
  for (const name of made) await onServer(`drop database if exists ${name} with (force)`);
  await server.drop();
});

const onServer = (statement: string): Promise<unknown> =>
  withClient(server.ownerUrl, (client) => client.query(statement));

/** An empty database, as an office's administrator would make one. */
async function empty(): Promise<{ app: string; owner: string }> {
  const name = `m_${process.pid}_${randomBytes(4).toString('hex')}`;
  await onServer(`create database ${name}`);
  made.push(name);
  const at = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  return { app: at(server.appUrl), owner: at(server.ownerUrl) };
}

/** Every column, constraint, index and right of our tables and the job library's, as text. */
async function shape(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const { rows } = await client.query<{ line: string }>(`
      select format('%s.%s.%s %s %s', table_schema, table_name, column_name, data_type, is_nullable) as line
        from information_schema.columns where table_schema in ('public', 'pgboss')
      union all select pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
      union all select indexdef from pg_indexes where schemaname in ('public', 'pgboss')
      union all select format('%s %s %s', table_name, grantee, privilege_type)
        from information_schema.table_privileges where table_schema = 'public'
      order by 1`);
    return rows.map((row) => row.line);
  });
}

test('from an empty database every migration runs, and a second time nothing changes', async () => {
  const { owner } = await empty();
  assert.deepEqual(await missingMigrations(owner), Object.keys(migrations));
  await migrate(owner, 'onewindow_app');
  assert.deepEqual(await missingMigrations(owner), []);
  const first = await shape(owner);
  assert.ok(
    first.some((line) => line.startsWith('public.event.hash')),
    'there is no ledger',
  );
  await migrate(owner, 'onewindow_app');
  assert.deepEqual(await shape(owner), first);
});

test('an empty database and the tests’ template come out the same', async () => {
  const { owner } = await empty();
  await migrate(owner, 'onewindow_app');
  assert.deepEqual(await shape(owner), await shape(server.ownerUrl));
});

test('three programs that start at once on an empty database all come up', async () => {
  const { owner } = await empty();
  await Promise.all([1, 2, 3].map(() => migrate(owner, 'onewindow_app')));
  assert.deepEqual(await missingMigrations(owner), []);
});

test('a program without the owner’s address names the migrations that are missing and does not start', async () => {
  const { app, owner } = await empty();
  const open = () => openDatabase({ databaseUrl: app, folder: '/nowhere' });
  await assert.rejects(open(), /lacks 0001-records.*DATABASE_OWNER_URL/);
  await migrate(owner, 'onewindow_app');
  await onServer('select 1');
  await withClient(owner, (client) => client.query(`delete from kysely_migration where name = '0005-certificates'`));
  await assert.rejects(open(), /lacks 0005-certificates;/);
});

test('migrations are numbered without a gap, in the order in which they run', () => {
  const names = Object.keys(migrations);
  assert.deepEqual(names, names.toSorted());
  for (const [at, name] of names.entries())
    assert.match(name, new RegExp(`^${String(at + 1).padStart(4, '0')}-[a-z-]+$`));
});

test('every table of ours has a primary key, and where it can grow the jurisdiction leads it', async () => {
  const { rows } = await withClient(server.ownerUrl, (client) =>
    client.query<{ name: string; first: string | null }>(`
      select c.relname as name, (select a.attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) as first
        from pg_class c left join pg_index i on i.indrelid = c.oid and i.indisprimary
       where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`),
  );
  assert.ok(rows.length > 10);
  for (const { name, first } of rows) assert.notEqual(first, null, `${name} has no primary key`);
  const others = rows.filter(({ first }) => first !== 'jurisdiction').map(({ name }) => name);
  // The libraries' own tables are exempt (design: Storage and scale); so are sign-in's, which its library shapes.
  assert.deepEqual(
    others.filter((name) => !/^(kysely_|staff_|citizen_|account_|session|verification)/.test(name)),
    [],
  );
});
