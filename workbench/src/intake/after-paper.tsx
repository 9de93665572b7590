import type { ReactNode } from 'react';
import { longDay } from '../dates.ts';
import { intakeWords as w } from './intake-words.ts';

export interface AfterShown {
  readonly title: string;
  readonly lines: readonly string[];
}

/** When nothing is missing: what the paper that goes out will say, with the dates the server has reckoned. */
export function AfterPaper(props: {
  readonly name: string;
  readonly today: string;
  readonly organ: string;
  readonly shown: AfterShown;
}): ReactNode {
  const { name, today, organ, shown } = props;
  return (
    <article className="paper counter-paper">
      <p className="paper-number">{w.numberLater}</p>
      <h3>{shown.title}</h3>
      <p className="paper-to">{name || '(申请人)'}:</p>
      {shown.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <footer>
        <span className="right">{organ}</span>
        <span className="right">{longDay(today)}</span>
      </footer>
    </article>
  );
}
