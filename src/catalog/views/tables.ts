import type { CivilDate } from '#law';
import type { Jurisdiction } from '#ledger';
import type { Availability, ItemId } from '../types.ts';

/** Head of an item: its standing, and the version being worked on (0 where there is none). */
export interface CatalogItemRow {
  readonly jurisdiction: Jurisdiction;
  readonly item: ItemId;
  readonly seq: number;
  readonly availability: Availability | 'none';
  readonly working_version: number;
}

/** One version. `content` is the text of its JSON, so that the order of a form's fields is kept and rebuild compares byte by byte. */
export interface CatalogVersionRow {
  readonly jurisdiction: Jurisdiction;
  readonly item: ItemId;
  readonly version: number;
  readonly status: 'drafted' | 'submitted' | 'returned' | 'audited' | 'published' | 'discarded';
  readonly name: string;
  readonly theme: string;
  readonly organ: string;
  readonly content: string;
  /** Who drafted at it last, and everyone who has: none of them audits it. */
  readonly drafted_by: string;
  readonly drafters: readonly string[];
  readonly audited_by: string;
  /** Empty until published. */
  readonly effective_on: CivilDate;
}

export interface CatalogSearchRow {
  readonly jurisdiction: Jurisdiction;
  readonly item: ItemId;
  readonly version: number;
  readonly doc: string;
}

// A type, for Kysely wants an index signature, which an interface never has.
export type CatalogTables = {
  readonly catalog_item: CatalogItemRow;
  readonly catalog_version: CatalogVersionRow;
  readonly catalog_search: CatalogSearchRow;
};
