import { randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';

/** Tables that a step of a case writes, as the bare SQL names them. */
const tables = [
  'stream',
  'event',
  'case_move',
  'case_index',
  'paper_sequence',
  'case_paper',
  'case_hand',
  'personal_record',
  'command_key',
  'pgboss.job',
] as const;

/** The rows that one transaction of the product wrote, by table; `paper_sequence` and `stream` as it left them. */
export type StepRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** Reads what the transaction wrote that appended the last event of a case. In: the owner's pool, the number. */
export async function readStepRows(pool: pg.Pool, number: string): Promise<StepRows> {
  const { rows } = await pool.query<{ xmin: string }>(
    'select xmin::text from event where stream = $1 order by seq desc limit 1',
    [`case/${number}`],
  );
  const written: Record<string, readonly Readonly<Record<string, unknown>>[]> = {};
  for (const table of tables) {
    const found = await pool.query<{ row: Readonly<Record<string, unknown>> }>(
      `select row_to_json(t) as row from ${table} t where xmin::text = $1`,
      [rows[0]?.xmin],
    );
    written[table.replace('pgboss.', '')] = found.rows.map(({ row }) => row);
  }
  return written;
}

/** The same step of another case that stands where the first stood. In: the rows, the number they are of, the other's number. Out: JSON. */
export function stepRowsOf(rows: StepRows, number: string, other: string): string {
  let text = JSON.stringify(rows).replaceAll(number, other);
  const anew = (table: string, column: string, make: () => string): void => {
    for (const row of rows[table] ?? []) text = text.replaceAll(String(row[column]), make());
  };
  anew('personal_record', 'ref', () => randomBytes(16).toString('hex'));
  anew('case_paper', 'paper', () => randomBytes(8).toString('hex'));
  anew('case_paper', 'code', () => randomBytes(10).toString('hex').toUpperCase());
  anew('command_key', 'key_hash', () => randomBytes(32).toString('hex'));
  anew('job', 'id', randomUUID);
  return text;
}

/** How many rows a step writes. */
export function countOf(rows: StepRows): number {
  return Object.values(rows).reduce((sum, { length }) => sum + length, 0);
}
