import type { ReactNode } from 'react';
import { shapes } from '../parts/icons.tsx';
import { catalogWords as w } from './catalog-words.ts';

/** Errors and warnings counted: a shape and a word each, so that nobody needs the colour. */
export function Severity({ errors, warnings }: { readonly errors: number; readonly warnings: number }): ReactNode {
  return (
    <span className="severity">
      {errors > 0 && (
        <span className="severity-error">
          {shapes.failed} {w.errors(errors)}
        </span>
      )}
      {warnings > 0 && (
        <span className="severity-warning">
          {shapes.near} {w.warnings(warnings)}
        </span>
      )}
      {errors === 0 && warnings === 0 && (
        <span className="severity-clean">
          {shapes.done} {w.clean}
        </span>
      )}
    </span>
  );
}
