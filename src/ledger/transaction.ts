import { isRefusal, type Instant, type Refusal } from '#law';
import type { Transaction } from 'kysely';
import { appendEvents, dropEmptyHead, lockHead, type Place } from './append.ts';
import { refuseBadText } from './door.ts';
import { depositRecord, eraseRecord, readRecord } from './personal.ts';
import { readStream } from './read.ts';
import type { Jurisdiction, Message, NoTables, StreamName, Tx, View } from './types.ts';

/** Carries a refusal out of the transaction, so that the database undoes it. Never leaves the ledger. */
export class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

export interface TxParts {
  readonly db: Transaction<NoTables>;
  readonly views: readonly View[];
  /** Puts a message into the job queue within the transaction; the jobs room brings it. */
  readonly enqueue: (db: Transaction<NoTables>, message: Message) => Promise<void>;
  /** Told when a stream's time went backwards, beside the row in `clock_step`. In: stream, time before, time now. */
  readonly noticeClockStep?: (stream: StreamName, before: Instant, at: Instant) => void;
}

/** Runs `fn` with the one object that can write, and makes it useless afterwards. */
export async function withTx<T>(
  parts: TxParts,
  { jurisdiction, at }: { jurisdiction: Jurisdiction; at: Instant },
  fn: (tx: Tx) => Promise<T>,
): Promise<T> {
  const place: Place = { db: parts.db, jurisdiction, at };
  const opened = new Set<StreamName>();
  let alive = true;
  const insistOnLife = (): void => {
    if (!alive) throw new Error('this transaction is over: nothing can be written through it any more');
  };
  const inline = parts.views.filter((view) => view.kind === 'inline');
  const tx: Tx = {
    jurisdiction,
    at,
    get db() {
      insistOnLife();
      return parts.db;
    },
    async load(stream) {
      insistOnLife();
      const { seq } = await lockHead(place, stream);
      if (seq === 0) opened.add(stream);
      return { seq, events: seq === 0 ? [] : await readStream(parts.db, jurisdiction, stream) };
    },
    async append(stream, expectedSeq, events, by) {
      insistOnLife();
      const stored = await appendEvents(place, stream, expectedSeq, events, by);
      if (isRefusal(stored) || stored.length === 0) {
        opened.add(stream);
        return stored;
      }
      opened.delete(stream);
      for (const event of stored) for (const view of inline) await view.on(event, parts.db);
      return stored;
    },
    async deposit(kind, body) {
      insistOnLife();
      const bad = refuseBadText(body);
      if (bad) throw new Refused(bad);
      return depositRecord(place, kind, body);
    },
    async personal(ref) {
      insistOnLife();
      return readRecord(parts.db, jurisdiction, ref);
    },
    async erase(ref) {
      insistOnLife();
      return eraseRecord(place, ref);
    },
    async enqueue(message) {
      insistOnLife();
      await parts.enqueue(parts.db, message);
    },
  };
  try {
    const result = await fn(tx);
    for (const stream of opened) await dropEmptyHead(place, stream);
    return result;
  } finally {
    alive = false;
  }
}
