import { type Kysely, sql } from 'kysely';

/** Whose signature a record waits for; why a case was not accepted, for those that ended before it was told; questions asked at a window. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table case_signature (
      jurisdiction text not null,
      number text not null,
      step text not null,
      post text not null,
      primary key (jurisdiction, number, step, post)
    )`.execute(db);
  await sql`create index case_signature_post on case_signature (jurisdiction, post, number)`.execute(db);
  await sql`
    update case_index as c set outcome = e.data ->> 'ground'
      from event as e
     where e.jurisdiction = c.jurisdiction and e.stream = 'case/' || c.number and e.type = 'AcceptanceRefused'`.execute(
    db,
  );
  await sql`
    create table consultation (
      jurisdiction text not null,
      number text not null,
      item text not null,
      organ text not null,
      unit text not null,
      post text not null,
      asked text not null,
      answered text not null,
      referred_to text not null,
      words_ref text not null,
      on_day text not null,
      at text not null,
      primary key (jurisdiction, number)
    )`.execute(db);
  await sql`create index consultation_unit on consultation (jurisdiction, unit, number desc)`.execute(db);
  await sql`create index consultation_organ on consultation (jurisdiction, organ, on_day)`.execute(db);
  await sql`create sequence consultation_number_sequence`.execute(db);
}
