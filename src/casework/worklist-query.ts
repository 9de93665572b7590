import type { ExpressionBuilder, Kysely, SqlBool, Expression } from 'kysely';
import type { CivilDate } from '#law';
import type { Jurisdiction, NoTables } from '#ledger';
import { caseActs } from './case-mandates.ts';
import { filtered } from './lists/filters.ts';
import type { WorklistFilter } from './lists/filters.ts';
import type { CaseMandates } from './case-mandates.ts';
import type { WorklistView } from './shown.ts';
import type { CaseIndexRow, CaseworkTables } from './views/tables.ts';

type Where = ExpressionBuilder<CaseworkTables, 'case_index'>;

/** Rows of one page. */
export const pageSize = 50;

/** The place in a list where the page before ended: the day it is sorted by, and the case. */
export interface PageKey {
  readonly day: string;
  readonly number: string;
}

/**
 * A page of a view, one row more than `pageSize` where it goes on. What the post may see stands in the WHERE clause, so that nothing is
 * counted or fetched that is not shown. Open cases by legal day, closed ones by the day they ended, the latest first.
 */
export async function worklistRows(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  mandates: CaseMandates,
  view: WorklistView,
  { after, filter, today }: { readonly after?: PageKey; readonly filter: WorklistFilter; readonly today: CivilDate },
): Promise<readonly CaseIndexRow[]> {
  const closed = view === 'closed';
  const day = closed ? 'case_index.closed_on' : 'case_index.legal_due';
  let query = rowsOf(db, jurisdiction, mandates, view)
    .selectAll('case_index')
    .where((where) => filtered(where, filter, today));
  if (after)
    query = query.where((where) =>
      where(where.refTuple(day, 'case_index.number'), closed ? '<' : '>', where.tuple(after.day, after.number)),
    );
  const order = closed ? 'desc' : 'asc';
  return query
    .orderBy(day, order)
    .orderBy('case_index.number', order)
    .limit(pageSize + 1)
    .execute();
}

/** Where counting stops: one more than a badge shows. */
export const countedTo = 100;

/** How many rows a view has, told up to `countedTo`. */
export async function countRows(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  mandates: CaseMandates,
  view: WorklistView,
): Promise<number> {
  const rows = await rowsOf(db, jurisdiction, mandates, view).select('case_index.number').limit(countedTo).execute();
  return rows.length;
}

/** The rows of a view, before they are sorted and cut into pages. */
function rowsOf(db: Kysely<NoTables>, jurisdiction: Jurisdiction, mandates: CaseMandates, view: WorklistView) {
  const query = db
    .$extendTables<CaseworkTables>()
    .selectFrom('case_index')
    .where('case_index.jurisdiction', '=', jurisdiction)
    .where((where) => inView(where, view, mandates));
  if (view !== 'handled') return query;
  return query.where((where) =>
    where.exists(
      where
        .selectFrom('case_hand')
        .select('case_hand.post')
        .whereRef('case_hand.jurisdiction', '=', 'case_index.jurisdiction')
        .whereRef('case_hand.number', '=', 'case_index.number')
        .where('case_hand.post', '=', mandates.post)
        .where('case_hand.open', '=', true),
    ),
  );
}

function inView(where: Where, view: WorklistView, { post, items }: CaseMandates): Expression<SqlBool> {
  const ofItems = (named: readonly string[]): Expression<SqlBool> =>
    named.includes('*') ? where.lit(true) : named.length === 0 ? where.lit(false) : where('item', 'in', [...named]);
  const any = [...new Set(caseActs.flatMap((act) => items.get(act) ?? []))];
  switch (view) {
    case 'mine': {
      const turns = (['accept', 'review', 'decide', 'issue'] as const).map((act) =>
        where.and([where('waiting', '=', act), ofItems(items.get(act) ?? [])]),
      );
      const signature = where.exists(
        where
          .selectFrom('case_signature')
          .select('case_signature.post')
          .whereRef('case_signature.jurisdiction', '=', 'case_index.jurisdiction')
          .whereRef('case_signature.number', '=', 'case_index.number')
          .where('case_signature.post', '=', post),
      );
      return where.or([...turns, where.and([signature, ofItems(items.get('review') ?? [])])]);
    }
    case 'waiting-applicant':
      return where.and([where('waiting', '=', 'applicant'), ofItems(items.get('accept') ?? [])]);
    case 'handled':
      return where.and([where('waiting', '<>', 'none'), ofItems(any)]);
    case 'closed':
      return where.and([where('waiting', '=', 'none'), ofItems(any)]);
  }
}
