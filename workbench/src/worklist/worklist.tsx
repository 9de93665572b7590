import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { WorklistView } from '../api.ts';
import { longDay } from '../dates.ts';
import { Failure, Note } from '../parts/note.tsx';
import { plainTicks, TimeRule } from '../parts/time-rule.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { emptyWords } from './empty-words.ts';
import { FilterChips } from './filter-chips.tsx';
import { filterIn, given, noFilter } from './list-api.ts';
import type { Filter } from './list-api.ts';
import { keepPlace, placeInList } from './place.ts';
import { groupOf } from './row-shown.ts';
import { Row } from './row.tsx';
import { savedPath, SavedTabs, SaveView } from './saved-tabs.tsx';
import { useCounts } from './use-counts.ts';
import { useNextCase } from './use-next-case.ts';
import { useRows } from './use-rows.ts';
import { ListEnd } from './list-end.tsx';

const views: readonly WorklistView[] = ['mine', 'waiting-applicant', 'handled', 'closed'];
const columns = ['light', 'time', 'number', 'item', 'todo', 'stage', 'from'];
const foot = [
  { keys: ['j', 'k'], does: words.keys.move },
  { keys: ['Enter'], does: words.keys.enter },
  { keys: ['n'], does: words.keys.next },
  { keys: ['1', '–', '4'], does: words.keys.views },
  { keys: ['/'], does: words.keys.search },
  { keys: ['?'], does: words.keys.all },
];

/** What lies in my hands, by legal time left. */
export function Worklist(): ReactNode {
  const [params, setParams] = useSearchParams();
  const view = views.find((known) => known === params.get('view')) ?? 'mine';
  const filter = filterIn(params);
  const found = useRows(view, filter);
  const narrowed = Object.keys(given(filter)).length > 0;
  const present = { view, ...given(filter) };
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const today = found.data?.pages[0]?.today;
  const [chosen, setChosen] = useState(placeInList().number);
  // The row in hand is a case, not a line: whatever comes in above it meanwhile, Enter opens what is marked.
  const at = Math.max(
    rows.findIndex(({ number }) => number === chosen),
    0,
  );
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  });
  const shown = rows.length > 0;
  const [page] = found.data?.pages ?? [];
  const empty = page && !shown ? emptyWords(page, narrowed) : undefined;
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const onLink = useCallback((number: string, element: HTMLAnchorElement | null): void => {
    if (element) links.current.set(number, element);
    else links.current.delete(number);
  }, []);
  const navigate = useNavigate();
  const nextCase = useNextCase();
  const countOf = useCounts();
  const closed = view === 'closed';
  const setAt = (index: number, among = rows): void => setChosen(among[index]?.number ?? '');
  useEffect(() => keepPlace({ desk: '/', search: params.toString() }), [params]);
  // Back from a case far down, its row is in sight.
  useEffect(() => {
    if (shown) links.current.get(latest.current)?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const choose = (next: Partial<Filter> & { readonly view?: WorklistView }): void => {
    const wanted = { view, ...filter, ...next };
    setChosen('');
    setParams({ ...(wanted.view !== 'mine' && { view: wanted.view }), ...given(wanted) });
  };
  const move = async (to: number): Promise<void> => {
    const past = to >= rows.length && found.hasNextPage && !found.isFetchingNextPage;
    // The next page is on its way before the end is reached, so that a key held down does not wait there.
    if (!past && to > rows.length - 10 && found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
    const more = past ? await found.fetchNextPage() : undefined;
    const known = more?.data?.pages.flatMap((page) => page.rows) ?? rows;
    const next = Math.max(0, Math.min(to, known.length - 1));
    setAt(next, known);
    // The row may have come only now: the focus follows it when it stands on the page.
    window.requestAnimationFrame(() => {
      const link = links.current.get(known[next]?.number ?? '');
      link?.focus({ preventScroll: true });
      link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
    });
  };
  const open = (index: number): void => {
    const row = rows[index];
    if (row) void navigate(`/cases/${row.number}`);
  };
  const down = (): void => void move(at + 1);
  useKeys({
    j: down,
    k: () => void move(at - 1),
    ArrowDown: (event) => (event.preventDefault(), down()),
    ArrowUp: (event) => (event.preventDefault(), void move(at - 1)),
    Enter: () => open(at),
    n: nextCase,
    ...Object.fromEntries(views.map((each, index) => [String(index + 1), () => choose({ view: each, ...noFilter })])),
  });

  return (
    <Screen className="list" keys={foot} {...(today && { right: longDay(today) })}>
      <div className="list-head">
        <h1>{words.list.title}</h1>
        {found.data && (
          <span className="meta">
            {words.list.shown(rows.length, found.hasNextPage)} · {closed ? words.list.sortedClosed : words.list.sorted}
          </span>
        )}
        <nav className="views" aria-label={words.keys.views}>
          {views.map((each) => (
            <Link
              key={each}
              to={savedPath({ view: each })}
              aria-current={each === view && !narrowed ? 'true' : undefined}
              onClick={() => setChosen('')}
            >
              {words.views[each]} {countOf(each) && <span className="view-count">{countOf(each)}</span>}
            </Link>
          ))}
          <SavedTabs present={present} />
        </nav>
      </div>
      <div className="list-chips">
        <FilterChips filter={filter} onChange={choose} />
        <SaveView present={present} narrowed={narrowed} />
        <span className="legend">
          <TimeRule
            rule={{ ticks: plainTicks(10, 18), over: 0, promise: 14, label: words.list.legend }}
            width={72}
            height={7}
          />{' '}
          {words.list.legend}
        </span>
      </div>
      <div className="list-body">
        {found.isPending && <p className="whole">{words.loadingList}</p>}
        {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
        {empty && <Note title={empty[0]}>{empty[1]}</Note>}
        {rows.length > 0 && (
          <table>
            <colgroup>
              {(closed ? columns.filter((name) => name !== 'todo') : columns).map((name) => (
                <col key={name} className={`col-${name}`} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {(closed ? words.list.columnsClosed : words.list.columns).map((title, index) => (
                  <th key={title} scope="col" aria-sort={index > 0 ? undefined : closed ? 'descending' : 'ascending'}>
                    {title}
                    {index === 0 && (closed ? ' ↓' : ' ↑')}
                  </th>
                ))}
              </tr>
            </thead>
            {rows.map((row, index) => {
              const group = groupOf(row);
              const before = rows[index - 1];
              const changes = before !== undefined && groupOf(before) !== group;
              return (
                <tbody key={row.number}>
                  {group === 'provisional' && (changes || index === 0) && (
                    <tr className="group">
                      <th colSpan={7} scope="rowgroup">
                        {words.list.provisional} <span className="meta">{words.list.provisionalWhy}</span>
                      </th>
                    </tr>
                  )}
                  <Row
                    row={row}
                    ended={closed}
                    selected={index === at}
                    breaks={changes}
                    onSelect={setChosen}
                    onLink={onLink}
                  />
                </tbody>
              );
            })}
          </table>
        )}
        {rows.length > 0 && <ListEnd shown={rows.length} found={found} />}
      </div>
    </Screen>
  );
}
