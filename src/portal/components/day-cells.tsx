import type { VNode } from 'preact';

/** One cell is one working day (日格): used, paused by law, to come, or late. */
export interface DayCell {
  readonly kind: 'used' | 'paused' | 'to-come' | 'late';
  readonly today?: boolean;
  /** A word below the cell: 今天, 承诺, 法定. */
  readonly label?: string | undefined;
}

const classes = { used: 'u', paused: 'p', 'to-come': 'f', late: 'l' } as const;
/** Beyond so many cells a row no longer fits beside its words on a phone, and wraps. */
const rowOfCells = 30;

/** A strip of days. The sentence beside it says the same in words, so readers aloud pass it over. */
export function DayCells({
  cells,
  small = false,
}: {
  readonly cells: readonly DayCell[];
  readonly small?: boolean;
}): VNode {
  const many = cells.length > rowOfCells;
  const tagged = !many && cells.some(({ label }) => label !== undefined);
  const names = ['days', many && 'many', small && 'sm', tagged && 'tag'].filter(Boolean).join(' ');
  return (
    <div class={names} aria-hidden="true">
      {cells.map(({ kind, today, label }) => (
        <i class={today === true ? `${classes[kind]} t` : classes[kind]}>
          {tagged && label !== undefined && <b>{label}</b>}
        </i>
      ))}
    </div>
  );
}

/** `n` cells of one kind. */
export function sameCells(n: number, kind: DayCell['kind']): readonly DayCell[] {
  return Array.from({ length: n }, () => ({ kind }));
}
