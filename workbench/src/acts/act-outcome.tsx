import type { ReactNode } from 'react';
import { Refused } from '../api.ts';
import { shapes } from '../parts/icons.tsx';
import { words } from '../words.ts';
import { actWords as w } from './act-words.ts';
import { isStale, problemsOf } from './use-act.ts';

/** What stands beside the buttons: the effect in words, or what stood against the act and what to do now. */
export function ActOutcome(props: {
  readonly error: unknown;
  readonly missing: number;
  /** Why the act cannot be done any more, where that is so. */
  readonly notNow: string | undefined;
  readonly effect: string;
  readonly onLatest: () => void;
}): ReactNode {
  const { error, missing, notNow, effect, onLatest } = props;
  if (isStale(error))
    return (
      <div className="act-outcome note-warn" role="alert">
        <strong>
          {shapes.near} {w.stale}
        </strong>
        <span>
          {error.problem.title} {w.staleKept}
        </span>
        <button type="button" className="link" onClick={onLatest}>
          {w.seeLatest}
        </button>
      </div>
    );
  if (notNow !== undefined)
    return (
      <div className="act-outcome note-warn" role="alert">
        <strong>
          {shapes.near} {w.notNow}
        </strong>
        <span>{notNow}</span>
      </div>
    );
  if (missing > 0)
    return (
      <div className="act-outcome note-failed" role="alert">
        <strong>
          {shapes.failed} {w.wrong(missing)}
        </strong>
      </div>
    );
  // Signing in again is asked for on top of the dialog; the act can then simply be repeated.
  if (error instanceof Refused && error.problem.code !== 'not-signed-in') {
    const { title, basis, status, requestId } = error.problem;
    const n = Object.keys(problemsOf(error)).length;
    return (
      <div className="act-outcome note-failed" role="alert">
        <strong>
          {shapes.failed} {n > 1 ? w.wrong(n) : words.broken}
        </strong>
        <span>
          {title} {basis && <span className="meta">{basis}</span>}
          {status >= 500 && <span className="meta">{words.requestId(requestId)}</span>}
        </span>
      </div>
    );
  }
  if (error && !(error instanceof Refused))
    return (
      <div className="act-outcome note-warn" role="alert">
        <strong>
          {shapes.stopped} {words.offline.title}
        </strong>
        <span>{w.offline}</span>
      </div>
    );
  return <p className="act-outcome">{effect}</p>;
}
