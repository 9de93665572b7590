import type { ReactNode } from 'react';
import type { CasePage } from '../api.ts';
import { dayWithWeekday } from '../dates.ts';
import { words } from '../words.ts';
import { Pair } from './pair.tsx';

const w = words.file.delivering;

/** How the applicant wants the result, and how it lies or travels until somebody has signed for it. */
export function DeliveringPairs({ page }: { readonly page: CasePage }): ReactNode {
  const { delivering } = page;
  const { due, posted, returned, readyOn, reminded, days = 0 } = delivering ?? {};
  return (
    <>
      <Pair title={words.file.delivery}>{words.file.ways[page.delivery]}</Pair>
      {due !== undefined && <Pair title={w.due}>{dayWithWeekday(due)}</Pair>}
      {posted && (
        <>
          <Pair title={w.posted}>
            {dayWithWeekday(posted.on)} · {posted.carrier} <span className="number">{posted.tracking}</span>
            {posted.inTime === false && ` · ${w.late}`}
          </Pair>
          {posted.address && <Pair title={w.to}>{posted.address}</Pair>}
        </>
      )}
      {returned && (
        <Pair title={w.back}>
          <strong>{w.returns[returned.reason]}</strong> · {dayWithWeekday(returned.on)}
        </Pair>
      )}
      {readyOn !== undefined && posted === undefined && (
        <Pair title={w.ready}>
          {w.since(dayWithWeekday(readyOn), days)}
          {reminded !== undefined && ` · ${w.reminded(reminded)}`}
        </Pair>
      )}
    </>
  );
}
