import type { ReactNode } from 'react';
import { momentOf } from '../dates.ts';
import type { DeskItem } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';

/** What has happened to the item, the newest first. */
export function ItemHistory({ page }: { readonly page: DeskItem }): ReactNode {
  return (
    <ol className="item-history">
      {page.history.map(({ seq, at, who, zh, words }) => (
        <li key={seq}>
          <time dateTime={at}>{momentOf(at)}</time>
          <strong>{who}</strong>
          <span>
            {zh}
            {words && (
              <span className="meta">
                {' '}
                {w.historyWords}:{words}
              </span>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
