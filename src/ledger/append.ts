import { type Instant, type Refusal, refuse } from '#law';
import { sql, type Transaction } from 'kysely';
import { insistOnEventData, refuseBadText } from './door.ts';
import { type EventRow, toEvent } from './event-row.ts';
import { canonicalText, eventHash, noHash } from './hash.ts';
import { ownOrderKey } from './order-key.ts';
import type { Actor, Jurisdiction, NewEvent, NoTables, StoredEvent, StreamName } from './types.ts';

/** The end of a chain, its row locked until the transaction ends. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
  /** When its last event was recorded; null for a stream without events. */
  readonly at: Instant | null;
}

export interface Place {
  readonly db: Transaction<NoTables>;
  readonly jurisdiction: Jurisdiction;
  readonly at: Instant;
}

/** Locks the end of a chain. A stream that does not exist gets a row first, so that there is something to lock. */
export async function lockHead({ db, jurisdiction }: Place, stream: StreamName): Promise<Head> {
  const select = sql<Head>`select seq, hash, at from stream where jurisdiction = ${jurisdiction} and stream = ${stream} for update`;
  const found = (await select.execute(db)).rows[0];
  if (found) return found;
  await sql`insert into stream (jurisdiction, stream, seq, hash) values (${jurisdiction}, ${stream}, 0, ${noHash})
    on conflict do nothing`.execute(db);
  const made = (await select.execute(db)).rows[0];
  if (!made) throw new Error(`stream ${stream} vanished while it was being opened`);
  return made;
}

/** Removes the row that `lockHead` made for a stream to which nothing was appended after all. */
export async function dropEmptyHead({ db, jurisdiction }: Place, stream: StreamName): Promise<void> {
  await sql`delete from stream where jurisdiction = ${jurisdiction} and stream = ${stream} and seq = 0`.execute(db);
}

/**
 * Appends events in one INSERT after `expectedSeq`. Out: the stored events, or a refusal: `stale` naming the last event that
 * came between, `bad-text`.
 */
export async function appendEvents(
  place: Place,
  stream: StreamName,
  expectedSeq: number,
  events: readonly NewEvent[],
  by: Actor,
): Promise<readonly StoredEvent[] | Refusal> {
  const bad = refuseBadText(events);
  if (bad) return bad;
  const head = await lockHead(place, stream);
  if (head.seq !== expectedSeq) return refuseStale(place, stream, head.seq);
  if (events.length === 0) return [];
  const chained = chain(place, stream, head, events, by);
  const stored = await insert(place, stream, chained);
  if (head.at !== null && head.at > place.at) await recordClockStep(place, stream, head.seq + 1, head.at);
  return stored;
}

type Chained = Omit<StoredEvent, 'position'>;

function chain(
  { jurisdiction, at }: Place,
  stream: StreamName,
  head: Head,
  events: readonly NewEvent[],
  by: Actor,
): Chained[] {
  let prevHash = head.hash;
  return events.map(({ type, data }, index) => {
    insistOnEventData(data);
    const { actor, capacity } = by;
    const hashed = { jurisdiction, stream, seq: head.seq + index + 1, type, at, actor, capacity, data, prevHash };
    const hash = eventHash(hashed);
    prevHash = hash;
    return { ...hashed, hash };
  });
}

/**
 * Inserts the events and moves the head. An event's `xid` is never below that of the event before it, although a transaction
 * that began earlier may append later: whoever reads in the order of `xid` so reads every stream in its own order.
 */
async function insert(
  { db, jurisdiction, at }: Place,
  stream: StreamName,
  events: readonly Chained[],
): Promise<StoredEvent[]> {
  const last = events.at(-1);
  if (!last) return [];
  const rows = events.map(
    (event) => sql`(${event.seq}::integer, ${event.type}, ${event.actor}, ${event.capacity},
      ${canonicalText(event.data)}::json, ${event.prevHash}, ${event.hash})`,
  );
  const { rows: stored } = await sql<EventRow>`
    with head as (
      update stream set seq = ${last.seq}, hash = ${last.hash}, at = ${at},
             xid = greatest(stream.xid, ${ownOrderKey(jurisdiction)})
       where jurisdiction = ${jurisdiction} and stream = ${stream}
      returning xid)
    insert into event (jurisdiction, stream, seq, xid, type, at, actor, capacity, data, prev_hash, hash)
    select ${jurisdiction}, ${stream}, n.seq, head.xid, n.type, ${at}::timestamptz, n.actor, n.capacity, n.data, n.prev_hash, n.hash
      from head cross join (values ${sql.join(rows)}) n(seq, type, actor, capacity, data, prev_hash, hash)
     order by n.seq
    returning jurisdiction, stream, seq, position, type, at, actor, capacity, data, prev_hash, hash`.execute(db);
  if (stored.length !== events.length) throw new Error(`the head of ${stream} vanished while it was locked`);
  return stored.map(toEvent).toSorted((a, b) => a.seq - b.seq);
}

/** Who did what meanwhile, as references and the event's type; the faces put names and the trade's words in their places. */
async function refuseStale({ db, jurisdiction }: Place, stream: StreamName, seq: number): Promise<Refusal> {
  const { rows } = await sql<{ actor: string; type: string }>`
    select actor, type from event where jurisdiction = ${jurisdiction} and stream = ${stream} and seq = ${seq}`.execute(
    db,
  );
  return refuse('stale', { who: rows[0]?.actor ?? '', what: rows[0]?.type ?? '', seq });
}

/** A clock that stepped backwards is not hidden: the ledger's order is by sequence, and this says where its times disagree. */
async function recordClockStep(
  { db, jurisdiction, at }: Place,
  stream: StreamName,
  seq: number,
  before: Instant,
): Promise<void> {
  await sql`insert into clock_step (jurisdiction, stream, seq, before, at)
    values (${jurisdiction}, ${stream}, ${seq}, ${before}, ${at})`.execute(db);
}
