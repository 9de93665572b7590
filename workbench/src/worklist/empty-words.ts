import type { Worklist } from '../api.ts';
import { words } from '../words.ts';

const w = words.list.empty;

/** Why a list is empty, and what to do next: by what the post may do today, the view and the filter. */
export function emptyWords(
  { view, acts }: Pick<Worklist, 'view' | 'acts'>,
  filtered: boolean,
): readonly [string, string] {
  if (acts.length === 0) return w.noMandate;
  const handles = acts.some((act) => act !== 'supervise');
  if (!handles && view !== 'closed') return w.supervises;
  if (filtered) return [w[view][0], w.filtered];
  if (view === 'waiting-applicant' && !acts.includes('accept')) return w.notAccepting;
  if (view === 'mine' && !acts.includes('accept')) return [w.mine[0], w.mineLater];
  return w[view];
}
