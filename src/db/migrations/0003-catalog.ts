import { type Kysely, sql } from 'kysely';

/** The catalog desk: heads of items, their versions and the search index; all three are views of the streams `item/…`. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table catalog_item (
      jurisdiction text not null,
      item text not null,
      seq integer not null,
      availability text not null,
      working_version integer not null,
      primary key (jurisdiction, item)
    )`.execute(db);
  await sql`
    create table catalog_version (
      jurisdiction text not null,
      item text not null,
      version integer not null,
      status text not null,
      name text not null,
      theme text not null,
      content text not null,
      drafted_by text not null,
      audited_by text not null,
      effective_on text not null,
      primary key (jurisdiction, item, version)
    )`.execute(db);
  await sql`create index catalog_version_theme on catalog_version (jurisdiction, theme, item) where status = 'published'`.execute(
    db,
  );
  await sql`
    create table catalog_search (
      jurisdiction text not null,
      item text not null,
      version integer not null,
      doc tsvector not null,
      primary key (jurisdiction, item, version)
    )`.execute(db);
  await sql`create index catalog_search_doc on catalog_search using gin (doc)`.execute(db);
}
