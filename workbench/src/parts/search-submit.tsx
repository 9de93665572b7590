import type { ReactNode } from 'react';

/** The button that a search by Enter has for whoever reads by ear (WCAG H32); on the screen stands the key. */
export function SearchSubmit({ label }: { readonly label: string }): ReactNode {
  return (
    <button type="submit" className="only-read" tabIndex={-1}>
      {label}
    </button>
  );
}
