import type { ReactNode } from 'react';
import { Key } from '../parts/key.tsx';
import { statisticsWords as w } from './statistics-words.ts';

/** The year that an address asks for; none where it asks for the present one. */
export function yearIn(params: URLSearchParams): number | undefined {
  const asked = params.get('year') ?? '';
  return /^2\d{3}$/.test(asked) ? Number(asked) : undefined;
}

/** The year before and the year after; none after the present one. */
export function YearChooser(props: {
  readonly year: number;
  readonly thisYear: number;
  readonly onGo: (by: number) => void;
}): ReactNode {
  const { year, thisYear, onGo } = props;
  return (
    <span className="stat-years">
      <button type="button" className="chip" disabled={year <= 2000} onClick={() => onGo(-1)}>
        <Key>[</Key> {w.see(year - 1)}
      </button>
      {year < thisYear && (
        <button type="button" className="chip" onClick={() => onGo(1)}>
          {w.see(year + 1)} <Key>]</Key>
        </button>
      )}
    </span>
  );
}
