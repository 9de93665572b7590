import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openPool, withClient } from './connect.ts';
import { createTestDatabase, type TestDatabase } from './testing.ts';
import { instantOf } from './values.ts';

let database: TestDatabase;
before(async () => {
  database = await createTestDatabase();
});
after(() => database.drop());

const read = (expression: string): Promise<unknown> =>
  withClient(database.appUrl, async (client) => {
    const { rows } = await client.query<{ value: unknown }>(`select ${expression} as value`);
    return rows[0]?.value;
  });

test('int8 arrives as a safe integer, and one beyond 2^53 breaks instead of being rounded', async () => {
  assert.equal(await read('9007199254740991::bigint'), 9007199254740991);
  assert.equal(await read('(-12)::bigint'), -12);
  assert.equal(await read('(select count(*) from generate_series(1, 3))'), 3);
  for (const beyond of ['9007199254740992', '9223372036854775807', '-9007199254740993'])
    await assert.rejects(read(`${beyond}::bigint`), /beyond 2\^53/);
});

test('numeric arrives as its text: money is never a fraction of a binary number', async () => {
  assert.equal(await read('0.10::numeric(16, 2)'), '0.10');
});

test('timestamptz arrives as an instant in UTC with milliseconds, whatever offset it was given in', async () => {
  assert.equal(await read(`'2026-02-09 09:00:00+08'::timestamptz`), '2026-02-09T01:00:00.000Z');
  assert.equal(await read(`'2026-02-09T01:00:00.12Z'::timestamptz`), '2026-02-09T01:00:00.120Z');
  assert.equal(
    await read(`'2026-02-09T01:00:00.123456Z'::timestamptz`),
    '2026-02-09T01:00:00.123456Z',
    'a microsecond counts',
  );
  assert.equal(instantOf('infinity'), 'infinity');
});

test('an instant goes in and comes out unchanged', async () => {
  const pool = openPool(database.appUrl, 1);
  try {
    for (const at of ['2026-02-28T16:00:00.000Z', '1969-12-31T23:59:59.999Z', '2026-11-01T05:30:00.001Z']) {
      const { rows } = await pool.query<{ at: string }>('select $1::timestamptz as at', [at]);
      assert.equal(rows[0]?.at, at);
    }
  } finally {
    await pool.end();
  }
});

test('a civil date arrives as its text and never as a moment of some zone', async () => {
  assert.equal(await read(`'2026-02-28'::date`), '2026-02-28');
  assert.equal(await read(`date '2026-03-01' + 30`), '2026-03-31');
});

test('a session runs in UTC', async () => {
  assert.equal(await read(`current_setting('timezone')`), 'UTC');
});
