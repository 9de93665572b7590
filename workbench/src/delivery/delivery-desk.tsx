import { useCallback, useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { longDay } from '../dates.ts';
import { Failure, Note } from '../parts/note.tsx';
import { OrganSelect } from '../parts/organ-select.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { keepPlace, placeInList } from '../worklist/place.ts';
import { ListEnd } from '../worklist/list-end.tsx';
import { deliveryWords as w } from './delivery-words.ts';
import { WaitingRow } from './delivery-row.tsx';
import { keyOfRow, kinds, narrowedIn, narrowedTo, useWaiting } from './use-waiting.ts';
import type { DeliveryDesk as Desk, DeliveryRow, Narrowed } from './use-waiting.ts';

const columns = ['light', 'time', 'number', 'item', 'reach', 'next'];
const chips = ['', ...kinds] as const;
const foot = [
  { keys: ['j', 'k'], does: words.keys.move },
  { keys: ['Enter'], does: words.keys.enter },
  { keys: ['n'], does: words.keys.next },
  { keys: ['1', '–', '7'], does: w.keys.kinds },
  { keys: ['x'], does: w.keys.telephone },
  { keys: ['/'], does: words.keys.search },
  { keys: ['?'], does: words.keys.all },
];

/** What waits to be handed over, is in the post, came back or was not collected, the longest waiting first. */
export function DeliveryDesk(): ReactNode {
  const [params, setParams] = useSearchParams();
  const narrowed = narrowedIn(params);
  const found = useWaiting(narrowed);
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const [page] = found.data?.pages ?? [];
  const [chosen, setChosen] = useState(placeInList().number);
  // The row in hand is a case, not a line.
  const at = Math.max(
    rows.findIndex(({ number }) => number === chosen),
    0,
  );
  const links = useRef(new Map<string, HTMLAnchorElement>());
  const onLink = useCallback((number: string, element: HTMLAnchorElement | null): void => {
    if (element) links.current.set(number, element);
    else links.current.delete(number);
  }, []);
  const navigate = useNavigate();
  useEffect(() => keepPlace({ desk: '/delivery', search: params.toString() }), [params]);
  const shown = rows.length > 0;
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  });
  // Back from a case far down, its row is in sight.
  useEffect(() => {
    if (shown) links.current.get(latest.current)?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  }, [shown]);

  const select = (row: DeliveryRow): void => {
    setChosen(row.number);
    keepPlace({ number: row.number, key: keyOfRow(row) });
  };
  const choose = (part: Partial<Narrowed>): void => {
    setChosen('');
    setParams(narrowedTo({ ...narrowedIn(new URLSearchParams(window.location.search)), ...part }));
  };
  const move = async (to: number): Promise<void> => {
    const past = to >= rows.length && found.hasNextPage && !found.isFetchingNextPage;
    const more = past ? await found.fetchNextPage() : undefined;
    const known = more?.data?.pages.flatMap((each) => each.rows) ?? rows;
    const row = known[Math.max(0, Math.min(to, known.length - 1))];
    if (!row) return;
    select(row);
    window.requestAnimationFrame(() => {
      const link = links.current.get(row.number);
      link?.focus({ preventScroll: true });
      link?.closest('tr')?.scrollIntoView({ block: 'nearest' });
    });
  };
  const open = (row: DeliveryRow | undefined): void => {
    if (!row) return;
    select(row);
    void navigate(`/cases/${row.number}`);
  };
  useKeys({
    j: () => void move(at + 1),
    k: () => void move(at - 1),
    ArrowDown: (event) => (event.preventDefault(), void move(at + 1)),
    ArrowUp: (event) => (event.preventDefault(), void move(at - 1)),
    Enter: () => open(rows[at]),
    n: () => open(rows[0]),
    ...Object.fromEntries(chips.map((kind, index) => [String(index + 1), () => choose({ kind })])),
  });
  const empty = page && !shown ? emptyOf(page, narrowed) : undefined;
  return (
    <Screen className="list delivery" keys={foot} {...(page && { right: longDay(page.today) })}>
      <div className="list-head">
        <h1>{w.title}</h1>
        {page && (
          <span className="meta">
            {words.list.shown(rows.length, found.hasNextPage)} · {w.sorted}
          </span>
        )}
      </div>
      <div className="list-chips delivery-chips">
        {chips.map((kind) => (
          <button
            key={kind}
            type="button"
            className="chip"
            aria-pressed={kind === narrowed.kind}
            onClick={() => choose({ kind })}
          >
            {kind === '' ? w.all : w.kinds[kind]}
          </button>
        ))}
        <OrganFilter desk={page} value={narrowed.organ} onChange={(organ) => choose({ organ })} />
      </div>
      <div className="list-body">
        {found.isPending && <p className="whole">{words.loadingList}</p>}
        {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
        {empty && <Note title={empty[0]}>{empty[1]}</Note>}
        {shown && (
          <table>
            <colgroup>
              {columns.map((name) => (
                <col key={name} className={`col-${name}`} />
              ))}
            </colgroup>
            <thead>
              <tr>
                {w.columns.map((title, index) => (
                  <th key={title} scope="col" aria-sort={index === 0 ? 'descending' : undefined}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <WaitingRow key={row.number} row={row} selected={index === at} onLink={onLink} onSelect={select} />
              ))}
            </tbody>
          </table>
        )}
        {shown && <ListEnd shown={rows.length} found={found} />}
      </div>
    </Screen>
  );
}

/** Keeps to the results of one organ; a post that delivers for one alone is not asked. */
function OrganFilter(props: {
  readonly desk: Desk | undefined;
  readonly value: string;
  readonly onChange: (organ: string) => void;
}): ReactNode {
  const { desk, value, onChange } = props;
  const organs = desk?.organs ?? [];
  if (organs.length < 2 && value === '') return null;
  return (
    <div className="delivery-organ">
      <OrganSelect
        id="organ-filter"
        label={w.organ}
        all={w.allOrgans}
        value={value}
        organs={organs.map(({ unit, name }) => ({ id: unit, name }))}
        onChange={onChange}
      />
    </div>
  );
}

/** Why nothing is listed: no mandate, narrowed too far, or truly nothing waits. */
function emptyOf({ acts }: Desk, { kind, organ }: Narrowed): readonly [string, string] {
  if (acts.length === 0) return w.noMandate;
  if (kind !== '') return w.emptyKind(w.kinds[kind]);
  return organ === '' ? w.empty : w.emptyOrgan;
}
