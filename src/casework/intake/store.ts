import { isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { instantAfter } from '#ledger';
import type { NoTables, Tx } from '#ledger';
import type { Kysely } from 'kysely';
import { daysKept } from '../draft-store.ts';
import type { DeliveryMode } from '../events.ts';
import type { CaseworkParts } from '../parts.ts';
import type { Answers, Applicant, NamedFile } from '../types.ts';
import type { CaseworkTables, IntakeTableRow } from '../views/tables.ts';
import type { AtCounter } from './at-counter.ts';
import type { Tick } from './types.ts';

/** An intake as it is kept. `item` and `caseNumber` are empty where there is none; of a supplement, `answers` are the changes only. */
export interface IntakeKept {
  readonly id: string;
  readonly unit: string;
  readonly sitting: string;
  readonly seq: number;
  readonly item: string;
  readonly version: number;
  readonly caseNumber: string;
  readonly person?: Applicant;
  readonly answers: Answers;
  readonly ticks: readonly Tick[];
  readonly files: readonly NamedFile[];
  readonly delivery: DeliveryMode;
  readonly parked: boolean;
  readonly post: string;
  readonly begunAt: string;
  readonly savedAt: string;
}

export function intakeTable(db: Kysely<NoTables>): Kysely<CaseworkTables> {
  return db.$extendTables<CaseworkTables>();
}

export function keptOf(row: IntakeTableRow): IntakeKept {
  // Only this desk writes these columns, in these shapes.
  const person = row.person as Applicant | Record<string, never>;
  return {
    id: row.id,
    unit: row.unit,
    sitting: row.sitting,
    seq: row.seq,
    item: row.item,
    version: row.version,
    caseNumber: row.case_number,
    ...('kind' in person && { person: person as Applicant }),
    answers: row.answers as Answers,
    ticks: row.ticks as readonly Tick[],
    files: row.files as readonly NamedFile[],
    delivery: row.delivery as DeliveryMode,
    parked: row.parked,
    post: row.post,
    begunAt: row.begun_at,
    savedAt: row.saved_at,
  };
}

/** Every intake of a unit, the latest changed first. */
export async function intakesOfUnit(
  db: Kysely<NoTables>,
  { who, unit }: AtCounter,
  limit: number,
): Promise<readonly IntakeKept[]> {
  const rows = await intakeTable(db)
    .selectFrom('intake')
    .selectAll()
    .where('jurisdiction', '=', who.jurisdiction)
    .where('unit', '=', unit)
    .orderBy('saved_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(keptOf);
}

/** One intake of the unit. Refusal: `not-found`, also for another unit's: its existence is not told. */
export async function readIntake(db: Kysely<NoTables>, at: AtCounter, id: string): Promise<IntakeKept | Refusal> {
  const row = await ofUnit(db, at, id).executeTakeFirst();
  return row ? keptOf(row) : refuse('not-found');
}

/** The same, held until the transaction ends. */
export async function lockIntake(tx: Tx, at: AtCounter, id: string): Promise<IntakeKept | Refusal> {
  const row = await ofUnit(tx.db, at, id).forUpdate().executeTakeFirst();
  return row ? keptOf(row) : refuse('not-found');
}

type Changeable = 'item' | 'version' | 'person' | 'answers' | 'ticks' | 'files' | 'delivery' | 'parked';

/** Changes a locked intake: one change more, by this post, now. */
export async function changeIntake(
  tx: Tx,
  at: AtCounter,
  kept: IntakeKept,
  change: Partial<Pick<IntakeKept, Changeable>>,
): Promise<IntakeKept> {
  const row = await intakeTable(tx.db)
    .updateTable('intake')
    .set({
      ...columnsOf({ ...kept, ...change }),
      seq: kept.seq + 1,
      post: at.post,
      saved_at: tx.at,
    })
    .where('jurisdiction', '=', tx.jurisdiction)
    .where('id', '=', kept.id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return keptOf(row);
}

export async function insertIntake(tx: Tx, kept: IntakeKept): Promise<IntakeKept> {
  const row = await intakeTable(tx.db)
    .insertInto('intake')
    .values({
      jurisdiction: tx.jurisdiction,
      id: kept.id,
      unit: kept.unit,
      sitting: kept.sitting,
      seq: kept.seq,
      case_number: kept.caseNumber,
      post: kept.post,
      begun_at: tx.at,
      saved_at: tx.at,
      ...columnsOf(kept),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return keptOf(row);
}

export async function deleteIntake(tx: Tx, id: string): Promise<void> {
  await intakeTable(tx.db)
    .deleteFrom('intake')
    .where('jurisdiction', '=', tx.jurisdiction)
    .where('id', '=', id)
    .execute();
}

/** Deletes intakes 90 days after their last change; a timer calls it. Out: how many. */
export async function forgetOldIntakes({ ledger, jurisdiction }: CaseworkParts): Promise<number> {
  const gone = await ledger.transact(jurisdiction, async (tx) => {
    const { numDeletedRows } = await intakeTable(tx.db)
      .deleteFrom('intake')
      .where('jurisdiction', '=', jurisdiction)
      .where('saved_at', '<', instantAfter(tx.at, -daysKept * 86_400))
      .executeTakeFirstOrThrow();
    return Number(numDeletedRows);
  });
  return isRefusal(gone) ? 0 : gone;
}

function columnsOf({ item, version, person, answers, ticks, files, delivery, parked }: IntakeKept) {
  return {
    item,
    version,
    person: JSON.stringify(person ?? {}),
    answers: JSON.stringify(answers),
    ticks: JSON.stringify(ticks),
    files: JSON.stringify(files),
    delivery,
    parked,
  };
}

function ofUnit(db: Kysely<NoTables>, { who, unit }: AtCounter, id: string) {
  return intakeTable(db)
    .selectFrom('intake')
    .selectAll()
    .where('jurisdiction', '=', who.jurisdiction)
    .where('unit', '=', unit)
    .where('id', '=', id);
}
