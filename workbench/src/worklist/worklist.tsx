import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import type { WorklistView } from '../api.ts';
import { longDay } from '../dates.ts';
import { Failure, Note } from '../parts/note.tsx';
import { plainTicks, TimeRule } from '../parts/time-rule.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { ItemFilter } from './item-filter.tsx';
import { groupOf } from './row-shown.ts';
import { Row } from './row.tsx';
import { useRows } from './use-rows.ts';

const views: readonly WorklistView[] = ['mine', 'waiting-applicant', 'handled', 'closed'];
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
  const item = params.get('item') ?? '';
  const found = useRows(view, item);
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const today = found.data?.pages[0]?.today;
  const [at, setAt] = useState(0);
  const links = useRef<(HTMLAnchorElement | null)[]>([]);
  const navigate = useNavigate();

  const choose = (next: { readonly view?: WorklistView; readonly item?: string }): void => {
    const wanted = { view, item, ...next };
    setAt(0);
    setParams({ ...(wanted.view !== 'mine' && { view: wanted.view }), ...(wanted.item && { item: wanted.item }) });
  };
  const move = async (to: number): Promise<void> => {
    const past = to >= rows.length && found.hasNextPage && !found.isFetchingNextPage;
    const more = past ? await found.fetchNextPage() : undefined;
    const known = more?.data?.pages.flatMap((page) => page.rows).length ?? rows.length;
    const next = Math.max(0, Math.min(to, known - 1));
    setAt(next);
    // The row may have come only now: the focus follows it when it stands on the page.
    window.requestAnimationFrame(() => {
      links.current[next]?.focus({ preventScroll: true });
      links.current[next]?.closest('tr')?.scrollIntoView({ block: 'nearest' });
    });
  };
  const open = (index: number): void => {
    const row = rows[index];
    if (row) void navigate(`/cases/${row.number}`);
  };
  const down = (): void => void move(document.activeElement === document.body && at === 0 ? 0 : at + 1);
  useKeys({
    j: down,
    k: () => void move(at - 1),
    ArrowDown: (event) => (event.preventDefault(), down()),
    ArrowUp: (event) => (event.preventDefault(), void move(at - 1)),
    Enter: () => open(at),
    n: () => open(0),
    ...Object.fromEntries(views.map((each, index) => [String(index + 1), () => choose({ view: each })])),
  });

  return (
    <Screen className="list" keys={foot} {...(today && { right: longDay(today) })}>
      <div className="list-head">
        <h1>{words.list.title}</h1>
        {found.data && (
          <span className="meta">
            {words.list.shown(rows.length, found.hasNextPage)} · {words.list.sorted}
          </span>
        )}
        <nav className="views" aria-label={words.keys.views}>
          {views.map((each) => (
            <Link
              key={each}
              to={`/?view=${each}${item && `&item=${encodeURIComponent(item)}`}`}
              aria-current={each === view ? 'true' : undefined}
              onClick={() => setAt(0)}
            >
              {words.views[each]}
            </Link>
          ))}
        </nav>
      </div>
      <div className="list-chips">
        <ItemFilter value={item} onChange={(id) => choose({ item: id })} />
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
        {found.data && rows.length === 0 && (
          <Note title={words.list.empty[view][0]}>{item ? words.list.emptyFiltered : words.list.empty[view][1]}</Note>
        )}
        {rows.length > 0 && (
          <table>
            <colgroup>
              {['light', 'time', 'number', 'item', 'todo', 'stage', 'from'].map((name) => (
                <col key={name} className={`col-${name}`} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {words.list.columns.map((title, index) => (
                  <th key={title} scope="col" aria-sort={index === 0 ? 'ascending' : undefined}>
                    {title}
                    {index === 0 && ' ↑'}
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
                    selected={index === at}
                    breaks={changes}
                    onSelect={() => setAt(index)}
                    link={(element) => {
                      links.current[index] = element;
                    }}
                  />
                </tbody>
              );
            })}
          </table>
        )}
        {rows.length > 0 && (
          <p className="list-end meta">
            {found.hasNextPage ? (
              <button type="button" className="link" onClick={() => void found.fetchNextPage()}>
                {found.isFetchingNextPage ? words.loadingList : words.list.more}
              </button>
            ) : (
              words.list.end(rows.length)
            )}
          </p>
        )}
      </div>
    </Screen>
  );
}
