import { type Kysely, sql } from 'kysely';

/** The day a file became complete by its supplement: limits that run from the complete file begin there. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`alter table case_index add column complete_on text not null default ''`.execute(db);
  await sql`
    update case_index set complete_on = supplement.complete_on
    from (
      select distinct on (jurisdiction, stream) jurisdiction, stream, data ->> 'completeOn' as complete_on
      from event where type = 'CorrectionReceived' order by jurisdiction, stream, seq desc
    ) as supplement
    where supplement.jurisdiction = case_index.jurisdiction and supplement.stream = 'case/' || case_index.number`.execute(
    db,
  );
}
