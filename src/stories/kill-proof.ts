import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandName } from '#casework';
import { typesetQueue } from '#casework';
import { lanting } from '#catalog';
import type { NoTables, StoredEvent } from '#ledger';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Acknowledged } from './kill-people.ts';

interface Paper {
  readonly paper: string;
  readonly kind: string;
  readonly n: number;
  readonly year: number;
  readonly organ: string;
}

function groupBy<T>(all: readonly T[], name: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(name(one), [...(groups.get(name(one)) ?? []), one]);
  return groups;
}

/** Every event of the cases that the clients began, by case, in order. */
export async function casesIn(db: Kysely<NoTables>): Promise<ReadonlyMap<string, readonly StoredEvent[]>> {
  const { rows } = await sql<StoredEvent>`select stream, seq, type, data from event
    where jurisdiction = ${lanting.jurisdiction} and stream like 'case/%' order by stream, seq`.execute(db);
  return groupBy(rows, ({ stream }) => stream.slice('case/'.length));
}

/** Received = acknowledged ∪ retried, each once: every application that was sent is one case, the one that was answered. */
export async function proveReceived(
  db: Kysely<NoTables>,
  cases: ReadonlyMap<string, readonly StoredEvent[]>,
  known: Acknowledged,
): Promise<void> {
  const { rows } = await sql<{ number: string; shop: string }>`
    select substring(e.stream from 6) as number,
           coalesce(p.body::json -> 'answers' ->> 'placeName', p.body::json -> 'answers' ->> 'businessName') as shop
      from event e join personal_record p on p.jurisdiction = e.jurisdiction and p.ref = e.data -> 'answers' ->> 'ref'
     where e.type = 'ApplicationReceived'`.execute(db);
  const received = new Map(rows.map(({ shop, number }) => [shop, number]));
  assert.equal(received.size, rows.length, 'an application was received twice');
  assert.deepEqual(received, known.cases, 'what was received is not what was acknowledged');
  assert.deepEqual(new Set(known.cases.keys()), known.sent, 'somebody was left without an answer');
  assert.deepEqual(new Set(cases.keys()), new Set(known.cases.values()));
}

const eventOf: Partial<Record<CommandName, string>> = {
  accept: 'ApplicationAccepted',
  recordReview: 'ReviewRecorded',
  coSign: 'ReviewCoSigned',
  grant: 'LicenceGranted',
  decideOnTheSpot: 'LicenceGranted',
  makeCertificate: 'CertificateMade',
  handOut: 'ResultHandedOut',
};

/** Every act that was answered is recorded once, and none that was not. */
export function proveActs(cases: ReadonlyMap<string, readonly StoredEvent[]>, { acts }: Acknowledged): void {
  const counted = new Set(Object.values(eventOf));
  const recorded = [...cases].flatMap(([number, events]) =>
    // The on-the-spot act accepts and grants at once: one act, told by its grant.
    events
      .filter(({ type, data }) => counted.has(type) && !(type === 'ApplicationAccepted' && !('paper' in data)))
      .map(({ type }) => `${number} ${type}`),
  );
  const answered = acts.map(({ number, name }) => `${number} ${eventOf[name] ?? name}`);
  assert.deepEqual(recorded.toSorted(), answered.toSorted());
}

/** Citizens whose account was acknowledged have one; nobody else has. In: mobile numbers that the clients registered begin so. */
export async function proveAccounts(db: Kysely<NoTables>, { accounts }: Acknowledged, prefix: string): Promise<void> {
  const { rows } = await sql<{ mobile: string }>`
    select p.body::json ->> 'mobile' as mobile from event e
      join personal_record p on p.jurisdiction = e.jurisdiction and p.ref = e.data -> 'person' ->> 'ref'
     where e.type = 'CitizenAccountOpened' and p.body::json ->> 'mobile' like ${`${prefix}%`}`.execute(db);
  assert.deepEqual(rows.map(({ mobile }) => mobile).toSorted(), [...accounts].toSorted());
}

const papersOf = (events: readonly StoredEvent[]): Paper[] =>
  events
    .filter(({ type }) => type !== 'PaperTypeset')
    .flatMap(({ data }) => ('paper' in data ? [data['paper'] as unknown as Paper] : []));

/** Every paper is set once or waits visibly in the queue; no message is dead. Out: how many papers there are and how many messages wait. */
export async function proveQueue(db: Kysely<NoTables>): Promise<{ readonly papers: number; readonly waiting: number }> {
  // The application goes on working: the queue is read before the events, for a message is done after its paper is set.
  const { rows } = await sql<{ paper: string; state: string }>`
    select data ->> 'paper' as paper, state::text as state from pgboss.job where name = ${typesetQueue}`.execute(db);
  const all = [...(await casesIn(db)).values()];
  const papers = all.flatMap(papersOf).map(({ paper }) => paper);
  const set = all.flatMap((events) =>
    events.filter(({ type }) => type === 'PaperTypeset').map(({ data }) => data['paper'] as string),
  );
  assert.equal(new Set(set).size, set.length, 'a paper was set twice');
  assert.deepEqual(rows.map(({ paper }) => paper).toSorted(), papers.toSorted(), 'one message for each paper');
  assert.deepEqual(
    rows.filter(({ state }) => state === 'failed' || state === 'cancelled'),
    [],
  );
  const waiting = rows.filter(({ state }) => state !== 'completed').map(({ paper }) => paper);
  const unset = papers.filter((paper) => !set.includes(paper));
  assert.deepEqual(
    unset.filter((paper) => !waiting.includes(paper)),
    [],
    'a paper is neither set nor in the queue',
  );
  return { papers: papers.length, waiting: waiting.length };
}

/** Within organ, kind and year papers are numbered 1, 2, 3 …, and so are certificates within prefix and year. Out: how many series. */
export async function proveNumbers(
  db: Kysely<NoTables>,
  cases: ReadonlyMap<string, readonly StoredEvent[]>,
): Promise<number> {
  const papers = [...cases.values()].flatMap(papersOf).filter(({ kind }) => kind !== 'certificate');
  const { rows } = await sql<{ series: string; n: number }>`
    select concat_ws(' ', data ->> 'prefix', data ->> 'year') as series, (data ->> 'n')::int as n from event
     where type = 'CertificateIssued'`.execute(db);
  const made = [...cases.values()].flat().filter(({ type }) => type === 'CertificateMade');
  assert.equal(rows.length, made.length, 'each certificate stands in the register once');
  const numbered = [...rows, ...papers.map(({ organ, kind, year, n }) => ({ series: `${organ} ${kind} ${year}`, n }))];
  const series = groupBy(numbered, (one) => one.series);
  for (const [name, members] of series) {
    const numbers = members.map(({ n }) => n).toSorted((a, b) => a - b);
    assert.deepEqual(
      numbers,
      members.map((_, index) => index + 1),
      `${name} has gaps or doubles`,
    );
  }
  return series.size;
}

/** Every file that an event or a draft names lies in the store, and its SM3 is its name. Out: how many. */
export async function proveFiles(db: Kysely<NoTables>, store: string): Promise<number> {
  const { rows } = await sql<{ file: string }>`
    select distinct m ->> 'file' as file from event, json_array_elements(data -> 'materials') m
      where type in ('ApplicationReceived', 'CorrectionReceived')
    union select data ->> 'file' from event where type = 'PaperTypeset'
    union select f ->> 'file' from draft, json_array_elements(files::json) f`.execute(db);
  for (const { file } of rows) {
    const bytes = readFileSync(join(store, file.slice(0, 2), file.slice(2)));
    assert.equal(createHash('sm3').update(bytes).digest('hex'), file);
  }
  return rows.length;
}
