import { memo } from 'react';
import type { ReactNode } from 'react';
import type { WorklistRow } from '../api.ts';
import { shortDay, weekdayOf } from '../dates.ts';
import { Key } from '../parts/key.tsx';
import { Light } from '../parts/light.tsx';
import { TimeRule } from '../parts/time-rule.tsx';
import { words } from '../words.ts';
import { CaseCells } from './case-cells.tsx';
import { dueOf, lightOfRow, promiseOf, ruleOf } from './row-shown.ts';

interface RowProps {
  readonly row: WorklistRow;
  /** Of an ended case: when it ended and how, nothing to be done. */
  readonly ended: boolean;
  readonly selected: boolean;
  readonly breaks: boolean;
  readonly onLink: (number: string, element: HTMLAnchorElement | null) => void;
  readonly onSelect: (number: string) => void;
}

/** One case in the list: two lines, the legal time first. Drawn anew only when it changes: `j` held down walks through hundreds. */
export const Row = memo(function Row({ row, ended, selected, breaks, onLink, onSelect }: RowProps): ReactNode {
  const due = dueOf(row);
  const rule = ruleOf(row);
  const promise = promiseOf(row);
  const [title, name] = handed(row.before);
  return (
    <tr
      className={`${selected ? 'selected' : ''} ${breaks ? 'breaks' : ''}`}
      onClick={() => onSelect(row.number)}
      data-number={row.number}
    >
      <td>
        <Light shown={lightOfRow(row)} />
        <span className="second indent">
          {ended
            ? `${shortDay(row.since)} ${weekdayOf(row.since)}`
            : due
              ? `${shortDay(due)} ${weekdayOf(due)}`
              : row.provisional
                ? words.list.provisional
                : ''}
        </span>
      </td>
      <td>
        {ended && <span className="second">{words.list.receivedOn(shortDay(row.receivedOn))}</span>}
        {rule && <TimeRule rule={rule} width={108} height={8} />}
        {rule && (
          <span className="second">
            {Math.min(row.used, row.limit)}/{row.limit} 日
            {promise.words && (
              <>
                {' · '}
                <span className={promise.tone && `tone-${promise.tone}`}>{promise.words}</span>
              </>
            )}
          </span>
        )}
      </td>
      <CaseCells row={row} onLink={onLink} onFocus={() => onSelect(row.number)} />
      {!ended && (
        <td>
          <span className="first cut">
            {row.next ? row.nextName : <span className="ink3">{words.list.nothingToDo}</span>}
          </span>
          {selected && (
            <span className="second hints" aria-hidden="true">
              <Key>Enter</Key> {words.keys.enter}
            </span>
          )}
        </td>
      )}
      <td>
        <span className="first">{row.stageName}</span>
        {!ended && <span className="second">{words.list.since(shortDay(row.since))}</span>}
      </td>
      <td>
        <span className="first cut">{words.list.handed(name)}</span>
        {title && <span className="second cut">{title}</span>}
      </td>
    </tr>
  );
});

/** The server names an officer as title and name (综合窗口受理岗 陈砚秋): the name comes first here, it is what one asks for. */
function handed(before: string): readonly [title: string, name: string] {
  const at = before.indexOf(' ');
  return at < 0 ? ['', before] : [before.slice(0, at), before.slice(at + 1)];
}
