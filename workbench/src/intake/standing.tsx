import type { ReactNode } from 'react';
import { lock, shapes } from '../parts/icons.tsx';
import { intakeWords as w } from './intake-words.ts';

/** The strip under the materials: whether it can be accepted, what is lacking, and the ways open. */
export function Standing(props: {
  readonly ready: boolean;
  readonly title: string;
  readonly why: string;
  readonly ways?: string;
}): ReactNode {
  const { ready, title, why, ways } = props;
  return (
    <div className={`standing${ready ? ' standing-ready' : ''}`} role="status">
      <div>
        <strong>
          {ready ? shapes.done : lock} {title}
        </strong>
        <p>{why}</p>
      </div>
      {ways && (
        <div className="standing-ways">
          <span className="meta">{w.twoWays}</span>
          <p>{ways}</p>
        </div>
      )}
    </div>
  );
}
