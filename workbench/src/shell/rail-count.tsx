import type { ReactNode } from 'react';
import { words } from '../words.ts';

/** How many lie on a desk of the rail; read out with its unit. */
export function RailCount({ n }: { readonly n: string }): ReactNode {
  return (
    <>
      <span className="rail-count" aria-hidden="true">
        {n}
      </span>
      <span className="only-read">{words.list.countOf(n)}</span>
    </>
  );
}
