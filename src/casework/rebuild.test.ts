import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { catalogView } from '#catalog';
import { certificateRegister } from '#certificates';
import { openKysely, openPool } from '#db';
import { identityViews } from '#identity';
import { type NoTables, rebuildViews } from '#ledger';
import { type Kysely, sql } from 'kysely';
import { openTestCasework } from './testing/index.ts';
import type { TestCasework } from './testing/index.ts';
import { caseworkViews } from './views/index.ts';

const views = [...identityViews, catalogView, certificateRegister, ...caseworkViews];
const tables = views.flatMap((view) => view.tables.map((table) => ({ view: view.name, table })));

interface Column {
  readonly name: string;
  readonly type: string;
  readonly keyed: boolean;
}

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
  await city.apply(other, hygiene);
  clock.set('2026-02-10T02:00:00.000Z');
  await city.done(staff.clerk, granted, 'accept');
  const opinion = { recommendation: 'grant', opinion: '符合条件' } as const;
  await city.done(staff.reviewer, granted, 'recordReview', { ...opinion, step: 'review' });
  const officers = ['post-officer'];
  await city.done(staff.reviewer, granted, 'recordReview', { ...opinion, step: 'inspection', officers });
  await city.done(staff.approver, granted, 'grant');
  await city.done(staff.issuer, granted, 'makeCertificate');
  await city.setPapers();
}

/** The columns of a table, from the catalogue of the database: a new column is tested the day it is made. */
async function columnsOf(table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select a.attname as name, format_type(a.atttypid, null) as type, coalesce(a.attnum = any(i.indkey), false) as keyed
      from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = ${`public.${table}`}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by a.attnum`.execute(owner);
  return rows;
}

/** Another value of the column's type. */
function corrupted({ name, type }: Column) {
  const column = sql.ref(name);
  switch (type) {
    case 'text':
      return sql`coalesce(${column}, '') || 'x'`;
    case 'integer':
    case 'bigint':
    case 'smallint':
      return sql`coalesce(${column}, 0) + 1000`;
    case 'boolean':
      return sql`not coalesce(${column}, false)`;
    case 'date':
      return sql`coalesce(${column}, date '2026-01-01') + 1`;
    case 'timestamp with time zone':
      return sql`coalesce(${column}, timestamptz '2026-01-01') + interval '1 microsecond'`;
    case 'json':
    case 'jsonb':
      return sql`${JSON.stringify('corrupted')}::${sql.raw(type)}`;
    case 'text[]':
      return sql`array_append(${column}, 'x')`;
    case 'tsvector':
      return sql`${column} || 'corrupted'::tsvector`;
    default:
      throw new Error(`say how a value of type ${type} is corrupted (${name})`);
  }
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

for (const { view, table } of tables) {
  test(`any column of ${table} that was changed by SQL is named with exactly its row, and mended`, async () => {
    const columns = await columnsOf(table);
    assert.ok(columns.some(({ keyed }) => keyed));
    for (const column of columns) {
      const keys = columns.filter(({ keyed }) => keyed).map(({ name }) => name);
      const key = sql`jsonb_build_object(${sql.join(keys.flatMap((name) => [sql.lit(name), sql`${sql.ref(name)}::text`]))})`;
      const before = await sql<{ key: Record<string, string> }>`
        select ${key} as key from ${sql.table(table)} where ctid = ${first(table)}`.execute(owner);
      await sql`update ${sql.table(table)} set ${sql.ref(column.name)} = ${corrupted(column)} where ctid = ${first(table)}`.execute(
        owner,
      );
      const report = await rebuildViews(owner, views, { replace: true });
      const where = `${table}.${column.name}`;
      const found = report.differences.map(({ kind, column: named }) => [kind, named]);
      const expected = column.keyed
        ? [
            ['extra', undefined],
            ['missing', undefined],
          ]
        : [['different', column.name]];
      assert.deepEqual(
        found.toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
        expected,
        where,
      );
      for (const difference of report.differences)
        assert.deepEqual([difference.view, difference.table], [view, table], where);
      const named = report.differences.find(({ kind }) => kind !== 'extra');
      assert.deepEqual(named?.key, before.rows[0]?.key, where);
      assert.deepEqual([report.ok, report.replaced], [false, true], where);
    }
    // That each was mended the next one showed, being the only difference; the last is shown here.
    assert.equal((await rebuildViews(owner, views)).ok, true, `${table} was not mended`);
  });

  test(`a row removed from ${table} and one put into it are named and nothing else is`, async () => {
    await sql`delete from ${sql.table(table)} where ctid = ${first(table)}`.execute(owner);
    const removed = await rebuildViews(owner, views, { replace: true });
    assert.deepEqual(
      removed.differences.map(({ kind, table: named }) => [kind, named]),
      [['missing', table]],
    );
    await sql`insert into ${sql.table(table)}
      select (jsonb_populate_record(t, '{"jurisdiction":"000000"}')).* from ${sql.table(table)} t limit 1`.execute(
      owner,
    );
    const added = await rebuildViews(owner, views, { replace: true });
    assert.deepEqual(
      added.differences.map(({ kind, key }) => [kind, key['jurisdiction']]),
      [['extra', '000000']],
    );
    assert.equal((await rebuildViews(owner, views)).ok, true);
  });
}

test('a rebuild leaves nothing behind and changes nothing unless it is told to', async () => {
  const schemas = () => sql`select nspname from pg_namespace where nspname like 'rebuild%'`.execute(owner);
  await sql`update case_index set stage = 'x' where ctid = ${first('case_index')}`.execute(owner);
  assert.equal((await rebuildViews(owner, views)).replaced, false);
  assert.equal((await rebuildViews(owner, views)).differences.length, 1, 'the first call mended it unasked');
  assert.deepEqual((await schemas()).rows, []);
  await rebuildViews(owner, views, { replace: true });
});
