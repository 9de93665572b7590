import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { organisationWords as w } from './organisation-words.ts';

/** The two ways to look at the organisation. */
export function OrgViews({ at }: { readonly at: 'units' | 'cover' }): ReactNode {
  return (
    <nav className="views" aria-label={w.title}>
      <Link to="/organisation" aria-current={at === 'units' ? 'true' : undefined}>
        {w.titles.units}
      </Link>
      <Link to="/organisation/mandates" aria-current={at === 'cover' ? 'true' : undefined}>
        {w.titles.cover}
      </Link>
    </nav>
  );
}
