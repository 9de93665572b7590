import type { ReactNode } from 'react';
import { words } from '../words.ts';

/** Below the last row: more of them, or that these are all. */
export function ListEnd(props: {
  readonly shown: number;
  readonly found: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}): ReactNode {
  const { shown, found } = props;
  return (
    <p className="list-end meta">
      {found.hasNextPage ? (
        <button type="button" className="link" onClick={() => void found.fetchNextPage()}>
          {found.isFetchingNextPage ? words.loadingList : words.list.more}
        </button>
      ) : (
        words.list.end(shown)
      )}
    </p>
  );
}
