import type { EventRow } from './event-row.ts';

/** An event with what is known of it elsewhere: its leaf, and the end of its chain. */
export interface WalkedRow extends Omit<EventRow, 'data'> {
  readonly xid: string;
  readonly data_text: string;
  readonly leaf_index: number | null;
  readonly leaf_hash: string | null;
  readonly head_seq: number | null;
  readonly head_hash: string | null;
}
