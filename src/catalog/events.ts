import type { CivilDate } from '#law';
import type { Commitment, EventData } from '#ledger';
import type { StaffId } from '#identity';
import type { ItemDraft } from './draft.ts';
import type { ItemId } from './types.ts';

interface Said<Type extends string, Data> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * All that can have happened to a service item, in stream `item/<id>`. A draft carries the whole version: it is public data. It has no
 * drafter where the program laid it in from a file; `from` is the item it was copied from, under a code of its own. Mending carries the one part or row that changed.
 * Reasons are free text and lie beside the ledger.
 */
export type CatalogEvent =
  | Said<
      'ItemVersionDrafted',
      { readonly version: number; readonly content: ItemDraft; readonly drafter?: StaffId; readonly from?: ItemId }
    >
  | Said<
      'ItemVersionMended',
      { readonly version: number; readonly at: string; readonly value?: EventData; readonly drafter: StaffId }
    >
  | Said<'ItemVersionSubmitted', { readonly version: number; readonly drafter: StaffId }>
  | Said<'ItemVersionAudited', { readonly version: number; readonly auditor: StaffId }>
  | Said<'ItemVersionReturned', { readonly version: number; readonly auditor: StaffId; readonly reason: Commitment }>
  | Said<'ItemVersionDiscarded', { readonly version: number; readonly drafter: StaffId; readonly reason: Commitment }>
  | Said<'ItemVersionPublished', { readonly version: number; readonly effectiveOn: CivilDate }>
  | Said<'ItemSuspended', { readonly on: CivilDate; readonly reason: Commitment }>
  | Said<'ItemResumed', { readonly on: CivilDate }>
  | Said<'ItemWithdrawn', { readonly on: CivilDate; readonly reason: Commitment }>;

export type CatalogEventType = CatalogEvent['type'];
