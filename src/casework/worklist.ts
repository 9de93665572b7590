import { civilDateOf, refuse } from '#law';
import type { Refusal } from '#law';
import type { Who } from '#identity';
import { caseActs, caseMandates } from './case-mandates.ts';
import { keyOf } from './lists/filters.ts';
import type { WorklistFilter } from './lists/filters.ts';
import type { CaseworkParts } from './parts.ts';
import { rowsShown } from './rows-shown.ts';
import type { Worklist, WorklistView } from './shown.ts';
import { pageSize, worklistRows } from './worklist-query.ts';

/**
 * A page of the worklist (办件清单). In: who asks, the view, the key of the page before, an item, a stage and a
 * light to keep to. Out: the rows by legal time left,
 * cases whose calendar is not published after the dated ones, those on which no legal day runs last; closed cases the latest first. A post
 * without mandates sees an empty list. Refusals: `not-signed-in`, `wrong-capacity` for a citizen, `unreadable` for a key that is none.
 */
export async function worklist(
  parts: CaseworkParts,
  who: Who,
  view: WorklistView,
  after?: string,
  item?: string,
  narrowed: Omit<WorklistFilter, 'item'> = {},
): Promise<Worklist | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: '工作人员' });
  const key = after === undefined ? undefined : keyOf(after);
  if (after !== undefined && key === undefined) return refuse('unreadable');
  const { ledger, jurisdiction } = parts;
  const today = civilDateOf(ledger.clock.now());
  const mandates = await caseMandates(ledger.db, who, today);
  const found = await worklistRows(ledger.db, jurisdiction, mandates, view, {
    ...(key && { after: key }),
    filter: { ...narrowed, ...(item !== undefined && { item }) },
    today,
  });
  const page = found.slice(0, pageSize);
  const rows = await rowsShown(parts, page, mandates, today);
  const last = page.at(-1);
  const more = found.length > pageSize && last;
  return {
    view,
    rows,
    ...(more && { after: `${view === 'closed' ? last.closed_on : last.legal_due}_${last.number}` }),
    acts: caseActs.filter((act) => (mandates.items.get(act) ?? []).length > 0),
    today,
  };
}
