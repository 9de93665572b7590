import { useInfiniteQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { api, bodyOf } from '../api.ts';
import { Failure, Note } from '../parts/note.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { auditWords as w } from './audit-words.ts';
import { momentOf } from './moment.ts';

const kinds = ['organisation', 'account', 'catalog', 'access', 'audit'] as const;
type Kind = (typeof kinds)[number];
const foot = [
  { keys: ['j', 'k'], does: words.keys.move },
  { keys: ['1', '–', '6'], does: w.keys.kinds },
  { keys: ['Esc'], does: w.keys.clear },
  { keys: ['?'], does: words.keys.all },
];

/** What happened and who looked at whom, the latest first; every line says where it stands in the ledger. */
export function AuditScreen(): ReactNode {
  const [params, setParams] = useSearchParams();
  const kind = kinds.find((known) => known === params.get('kind'));
  const [day, person] = [params.get('day') ?? '', params.get('person') ?? ''];
  const found = useInfiniteQuery({
    queryKey: ['audit', kind, day, person],
    initialPageParam: 0,
    queryFn: async ({ pageParam, signal }) => {
      const query = {
        ...(kind && { kind }),
        ...(day && { day }),
        ...(person && { person }),
        ...(pageParam > 0 && { after: String(pageParam) }),
      };
      return bodyOf(await api.GET('/api/v1/audit', { params: { query }, signal }));
    },
    getNextPageParam: (page) => page.after,
  });
  const lines = found.data?.pages.flatMap((page) => page.lines) ?? [];
  const [chosen, setChosen] = useState(0);
  const at = Math.max(
    lines.findIndex(({ position }) => position === chosen),
    0,
  );
  const body = useRef<HTMLDivElement>(null);
  const choose = (part: { readonly kind?: Kind | ''; readonly day?: string; readonly person?: string }): void => {
    // From the address and not from what was drawn: keys may come faster than the screen.
    const next = new URLSearchParams(window.location.search);
    for (const [name, value] of Object.entries(part)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    setChosen(0);
    setParams(next);
  };
  const move = async (to: number): Promise<void> => {
    if (to >= lines.length - 5 && found.hasNextPage && !found.isFetchingNextPage) await found.fetchNextPage();
    const line = lines[Math.min(Math.max(to, 0), lines.length - 1)];
    if (!line) return;
    setChosen(line.position);
    body.current?.querySelector(`[data-line="${line.position}"]`)?.scrollIntoView({ block: 'nearest' });
  };
  useKeys({
    j: () => void move(at + 1),
    k: () => void move(at - 1),
    ArrowDown: (event) => (event.preventDefault(), void move(at + 1)),
    ArrowUp: (event) => (event.preventDefault(), void move(at - 1)),
    Escape: () => choose({ person: '' }),
    ...Object.fromEntries((['', ...kinds] as const).map((each, n) => [String(n + 1), () => choose({ kind: each })])),
  });
  const named = lines.find(({ staff }) => staff === person)?.by ?? '';
  return (
    <Screen className="list audit" keys={foot}>
      <div className="list-head">
        <h1>{w.title}</h1>
        <span className="meta">{w.hint}</span>
      </div>
      <div className="list-chips audit-chips">
        {(['', ...kinds] as const).map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={each === (kind ?? '')}
            onClick={() => choose({ kind: each })}
          >
            {w.kinds[each === '' ? 'all' : each]}
          </button>
        ))}
        <label className="meta" htmlFor="audit-day">
          {w.day}
        </label>
        <input
          id="audit-day"
          type="date"
          className="org-input audit-day"
          value={day}
          onChange={(event) => choose({ day: event.target.value })}
        />
        {person !== '' && (
          <button type="button" className="chip" aria-pressed="true" onClick={() => choose({ person: '' })}>
            {w.onlyOf(named)} ×
          </button>
        )}
        {person !== '' && <span className="meta">{w.traced}</span>}
      </div>
      <div className="list-body" ref={body}>
        {found.isPending && <p className="whole">{w.loading}</p>}
        {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
        {found.data && lines.length === 0 && <Note title={w.none}>{w.noneText}</Note>}
        {lines.length > 0 && (
          <table className="org-table">
            <thead>
              <tr>
                {w.columns.map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line, n) => (
                <tr
                  key={line.position}
                  data-line={line.position}
                  className={n === at ? 'selected' : ''}
                  onClick={() => setChosen(line.position)}
                >
                  <td className="audit-at">{momentOf(line.at)}</td>
                  <td>{line.sentence}</td>
                  <td>
                    {line.staff === undefined ? (
                      line.by
                    ) : (
                      <button
                        type="button"
                        className="link"
                        title={w.person}
                        onClick={() => choose({ person: line.staff ?? '' })}
                      >
                        {line.by}
                      </button>
                    )}
                    <span className="second">{line.post}</span>
                  </td>
                  <td className="meta">
                    {w.place(line.stream, line.seq)}
                    <span className="second" title={line.hash}>
                      {w.hash(line.hash)}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {lines.length > 0 && (
          <p className="list-end meta">
            {found.hasNextPage ? (
              <button type="button" className="link" onClick={() => void found.fetchNextPage()}>
                {w.more}
              </button>
            ) : (
              w.end(lines.length)
            )}
          </p>
        )}
      </div>
    </Screen>
  );
}
