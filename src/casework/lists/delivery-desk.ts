import { civilDateOf, daysBetween, maskMobile, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import { departments } from '#catalog';
import { unitsById } from '#identity';
import type { UnitId, Who } from '#identity';
import { ofApplicant } from '../access-events.ts';
import { caseMandates, mayDo } from '../case-mandates.ts';
import type { CaseMandates } from '../case-mandates.ts';
import { recordsOf } from '../case-records.ts';
import type { ReturnReason } from '../events.ts';
import type { CaseworkParts } from '../parts.ts';
import type { RecordOf } from '../records.ts';
import { reminderPassed } from '../remind-uncollected.ts';
import { rowsShown } from '../rows-shown.ts';
import type { WorklistRow } from '../shown.ts';
import type { CaseIndexRow } from '../views/tables.ts';
import { pageSize } from '../worklist-query.ts';
import { deliveryRows, deskActs, kindOf } from './delivery-query.ts';
import type { DeliveryFilter, DeliveryKind } from './delivery-query.ts';
import { keyOf } from './filters.ts';

/** A result that waits, as the delivery desk shows it. */
export interface DeliveryRow extends WorklistRow {
  readonly kind: DeliveryKind;
  /** Calendar days since it was posted, came back, or lay ready. */
  readonly days: number;
  /** Why the last letter came back. */
  readonly returned?: ReturnReason;
  /** The reminder's day that has passed, whether its letter is issued, and the last one the applicant was told of. */
  readonly reminder?: { readonly days: number; readonly issued: boolean; readonly told: number };
  /** How the applicant is reached, for whoever delivers: the number masked, shown in full on a ground (`field` of unmask). */
  readonly reach?: {
    readonly by: 'telephone' | 'letter';
    readonly mobile: string;
    readonly field: string;
    readonly address: string;
    /** Has an account, where the reminder is read as well. */
    readonly online: boolean;
  };
  /** The last letter, for whoever delivers. */
  readonly posting?: RecordOf['posting'];
}

export interface DeliveryDesk {
  readonly rows: readonly DeliveryRow[];
  readonly after?: string;
  /** Organs whose results this post delivers or supervises: what the list can be narrowed to. */
  readonly organs: readonly { readonly unit: UnitId; readonly name: string }[];
  /** What the post may do here: says why a list is empty. */
  readonly acts: readonly (typeof deskActs)[number][];
  readonly today: CivilDate;
}

/**
 * A page of the delivery desk (送达): what lies ready, is in the post, came back, was not collected or is lost, the longest waiting first.
 * In: who asks, a kind and an organ to keep to, the key of the page before. Out: rows of the items that the post delivers, or supervises;
 * a supervisor reads no telephone, no address and no letter. Refusals: `not-signed-in`, `wrong-capacity` for a citizen, `unreadable`.
 */
export async function deliveryDesk(
  parts: CaseworkParts,
  who: Who,
  narrowed: DeliveryFilter,
  after?: string,
): Promise<DeliveryDesk | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: '工作人员' });
  const key = after === undefined ? undefined : keyOf(after);
  if (after !== undefined && key === undefined) return refuse('unreadable');
  const { ledger, jurisdiction } = parts;
  const today = civilDateOf(ledger.clock.now());
  const mandates = await caseMandates(ledger.db, who, today);
  const found = await deliveryRows(ledger.db, jurisdiction, mandates, { ...narrowed, after: key, today });
  const page = found.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: await shown(parts, page, mandates, today),
    ...(found.length > pageSize && last && { after: `${last.stage_since}_${last.number}` }),
    organs: await organsOf(parts, mandates, today),
    acts: deskActs.filter((act) => (mandates.items.get(act) ?? []).length > 0),
    today,
  };
}

async function shown(
  parts: CaseworkParts,
  page: readonly CaseIndexRow[],
  mandates: CaseMandates,
  today: CivilDate,
): Promise<readonly DeliveryRow[]> {
  const { db } = parts.ledger;
  const rows = await rowsShown(parts, page, mandates, today);
  // Only of what the post delivers: the rest is not even fetched.
  const own = page.filter(({ item }) => mayDo(mandates, 'issue', item));
  const applicants = await recordsOf<RecordOf['applicant']>(db, parts.jurisdiction, refsOf(own, 'applicant_ref'));
  const letters = await recordsOf<RecordOf['posting']>(db, parts.jurisdiction, refsOf(own, 'posting_ref'));
  return rows.flatMap((row, index) => {
    const head = page[index];
    if (!head) return [];
    const posting = letters.get(head.posting_ref);
    return [{ ...row, ...waitingOf(head, today), ...reachOf(head, applicants), ...(posting && { posting }) }];
  });
}

function refsOf(rows: readonly CaseIndexRow[], column: 'applicant_ref' | 'posting_ref'): readonly string[] {
  return rows.map((row) => row[column]).filter((ref) => ref !== '');
}

function waitingOf(row: CaseIndexRow, today: CivilDate): Pick<DeliveryRow, 'kind' | 'days' | 'returned' | 'reminder'> {
  const { returned, reminded, told, stage_since: since, ready_on: readyOn } = row;
  const kind = kindOf(row, today);
  const passed = kind === 'remind' || kind === 'returned' || kind === 'ready' ? reminderPassed(readyOn, today) : 0;
  return {
    kind,
    days: daysBetween(kind === 'remind' ? readyOn : since, today),
    // Only this desk's view writes the column.
    ...(returned !== '' && { returned: returned as ReturnReason }),
    ...(passed > 0 && { reminder: { days: passed, issued: reminded >= passed, told } }),
  };
}

function reachOf(
  { applicant_ref: ref, account }: CaseIndexRow,
  applicants: ReadonlyMap<string, RecordOf['applicant']>,
): Pick<DeliveryRow, 'reach'> {
  const applicant = applicants.get(ref);
  if (!applicant) return {};
  const { mobile, address = '' } = applicant;
  const by = mobile === '' ? 'letter' : 'telephone';
  return { reach: { by, mobile: maskMobile(mobile), field: ofApplicant.mobile, address, online: account !== '' } };
}

async function organsOf(
  { ledger: { db }, jurisdiction }: CaseworkParts,
  { items }: CaseMandates,
  today: CivilDate,
): Promise<DeliveryDesk['organs']> {
  const named = deskActs.flatMap((act) => items.get(act) ?? []);
  const found = await departments(db, jurisdiction, today, named.includes('*') ? undefined : named);
  const units = await unitsById(
    db,
    jurisdiction,
    found.map(({ organ }) => organ),
  );
  return found.map(({ organ }) => ({ unit: organ, name: units.get(organ)?.name ?? organ }));
}
