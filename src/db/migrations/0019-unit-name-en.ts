import { type Kysely, sql } from 'kysely';

/** What English pages call a unit; null until somebody says it. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table unit add column name_en text`.execute(db);
}
