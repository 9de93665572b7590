import { caseNumber } from '#law';
import type { CivilDate } from '#law';
import type { Tx } from '#ledger';
import { sql } from 'kysely';

/** The next case number (办件编号) of the day. */
export async function newCaseNumber(tx: Tx, receivedOn: CivilDate): Promise<string> {
  const { rows } = await sql<{ n: string }>`select nextval('case_number_sequence')::text as n`.execute(tx.db);
  return caseNumber(receivedOn, Number(rows[0]?.n) % 100_000);
}
