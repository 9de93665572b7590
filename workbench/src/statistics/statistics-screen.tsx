import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { api, bodyOf } from '../api.ts';
import { longDay } from '../dates.ts';
import { Failure, Note } from '../parts/note.tsx';
import { Screen } from '../shell/screen.tsx';
import { useKeys } from '../use-keys.ts';
import { words } from '../words.ts';
import { figure } from './figure.ts';
import { figuresOf, sorted, stagesOf } from './groups.ts';
import { StatisticsTable } from './statistics-table.tsx';
import { statisticsWords as w } from './statistics-words.ts';
import { YearChooser, yearIn } from './year-chooser.tsx';

const foot = [
  { keys: ['j', 'k'], does: words.keys.move },
  { keys: ['Enter'], does: w.keys.open },
  { keys: ['a'], does: w.keys.openAll },
  { keys: ['[', ']'], does: w.keys.year },
  { keys: ['p'], does: w.keys.print },
  { keys: ['?'], does: words.keys.all },
];

/** The year's cases by department, item and stage: a bar to look at and, in the same row, the figures. */
export function StatisticsScreen(): ReactNode {
  const [params, setParams] = useSearchParams();
  const year = yearIn(params);
  const found = useQuery({
    queryKey: ['statistics', year],
    queryFn: async ({ signal }) =>
      bodyOf(
        await api.GET('/api/v1/statistics', {
          params: { query: year === undefined ? {} : { year: String(year) } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const { data } = found;
  const departments = data ? sorted(data) : [];
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const rows = departments.flatMap(({ organ, items }) => [
    organ,
    ...(opened.has(organ) ? items.map(({ item }) => `${organ}/${item}`) : []),
  ]);
  const [chosen, setChosen] = useState('');
  const at = Math.max(rows.indexOf(chosen), 0);
  const body = useRef<HTMLDivElement>(null);
  const allOpen = departments.every(({ organ }) => opened.has(organ));
  const toggle = (organ: string): void =>
    setOpened(
      (before) => new Set(before.has(organ) ? [...before].filter((each) => each !== organ) : [...before, organ]),
    );
  const toggleAll = (): void => setOpened(new Set(allOpen ? [] : departments.map(({ organ }) => organ)));
  const move = (to: number): void => {
    const row = rows[Math.min(Math.max(to, 0), rows.length - 1)];
    if (row === undefined) return;
    setChosen(row);
    const line = body.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`);
    line?.querySelector<HTMLElement>('.stat-name')?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: 'nearest' });
  };
  const thisYear = data && Number(data.today.slice(0, 4));
  const go = (by: number): void => {
    // From the address and not from what was drawn: keys may come faster than the screen.
    const from = yearIn(new URLSearchParams(window.location.search)) ?? thisYear;
    if (from === undefined || thisYear === undefined) return;
    const next = from + by;
    if (next < 2000 || next > thisYear) return;
    setParams(next === thisYear ? {} : { year: String(next) });
  };
  useKeys({
    j: () => move(at + 1),
    k: () => move(at - 1),
    ArrowDown: (event) => (event.preventDefault(), move(at + 1)),
    ArrowUp: (event) => (event.preventDefault(), move(at - 1)),
    Enter: () => departments.some(({ organ }) => organ === rows[at]) && toggle(rows[at] ?? ''),
    a: toggleAll,
    p: () => window.print(),
    '[': () => go(-1),
    ']': () => go(1),
  });
  const past = data && data.year !== thisYear;
  return (
    <Screen className="stat" keys={foot} {...(data && { right: longDay(data.today) })}>
      <div className="list-head stat-head">
        <h1>{data ? w.title(data.year) : w.desk}</h1>
        {data && <strong>{w.all(figure(figuresOf(stagesOf(departments)).total))}</strong>}
        {data && thisYear !== undefined && <YearChooser year={data.year} thisYear={thisYear} onGo={go} />}
        {departments.length > 0 && (
          <span className="right stat-acts">
            <button type="button" className="chip" onClick={toggleAll}>
              {allOpen ? w.closeAll : w.openAll}
            </button>
            <button type="button" className="chip" onClick={() => window.print()}>
              {w.print}
            </button>
          </span>
        )}
      </div>
      {data && <p className="stat-until">{w.until(longDay(data.today))}</p>}
      <div className="stat-body" ref={body} aria-busy={found.isPlaceholderData}>
        {found.isPending && <p className="whole">{w.loading}</p>}
        {found.isError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
        {data && departments.length === 0 && <Note title={w.none(data.year)}>{past ? w.nonePast : w.noneText}</Note>}
        {departments.length > 0 && (
          <StatisticsTable
            departments={departments}
            opened={opened}
            selected={rows[at] ?? ''}
            onToggle={toggle}
            onSelect={setChosen}
          />
        )}
      </div>
    </Screen>
  );
}
