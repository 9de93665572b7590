import type { Identity, ItemsNamed } from '#identity';
import type { Ledger } from '#ledger';
import { publishedItem } from './views/queries.ts';

/** What the catalog calls the items that mandates name; one that is not in force is named by its id. */
export function itemsNamed(ledger: Ledger, identity: Identity): ItemsNamed {
  const { jurisdiction } = identity;
  return async (ids) => {
    const found = await Promise.all(
      ids.map(async (id) => [id, (await publishedItem(ledger.db, jurisdiction, id, identity.today()))?.item] as const),
    );
    return new Map(
      found.flatMap(([id, item]) =>
        item
          ? [[id, { name: item.name, code: item.implementationCode, organ: item.organ, licence: item.type === '01' }]]
          : [],
      ),
    );
  };
}
