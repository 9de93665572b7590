import type { ReactNode } from 'react';
import { groups } from './groups.ts';
import type { Figures, Group } from './groups.ts';

const height = 16;
/** What is drawn by its edge lies on top, else its neighbour covers half of the edge. */
const edged: readonly Group[] = ['receipt', 'applicant', 'delivery'];

/** How cases are distributed over the groups, from zero. In: the figures, and how many cases the full width is. The table beside it says the same. */
export function Bar({ figures, most }: { readonly figures: Figures; readonly most: number }): ReactNode {
  const percent = (n: number): string => `${(n / Math.max(most, 1)) * 100}%`;
  const parts = groups.map((group, at) => ({
    group,
    n: figures.by[group],
    before: groups.slice(0, at).reduce((sum, each) => sum + figures.by[each], 0),
  }));
  const some = parts.filter(({ n }) => n > 0);
  const drawn = [
    ...some.filter(({ group }) => !edged.includes(group)),
    ...some.filter(({ group }) => edged.includes(group)),
  ];
  return (
    <svg className="stat-bar" width="100%" height={height} aria-hidden="true" focusable="false">
      {drawn.map(({ group, n, before }) => (
        <rect
          key={group}
          className={`stat-part stat-${group}`}
          x={percent(before)}
          y={1}
          width={percent(n)}
          height={height - 2}
        />
      ))}
    </svg>
  );
}

/** A group as it is drawn in the bar. */
export function Swatch({ group }: { readonly group: Group }): ReactNode {
  return (
    <svg className="stat-swatch" width={12} height={12} aria-hidden="true" focusable="false">
      <rect className={`stat-part stat-${group}`} x={1} y={1} width={10} height={10} />
    </svg>
  );
}
