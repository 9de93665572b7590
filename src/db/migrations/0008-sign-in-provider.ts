import { type Kysely, sql } from 'kysely';

/** Sign-in through a provider: a subject belongs to one account, and a citizen's view says who verified the person. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`create unique index staff_account_by_subject on staff_account ("providerId", "accountId")`.execute(db);
  await sql`create unique index citizen_account_by_subject on citizen_account ("providerId", "accountId")`.execute(db);
  await sql`alter table citizen add column verified_by text`.execute(db);
}
