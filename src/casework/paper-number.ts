import { refuse } from '#law';
import type { Refusal } from '#law';
import type { Unit } from '#identity';
import type { Tx } from '#ledger';
import { sql } from 'kysely';
import type { PaperKind } from './events.ts';
import type { CaseworkTables } from './views/tables.ts';

/** 文种 in the number: 澜卫许 + 受 + 〔2026〕41号. A certificate bears the number of its register instead. */
const signs: { readonly [K in Exclude<PaperKind, 'certificate'>]: string } = {
  'receipt-slip': '收',
  'correction-notice': '补',
  'acceptance-notice': '受',
  'non-acceptance-decision': '不受',
  'not-required-notice': '告',
  'grant-decision': '准',
  'refusal-decision': '不',
  'on-the-spot-decision': '即',
  'inspection-record': '查',
  'withdrawal-confirmation': '撤',
  'custody-slip': '存',
  'service-record': '送',
  'correction-of-paper': '更',
  'collection-reminder': '领',
};

/**
 * The next number of an organ, kind and year (GB/T 9704). The lock is held until the transaction ends, so that numbers have no gaps and no
 * doubles; the view `case-papers` moves the counter when the paper's event is appended. Refusal: `paper-incomplete` where the
 * organ has no 机关代字.
 */
export async function nextPaperNumber(
  tx: Tx,
  organ: Unit,
  kind: Exclude<PaperKind, 'certificate'>,
  year: number,
): Promise<{ readonly n: number; readonly number: string } | Refusal> {
  const { jurisdiction } = tx;
  if (organ.numberPrefix === undefined) return refuse('paper-incomplete', { field: `${organ.name} 机关代字` });
  // Serialises the first number of a year too, when there is no row to lock yet.
  const lock = `paper ${jurisdiction} ${organ.id} ${kind} ${year}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${lock}, 0))`.execute(tx.db);
  const row = await tx.db
    .$extendTables<CaseworkTables>()
    .selectFrom('paper_sequence')
    .select('last')
    .where('jurisdiction', '=', jurisdiction)
    .where('organ', '=', organ.id)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .executeTakeFirst();
  const n = (row?.last ?? 0) + 1;
  return { n, number: `${organ.numberPrefix}${signs[kind]}〔${year}〕${n}号` };
}
