import { addDays } from '#law';
import type { CivilDate } from '#law';
import type { Jurisdiction, NoTables } from '#ledger';
import { sql } from 'kysely';
import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import type { CaseMandates } from '../case-mandates.ts';
import { reminderDays, reminderPassed } from '../remind-uncollected.ts';
import type { CaseIndexRow, CaseworkTables } from '../views/tables.ts';
import { pageSize } from '../worklist-query.ts';
import type { PageKey } from '../worklist-query.ts';

/**
 * Why a result waits, the most pressing first: lost in the post, past a reminder's day without the applicant having been told, come back,
 * on its way, to be sent, to be fetched.
 */
export const deliveryKinds = ['lost', 'remind', 'returned', 'posted', 'to-send', 'ready'] as const;
export type DeliveryKind = (typeof deliveryKinds)[number];

/** What the desk is narrowed to: one kind, one organ. */
export interface DeliveryFilter {
  readonly kind?: DeliveryKind;
  readonly organ?: string;
}

type Waiting = Pick<CaseIndexRow, 'stage' | 'returned' | 'delivery' | 'ready_on' | 'told'>;
type Where = ExpressionBuilder<CaseworkTables, 'case_index'>;

/** Acts whose mandates open the desk: whoever delivers, and whoever supervises. */
export const deskActs = ['issue', 'supervise'] as const;

/** The most pressing kind of a row: what came back is a reminder's once its day has passed; its row says both. */
export function kindOf(row: Waiting, today: CivilDate): DeliveryKind {
  const { stage, returned, delivery, ready_on: readyOn, told } = row;
  if (stage === 'posted') return 'posted';
  if (returned === 'lost') return 'lost';
  // What is to be sent waits for the organ, unless it came back from the addressee.
  const fetched = delivery === 'counter' || returned !== '';
  if (fetched && readyOn !== '' && reminderPassed(readyOn, today) > told) return 'remind';
  if (returned !== '') return 'returned';
  return fetched ? 'ready' : 'to-send';
}

/** A page of the desk, one row more than `pageSize` where it goes on, the longest waiting first; the rights stand in the WHERE clause. */
export async function deliveryRows(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  { items }: CaseMandates,
  { kind, organ, after, today }: DeliveryFilter & { readonly after: PageKey | undefined; readonly today: CivilDate },
): Promise<readonly CaseIndexRow[]> {
  const named = [...new Set(deskActs.flatMap((act) => items.get(act) ?? []))];
  if (named.length === 0) return [];
  let query = db
    .$extendTables<CaseworkTables>()
    .selectFrom('case_index')
    .selectAll('case_index')
    .where('case_index.jurisdiction', '=', jurisdiction)
    // Written out: the index of the desk is chosen only where its condition stands in the query as it is.
    .where(sql<boolean>`case_index.stage in ('certificate-made', 'refused', 'posted')`);
  if (!named.includes('*')) query = query.where('case_index.item', 'in', named);
  if (kind) query = query.where((where) => ofKind(where, kind, today));
  if (organ !== undefined) query = query.where((where) => ofOrgan(where, organ));
  if (after)
    query = query.where((where) =>
      where(where.refTuple('case_index.stage_since', 'case_index.number'), '>', where.tuple(after.day, after.number)),
    );
  return query
    .orderBy('case_index.stage_since')
    .orderBy('case_index.number')
    .limit(pageSize + 1)
    .execute();
}

function ofKind(where: Where, kind: DeliveryKind, today: CivilDate): Expression<SqlBool> {
  const here = where('case_index.stage', '<>', 'posted');
  const back = where('case_index.returned', 'in', ['refused', 'wrong-address', 'unclaimed']);
  const counter = where('case_index.delivery', '=', 'counter');
  const never = where('case_index.returned', '=', '');
  const due = where.and([
    where('case_index.ready_on', '<>', ''),
    where.or(
      reminderDays.map((days) =>
        where.and([where('case_index.told', '<', days), where('case_index.ready_on', '<=', addDays(today, -days))]),
      ),
    ),
  ]);
  switch (kind) {
    case 'lost':
      return where.and([here, where('case_index.returned', '=', 'lost')]);
    case 'remind':
      return where.and([here, where.or([back, where.and([never, counter])]), due]);
    case 'returned':
      return where.and([here, back]);
    case 'posted':
      return where.not(here);
    case 'to-send':
      return where.and([here, never, where.not(counter)]);
    case 'ready':
      return where.and([here, never, counter, where.not(due)]);
  }
}

/** Every case has its receipt slip, which names the organ. */
function ofOrgan(where: Where, organ: string): Expression<SqlBool> {
  return where.exists(
    where
      .selectFrom('case_paper')
      .select('case_paper.paper')
      .whereRef('case_paper.jurisdiction', '=', 'case_index.jurisdiction')
      .whereRef('case_paper.case_number', '=', 'case_index.number')
      .where('case_paper.organ', '=', organ),
  );
}
