import { addDays, isCivilDate } from '#law';
import type { CivilDate } from '#law';
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { Stage } from '../state.ts';
import type { CaseworkTables } from '../views/tables.ts';
import type { WorklistView } from '../shown.ts';

/** Lights a list can be narrowed to: the legal day is past, is today, or comes within the week. */
export const lights = ['over', 'today', 'soon'] as const;
export type LightFilter = (typeof lights)[number];

/** What a list is narrowed to beside its view. */
export interface WorklistFilter {
  readonly item?: string;
  readonly stage?: Stage;
  readonly light?: LightFilter;
}

/** What a saved view keeps: a view and its filters, and nothing of any case. */
export interface KeptFilter extends WorklistFilter {
  readonly view: WorklistView;
}

/** Days that count as soon, today left out: whatever the weekends, a week is in sight. */
const soonDays = 7;

/** The filters as conditions. Cases on which no legal day runs, or whose calendar is not published, have no light. */
export function filtered(
  where: ExpressionBuilder<CaseworkTables, 'case_index'>,
  { item, stage, light }: WorklistFilter,
  today: CivilDate,
): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = [];
  if (item !== undefined) all.push(where('case_index.item', '=', item));
  if (stage !== undefined) all.push(where('case_index.stage', '=', stage));
  if (light !== undefined) all.push(where('case_index.counting', '<>', 'none'));
  if (light === 'over') all.push(where('case_index.legal_due', '<', today));
  if (light === 'today') all.push(where('case_index.legal_due', '=', today));
  if (light === 'soon')
    all.push(where('case_index.legal_due', '>', today), where('case_index.legal_due', '<=', addDays(today, soonDays)));
  return where.and(all);
}

/** The place in a list where the page before ended. */
export function keyOf(text: string): { readonly day: CivilDate; readonly number: string } | undefined {
  const [day = '', number = ''] = text.split('_');
  return isCivilDate(day) && /^\d{8,20}$/.test(number) ? { day, number } : undefined;
}
