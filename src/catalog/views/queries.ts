import { refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { allThemes } from '../themes.ts';
import type { Theme } from '../themes.ts';
import type { Availability, ItemId, PublishedItem, ServiceItem } from '../types.ts';
import type { CatalogTables } from './tables.ts';

type Db = Kysely<NoTables>;

/** One row of the item list. */
export interface ItemSummary {
  readonly id: ItemId;
  readonly version: number;
  readonly item: ServiceItem;
  readonly availability: Availability;
}

interface Row {
  readonly item: ItemId;
  readonly version: number;
  readonly content: string;
  readonly effective_on: CivilDate;
  readonly availability: Availability | 'none';
}

/** Versions in force on a day: of every item the last published one whose effective date has come. */
function inForce(db: Db, jurisdiction: Jurisdiction, on: CivilDate) {
  return db
    .$extendTables<CatalogTables>()
    .selectFrom('catalog_version as v')
    .innerJoin('catalog_item as i', (join) =>
      join.onRef('i.jurisdiction', '=', 'v.jurisdiction').onRef('i.item', '=', 'v.item'),
    )
    .select(['v.item', 'v.version', 'v.content', 'v.effective_on', 'i.availability'])
    .where('v.jurisdiction', '=', jurisdiction)
    .where('i.availability', '<>', 'withdrawn')
    .where('v.status', '=', 'published')
    .where('v.effective_on', '<=', on)
    .where(
      sql<boolean>`not exists (
        select 1 from catalog_version later
         where later.jurisdiction = v.jurisdiction and later.item = v.item and later.version > v.version
           and later.status = 'published' and later.effective_on <= ${on})`,
    );
}

/**
 * The version of an item in force on a day (as a rule today), suspended items included: look at `availability` before receiving
 * an application. Out: undefined where the item is unknown, not yet in force or withdrawn.
 */
export async function publishedItem(
  db: Db,
  jurisdiction: Jurisdiction,
  id: ItemId,
  on: CivilDate,
): Promise<PublishedItem | undefined> {
  const row = await inForce(db, jurisdiction, on).where('v.item', '=', id).executeTakeFirst();
  return row && published(row);
}

/** The item in force on a day, ready for a new application. Refusals: `item-not-published`, `item-suspended`. */
export async function receivableItem(
  db: Db,
  jurisdiction: Jurisdiction,
  id: ItemId,
  on: CivilDate,
): Promise<PublishedItem | Refusal> {
  const item = await publishedItem(db, jurisdiction, id, on);
  if (!item) return refuse('item-not-published');
  return item.availability === 'suspended' ? refuse('item-suspended') : item;
}

/** A published version, in force or not: a case is bound to the one it was received under. Undefined where it was never published. */
export async function itemVersion(
  db: Db,
  jurisdiction: Jurisdiction,
  id: ItemId,
  version: number,
): Promise<PublishedItem | undefined> {
  const row = await db
    .$extendTables<CatalogTables>()
    .selectFrom('catalog_version as v')
    .innerJoin('catalog_item as i', (join) =>
      join.onRef('i.jurisdiction', '=', 'v.jurisdiction').onRef('i.item', '=', 'v.item'),
    )
    .select(['v.item', 'v.version', 'v.content', 'v.effective_on', 'i.availability'])
    .where('v.jurisdiction', '=', jurisdiction)
    .where('v.item', '=', id)
    .where('v.version', '=', version)
    .where('v.status', '=', 'published')
    .executeTakeFirst();
  return row && published(row);
}

/** Published versions in one query, as a list of cases needs them; one that was never published is missing. */
export async function itemVersions(
  db: Db,
  jurisdiction: Jurisdiction,
  wanted: readonly { readonly item: ItemId; readonly version: number }[],
): Promise<readonly PublishedItem[]> {
  if (wanted.length === 0) return [];
  const rows = await db
    .$extendTables<CatalogTables>()
    .selectFrom('catalog_version as v')
    .innerJoin('catalog_item as i', (join) =>
      join.onRef('i.jurisdiction', '=', 'v.jurisdiction').onRef('i.item', '=', 'v.item'),
    )
    .select(['v.item', 'v.version', 'v.content', 'v.effective_on', 'i.availability'])
    .where('v.jurisdiction', '=', jurisdiction)
    .where('v.item', 'in', [...new Set(wanted.map(({ item }) => item))])
    .where('v.version', 'in', [...new Set(wanted.map(({ version }) => version))])
    .where('v.status', '=', 'published')
    .execute();
  return rows
    .filter((row) => wanted.some(({ item, version }) => item === row.item && version === row.version))
    .map(published);
}

/** What items are called and whose they are, by their last published version, else by their last draft. */
export async function itemNames(
  db: Db,
  jurisdiction: Jurisdiction,
  ids: readonly ItemId[],
): Promise<ReadonlyMap<ItemId, { readonly name: string; readonly organ: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .$extendTables<CatalogTables>()
    .selectFrom('catalog_version')
    .select(['item', 'name', 'organ'])
    .distinctOn('item')
    .where('jurisdiction', '=', jurisdiction)
    .where('item', 'in', [...ids])
    .orderBy('item')
    .orderBy(sql`status = 'published'`, 'desc')
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map(({ item, name, organ }) => [item, { name, organ }]));
}

/** Items in force on a day by code, up to `limit` (50) after the code `after`, of one theme, one department, or all. */
export async function listItems(
  db: Db,
  jurisdiction: Jurisdiction,
  on: CivilDate,
  page: { readonly theme?: string; readonly organ?: string; readonly after?: ItemId; readonly limit?: number } = {},
): Promise<readonly ItemSummary[]> {
  let query = inForce(db, jurisdiction, on).where('v.item', '>', page.after ?? '');
  if (page.theme !== undefined) query = query.where('v.theme', '=', page.theme);
  if (page.organ !== undefined) query = query.where('v.organ', '=', page.organ);
  const rows = await query
    .orderBy('v.item')
    .limit(page.limit ?? 50)
    .execute();
  return rows.map((row) => {
    const { item, version, availability } = published(row);
    return { id: item.id, version, item, availability: availability ?? 'open' };
  });
}

/** The eight themes in their order, each with whether an item of it is in force. */
export async function themes(
  db: Db,
  jurisdiction: Jurisdiction,
  on: CivilDate,
): Promise<readonly (Theme & { readonly filled: boolean })[]> {
  const rows = await inForce(db, jurisdiction, on).clearSelect().select('v.theme').distinct().execute();
  return allThemes.map((theme) => ({ ...theme, filled: rows.some((row) => row.theme === theme.id) }));
}

/** The departments with an item in force on a day, each with how many; among `items` where given. */
export async function departments(
  db: Db,
  jurisdiction: Jurisdiction,
  on: CivilDate,
  items?: readonly ItemId[],
): Promise<readonly { readonly organ: string; readonly items: number }[]> {
  if (items?.length === 0) return [];
  const all = inForce(db, jurisdiction, on);
  return (items ? all.where('v.item', 'in', [...items]) : all)
    .clearSelect()
    .select((column) => ['v.organ', column.fn.countAll<number>().as('items')])
    .groupBy('v.organ')
    .orderBy('v.organ')
    .execute();
}

/** Turns a row into the item; the text was written by the view from an item that passed its schema when it was drafted. */
export function published({ content, version, effective_on, availability }: Row): PublishedItem {
  return {
    item: JSON.parse(content) as ServiceItem,
    version,
    publishedOn: effective_on,
    ...(availability !== 'none' && { availability }),
  };
}
