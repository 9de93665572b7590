import { randomBytes } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Place } from './append.ts';
import { canonicalText, commitmentOf } from './hash.ts';
import type { Commitment, Jurisdiction, NoTables } from './types.ts';

/** Lays a personal record beside the ledger. The salt lies with the body and dies with it, so that the commitment then says nothing. */
export async function depositRecord({ db, jurisdiction, at }: Place, kind: string, body: unknown): Promise<Commitment> {
  const ref = randomBytes(16).toString('hex');
  const salt = randomBytes(32).toString('hex');
  const commitment = commitmentOf(salt, body);
  await sql`insert into personal_record (jurisdiction, ref, kind, salt, body, commitment, at)
    values (${jurisdiction}, ${ref}, ${kind}, ${salt}, ${canonicalText(body)}::json, ${commitment}, ${at})`.execute(db);
  return { ref, commitment };
}

/** The body of a personal record, or undefined once it has been erased. */
export async function readRecord(db: Kysely<NoTables>, jurisdiction: Jurisdiction, ref: string): Promise<unknown> {
  const { rows } = await sql<{ body: unknown }>`
    select body from personal_record where jurisdiction = ${jurisdiction} and ref = ${ref}`.execute(db);
  return rows[0]?.body;
}

/** Erases a personal record with its salt. The chain stays whole: events hold only the commitment. Out: whether there was one. */
export async function eraseRecord({ db, jurisdiction }: Place, ref: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from personal_record where jurisdiction = ${jurisdiction} and ref = ${ref}`.execute(db);
  return numAffectedRows === 1n;
}
