import type { ReactNode } from 'react';
import type { Clock, ClockDay } from '../api.ts';
import { columnOf, dateOfMonth, dayWithWeekday, plusDays } from '../dates.ts';
import { words } from '../words.ts';
import { isMakeUp, isStopped, reasonWords } from './clock-shown.ts';

const w = words.calendar;

interface Cell {
  readonly date: string;
  readonly kind: 'start' | 'used' | 'left' | 'stopped' | 'rest' | 'outside';
  readonly count?: number;
  readonly day?: ClockDay;
}

/** One cell is one day: the start, every counted day with its number, what is skipped and why; the promise and the limit edged. */
export function DayCalendar(props: {
  readonly clock: Clock;
  readonly promised?: Clock;
  readonly today: string;
}): ReactNode {
  const { clock, promised, today } = props;
  const cells = cellsOf(clock, today);
  const first = cells[0];
  if (!first) return null;
  const blanks = Array.from({ length: columnOf(first.date) }, (_, at) =>
    plusDays(first.date, at - columnOf(first.date)),
  );
  const count = (kind: Cell['kind']): number => cells.filter((cell) => cell.kind === kind).length;
  return (
    <div className="calendar">
      <div className="calendar-grid" aria-hidden="true">
        {w.weekdays.map((name) => (
          <span key={name} className="calendar-name">
            {name}
          </span>
        ))}
        {blanks.map((date) => (
          <span key={date} />
        ))}
        {cells.map((cell, at) => (
          <span key={cell.date} className={classOf(cell, today, clock.due, promised?.due ?? null)}>
            <small>{at === 0 || dateOfMonth(cell.date) === 1 ? monthAndDate(cell.date) : dateOfMonth(cell.date)}</small>
            <b>{signOf(cell)}</b>
          </span>
        ))}
      </div>
      <p className="meta calendar-legend" aria-hidden="true">
        <i className="cell-used" /> {w.counted(count('used'))} <i className="cell-left" /> {w.toCome(count('left'))}{' '}
        {count('stopped') > 0 && (
          <>
            <i className="cell-stopped" /> {w.stoppedDays(count('stopped'))}{' '}
          </>
        )}
        <i className="cell-rest" /> {w.restDays(count('rest'))}
      </p>
    </div>
  );
}

/** The same derivation as a table that can be read out and copied. */
export function DayTable({ clock }: { readonly clock: Clock }): ReactNode {
  return (
    <table className="day-table">
      <caption>{w.tableCaption}</caption>
      <thead>
        <tr>
          {[w.day, w.counts, w.reason, w.article].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {clock.steps.map((day) => (
          <tr key={day.date}>
            <td>{dayWithWeekday(day.date)}</td>
            <td>{day.counted ? w.yes : w.no}</td>
            <td>{reasonWords(day)}</td>
            <td>{day.article}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellsOf(clock: Clock, today: string): readonly Cell[] {
  let n = 0;
  const days = clock.steps.map((day): Cell => {
    if (day.counted) n += 1;
    const kind = day.counted ? (day.date <= today ? 'used' : 'left') : isStopped(day) ? 'stopped' : 'rest';
    return { date: day.date, kind, day, ...(day.counted && { count: n }) };
  });
  return days[0]?.date === clock.start ? days : [{ date: clock.start, kind: 'start' }, ...days];
}

function signOf({ kind, count, day }: Cell): ReactNode {
  if (kind === 'start') return w.start;
  if (kind === 'stopped') return w.stopped;
  if (count === undefined) return <span className="plain">{w.rest}</span>;
  return (
    <>
      {day && isMakeUp(day) && <small>{w.makeUp}</small>}
      {count}
    </>
  );
}

function classOf({ date, kind }: Cell, today: string, due: string | null, promised: string | null): string {
  const edges = [
    date === today && 'is-today',
    date === due && 'is-due',
    date === promised && date !== due && 'is-promise',
  ];
  return ['cell', `cell-${kind}`, ...edges.filter(Boolean)].join(' ');
}

function monthAndDate(date: string): string {
  return `${Number(date.slice(5, 7))}/${dateOfMonth(date)}`;
}
