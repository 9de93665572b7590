import type { Actor, NewEvent, StoredEvent, StreamName } from './types.ts';

/** A row of the table `event`. */
export interface EventRow {
  readonly jurisdiction: string;
  readonly stream: StreamName;
  readonly seq: number;
  readonly position: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly capacity: string;
  readonly data: NewEvent['data'];
  readonly prev_hash: string;
  readonly hash: string;
}

export function toEvent(row: EventRow): StoredEvent {
  const by: Actor = { actor: row.actor, capacity: row.capacity };
  return {
    jurisdiction: row.jurisdiction,
    stream: row.stream,
    seq: row.seq,
    position: row.position,
    type: row.type,
    data: row.data,
    ...by,
    at: row.at,
    prevHash: row.prev_hash,
    hash: row.hash,
  };
}
