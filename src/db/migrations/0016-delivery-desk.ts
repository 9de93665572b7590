import { type Kysely, sql } from 'kysely';

/** What the delivery desk shows of a result: where its last letter is on its way, and of which reminder the applicant was told in person. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table case_index
      add column posting_ref text not null default '',
      add column told integer not null default 0`.execute(db);
  await sql`
    update case_index set posting_ref = sent.data -> 'posting' ->> 'ref'
      from (select distinct on (jurisdiction, stream) jurisdiction, stream, data
              from event where type = 'ResultPosted'
             order by jurisdiction, stream, seq desc) as sent
     where sent.jurisdiction = case_index.jurisdiction and sent.stream = 'case/' || case_index.number`.execute(db);
  // Few of all cases wait to be delivered: the index holds these and no others, in the order of the list.
  await sql`
    create index case_index_delivery on case_index (jurisdiction, stage_since, number)
     where stage in ('certificate-made', 'refused', 'posted')`.execute(db);
}
