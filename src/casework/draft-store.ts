import { addDays, civilDateOf, isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import type { NoTables, Tx } from '#ledger';
import type { Kysely } from 'kysely';
import type { Answers, Draft, NamedFile } from './types.ts';
import type { CaseworkTables, DraftRow } from './views/tables.ts';

/** Drafts are kept so many days after the last change. */
export const daysKept = 90;

export function draftTable(db: Kysely<NoTables>): Kysely<CaseworkTables> {
  return db.$extendTables<CaseworkTables>();
}

/** A draft as its owner sees it. */
export function draftOf(row: DraftRow): Draft {
  return {
    id: row.id,
    item: row.item,
    version: row.version,
    // Only this desk writes these columns, in these shapes.
    answers: row.answers as Answers,
    files: row.files as readonly NamedFile[],
    savedAt: row.saved_at,
    keptUntil: addDays(civilDateOf(row.saved_at), daysKept),
    ...(row.case_number !== '' && { caseNumber: row.case_number }),
  };
}

/** One draft of this account, read without a lock. Refusal: `not-found`, also for somebody else's: its existence is not told. */
export async function readDraft(
  db: Kysely<NoTables>,
  jurisdiction: string,
  account: string,
  id: string,
): Promise<Draft | Refusal> {
  const row = await mine(db, jurisdiction, account, id).executeTakeFirst();
  return row ? draftOf(row) : refuse('not-found');
}

/** The same, held until the transaction ends, so that two pages saving at once lose no field. */
export async function lockDraft(tx: Tx, account: string, id: string): Promise<Draft | Refusal> {
  const row = await mine(tx.db, tx.jurisdiction, account, id).forUpdate().executeTakeFirst();
  return row ? draftOf(row) : refuse('not-found');
}

/** Changes a locked draft and dates it now. In: what becomes of it. Out: the draft as it now stands, or the refusal of `change`. */
export async function changeDraft(
  tx: Tx,
  account: string,
  id: string,
  change: (draft: Draft) => Partial<Pick<Draft, 'answers' | 'files' | 'version'>> | Refusal,
): Promise<Draft | Refusal> {
  const draft = await lockDraft(tx, account, id);
  if (isRefusal(draft)) return draft;
  const changed = change(draft);
  if (isRefusal(changed)) return changed;
  const row = await draftTable(tx.db)
    .updateTable('draft')
    .set({
      saved_at: tx.at,
      ...(changed.version !== undefined && { version: changed.version }),
      ...(changed.answers && { answers: JSON.stringify(changed.answers) }),
      ...(changed.files && { files: JSON.stringify(changed.files) }),
    })
    .where('jurisdiction', '=', tx.jurisdiction)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return draftOf(row);
}

/** Puts a new draft beside the ledger. */
export async function insertDraft(
  tx: Tx,
  account: string,
  draft: Omit<Draft, 'savedAt' | 'keptUntil'>,
): Promise<Draft> {
  const row = await draftTable(tx.db)
    .insertInto('draft')
    .values({
      jurisdiction: tx.jurisdiction,
      id: draft.id,
      account,
      item: draft.item,
      version: draft.version,
      case_number: draft.caseNumber ?? '',
      answers: JSON.stringify(draft.answers),
      files: JSON.stringify(draft.files),
      saved_at: tx.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return draftOf(row);
}

export async function deleteDraft(tx: Tx, account: string, id: string): Promise<void> {
  await draftTable(tx.db)
    .deleteFrom('draft')
    .where('jurisdiction', '=', tx.jurisdiction)
    .where('account', '=', account)
    .where('id', '=', id)
    .execute();
}

/** Deletes drafts that answer a correction notice of a case which has ended. */
export async function deleteDraftsOf(tx: Tx, caseNumber: string): Promise<void> {
  await draftTable(tx.db)
    .deleteFrom('draft')
    .where('jurisdiction', '=', tx.jurisdiction)
    .where('case_number', '=', caseNumber)
    .execute();
}

function mine(db: Kysely<NoTables>, jurisdiction: string, account: string, id: string) {
  return draftTable(db)
    .selectFrom('draft')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('account', '=', account)
    .where('id', '=', id);
}
