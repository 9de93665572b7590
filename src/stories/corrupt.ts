import type { NoTables } from '#ledger';
import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';

export interface Column {
  readonly name: string;
  readonly type: string;
  /** Part of the primary key. */
  readonly keyed: boolean;
}

/** The columns of a table, from the catalogue of the database: a new column is tried the day it is made. */
export async function columnsOf(owner: Kysely<NoTables>, table: string): Promise<readonly Column[]> {
  const { rows } = await sql<Column>`
    select a.attname as name, format_type(a.atttypid, null) as type, coalesce(a.attnum = any(i.indkey), false) as keyed
      from pg_attribute a left join pg_index i on i.indrelid = a.attrelid and i.indisprimary
     where a.attrelid = ${`public.${table}`}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by a.attnum`.execute(owner);
  return rows;
}

/** Another value of the column's type. Throws for a type that no view had so far. */
function corruptedValue({ name, type }: Column): RawBuilder<unknown> {
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

/** What was done to a row. */
export interface Hurt {
  /** What the rebuild must say: `table kind column key`. */
  readonly expected: readonly string[];
  readonly undo: () => Promise<void>;
}

/** Changes one column of one row, another row in each round. Out: nothing where the table is empty. */
export async function corruptRow(
  owner: Kysely<NoTables>,
  table: string,
  all: readonly Column[],
  column: Column,
  round: number,
): Promise<Hurt | undefined> {
  const keys = all.filter(({ keyed }) => keyed).map(({ name }) => name);
  const key = sql`jsonb_build_object(${sql.join(keys.flatMap((name) => [sql.lit(name), sql`${sql.ref(name)}::text`]))})`;
  const [target, named] = [sql.table(table), sql.ref(column.name)];
  const { rows } = await sql<{ place: string; key: Record<string, string>; was: string | null }>`
    select ctid::text as place, ${key} as key, ${named}::text as was from ${target}
     order by ctid offset ${round} % greatest((select count(*) from ${target}), 1) limit 1`.execute(owner);
  const [row] = rows;
  if (!row) return undefined;
  const changed = await sql<{ place: string; key: Record<string, string> }>`
    update ${target} set ${named} = ${corruptedValue(column)} where ctid = ${row.place}::tid
    returning ctid::text as place, ${key} as key`.execute(owner);
  const [now] = changed.rows;
  if (!now) throw new Error(`${table}.${column.name} could not be changed`);
  const said = (kind: string, what: string, of: Record<string, string>): string =>
    `${table} ${kind} ${what} ${JSON.stringify(Object.fromEntries(keys.map((name) => [name, of[name]])))}`;
  return {
    expected: column.keyed
      ? [said('extra', '', now.key), said('missing', '', row.key)]
      : [said('different', column.name, row.key)],
    undo: async (): Promise<void> => {
      await sql`update ${target} set ${named} = ${row.was}::${sql.raw(column.type)}
        where ctid = ${now.place}::tid`.execute(owner);
    },
  };
}
