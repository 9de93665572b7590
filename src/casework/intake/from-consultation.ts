import { refuse } from '#law';
import type { Refusal } from '#law';
import type { Tx } from '#ledger';
import type { RecordOf } from '../records.ts';
import type { AtCounter } from './at-counter.ts';
import { intakeTable } from './store.ts';
import type { IntakeBegun } from './types.ts';

/**
 * What a question written down at this window already says of an intake: its item and, where they gave it, the name and telephone of
 * whoever asked. Refusal: `not-found`, also for another window's: its existence is not told.
 */
export async function fromConsultation(
  tx: Tx,
  { unit }: AtCounter,
  number: string,
): Promise<Pick<IntakeBegun, 'item' | 'person'> | Refusal> {
  const row = await intakeTable(tx.db)
    .selectFrom('consultation')
    .select(['item', 'words_ref'])
    .where('jurisdiction', '=', tx.jurisdiction)
    .where('unit', '=', unit)
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return refuse('not-found');
  const record = row.words_ref === '' ? undefined : await tx.personal(row.words_ref);
  const person = (record as RecordOf['consultation'] | undefined)?.person;
  return { item: row.item, ...(person && { person: { kind: 'person', number: '', ...person } }) };
}
