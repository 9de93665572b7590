import { civilDateOf, refuse } from '#law';
import type { Refusal } from '#law';
import type { Who } from '#identity';
import type { CaseworkParts } from './parts.ts';
import { rowsShown } from './rows-shown.ts';
import type { WorklistRow } from './shown.ts';
import type { CaseworkTables } from './views/tables.ts';

/** An account with more cases than this is an agent's; the list then shows the newest. */
const mostShown = 200;

/**
 * The cases of the citizen asking (我的办件), the newest first: a case number begins with the day of receipt. Only those of this account in
 * this jurisdiction. Refusals: `not-signed-in`, `wrong-capacity` for staff.
 */
export async function myCases(parts: CaseworkParts, who: Who): Promise<readonly WorklistRow[] | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'staff') return refuse('wrong-capacity', { capacity: 'applicant' });
  const { ledger, jurisdiction } = parts;
  const rows = await ledger.db
    .$extendTables<CaseworkTables>()
    .selectFrom('case_index')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('account', '=', who.account)
    // Cases taken in at the counter have no account, and no account is empty.
    .where('account', '<>', '')
    .orderBy('number', 'desc')
    .limit(mostShown)
    .execute();
  return rowsShown(parts, rows, 'applicant', civilDateOf(ledger.clock.now()));
}
