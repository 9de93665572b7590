import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import type { ItemDraft } from '../draft.ts';
import type { ItemId } from '../types.ts';
import type { CatalogTables } from './tables.ts';

/** A draft that was taken back (作废), as it stood then. */
export interface DiscardedVersion {
  readonly item: ItemDraft;
  readonly version: number;
}

/** The draft of an item that was taken back last; undefined where none was. */
export async function discardedVersion(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  id: ItemId,
): Promise<DiscardedVersion | undefined> {
  const row = await db
    .$extendTables<CatalogTables>()
    .selectFrom('catalog_version')
    .select(['content', 'version'])
    .where('jurisdiction', '=', jurisdiction)
    .where('item', '=', id)
    .where('status', '=', 'discarded')
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst();
  // Written by the view from a draft that passed its schema.
  return row && { item: JSON.parse(row.content) as ItemDraft, version: row.version };
}
