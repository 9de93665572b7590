import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { placeQuery } from '../session.ts';
import { words } from '../words.ts';

/** In an invented city every screen says so. */
export function DemoMark(): ReactNode {
  const { data } = useQuery(placeQuery);
  return data?.demo === true ? <strong className="demo">{words.demo}</strong> : null;
}
