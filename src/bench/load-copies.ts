import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { withClient } from '#db';
import { canonicalText } from '#ledger';
import type { Jurisdiction, Ledger, StoredEvent } from '#ledger';
import { sql } from 'kysely';
import { from } from 'pg-copy-streams';
import { copyCase, receivedOn } from './copy-case.ts';
import type { CaseCopy } from './copy-case.ts';
import { caseTables, columnsOf, readTemplates } from './template.ts';
import type { TextRow } from './template.ts';

const batch = 500;
/** Copies are numbered from here on their day, cases that are played or received from below; those that are loaded for W4 from the other. */
export const copiesFrom = 10_000;
export const stepsFrom = 95_000;

export interface CopyOptions {
  /** The number of the only case to be copied; absent: every one that was played, in turns. */
  readonly only?: string;
  /** Where the numbers of the copies begin on their day. */
  readonly from?: number;
  readonly progress?: (done: number) => void;
}

/**
 * Loads copies of the cases that real commands played until there are `total` cases. The rows go in by COPY under the owner's role. In: the
 * owner's address, the open ledger, how many there are to be in all. Followers and statistics are left as if they had followed everything.
 */
export async function loadCopies(
  ownerUrl: string,
  ledger: Ledger,
  jurisdiction: Jurisdiction,
  total: number,
  { only, from: first = copiesFrom, progress = () => undefined }: CopyOptions = {},
): Promise<void> {
  const all = await readTemplates(ledger, jurisdiction, copiesFrom);
  const templates = only === undefined ? all : all.filter(({ number }) => number === only);
  if (templates.length === 0) throw new Error('no case has been played that could be copied');
  const sequences = await readSequences(ledger, jurisdiction);
  const { rows } = await sql<{ cases: number; position: number; xid: string }>`
    select (select count(*)::integer from case_index) as cases, max(position)::integer as position, max(xid::text::bigint)::text as xid
      from event where jurisdiction = ${jurisdiction}`.execute(ledger.db);
  const { cases = 0, position = 0, xid = '3' } = rows[0] ?? {};
  const tables = ['stream', 'event', 'personal_record', ...caseTables.map(([table]) => table)];
  const columns = new Map<string, readonly string[]>();
  for (const table of tables) columns.set(table, await columnsOf(ledger, table));
  const numbers = new Map<string, number>();
  let at = position;
  await withClient(ownerUrl, async (client) => {
    for (let done = cases; done < total;) {
      const lines = new Map<string, string[]>(tables.map((table) => [table, []]));
      const until = Math.min(done + batch, total);
      for (; done < until; done += 1) {
        const made = done - cases;
        const template = templates[made % templates.length];
        if (!template) throw new Error('the templates are gone');
        const day = receivedOn(template);
        const n = numbers.get(day) ?? first;
        numbers.set(day, n + 1);
        const copy = copyCase(template, n, sequences.next, at + 1);
        at += copy.events.length;
        for (const [table, rows] of Object.entries(rowsOf(copy, xid)))
          for (const row of rows) lines.get(table)?.push(line(columns.get(table) ?? [], row));
      }
      await client.query('begin');
      for (const [table, text] of lines) {
        const into = client.query(
          from(`copy ${table} (${(columns.get(table) ?? []).join(', ')}) from stdin`),
        ) as Writable;
        into.end(text.join(''));
        await once(into, 'finish');
      }
      await client.query('commit');
      progress(done);
    }
    await client.query(`select setval(pg_get_serial_sequence('event', 'position'), $1)`, [at]);
    for (const [of, last] of sequences.last)
      await client.query(
        of.split('|').length === 3
          ? `update paper_sequence set last = $2 where organ || '|' || kind || '|' || year = $1`
          : `update certificate_sequence set last = $2 where prefix || '|' || year = $1`,
        [of, last],
      );
    await foldAll(client, jurisdiction, xid, at);
    await client.query('analyze');
  });
}

type Client = Parameters<Parameters<typeof withClient>[1]>[0];

/** What the follower would have counted: the moves of all cases, and its place after the last of them. */
async function foldAll(client: Client, jurisdiction: Jurisdiction, xid: string, position: number): Promise<void> {
  await client.query('delete from case_count where jurisdiction = $1', [jurisdiction]);
  await client.query(
    `insert into case_count (jurisdiction, year, item, stage, n)
     select m.jurisdiction, m.year, m.item, s.stage, sum(s.n)
       from case_move m cross join lateral (values (m.from_stage, -1), (m.to_stage, 1)) s(stage, n)
      where m.jurisdiction = $1 and s.stage <> '' group by m.jurisdiction, m.year, m.item, s.stage`,
    [jurisdiction],
  );
  await client.query(
    `insert into follower_cursor (jurisdiction, follower, xid, position) values ($1, 'case-count', $2::xid8, $3)
     on conflict (jurisdiction, follower) do update set xid = excluded.xid, position = excluded.position`,
    [jurisdiction, xid, position],
  );
}

function rowsOf({ events, records, views }: CaseCopy, xid: string): Record<string, readonly TextRow[]> {
  const ends = new Map(events.map((event) => [event.stream, event]));
  return {
    stream: [...ends.values()].map((event) => streamRow(event, xid)),
    event: events.map((event) => eventRow(event, xid)),
    personal_record: records,
    ...views,
  };
}

function streamRow({ jurisdiction, stream, seq, hash, at }: StoredEvent, xid: string): TextRow {
  return { jurisdiction, stream, seq: String(seq), hash, xid, at };
}

function eventRow(event: StoredEvent, xid: string): TextRow {
  const { jurisdiction, stream, type, at, actor, capacity, hash } = event;
  const [seq, position, data] = [String(event.seq), String(event.position), canonicalText(event.data)];
  return { jurisdiction, stream, seq, position, xid, type, at, actor, capacity, data, prev_hash: event.prevHash, hash };
}

/** A line of COPY's text format. */
function line(columns: readonly string[], row: TextRow): string {
  const values = columns.map((name) => {
    const value = row[name] ?? null;
    if (value === null) return '\\N';
    return value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  });
  return `${values.join('\t')}\n`;
}

interface Sequences {
  readonly last: ReadonlyMap<string, number>;
  readonly next: (of: string) => number;
}

async function readSequences({ db }: Ledger, jurisdiction: Jurisdiction): Promise<Sequences> {
  const { rows } = await sql<{ of: string; last: number }>`
    select organ || '|' || kind || '|' || year as of, last from paper_sequence where jurisdiction = ${jurisdiction}
    union all select prefix || '|' || year, last from certificate_sequence where jurisdiction = ${jurisdiction}`.execute(
    db,
  );
  const last = new Map(rows.map((row) => [row.of, row.last]));
  const next = (of: string): number => {
    const n = (last.get(of) ?? 0) + 1;
    last.set(of, n);
    return n;
  };
  return { last, next };
}
