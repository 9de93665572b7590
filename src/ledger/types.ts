import type { Instant, Refusal } from '#law';
import type { Kysely, Transaction } from 'kysely';

/** 行政区划代码, six digits; it leads the key of every table of ours that grows. */
export type Jurisdiction = string;

/** What may stand in an event: no null, no float, no undefined (RFC 8785 keeps only safe integers exact). */
export type EventData = string | boolean | number | readonly EventData[] | { readonly [key: string]: EventData };

/** `case/20260209000018`, `item/…`, `unit/…`, `post/…`, `mandate/…`, `account/…`: what a chain of events is about. */
export type StreamName = `${string}/${string}`;

/** Who acts, and in which capacity (身份): `staff/<id>@<post>` as `clerk`, `citizen/<id>` as `applicant`, `timer`, `system`. */
export interface Actor {
  readonly actor: string;
  readonly capacity: string;
}

export interface NewEvent {
  readonly type: string;
  readonly data: { readonly [key: string]: EventData };
}

export interface StoredEvent extends NewEvent, Actor {
  readonly jurisdiction: Jurisdiction;
  readonly stream: StreamName;
  /** 1-based place in its stream. */
  readonly seq: number;
  /** Order of insertion over all streams; has gaps, and slow transactions commit out of order. */
  readonly position: number;
  /** When the server recorded it. A different legal moment stands in `data` with its ground. */
  readonly at: Instant;
  readonly prevHash: string;
  readonly hash: string;
}

/** What an event says of a personal record: where it lies and what it must hash to, while it exists. */
export interface Commitment {
  readonly [key: string]: EventData;
  readonly ref: string;
  readonly commitment: string;
}

/** A message to be worked off after the commit; `data` holds references only, never personal data. */
export interface Message {
  readonly queue: string;
  readonly data: { readonly [key: string]: EventData };
}

/** Tables of the records floor; a desk adds its own with `tx.db.$extendTables<CaseTables>()`. */
// oxlint-disable-next-line typescript/no-empty-object-type -- filled by each room through $extendTables
export interface NoTables {}

/**
 * The only thing that can write. It exists inside the function given to `Ledger.transact` or `Ledger.command` and is dead afterwards.
 */
export interface Tx {
  readonly jurisdiction: Jurisdiction;
  /** The clock's now, one value for the whole transaction. */
  readonly at: Instant;
  readonly db: Transaction<NoTables>;
  /** Locks the stream and reads it whole. A stream that does not exist reads as seq 0 and no events. */
  load(stream: StreamName): Promise<{ readonly seq: number; readonly events: readonly StoredEvent[] }>;
  /**
   * Appends after `expectedSeq` (from `load`, or from what the caller's page showed) and runs every inline view.
   * Out: the stored events, or the refusal `stale` naming what was appended meanwhile.
   */
  append(
    stream: StreamName,
    expectedSeq: number,
    events: readonly NewEvent[],
    by: Actor,
  ): Promise<readonly StoredEvent[] | Refusal>;
  /** Lays personal data beside the ledger with a fresh salt. In: kind (`person`, `answers`, `opinion` …) and a JSON body. */
  deposit(kind: string, body: unknown): Promise<Commitment>;
  /** Reads a personal record inside the transaction; undefined once it has been erased. */
  personal(ref: string): Promise<unknown>;
  /** Erases a personal record together with its salt; the events that commit to it stay valid. Out: whether there was one. */
  erase(ref: string): Promise<boolean>;
  /** Puts a message into the queue in this very transaction: it exists if and only if the events do. */
  enqueue(message: Message): Promise<void>;
}

/** A read model run by `append` (inline) or by a follower with a cursor (following). Table names are never qualified: rebuild replays into another schema. */
export interface View {
  readonly name: string;
  readonly tables: readonly string[];
  readonly kind: 'inline' | 'following';
  on(event: StoredEvent, db: Transaction<NoTables>): Promise<void>;
}

export interface CommandRequest {
  readonly jurisdiction: Jurisdiction;
  /** Idempotency key (8–100 visible ASCII characters), unique per actor. */
  readonly key: string;
  readonly by: Actor;
  /** Name of the command and everything it was given: the same key with another body is refused with 422. */
  readonly name: string;
  readonly body: unknown;
}

export interface Ledger {
  /** The application role's connection pool for reading; never write through it. */
  readonly db: Kysely<NoTables>;
  readonly clock: Clock;
  /** One transaction. A refusal returned by `fn` rolls everything back and is passed on. */
  transact<T>(jurisdiction: Jurisdiction, fn: (tx: Tx) => Promise<T | Refusal>): Promise<T | Refusal>;
  /**
   * One command under an idempotency key: repeating it gives the first answer again, eight at once give one result,
   * the same key with another body gives the refusal `repeated-key-other-body`. A refused command leaves no trace.
   * `fn` answers with JSON.
   */
  command<T>(request: CommandRequest, fn: (tx: Tx) => Promise<T | Refusal>): Promise<T | Refusal>;
  /** Reads a stream without locking it, up to the last committed event. */
  read(jurisdiction: Jurisdiction, stream: StreamName): Promise<readonly StoredEvent[]>;
  /** Reads a personal record; undefined once it has been erased. */
  personal(jurisdiction: Jurisdiction, ref: string): Promise<unknown>;
}

/** Where time comes from: the machine's clock, or a simulated one that plays the demo city. */
export interface Clock {
  now(): Instant;
}
