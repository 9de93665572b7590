import { type Kysely, sql } from 'kysely';

/** How a result is to reach the applicant and since when it waits; papers and certificates that a new one has replaced. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    alter table case_index
      add column delivery text not null default '',
      add column ready_on text not null default '',
      add column posted_on text not null default '',
      add column returned text not null default '',
      add column reminded integer not null default 0`.execute(db);
  await sql`
    update case_index set delivery = event.data ->> 'delivery'
      from event
     where event.jurisdiction = case_index.jurisdiction and event.stream = 'case/' || case_index.number
       and event.type = 'ApplicationReceived'`.execute(db);
  // A refusal is ready to be handed over with its decision, a grant with its certificate.
  await sql`
    update case_index set ready_on = event.data ->> 'on'
      from event
     where event.jurisdiction = case_index.jurisdiction and event.stream = 'case/' || case_index.number
       and event.type in ('CertificateMade', 'LicenceRefused')`.execute(db);
  await sql`create index case_index_uncollected on case_index (jurisdiction, stage, ready_on)`.execute(db);
  await sql`
    alter table case_paper
      add column void_on text not null default '',
      add column void_ground text not null default '',
      add column replaced_by text not null default ''`.execute(db);
  await sql`
    alter table certificate
      add column void_on text not null default '',
      add column void_ground text not null default '',
      add column replaced_by text not null default ''`.execute(db);
  // A case has one certificate that stands; those that it replaces stay in the register, void.
  await sql`drop index certificate_case`.execute(db);
  await sql`
    create unique index certificate_case on certificate (jurisdiction, case_number) where status <> 'void'`.execute(db);
}
