import { type Kysely, sql } from 'kysely';

/** The counter asks whether an account states a number: the records of persons by it, and the account that refers to one. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create index personal_record_person on personal_record (jurisdiction, (body ->> 'number'))
     where kind = 'person'`.execute(db);
  await sql`create index citizen_person on citizen (jurisdiction, person_ref)`.execute(db);
}
