import { listItems } from '#catalog';
import type { ItemSummary } from '#catalog';
import type { PortalParts } from '../parts.ts';
import type { Visit } from '../shell/visit.ts';

export type ForWhom = 'person' | 'company';

export interface ItemPage {
  readonly items: readonly ItemSummary[];
  /** Code after which the next page begins; absent at the end. */
  readonly after?: string;
}

const rowsRead = 100;

/**
 * Items in force today by code. In: theme, department and for whom, each optional; the code to begin after; how many. 其他组织 count as companies:
 * whoever comes on behalf of an organisation looks there.
 */
export async function itemsFor(
  { ledger, jurisdiction, identity }: PortalParts,
  wanted: {
    readonly theme?: string | undefined;
    readonly organ?: string | undefined;
    readonly forWhom?: ForWhom | undefined;
    readonly after?: string | undefined;
    readonly limit: number;
  },
): Promise<ItemPage> {
  const found: ItemSummary[] = [];
  let after = wanted.after ?? '';
  for (;;) {
    const page = {
      after,
      limit: rowsRead,
      ...(wanted.theme !== undefined && { theme: wanted.theme }),
      ...(wanted.organ !== undefined && { organ: wanted.organ }),
    };
    const rows = await listItems(ledger.db, jurisdiction, identity.today(), page);
    for (const row of rows) {
      if (!isFor(row, wanted.forWhom)) continue;
      const last = found.at(-1);
      if (found.length === wanted.limit && last !== undefined) return { items: found, after: last.id };
      found.push(row);
    }
    const end = rows.at(-1);
    if (rows.length < rowsRead || end === undefined) return { items: found };
    after = end.id;
  }
}

/** Words that are sure to find something: the catalog's own everyday words, two of each item; in English the items' names. */
export function wordsToTry({ lang }: Visit, items: readonly ItemSummary[]): readonly string[] {
  const words = items.flatMap(({ item }) => (lang === 'en' ? [item.nameEn] : item.words.slice(0, 2)));
  return [...new Set(words)].slice(0, 4);
}

function isFor({ item }: ItemSummary, forWhom: ForWhom | undefined): boolean {
  if (forWhom === undefined) return true;
  return item.objects.some((object) => object === forWhom || (object === 'other' && forWhom === 'company'));
}
