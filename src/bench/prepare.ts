import type pg from 'pg';
import { lanting } from '#catalog';
import type { HttpClient } from './http-client.ts';
import { copiesFrom, stepsFrom } from './load-copies.ts';
import { readStepRows } from './step-rows.ts';
import type { Bench } from './works.ts';

const { jurisdiction } = lanting;
/** Steps that W4 takes: both ways, one and eight clients, the round that warms up, and what is written to be counted. */
const steps = 2600;

interface Known {
  readonly http: HttpClient;
  readonly pool: pg.Pool;
  readonly clerk: string;
  readonly supervisor: string;
}

interface Played {
  readonly number: string;
  readonly item: string;
  readonly seq: number;
  readonly received_on: string;
}

/**
 * Finds what the works are done on. In: `copy` loads copies of one played case until there are so many cases in all. Throws where the demo city
 * has no case that the clerk could accept.
 */
export async function prepare(known: Known, copy: (only: string, total: number) => Promise<void>): Promise<Bench> {
  const { http, pool, clerk } = known;
  const items = await itemsOf(known);
  const { rows: played } = await pool.query<Played>(
    `select number, item, seq, received_on from case_index
      where stage = 'received' and waiting = 'accept' and item = any($1) and substr(number, 9, 5)::integer < ${copiesFrom}
      order by number desc`,
    [items],
  );
  for (const { number, item, seq, received_on } of played) {
    const { rows } = await pool.query<{ number: string }>(
      `select number from case_index where item = $1 and seq = $2 and received_on = $3 and stage = 'received' and number <> $4 limit 1`,
      [item, seq, received_on, number],
    );
    const other = rows[0]?.number;
    if (other === undefined) continue;
    const { status } = await http.ask('POST', `/api/v1/cases/${other}/commands/accept`, clerk, { seq, body: {} });
    if (status !== 200) continue;
    const accepted = { number: other, rows: await readStepRows(pool, other) };
    const total = await pool.query<{ n: number }>('select count(*)::integer as n from case_index');
    await copy(number, (total.rows[0]?.n ?? 0) + steps);
    const waiting = await pool.query<{ number: string }>(
      `select number from case_index where item = $1 and stage = 'received' and substr(number, 9, 5)::integer >= ${stepsFrom} order by number`,
      [item],
    );
    return {
      ...known,
      jurisdiction,
      items,
      item,
      year: Number(received_on.slice(0, 4)),
      cases: await casesOf(pool),
      waiting: waiting.rows.map((row) => row.number),
      seq,
      accepted,
    };
  }
  throw new Error('the demo city has no case that the clerk could accept');
}

async function itemsOf({ http, pool, clerk }: Known): Promise<readonly string[]> {
  const { rows } = await pool.query<{ item: string }>(`select distinct item from case_index where waiting = 'accept'`);
  const own: string[] = [];
  for (const { item } of rows) {
    const { body } = await http.ask('GET', `/api/v1/cases?view=mine&item=${item}`, clerk);
    if ((JSON.parse(body) as { readonly rows: readonly unknown[] }).rows.length > 0) own.push(item);
  }
  return own;
}

async function casesOf(pool: pg.Pool): Promise<Bench['cases']> {
  const { rows } = await pool.query<{ number: string; refs: readonly string[] }>(
    `select c.number, array(select distinct m[1] from event e, regexp_matches(e.data::text, '"ref":"([0-9a-f]{32})"', 'g') m
                             where e.jurisdiction = $1 and e.stream = 'case/' || c.number) as refs
       from (select number from case_index where substr(number, 9, 5)::integer < ${stepsFrom} order by md5(number) limit 500) c`,
    [jurisdiction],
  );
  return rows;
}
