import { type RawBuilder, sql } from 'kysely';

/**
 * The column `xid` is the order in which followers and the sealer read: the number of the transaction, counted on from where the ledger
 * came to its present server (`server_change`, `adoptServer`). Without that the numbers of another server, which a dump carries with it, would
 * stand among this one's. In: the jurisdiction, as a value or a column. The type xid8 knows no sum, hence the way over bigint.
 */
export function ownOrderKey(jurisdiction: unknown): RawBuilder<unknown> {
  return sql`((pg_current_xact_id()::text::bigint + ${baseOf(jurisdiction)})::text::xid8)`;
}

/** Below this key no event can appear any more: it is that of the oldest transaction still running. A subquery, so that it is asked once. */
export function settledBelow(jurisdiction: unknown): RawBuilder<unknown> {
  return sql`(select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint + ${baseOf(jurisdiction)})::text::xid8)`;
}

/** No transaction of this server has had this key or a higher one yet. */
export function neverGiven(jurisdiction: unknown): RawBuilder<unknown> {
  return sql`(select pg_snapshot_xmax(pg_current_snapshot())::text::bigint + ${baseOf(jurisdiction)})`;
}

function baseOf(jurisdiction: unknown): RawBuilder<unknown> {
  return sql`(select coalesce(max(moved.base), 0) from server_change moved where moved.jurisdiction = ${jurisdiction})`;
}
