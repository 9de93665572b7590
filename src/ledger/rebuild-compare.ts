import { sql, type Transaction } from 'kysely';
import type { NoTables } from './types.ts';

/** A row of a view that is not what the events say. Values are PostgreSQL's text of the column. */
export interface RowDifference {
  readonly view: string;
  readonly table: string;
  readonly key: Readonly<Record<string, string>>;
  /** `different`: one column; `missing`: the events call for the row; `extra`: they do not. */
  readonly kind: 'different' | 'missing' | 'extra';
  /** The column, for `different`. */
  readonly column?: string;
  readonly found: string | null;
  readonly expected: string | null;
}

type Texts = Readonly<Record<string, string | null>>;

/**
 * Compares a view's table with its rebuilt copy, every column by its exact text. A changed key column shows as one missing and one
 * extra row. Throws for a table without a primary key: its rows could not be named.
 */
export async function compareTable(
  db: Transaction<NoTables>,
  view: string,
  table: string,
  scratch: string,
): Promise<RowDifference[]> {
  const { columns, key } = await shapeOf(db, table);
  const texts = (side: string) =>
    sql`jsonb_build_object(${sql.join(columns.flatMap((column) => [sql.lit(column), sql`${sql.ref(`${side}.${column}`)}::text`]))})`;
  const keysMatch = sql.join(
    key.map((column) => sql`a.${sql.ref(column)} = b.${sql.ref(column)}`),
    sql` and `,
  );
  const first = sql.ref(key[0] ?? '');
  const { rows } = await sql<{ found: Texts | null; expected: Texts | null }>`
    select case when a.${first} is not null then ${texts('a')} end as found,
           case when b.${first} is not null then ${texts('b')} end as expected
      from ${sql.table(`public.${table}`)} a full join ${sql.table(`${scratch}.${table}`)} b on ${keysMatch}
     where a.${first} is null or b.${first} is null or a::text is distinct from b::text`.execute(db);
  return rows.flatMap(({ found, expected }) => differencesOf(view, table, key, found, expected));
}

function differencesOf(
  view: string,
  table: string,
  keyColumns: readonly string[],
  found: Texts | null,
  expected: Texts | null,
): RowDifference[] {
  const row = found ?? expected ?? {};
  const key = Object.fromEntries(keyColumns.map((column) => [column, row[column] ?? '']));
  if (!found || !expected) {
    const kind = found ? 'extra' : 'missing';
    return [
      { view, table, key, kind, found: found && JSON.stringify(found), expected: expected && JSON.stringify(expected) },
    ];
  }
  return Object.keys(found)
    .filter((column) => found[column] !== expected[column])
    .map((column) => ({
      view,
      table,
      key,
      kind: 'different' as const,
      column,
      found: found[column] ?? null,
      expected: expected[column] ?? null,
    }));
}

async function shapeOf(db: Transaction<NoTables>, table: string): Promise<{ columns: string[]; key: string[] }> {
  const { rows } = await sql<{ name: string; keyed: boolean }>`
    select a.attname as name, coalesce(a.attnum = any(i.indkey), false) as keyed
      from pg_attribute a
      left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = ${`public.${table}`}::regclass and a.attnum > 0 and not a.attisdropped
     order by a.attnum`.execute(db);
  const key = rows.filter(({ keyed }) => keyed).map(({ name }) => name);
  if (key.length === 0) throw new Error(`table ${table} of a view has no primary key: its rows could not be named`);
  return { columns: rows.map(({ name }) => name), key };
}
