import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { Failure } from '../parts/note.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { OrgActsPane } from './org-acts-pane.tsx';
import { OrgViews } from './org-views.tsx';
import { unitQuery, unitsQuery } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';
import { PeopleFinder } from './people-finder.tsx';
import { unitActs } from './unit-acts.ts';
import { UnitFacts } from './unit-facts.tsx';
import { UnitTree } from './unit-tree.tsx';

const foot = [
  { keys: ['j', 'k'], does: w.keys.unit },
  { keys: ['Enter'], does: w.keys.posts },
  { keys: ['n'], does: w.keys.newPost },
  { keys: ['/'], does: w.keys.find },
  { keys: ['?'], does: words.keys.all },
];

/** The organisation: the tree of units on the left, the unit's facts and posts in the middle, what can be done on the right. */
export function UnitScreen(): ReactNode {
  const [params, setParams] = useSearchParams();
  const units = useQuery(unitsQuery);
  const all = units.data ?? [];
  const at = Math.max(
    all.findIndex(({ id }) => id === params.get('unit')),
    0,
  );
  const id = all[at]?.id ?? '';
  const page = useQuery(unitQuery(id));
  const middle = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const choose = (next: string): void => setParams({ unit: next });
  const move = (to: number): void => {
    const unit = all[Math.min(Math.max(to, 0), all.length - 1)];
    if (!unit) return;
    choose(unit.id);
    const link = document.querySelector<HTMLElement>(`[data-unit="${unit.id}"]`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  };
  const toPosts = (): void => middle.current?.querySelector<HTMLElement>('a')?.focus();
  useKeys({
    j: () => move(at + 1),
    k: () => move(at - 1),
    ArrowDown: (event) => (event.preventDefault(), move(at + 1)),
    ArrowUp: (event) => (event.preventDefault(), move(at - 1)),
    Enter: toPosts,
    '/': (event) => {
      event.preventDefault();
      search.current?.focus();
    },
  });
  return (
    <Screen className="org" keys={foot} {...(page.data && { right: page.data.unit.name })}>
      <div className="list-head">
        <h1>{w.title}</h1>
        <OrgViews at="units" />
        <PeopleFinder field={search} />
      </div>
      <div className="org-panes">
        <nav className="org-tree" aria-label={w.tree}>
          {units.isPending && <p className="whole">{w.loading}</p>}
          {units.isError && <Failure error={units.error} onRetry={() => void units.refetch()} />}
          <UnitTree units={all} chosen={id} onChoose={choose} onOpen={toPosts} />
        </nav>
        <div className="org-middle" ref={middle}>
          {page.isError && <Failure error={page.error} onRetry={() => void page.refetch()} />}
          {page.data && <UnitFacts page={page.data} />}
        </div>
        <aside className="org-right">{page.data && <OrgActsPane key={id} acts={unitActs(page.data)} />}</aside>
      </div>
    </Screen>
  );
}
