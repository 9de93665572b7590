import { civilDateOf, refuse } from '#law';
import type { Refusal } from '#law';
import type { Who } from '#identity';
import { caseMandates } from './case-mandates.ts';
import type { CaseworkParts } from './parts.ts';
import type { WorklistCounts } from './shown.ts';
import { countedTo, countRows } from './worklist-query.ts';

/**
 * How many open cases lie in each view of the post, told up to `countedTo`, where counting stops: a list of a million costs no more than
 * one of a hundred. In: who asks. Refusals: `not-signed-in`, `wrong-capacity` for a citizen.
 */
export async function worklistCounts(parts: CaseworkParts, who: Who): Promise<WorklistCounts | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: '工作人员' });
  const { ledger, jurisdiction } = parts;
  const mandates = await caseMandates(ledger.db, who, civilDateOf(ledger.clock.now()));
  return {
    mine: await countRows(ledger.db, jurisdiction, mandates, 'mine'),
    'waiting-applicant': await countRows(ledger.db, jurisdiction, mandates, 'waiting-applicant'),
    handled: await countRows(ledger.db, jurisdiction, mandates, 'handled'),
    countedTo,
  };
}
