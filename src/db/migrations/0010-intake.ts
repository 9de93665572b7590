import { type Kysely, sql } from 'kysely';

/** What the counter has begun to take in, by unit; and a way from an applicant's number to their cases. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table intake (
      jurisdiction text not null,
      id text not null,
      unit text not null,
      sitting text not null,
      seq integer not null,
      item text not null,
      version integer not null,
      case_number text not null,
      person jsonb not null,
      answers jsonb not null,
      ticks jsonb not null,
      files jsonb not null,
      delivery text not null,
      parked boolean not null,
      post text not null,
      begun_at text not null,
      saved_at text not null,
      primary key (jurisdiction, id)
    )`.execute(db);
  await sql`create index intake_unit on intake (jurisdiction, unit, saved_at)`.execute(db);
  await sql`create index intake_file on intake using gin (jsonb_path_query_array(files, '$[*].file'))`.execute(db);
  await sql`
    create index personal_record_applicant on personal_record (jurisdiction, (body ->> 'number'))
     where kind = 'applicant'`.execute(db);
  await sql`create index case_index_applicant on case_index (jurisdiction, applicant_ref)`.execute(db);
}
