import type { CivilDate } from '#law';
import type { ItemId } from './types.ts';

/** What may be asked of the catalog. `item` is the item's code; texts are free and go beside the ledger. */
export type CatalogCommand = { readonly item: ItemId } &
  /** `from`: the item whose draft it was copied from, under a code of its own. */
  (
    | { readonly name: 'draftItemVersion'; readonly document: unknown; readonly from?: ItemId }
    /** `at`: a part of the item (`quota`) or a row of one (`materials/floor-plan`); without a value it is taken out. */
    | { readonly name: 'mendItemVersion'; readonly at: string; readonly value?: unknown }
    | { readonly name: 'submitItemVersion' }
    | { readonly name: 'auditItemVersion' }
    | { readonly name: 'returnItemVersion'; readonly reason: string }
    /** Takes back what was never published; the version in force stays. */
    | { readonly name: 'discardItemVersion'; readonly reason: string }
    | { readonly name: 'publishItemVersion'; readonly effectiveOn: CivilDate }
    | { readonly name: 'suspendItem'; readonly reason: string }
    | { readonly name: 'resumeItem' }
    | { readonly name: 'withdrawItem'; readonly reason: string }
  );

/** What a done command answers. */
export interface CatalogDone {
  readonly item: ItemId;
  /** Length of the item's stream now; the next command names it. */
  readonly seq: number;
}
