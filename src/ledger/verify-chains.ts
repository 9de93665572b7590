import { type Kysely, sql } from 'kysely';
import type { EventRow } from './event-row.ts';
import type { FaultKind, FaultList } from './faults.ts';
import { canonicalText, eventHash, noHash } from './hash.ts';
import type { Jurisdiction, NoTables } from './types.ts';
import type { WalkedRow } from './walked-row.ts';
import { verifyCommitments } from './verify-personal.ts';

const batch = 1000;

interface Horizon {
  readonly xid: bigint;
  readonly position: number;
}

/** Walks every chain of a jurisdiction in the order of its key. Of each chain only the first fault is reported. */
export async function verifyChains(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  faults: FaultList,
): Promise<{ events: number; streams: number; personalRecords: number }> {
  const sealed = await sealedHorizon(db, jurisdiction);
  const totals = { events: 0, streams: 0, personalRecords: 0 };
  let walk: WalkedRow[] = [];
  let faulty = false;
  const report = (seq: number, kind: FaultKind, words: string, row: WalkedRow): void => {
    if (faulty) return;
    faulty = true;
    const place = { leaf: row.leaf_index ?? undefined, position: row.position };
    faults.add({ jurisdiction, stream: row.stream, seq, kind, words }, place);
  };
  for (
    let rows = await readBatch(db, jurisdiction);
    rows.length > 0;
    rows = await readBatch(db, jurisdiction, rows.at(-1))
  ) {
    for (const row of rows) {
      if (walk.at(-1)?.stream !== row.stream) {
        checkEnd(walk, report);
        walk = [];
        faulty = false;
        totals.streams += 1;
      }
      walk = [...walk.slice(-2), row];
      if (!faulty) checkEvent(walk, sealed, report);
    }
    totals.events += rows.length;
    totals.personalRecords += await verifyCommitments(db, jurisdiction, rows, faults);
  }
  checkEnd(walk, report);
  return totals;
}

type Report = (seq: number, kind: FaultKind, words: string, row: WalkedRow) => void;

/** In: the last rows of a chain, at most three, the newest last. */
function checkEvent(walk: readonly WalkedRow[], sealed: Horizon, report: Report): void {
  const row = walk.at(-1);
  const before = walk.at(-2);
  if (!row) return;
  const expected = (before?.seq ?? 0) + 1;
  if (row.seq !== expected) return report(expected, 'removed', `no event ${expected}, but event ${row.seq}`, row);
  if (!matches(row, row.seq)) return checkContent(row, report);
  if (row.prev_hash !== (before?.hash ?? noHash)) return checkLink(walk, report);
  if (row.leaf_hash !== null && row.leaf_hash !== row.hash)
    return report(row.seq, 'rehashed', `hash ${row.hash} was sealed as ${row.leaf_hash}`, row);
  if (row.leaf_hash === null && isAtOrBefore(row, sealed))
    return report(row.seq, 'inserted', 'it lies among sealed events but was never sealed', row);
  if (before && row.position <= before.position) return checkOrder(walk, report);
}

/** An event's own hash does not fit: altered, or moved to another number because its neighbour was taken out or put in. */
function checkContent(row: WalkedRow, report: Report): void {
  if (matches(row, row.seq + 1)) report(row.seq, 'removed', 'the events after it were renumbered', row);
  else if (row.seq > 1 && matches(row, row.seq - 1))
    report(row.seq - 1, 'inserted', 'the events after it were renumbered', row);
  else report(row.seq, 'altered', `what it says does not hash to ${row.hash}`, row);
}

/** Two neighbours disagree though each is sound in itself: a seal tells which of them is the old one, else the earlier was changed. */
function checkLink(walk: readonly WalkedRow[], report: Report): void {
  const [before, row] = [walk.at(-2), walk.at(-1)];
  if (!row) return;
  if (!before || before.leaf_hash === before.hash)
    return report(row.seq, 'rehashed', 'it does not follow from the event before it', row);
  if (row.prev_hash === (walk.at(-3)?.hash ?? noHash))
    return report(before.seq, 'inserted', 'the event after it follows from the one before it', before);
  return report(before.seq, 'rehashed', 'the event after it follows from another hash', before);
}

function checkOrder(walk: readonly WalkedRow[], report: Report): void {
  const [earlier, before, row] = [walk.at(-3), walk.at(-2), walk.at(-1)];
  if (!row || !before) return;
  const stray = row.position > (earlier?.position ?? 0) ? before : row;
  report(stray.seq, 'reordered', 'its position does not lie between those of its neighbours', stray);
}

function checkEnd(walk: readonly WalkedRow[], report: Report): void {
  const last = walk.at(-1);
  if (!last) return;
  if (last.head_seq === null) {
    if (last.leaf_hash === null) report(1, 'inserted', 'its stream has no head', last);
    else report(last.seq, 'head', 'the head of its stream is missing', last);
  } else if (last.seq < last.head_seq)
    report(
      last.seq + 1,
      'removed',
      `the stream's head stands at ${last.head_seq}, its last event is ${last.seq}`,
      last,
    );
  else if (last.seq > last.head_seq)
    report(last.head_seq + 1, 'inserted', `the stream's head stands at ${last.head_seq}`, last);
  else if (last.hash !== last.head_hash) {
    if (last.leaf_hash === last.hash) report(last.seq, 'head', 'the head of its stream holds another hash', last);
    else report(last.seq, 'rehashed', 'the head of its stream holds another hash', last);
  }
}

/** Whether the event, standing at `seq`, hashes to its hash, and its data are the canonical text that was hashed. */
function matches(row: WalkedRow, seq: number): boolean {
  try {
    const data = JSON.parse(row.data_text) as EventRow['data'];
    if (canonicalText(data) !== row.data_text) return false;
    return eventHash({ ...row, seq, data, prevHash: row.prev_hash }) === row.hash;
  } catch {
    return false;
  }
}

function isAtOrBefore(row: WalkedRow, sealed: Horizon): boolean {
  const xid = BigInt(row.xid);
  return xid < sealed.xid || (xid === sealed.xid && row.position <= sealed.position);
}

/** Up to where the sealer had read when it wrote its last head. */
async function sealedHorizon(db: Kysely<NoTables>, jurisdiction: Jurisdiction): Promise<Horizon> {
  const { rows } = await sql<{ xid: string; position: number }>`
    select xid::text as xid, position from tree_head where jurisdiction = ${jurisdiction}
     order by tree_size desc limit 1`.execute(db);
  return rows[0] ? { xid: BigInt(rows[0].xid), position: rows[0].position } : { xid: 0n, position: 0 };
}

async function readBatch(db: Kysely<NoTables>, jurisdiction: Jurisdiction, after?: WalkedRow): Promise<WalkedRow[]> {
  const { rows } = await sql<WalkedRow>`
    select e.jurisdiction, e.stream, e.seq, e.position, e.xid::text as xid, e.type, e.at, e.actor, e.capacity,
           e.data::text as data_text, e.prev_hash, e.hash, l.leaf_index, l.hash as leaf_hash, s.seq as head_seq, s.hash as head_hash
      from event e
      left join stream s on s.jurisdiction = e.jurisdiction and s.stream = e.stream
      left join leaf l on l.jurisdiction = e.jurisdiction and l.stream = e.stream and l.seq = e.seq
     where e.jurisdiction = ${jurisdiction} and (e.stream, e.seq) > (${after?.stream ?? ''}, ${after?.seq ?? 0})
     order by e.stream, e.seq
     limit ${batch}`.execute(db);
  return rows;
}
