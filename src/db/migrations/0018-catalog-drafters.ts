import { type Kysely, sql } from 'kysely';

/**
 * Everyone who has drafted at a version, in the order in which they came to it: whose turn an audit is stands in the list. And the open cases
 * of an item by version, so that they are counted along an index of the open alone.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table catalog_version add column drafters text[] not null default '{}'`.execute(db);
  await sql`
    update catalog_version set drafters = told.drafters
      from (select jurisdiction, stream, version, array_agg(drafter order by first) as drafters
              from (select jurisdiction, stream, (data ->> 'version')::integer as version, data ->> 'drafter' as drafter, min(seq) as first
                      from event
                     where type in ('ItemVersionDrafted', 'ItemVersionMended', 'ItemVersionSubmitted') and data ->> 'drafter' is not null
                     group by 1, 2, 3, 4) as each
             group by 1, 2, 3) as told
     where told.jurisdiction = catalog_version.jurisdiction and told.stream = 'item/' || catalog_version.item
       and told.version = catalog_version.version`.execute(db);
  await sql`alter table catalog_version alter column drafters drop default`.execute(db);
  await sql`create index case_index_open on case_index (jurisdiction, item, version) where waiting <> 'none'`.execute(
    db,
  );
}
