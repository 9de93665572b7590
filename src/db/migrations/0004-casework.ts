import { type Kysely, sql } from 'kysely';

/** The casework desk: head of every case, its papers and their running numbers (views), and drafts (beside the ledger). */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table case_index (
      jurisdiction text not null,
      number text not null,
      seq integer not null,
      item text not null,
      version integer not null,
      stage text not null,
      outcome text not null,
      channel text not null,
      account text not null,
      applicant_ref text not null,
      waiting text not null,
      received_on text not null,
      answer_due text not null,
      accepted_on text not null,
      statutory_n integer not null,
      statutory_unit text not null,
      statutory_due text not null,
      promised_n integer not null,
      promised_unit text not null,
      promised_due text not null,
      decided_on text not null,
      delivery_due text not null,
      closed_on text not null,
      counting text not null,
      legal_due text not null,
      stage_since text not null,
      last_actor text not null,
      before_actor text not null,
      primary key (jurisdiction, number)
    )`.execute(db);
  await sql`create index case_index_turn on case_index (jurisdiction, waiting, legal_due, number)`.execute(db);
  await sql`create index case_index_account on case_index (jurisdiction, account, number) where account <> ''`.execute(
    db,
  );
  await sql`
    create table case_paper (
      jurisdiction text not null,
      paper text not null,
      number text not null,
      case_number text not null,
      kind text not null,
      organ text not null,
      issued_at text not null,
      code text not null,
      facts_ref text not null,
      event_seq integer not null,
      event_hash text not null,
      file text not null,
      pages integer not null,
      primary key (jurisdiction, paper),
      unique (jurisdiction, code)
    )`.execute(db);
  await sql`create index case_paper_case on case_paper (jurisdiction, case_number, event_seq)`.execute(db);
  await sql`
    create table paper_sequence (
      jurisdiction text not null,
      organ text not null,
      kind text not null,
      year integer not null,
      last integer not null,
      primary key (jurisdiction, organ, kind, year)
    )`.execute(db);
  await sql`create sequence case_number_sequence`.execute(db);
  await sql`
    create table draft (
      jurisdiction text not null,
      id text not null,
      account text not null,
      item text not null,
      version integer not null,
      case_number text not null,
      answers jsonb not null,
      files jsonb not null,
      saved_at text not null,
      primary key (jurisdiction, id)
    )`.execute(db);
  await sql`create index draft_account on draft (jurisdiction, account, saved_at)`.execute(db);
}
