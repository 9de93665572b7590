import { type Kysely, sql } from 'kysely';

/** The department of a version, so that people find what they need by the department they know. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table catalog_version add column organ text not null default ''`.execute(db);
  await sql`update catalog_version set organ = coalesce(content::jsonb ->> 'organ', '')`.execute(db);
  await sql`alter table catalog_version alter column organ drop default`.execute(db);
  await sql`create index catalog_version_organ on catalog_version (jurisdiction, organ, item) where status = 'published'`.execute(
    db,
  );
}
