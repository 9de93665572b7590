import { type Kysely, sql } from 'kysely';

/** Through whose hands a case has gone, and the orders in which the worklist's views are read. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table case_hand (
      jurisdiction text not null,
      number text not null,
      post text not null,
      open boolean not null,
      primary key (jurisdiction, number, post)
    )`.execute(db);
  await sql`create index case_hand_open on case_hand (jurisdiction, post, number) where open`.execute(db);
  await sql`create index case_index_hand on case_index (jurisdiction, waiting, item, legal_due, number)`.execute(db);
  await sql`create index case_index_closed on case_index (jurisdiction, closed_on desc, number desc) where waiting = 'none'`.execute(
    db,
  );
}
