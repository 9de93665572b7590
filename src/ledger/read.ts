import { type Kysely, sql } from 'kysely';
import { type EventRow, toEvent } from './event-row.ts';
import type { Jurisdiction, NoTables, StoredEvent, StreamName } from './types.ts';

/** Reads a stream from its first event; what is committed, or what this very transaction appended. */
export async function readStream(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  stream: StreamName,
): Promise<StoredEvent[]> {
  const { rows } = await sql<EventRow>`
    select jurisdiction, stream, seq, position, type, at, actor, capacity, data, prev_hash, hash
      from event where jurisdiction = ${jurisdiction} and stream = ${stream} order by seq`.execute(db);
  return rows.map(toEvent);
}

/** Every jurisdiction that has a stream, found by jumping along the primary key instead of reading it. */
export async function readJurisdictions(db: Kysely<NoTables>): Promise<Jurisdiction[]> {
  const { rows } = await sql<{ jurisdiction: string }>`
    with recursive known as (
      (select jurisdiction from stream order by jurisdiction limit 1)
      union all
      select (select s.jurisdiction from stream s where s.jurisdiction > known.jurisdiction order by s.jurisdiction limit 1)
        from known where known.jurisdiction is not null)
    select jurisdiction from known where jurisdiction is not null`.execute(db);
  return rows.map((row) => row.jurisdiction);
}
