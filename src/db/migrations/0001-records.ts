import { type Kysely, sql } from 'kysely';

/** The ledger, what lies beside it, and what the sealer and the followers keep. Grants are not made here but in `rights.ts`. */
export async function up(db: Kysely<never>): Promise<void> {
  // `data` is json, not jsonb: it keeps the canonical text that was hashed, digit for digit.
  await sql`
    create table event (
      jurisdiction text not null,
      stream text not null,
      seq integer not null check (seq > 0),
      position bigint generated always as identity,
      xid xid8 not null default pg_current_xact_id(),
      type text not null,
      at timestamptz not null,
      actor text not null,
      capacity text not null,
      data json not null,
      prev_hash text not null,
      hash text not null,
      primary key (jurisdiction, stream, seq)
    )`.execute(db);
  await sql`create index event_in_commit_order on event (jurisdiction, xid, position)`.execute(db);
  await sql`
    create table stream (
      jurisdiction text not null,
      stream text not null,
      seq integer not null,
      hash text not null,
      xid xid8,
      at timestamptz,
      primary key (jurisdiction, stream)
    )`.execute(db);
  await sql`
    create table personal_record (
      jurisdiction text not null,
      ref text not null,
      kind text not null,
      salt text not null,
      body json not null,
      commitment text not null,
      at timestamptz not null,
      primary key (jurisdiction, ref)
    )`.execute(db);
  await sql`
    create table command_key (
      jurisdiction text not null,
      actor text not null,
      key_hash text not null,
      name text not null,
      body_mac text not null,
      answer json,
      at timestamptz not null,
      primary key (jurisdiction, actor, key_hash)
    )`.execute(db);
  await sql`create index command_key_by_age on command_key (jurisdiction, at)`.execute(db);
  await sql`
    create table follower_cursor (
      jurisdiction text not null,
      follower text not null,
      xid xid8 not null,
      position bigint not null,
      primary key (jurisdiction, follower)
    )`.execute(db);
  await sql`
    create table leaf (
      jurisdiction text not null,
      leaf_index bigint not null,
      stream text not null,
      seq integer not null,
      hash text not null,
      primary key (jurisdiction, leaf_index),
      unique (jurisdiction, stream, seq)
    )`.execute(db);
  await sql`
    create table tree_head (
      jurisdiction text not null,
      tree_size bigint not null,
      root text not null,
      frontier json not null,
      xid xid8 not null,
      position bigint not null,
      at timestamptz not null,
      primary key (jurisdiction, tree_size)
    )`.execute(db);
  await sql`
    create table clock_step (
      jurisdiction text not null,
      stream text not null,
      seq integer not null,
      before timestamptz not null,
      at timestamptz not null,
      primary key (jurisdiction, stream, seq)
    )`.execute(db);
}
