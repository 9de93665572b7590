import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import type { CounterAct } from './bar-acts.ts';
import { intakeWords as w } from './intake-words.ts';

/** What can be done now, each on its function key; what cannot stays, with what is lacking. Left: the effect before the act. */
export function ActBar(props: {
  readonly acts: readonly CounterAct[];
  /** What the primary act would do: papers and clock. */
  readonly effect: string;
  readonly article: string;
  /** Why an act that was asked for cannot be done. */
  readonly said: string;
  /** What was done beside the intake. */
  readonly done: string;
  readonly onAct: (act: CounterAct) => void;
}): ReactNode {
  const { acts, effect, article, said, done, onAct } = props;
  return (
    <div className="act-bar">
      <p className="act-bar-effect" role="status">
        {said ? (
          <strong className="warning">{said}</strong>
        ) : done ? (
          <>
            {shapes.done} {done}
          </>
        ) : (
          effect && (
            <>
              <strong>{w.effectAfter}:</strong>
              {effect} <span className="meta">{article}</span>
            </>
          )
        )}
      </p>
      {acts.map((act) => (
        <Button
          key={act.does}
          size="large"
          type={act.primary && act.allowed ? 'primary' : 'default'}
          className={act.allowed ? '' : 'act-lacks'}
          aria-disabled={!act.allowed || undefined}
          title={act.reason || undefined}
          onClick={() => onAct(act)}
        >
          <Key>{act.key}</Key> {act.name} {act.lacks && <small>{act.lacks}</small>}
        </Button>
      ))}
    </div>
  );
}
