import type { ReactNode } from 'react';
import { shapes } from '../parts/icons.tsx';
import { words } from '../words.ts';
import { catalogWords as w } from './catalog-words.ts';
import type { Mending } from './use-mending.ts';

/** Whether what was typed is kept: nothing is lost in silence. */
export function SavedLine({ mending }: { readonly mending: Mending }): ReactNode {
  const { saving, touched, notSaved, again } = mending;
  if (saving) return <p className="saved-line meta">{w.saving}</p>;
  if (notSaved.length === 0)
    return (
      <p className="saved-line meta">
        {touched ? (
          <>
            {shapes.done} {w.savedNow}
          </>
        ) : (
          w.saved
        )}
      </p>
    );
  const stale = notSaved.some((one) => one.stale);
  return (
    <div className="saved-line note-warn" role="alert">
      <strong>
        {shapes.near} {w.notSaved(notSaved.length)}
      </strong>{' '}
      {notSaved.map(({ at, words: why }) => (
        <span key={at}>{why || words.offline.title} </span>
      ))}
      {w.keptHere}{' '}
      {(stale || notSaved.some(({ at }) => at === '')) && (
        <button type="button" className="link" onClick={again}>
          {stale ? w.onLatest : w.again}
        </button>
      )}
    </div>
  );
}
