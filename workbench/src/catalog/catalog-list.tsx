import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useQuery } from '@tanstack/react-query';
import { Failure, Note } from '../parts/note.tsx';
import { Key } from '../parts/key.tsx';
import { OrganSelect } from '../parts/organ-select.tsx';
import { SearchSubmit } from '../parts/search-submit.tsx';
import { sessionQuery } from '../session.ts';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { catalogWords as w } from './catalog-words.ts';
import { CatalogRow } from './catalog-row.tsx';
import { NewItemDialog } from './new-item-dialog.tsx';
import { useCatalog } from './use-catalog.ts';
import type { Show } from './use-catalog.ts';

const shows: readonly Show[] = ['mine', 'errors', 'published', 'all', 'discarded'];
const foot = [
  { keys: ['j', 'k'], does: words.keys.move },
  { keys: ['Enter'], does: words.keys.enter },
  { keys: ['n'], does: w.show.mine },
  { keys: ['1', '–', '5'], does: words.keys.views },
  { keys: ['/'], does: w.search },
  { keys: ['?'], does: words.keys.all },
];

/** Where one was in the catalog: it lives as long as the page is open. */
const place = { search: '', item: '' };
export const catalogPath = (): string => (place.search === '' ? '/catalog' : `/catalog?${place.search}`);

/** Every item of the catalog: whose turn it is, what stands against it, where its versions stand. */
export function CatalogList(): ReactNode {
  const [params, setParams] = useSearchParams();
  const show = shows.find((known) => known === params.get('show')) ?? 'mine';
  const [organ, typed] = [params.get('organ') ?? '', params.get('words') ?? ''];
  const found = useCatalog({ show, organ, words: typed });
  const rows = found.data?.pages.flatMap((page) => page.rows) ?? [];
  const organs = found.data?.pages[0]?.organs ?? [];
  const [chosen, setChosen] = useState(place.item);
  const at = Math.max(
    rows.findIndex(({ item }) => item === chosen),
    0,
  );
  const mayDraft = useQuery(sessionQuery).data?.acts.includes('draft-item') === true;
  const [beginning, setBeginning] = useState(false);
  const navigate = useNavigate();
  const body = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    place.search = params.toString();
  }, [params]);
  const choose = (part: Partial<{ show: Show; organ: string; words: string }>): void => {
    const wanted = { show, organ, words: typed, ...part };
    setChosen('');
    setParams({
      ...(wanted.show !== 'mine' && { show: wanted.show }),
      ...(wanted.organ && { organ: wanted.organ }),
      ...(wanted.words && { words: wanted.words }),
    });
  };
  const move = async (to: number): Promise<void> => {
    if (to > rows.length - 10 && found.hasNextPage && !found.isFetchingNextPage) {
      const fetched = found.fetchNextPage();
      if (to >= rows.length) await fetched;
    }
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (!row) return;
    setChosen(row.item);
    const link = body.current?.querySelector<HTMLElement>(`[data-item="${row.item}"]`);
    link?.querySelector('a')?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'nearest' });
  };
  const open = (item: string | undefined): void => {
    if (item === undefined) return;
    place.item = item;
    void navigate(`/catalog/${item}`);
  };
  useKeys({
    j: () => void move(at + 1),
    k: () => void move(at - 1),
    ArrowDown: (event) => (event.preventDefault(), void move(at + 1)),
    ArrowUp: (event) => (event.preventDefault(), void move(at - 1)),
    Enter: () => open(rows[at]?.item),
    n: () => open(rows.find(({ mine }) => mine !== '')?.item),
    '/': (event) => {
      event.preventDefault();
      search.current?.focus();
    },
    ...Object.fromEntries(shows.map((each, index) => [String(index + 1), () => choose({ show: each })])),
  });
  const filtered = organ !== '' || typed !== '';
  return (
    <Screen className="list catalog" keys={foot}>
      <div className="list-head">
        <h1>{w.title}</h1>
        {found.data && (
          <span className="meta">
            {w.shown(rows.length, found.hasNextPage)} · {w.sorted}
          </span>
        )}
      </div>
      <div className="list-chips catalog-chips">
        {shows.map((each) => (
          <button
            key={each}
            type="button"
            className="chip"
            aria-pressed={each === show}
            onClick={() => choose({ show: each })}
          >
            {w.show[each]}
          </button>
        ))}
        {mayDraft && (
          <button type="button" className="chip" onClick={() => setBeginning(true)}>
            + {w.fresh.title}
          </button>
        )}
        <OrganSelect
          id="catalog-organ"
          label={w.organ}
          all={w.allOrgans}
          value={organ}
          organs={organs}
          onChange={(value) => choose({ organ: value })}
        />
        <form
          className="catalog-search"
          role="search"
          aria-label={w.search}
          onSubmit={(event) => {
            event.preventDefault();
            choose({ words: search.current?.value.trim() ?? '' });
            search.current?.blur();
          }}
        >
          <input
            key={typed}
            ref={search}
            type="text"
            defaultValue={typed}
            maxLength={100}
            aria-label={w.search}
            placeholder={w.searchHint}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              event.preventDefault();
              event.currentTarget.blur();
            }}
          />
          <SearchSubmit label={w.search} />
          <Key>/</Key>
        </form>
      </div>
      <div className="list-body" ref={body}>
        {found.isPending && <p className="whole">{w.loadingList}</p>}
        {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
        {found.data && rows.length === 0 && (
          <Note title={w.empty[show][0]}>{filtered ? w.empty.filtered : w.empty[show][1]}</Note>
        )}
        {rows.length > 0 && (
          <table>
            <colgroup>
              {['todo', 'found', 'name', 'organ', 'working', 'force'].map((name) => (
                <col key={name} className={`col-c-${name}`} />
              ))}
            </colgroup>
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
              {rows.map((row, index) => (
                <CatalogRow
                  key={row.item}
                  row={row}
                  organ={organs.find(({ id }) => id === row.organ)?.name ?? ''}
                  selected={index === at}
                  onSelect={() => setChosen(row.item)}
                  onOpen={() => (place.item = row.item)}
                />
              ))}
            </tbody>
          </table>
        )}
        {rows.length > 0 && (
          <p className="list-end meta">
            {found.hasNextPage ? (
              <button type="button" className="link" onClick={() => void found.fetchNextPage()}>
                {found.isFetchingNextPage ? w.loadingList : w.more}
              </button>
            ) : (
              w.end(rows.length)
            )}
          </p>
        )}
      </div>
      {beginning && <NewItemDialog onClose={() => setBeginning(false)} />}
    </Screen>
  );
}
