import { type Kysely, sql } from 'kysely';

/** Where a ledger came to another server: from then on that server's transaction numbers are counted on from `base`. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table server_change (
      jurisdiction text not null,
      base bigint not null check (base > 0),
      at timestamptz not null,
      primary key (jurisdiction, base)
    )`.execute(db);
}
