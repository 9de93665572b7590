import { isDeepStrictEqual } from 'node:util';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import type { Ledger } from '#ledger';
import { findingsOf } from '../checks/index.ts';
import type { ItemDraft } from '../draft.ts';
import type { Place } from '../items/place.ts';
import type { FiledItem } from '../lint.ts';
import { missingIn } from '../problems.ts';
import { changeCatalog } from '../service.ts';
import type { ItemId } from '../types.ts';
import { itemForStaff } from '../views/working.ts';

/** What became of one document of a file. */
export interface ImportedItem {
  /** How the file calls it. */
  readonly item: string;
  readonly id: ItemId;
  /** `unchanged`: lies there as it would be drafted. `kept`: the item is in the catalog already, drafted on or published. */
  readonly outcome: 'drafted' | 'unchanged' | 'kept' | 'refused';
  readonly refusal?: Refusal;
  /** How much is missing before it is an item, and what the checks find in it. */
  readonly missing: number;
  readonly errors: number;
  readonly warnings: number;
}

/**
 * Lays the documents of a file into the catalog as drafts, by the command that a drafter gives, as the program itself. Only what the
 * office itself owns is filled in, and only where the document says nothing: place, hours, telephones, accepting window. Repeating it
 * changes nothing; what people work on or have published is kept as it is.
 */
export async function importItems(
  ledger: Ledger,
  place: Place,
  documents: readonly FiledItem[],
): Promise<readonly ImportedItem[]> {
  const imported: ImportedItem[] = [];
  for (const { item, draft } of documents) {
    const filled = atOffice(draft, place);
    const { id } = filled;
    const outcome = await layIn(ledger, place, filled);
    const found = findingsOf(filled);
    imported.push({
      item,
      id,
      ...(isRefusal(outcome) ? { outcome: 'refused', refusal: outcome } : { outcome }),
      missing: missingIn(filled).length,
      errors: found.filter(({ level }) => level === 'error').length,
      warnings: found.filter(({ level }) => level === 'warning').length,
    });
  }
  return imported;
}

/** Facts of the office, not of the item: no city has to read them in another one's record. */
function atOffice(draft: ItemDraft, { intakeUnit, place, hours, consultation, complaint }: Place): ItemDraft {
  return { intakeUnit, place, hours, consultation, complaint, ...draft };
}

async function layIn(
  ledger: Ledger,
  { jurisdiction }: Place,
  draft: ItemDraft,
): Promise<'drafted' | 'unchanged' | 'kept' | Refusal> {
  const known = await itemForStaff(ledger.db, jurisdiction, draft.id);
  if (known) return isDeepStrictEqual(known.working?.item, draft) ? 'unchanged' : 'kept';
  const system = { kind: 'system', jurisdiction } as const;
  const command = { name: 'draftItemVersion', item: draft.id, document: draft } as const;
  const done = await changeCatalog(ledger, system, 0, command, `import-item/${draft.id}`);
  return isRefusal(done) ? done : 'drafted';
}
