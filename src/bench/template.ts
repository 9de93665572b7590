import { isCaseNumber } from '#law';
import type { Jurisdiction, Ledger, StoredEvent } from '#ledger';
import { sql } from 'kysely';

/** Tables of the desks with rows of a case, and the column that names it. */
export const caseTables = [
  ['case_index', 'number'],
  ['case_move', 'number'],
  ['case_paper', 'case_number'],
  ['case_hand', 'number'],
  ['case_file', 'number'],
  ['case_signature', 'number'],
  ['certificate', 'case_number'],
] as const;

/** A row as PostgreSQL writes its columns. */
export type TextRow = Readonly<Record<string, string | null>>;

/** Everything that a case played by real commands left: its chain and that of its certificates, what lies beside it, its rows in the views. */
export interface Template {
  readonly number: string;
  readonly events: readonly StoredEvent[];
  readonly records: readonly TextRow[];
  readonly views: Readonly<Record<string, readonly TextRow[]>>;
}

/**
 * Reads every played case as a template. Cases that another one points at are left out: a copy would point at the one it was made from. In: from which
 * number of a day on cases are copies themselves.
 */
export async function readTemplates(
  ledger: Ledger,
  jurisdiction: Jurisdiction,
  copiesFrom: number,
): Promise<readonly Template[]> {
  const { rows } = await sql<{ number: string }>`
    select number from case_index
     where jurisdiction = ${jurisdiction} and substr(number, 9, 5)::integer < ${copiesFrom} order by number`.execute(
    ledger.db,
  );
  const templates: Template[] = [];
  for (const { number } of rows) {
    const template = await readTemplate(ledger, jurisdiction, number);
    if (!pointsElsewhere(template)) templates.push(template);
  }
  return templates;
}

async function readTemplate(ledger: Ledger, jurisdiction: Jurisdiction, number: string): Promise<Template> {
  const views: Record<string, readonly TextRow[]> = {};
  for (const [table, column] of caseTables)
    views[table] = await textRows(ledger, jurisdiction, table, column, [number]);
  const certificates = (views['certificate'] ?? []).map((row) => row['number'] ?? '');
  const chains = [`case/${number}`, ...certificates.map((one) => `certificate/${one}`)] as const;
  const events: StoredEvent[] = [];
  for (const chain of chains) events.push(...(await ledger.read(jurisdiction, chain as StoredEvent['stream'])));
  const refs = new Set(
    events.flatMap(({ data }) => JSON.stringify(data).match(/(?<="ref":")[0-9a-f]{32}(?=")/g) ?? []),
  );
  const records = await textRows(ledger, jurisdiction, 'personal_record', 'ref', [...refs]);
  return { number, events: events.toSorted((a, b) => a.position - b.position), records, views };
}

async function textRows(
  { db }: Ledger,
  jurisdiction: Jurisdiction,
  table: string,
  column: string,
  keys: readonly string[],
): Promise<readonly TextRow[]> {
  const columns = await columnsOf({ db }, table);
  const texts = columns.map((name) => sql`t.${sql.ref(name)}::text as ${sql.ref(name)}`);
  const { rows } = await sql<TextRow>`
    select ${sql.join(texts)} from ${sql.table(table)} t
     where jurisdiction = ${jurisdiction} and t.${sql.ref(column)} = any(${keys})`.execute(db);
  return rows;
}

/** Names of a table's columns in their order. */
export async function columnsOf({ db }: Pick<Ledger, 'db'>, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
     where attrelid = ${table}::regclass and attnum > 0 and not attisdropped order by attnum`.execute(db);
  return rows.map(({ name }) => name);
}

function pointsElsewhere({ number, events }: Template): boolean {
  const named = JSON.stringify(events.map(({ data }) => data)).match(/(?<=")\d{14}(?=")/g) ?? [];
  return named.some((other) => other !== number && isCaseNumber(other));
}
