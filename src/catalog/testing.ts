import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { openTestIdentity } from '#identity';
import type { TestIdentity, Who } from '#identity';
import type { CatalogCommand, CatalogDone } from './command.ts';
import { authoredItems } from './items/index.ts';
import { lanting } from './items/lanting.ts';
import type { OpenCases } from './open-cases.ts';
import { changeCatalog } from './service.ts';
import type { ServiceItem } from './types.ts';
import { catalogView } from './views/catalog-view.ts';
import { itemForStaff } from './views/working.ts';

/** A catalog on a database of its own, with three people who draft, audit and publish every item, for one test file. */
export interface TestCatalog extends TestIdentity {
  readonly drafter: Who;
  readonly auditor: Who;
  readonly publisher: Who;
  /** One command under a key of its own, at the item's present length or the one named. */
  readonly change: (who: Who, command: CatalogCommand, seq?: number) => Promise<CatalogDone | Refusal>;
  /** Drafts, audits and publishes an item; a refusal throws. */
  readonly publish: (item: ServiceItem, effectiveOn?: string) => Promise<void>;
}

export async function openTestCatalog(): Promise<TestCatalog> {
  const bench = await openTestIdentity({ views: [catalogView] });
  const { ledger, identity } = bench;
  const drafter = await bench.officer('drafter', [['*', 'draft-item']]);
  const auditor = await bench.officer('auditor', [['*', 'audit-item']]);
  const publisher = await bench.officer('publisher', [['*', 'publish-item']]);
  let keys = 0;
  const change: TestCatalog['change'] = async (who, command, seq) => {
    keys += 1;
    const length = seq ?? (await itemForStaff(ledger.db, identity.jurisdiction, command.item))?.seq ?? 0;
    return changeCatalog(ledger, who, length, command, `catalog-test-${keys}`);
  };
  return {
    ...bench,
    drafter,
    auditor,
    publisher,
    change,
    async publish(item, effectiveOn = identity.today()) {
      const steps = [
        await change(drafter, { name: 'draftItemVersion', item: item.id, document: item }),
        await change(drafter, { name: 'submitItemVersion', item: item.id }),
        await change(auditor, { name: 'auditItemVersion', item: item.id }),
        await change(publisher, { name: 'publishItemVersion', item: item.id, effectiveOn }),
      ];
      for (const step of steps) if (isRefusal(step)) throw new Error(JSON.stringify(step));
    },
  };
}

/** No case goes on under anything: the desk of cases is not open in tests of this room. */
export const noCases: OpenCases = () => Promise.resolve({ countedTo: 100, byVersion: new Map() });

/** The authored items of the demo city, by name. */
export function authored(): { readonly permit: ServiceItem; readonly registration: ServiceItem } {
  const [permit, registration] = authoredItems(lanting);
  if (!permit || !registration) throw new Error('the authored items are gone');
  return { permit, registration };
}

/** An item like another under a code of its own: main item number `n`. */
export function itemLike(item: ServiceItem, n: number, more: Partial<ServiceItem>): ServiceItem {
  const basicCode = `00${item.type}${String(n).padStart(5, '0')}000`;
  const implementationCode = `${item.implementationCode.slice(0, 19)}${basicCode}`;
  return { ...item, ...more, id: `${basicCode}01`, basicCode, implementationCode };
}
