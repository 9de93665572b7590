import { type Kysely, sql } from 'kysely';

/** What the screens of the organisation, the audit view and the saved views of the worklist need. */
export async function up(db: Kysely<never>): Promise<void> {
  // Known only where the name tried is an account's, so that an organiser can unlock it in every browser at once.
  await sql`alter table sign_in_try add column account text`.execute(db);
  // Cases are most of the ledger and none of what the audit view lists: its index grows with the rest only.
  await sql`
    create index event_of_no_case on event (jurisdiction, (split_part(stream, '/', 1)), position)
     where stream not like 'case/%'`.execute(db);
  await sql`
    create table saved_view (
      jurisdiction text not null,
      post text not null,
      id text not null,
      name text not null,
      filters json not null,
      saved_at timestamptz not null,
      primary key (jurisdiction, post, id)
    )`.execute(db);
}
