import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import type { Finding } from '../checks/types.ts';
import { findingsOf } from '../checks/index.ts';
import type { ItemDraft } from '../draft.ts';
import type { Problem } from '../problem.ts';
import { missingIn } from '../problems.ts';
import type { ItemId } from '../types.ts';
import type { CatalogItemRow, CatalogTables, CatalogVersionRow } from './tables.ts';

/** The version being worked on, as the drafter and the auditor see it. */
export interface WorkingItem {
  readonly item: ItemDraft;
  readonly version: number;
  readonly seq: number;
  readonly status: Exclude<CatalogVersionRow['status'], 'published' | 'discarded'>;
  readonly availability: CatalogItemRow['availability'];
  /** Empty where the program laid it in from a file. */
  readonly draftedBy: string;
  /** What keeps it from being an item; nothing is audited before this is empty. */
  readonly missing: readonly Problem[];
  readonly findings: readonly Finding[];
}

/** Where an item stands, for staff: length of its stream, standing, and the working version with what the checks find. */
export async function itemForStaff(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  id: ItemId,
): Promise<
  | { readonly seq: number; readonly availability: CatalogItemRow['availability']; readonly working?: WorkingItem }
  | undefined
> {
  const tables = db.$extendTables<CatalogTables>();
  const head = await tables
    .selectFrom('catalog_item')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('item', '=', id)
    .executeTakeFirst();
  if (!head) return undefined;
  const { seq, availability } = head;
  const row = await tables
    .selectFrom('catalog_version')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('item', '=', id)
    .where('version', '=', head.working_version)
    .executeTakeFirst();
  if (!row || row.status === 'published' || row.status === 'discarded') return { seq, availability };
  // Written by the view from a draft that passed its schema.
  const item = JSON.parse(row.content) as ItemDraft;
  const { version, status, drafted_by: draftedBy } = row;
  return {
    seq,
    availability,
    working: {
      item,
      version,
      seq,
      status,
      availability,
      draftedBy,
      missing: missingIn(item),
      findings: findingsOf(item),
    },
  };
}
