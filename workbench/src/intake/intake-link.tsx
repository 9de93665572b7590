import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'react-router';
import { intake } from '../parts/icons.tsx';
import { RailCount } from '../shell/rail-count.tsx';
import { words } from '../words.ts';
import { intakesQuery } from './intakes-query.ts';

/** The desk 收件 on the rail with what is parked there; a post that may take in nothing has none. */
export function IntakeLink(): ReactNode {
  const { pathname } = useLocation();
  const { data } = useQuery(intakesQuery);
  if (!data) return null;
  const parked = data.intakes.filter((each) => each.parked).length;
  return (
    <Link to="/intake" aria-current={pathname.startsWith('/intake') ? 'page' : undefined}>
      {intake}
      {words.intake}
      {parked > 0 && <RailCount n={String(parked)} />}
    </Link>
  );
}
