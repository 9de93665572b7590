import type { ReactNode } from 'react';
import { Refused } from '../api.ts';
import { words } from '../words.ts';
import { shapes } from './icons.tsx';

/** A quiet box: why something is empty, and what comes next. */
export function Note({ title, children }: { readonly title: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="note">
      <strong>{title}</strong>
      {children !== undefined && <p>{children}</p>}
    </div>
  );
}

/** What went wrong, in the server's words where it has spoken; else that the line is down. */
export function Failure(props: {
  readonly error: unknown;
  /** What did not succeed; else that it was not done. */
  readonly title?: string;
  readonly onRetry?: () => void;
}): ReactNode {
  const { error, title = words.broken, onRetry } = props;
  const refused = error instanceof Refused ? error.problem : undefined;
  return (
    <div className="note note-failed" role="alert">
      <strong>
        {refused ? shapes.failed : shapes.stopped} {refused ? title : words.offline.title}
      </strong>
      <p>{refused ? refused.title : words.offline.text}</p>
      {refused && (
        <p className="meta">
          {refused.basis && <span>{refused.basis}</span>} {refused.status >= 500 && words.requestId(refused.requestId)}
        </p>
      )}
      {onRetry && (
        <button type="button" className="link" onClick={onRetry}>
          {words.retry}
        </button>
      )}
    </div>
  );
}
