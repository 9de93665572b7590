import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Failure, Note } from '../parts/note.tsx';
import { shapes } from '../parts/icons.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { HoldersPane } from './holders-pane.tsx';
import { caseActs } from './org-acts.ts';
import { OrgViews } from './org-views.tsx';
import { coverQuery, itemsQuery } from './organisation-api.ts';
import type { ActName } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';

const foot = [
  { keys: ['j', 'k'], does: w.keys.row },
  { keys: ['Enter'], does: w.holdersOf },
  { keys: ['?'], does: words.keys.all },
];
/** Steps that somebody has to be able to do for an item to be handled at all. */
const needed: readonly ActName[] = ['accept', 'decide', 'issue'];

/** Who may accept, review, decide, issue: one row an item, gaps marked, names beside. */
export function CoverScreen(): ReactNode {
  const [params, setParams] = useSearchParams();
  const [onlyGaps, setOnlyGaps] = useState(false);
  const cover = useQuery(coverQuery);
  const items = useQuery(itemsQuery);
  const counts = new Map(cover.data?.map(({ item, act, posts }) => [`${item} ${act}`, posts]));
  const countOf = (item: string, act: ActName): number =>
    (counts.get(`${item} ${act}`) ?? 0) + (counts.get(`* ${act}`) ?? 0);
  const all = items.data?.items.map(({ id, name }) => ({
    id,
    name,
    gaps: needed.filter((act) => countOf(id, act) === 0),
  }));
  const gaps = all?.filter((row) => row.gaps.length > 0) ?? [];
  const rows = onlyGaps ? gaps : (all ?? []);
  const chosen = params.get('item') ?? '';
  const at = rows.findIndex(({ id }) => id === chosen);
  const choose = (item: string): void => setParams({ item });
  const move = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    choose(row.id);
    const button = document.querySelector<HTMLElement>(`[data-item="${row.id}"]`);
    button?.focus({ preventScroll: true });
    button?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: () => move(at + 1),
    k: () => move(at - 1),
    ArrowDown: (event) => (event.preventDefault(), move(at + 1)),
    ArrowUp: (event) => (event.preventDefault(), move(at - 1)),
  });
  return (
    <Screen className="org" keys={foot}>
      <div className="list-head">
        <h1>{w.cover}</h1>
        {all && cover.data && <span className="meta kept">{w.gaps(gaps.length)}</span>}
        <OrgViews at="cover" />
      </div>
      <div className="list-chips">
        <button type="button" className="chip" aria-pressed={onlyGaps} onClick={() => setOnlyGaps(!onlyGaps)}>
          {w.onlyGaps}
        </button>
        <span className="meta">{w.coverHint}</span>
      </div>
      <div className="org-panes org-panes-two">
        <div className="org-middle">
          {(cover.isPending || items.isPending) && <p className="whole">{w.loading}</p>}
          {cover.isError && <Failure error={cover.error} onRetry={() => void cover.refetch()} />}
          {cover.data && onlyGaps && rows.length === 0 && <Note title={w.noGaps} />}
          {cover.data && rows.length > 0 && (
            <table className="org-table org-cover">
              <thead>
                <tr>
                  <th scope="col">{w.item}</th>
                  {caseActs.map((act) => (
                    <th key={act} scope="col">
                      {act === 'receive' ? w.onlyReceive : w.acts[act]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.id} className={row.id === chosen ? 'selected' : ''}>
                    <th scope="row">
                      <button type="button" className="link" data-item={row.id} onClick={() => choose(row.id)}>
                        {row.name}
                      </button>
                    </th>
                    {caseActs.map((act) => (
                      <td key={act}>
                        <CoverCell act={act} posts={countOf(row.id, act)} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
        <aside className="org-right">
          <HoldersPane item={chosen} />
        </aside>
      </div>
    </Screen>
  );
}

function CoverCell({ act, posts }: { readonly act: ActName; readonly posts: number }): ReactNode {
  if (posts > 0) return posts;
  if (!needed.includes(act)) return <span className="ink3">—</span>;
  return (
    <span className="org-gap" title={w.gapOf(w.acts[act])}>
      {shapes.failed} {w.gap}
    </span>
  );
}
