import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { Failure, Note } from '../parts/note.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { findCases } from './list-api.ts';
import { listWords as w } from './list-words.ts';
import { listPath } from './place.ts';
import { Row } from './row.tsx';
import { useWordsSought } from './search-place.ts';

const columns = ['light', 'time', 'number', 'item', 'todo', 'stage', 'from'];
const foot = [
  { keys: ['j', 'k'], does: words.keys.move },
  { keys: ['Enter'], does: words.keys.enter },
  { keys: ['Esc'], does: words.keys.toList },
  { keys: ['/'], does: w.search },
];

/** Cases that a search found, the latest first. */
export function FoundScreen(): ReactNode {
  const sought = useWordsSought();
  const navigate = useNavigate();
  const found = useInfiniteQuery({
    queryKey: ['found', sought],
    enabled: sought !== '',
    initialPageParam: '',
    queryFn: ({ pageParam }) => findCases(sought, pageParam),
    getNextPageParam: (page) => page.after,
    gcTime: 0,
  });
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const [chosen, setChosen] = useState('');
  const at = Math.max(
    rows.findIndex(({ number }) => number === chosen),
    0,
  );
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const move = (to: number): void => {
    if (to >= rows.length - 5 && found.hasNextPage && !found.isFetchingNextPage) void found.fetchNextPage();
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    setChosen(row.number);
    const link = links.current.get(row.number);
    link?.focus({ preventScroll: true });
    link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: () => move(at + 1),
    k: () => move(at - 1),
    Enter: () => {
      const row = rows[at];
      if (row) void navigate(`/cases/${row.number}`);
    },
    Escape: () => void navigate(listPath()),
  });
  return (
    <Screen className="list" keys={foot}>
      <div className="list-head">
        <h1>{w.searchTitle}</h1>
        <span className="meta">{found.data && w.found(rows.length, found.hasNextPage)}</span>
      </div>
      <div className="list-chips">
        <span className="meta">{w.searchNote}</span>
      </div>
      <div className="list-body">
        {sought === '' && <Note title={w.searchAgain} />}
        {found.isLoading && <p className="whole">{words.loadingList}</p>}
        {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
        {found.data && rows.length === 0 && <Note title={w.nothing}>{w.nothingText}</Note>}
        {rows.length > 0 && (
          <table>
            <colgroup>
              {columns.map((name) => (
                <col key={name} className={`col-${name}`} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {words.list.columns.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <Row
                  key={row.number}
                  row={row}
                  ended={false}
                  selected={index === at}
                  breaks={false}
                  onSelect={setChosen}
                  onLink={(number, element) => {
                    if (element) links.current.set(number, element);
                    else links.current.delete(number);
                  }}
                />
              ))}
            </tbody>
          </table>
        )}
        {found.hasNextPage && (
          <p className="list-end meta">
            <button type="button" className="link" onClick={() => void found.fetchNextPage()}>
              {words.list.more}
            </button>
          </p>
        )}
      </div>
    </Screen>
  );
}
