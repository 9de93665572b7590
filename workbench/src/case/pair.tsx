import type { ReactNode } from 'react';

/** One row of the form: what it is called, what stands there. */
export function Pair({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
