import type { ReactNode } from 'react';
import { actWords as w } from './act-words.ts';

/** The officer's own words, underlined as they will stand on the paper. */
export function Live({ children }: { readonly children: string }): ReactNode {
  const words = children.trim();
  return words === '' ? <span className="ink3">{w.blank}</span> : <ins>{words}</ins>;
}
