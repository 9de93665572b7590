import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { WorklistRow } from '../api.ts';
import { shortDay, weekdayOf } from '../dates.ts';
import { grouped } from '../parts/case-number.tsx';
import { Key } from '../parts/key.tsx';
import { Light } from '../parts/light.tsx';
import { TimeRule } from '../parts/time-rule.tsx';
import { words } from '../words.ts';
import { dueOf, lightOfRow, promiseOf, ruleOf } from './row-shown.ts';

interface RowProps {
  readonly row: WorklistRow;
  readonly selected: boolean;
  readonly breaks: boolean;
  readonly link: (element: HTMLAnchorElement | null) => void;
  readonly onSelect: () => void;
}

/** One case in the list: two lines, the legal time first. */
export function Row({ row, selected, breaks, link, onSelect }: RowProps): ReactNode {
  const due = dueOf(row);
  const rule = ruleOf(row);
  const promise = promiseOf(row);
  return (
    <tr
      className={`${selected ? 'selected' : ''} ${breaks ? 'breaks' : ''}`}
      onClick={onSelect}
      data-number={row.number}
    >
      <td>
        <Light shown={lightOfRow(row)} />
        <span className="second indent">
          {due ? `${shortDay(due)} ${weekdayOf(due)}` : row.provisional ? words.list.provisional : ''}
        </span>
      </td>
      <td>
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
      <td className="number">
        <Link
          ref={link}
          to={`/cases/${row.number}`}
          onFocus={onSelect}
          aria-label={`${row.number} ${row.itemName} ${row.applicant}`}
        >
          {grouped(row.number)}
        </Link>
      </td>
      <td>
        <span className="first cut">{row.itemName}</span>
        <span className="second cut">{row.applicant}</span>
      </td>
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
      <td>
        <span className="first">{row.stageName}</span>
        <span className="second">{words.list.since(shortDay(row.since))}</span>
      </td>
      <td>
        <span className="first cut">{words.list.handed(row.before)}</span>
      </td>
    </tr>
  );
}
