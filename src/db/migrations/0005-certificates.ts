import { type Kysely, sql } from 'kysely';

/** The register of certificates (证照登记簿) and its running numbers. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table certificate (
      jurisdiction text not null,
      number text not null,
      seq integer not null,
      item text not null,
      case_number text not null,
      holder_ref text not null,
      organ text not null,
      status text not null,
      issued_on text not null,
      valid_from text not null,
      valid_to text not null,
      primary key (jurisdiction, number)
    )`.execute(db);
  await sql`create unique index certificate_case on certificate (jurisdiction, case_number)`.execute(db);
  await sql`
    create table certificate_sequence (
      jurisdiction text not null,
      prefix text not null,
      year integer not null,
      last integer not null,
      primary key (jurisdiction, prefix, year)
    )`.execute(db);
}
