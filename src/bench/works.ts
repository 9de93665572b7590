import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import type { HttpClient } from './http-client.ts';
import type { Work } from './measure.ts';
import { stepRowsOf } from './step-rows.ts';
import type { StepRows } from './step-rows.ts';

/** What the works are done with. */
export interface Bench {
  readonly http: HttpClient;
  readonly pool: pg.Pool;
  readonly jurisdiction: string;
  readonly clerk: string;
  readonly supervisor: string;
  /** Items that the clerk accepts, and one of them. */
  readonly items: readonly string[];
  readonly item: string;
  readonly year: number;
  /** Cases to look at, with the references of what lies beside their ledgers. */
  readonly cases: readonly { readonly number: string; readonly refs: readonly string[] }[];
  /** Cases that wait to be accepted, each once; the length of their chains; what the acceptance of one has written. */
  readonly waiting: readonly string[];
  readonly seq: number;
  readonly accepted: { readonly number: string; readonly rows: StepRows };
}

const sqlFolder = join(import.meta.dirname, '../../src/bench/sql');

/** The works that are measured. W1 is not among them yet. */
export function works(bench: Bench): readonly Work[] {
  const { http, pool, jurisdiction, clerk, supervisor, items, item, year, cases, waiting, seq, accepted } = bench;
  const seen = async (path: string, cookie = ''): Promise<void> => {
    const { status, body } = await http.ask('GET', path, cookie);
    if (status !== 200) throw new Error(`${path}: ${status} ${body.slice(0, 200)}`);
  };
  const sqlOf = (name: string): string => readFileSync(join(sqlFolder, `${name}.sql`), 'utf8');
  const text = { w2: sqlOf('w2'), w3: sqlOf('w3'), w4: sqlOf('w4'), w5: sqlOf('w5'), w6: sqlOf('w6') };
  const bare = async (name: keyof typeof text, values: readonly unknown[]): Promise<void> => {
    const { rowCount } = await pool.query({ name, text: text[name], values: [...values] });
    if (rowCount === 0) throw new Error(`the bare ${name} found nothing`);
  };
  const caseAt = (n: number) => cases[n % cases.length] ?? { number: '', refs: [] };
  const stepped = new Set<string>();
  const step = (n: number): string => {
    const number = waiting[n];
    if (number === undefined || stepped.has(number)) throw new Error('no case is left that waits to be accepted');
    stepped.add(number);
    return number;
  };
  return [
    {
      name: 'W2',
      times: 100,
      product: () => seen('/api/v1/cases?view=mine', clerk),
      bare: () => bare('w2', [jurisdiction, items]),
    },
    {
      name: 'W3',
      times: 200,
      product: (n) => seen(`/api/v1/cases/${caseAt(n * 7919).number}`, supervisor),
      bare: (n) => bare('w3', [jurisdiction, caseAt(n * 7919).number, caseAt(n * 7919).refs]),
    },
    {
      name: 'W4',
      times: 100,
      writes: true,
      async product(n) {
        const { status, body } = await http.ask('POST', `/api/v1/cases/${step(n)}/commands/accept`, clerk, {
          seq,
          body: {},
        });
        if (status !== 200) throw new Error(`accept: ${status} ${body.slice(0, 200)}`);
      },
      bare: (n) => bare('w4', [stepRowsOf(accepted.rows, accepted.number, step(n))]),
    },
    {
      name: 'W5',
      times: 1000,
      product: () => seen(`/items/${item}`),
      bare: () => bare('w5', [jurisdiction, item]),
    },
    {
      name: 'W6',
      times: 50,
      product: () => seen(`/api/v1/statistics?year=${year}`, supervisor),
      bare: () => bare('w6', [jurisdiction, String(year)]),
    },
  ];
}
