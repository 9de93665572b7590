import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { shapes } from './icons.tsx';

export type LightKind = 'over' | 'near' | 'inTime' | 'stopped' | 'waiting' | 'done' | 'ended';

/** What the light says: a shape, a word, and only for late, nearly late and done a colour. */
export interface LightShown {
  readonly kind: LightKind;
  readonly words: string;
}

/** In: working days left of the limit that counts now (null: no date), whether the date awaits a calendar. */
export function lightOf(left: number | null, provisional: boolean): LightShown {
  if (left === null || provisional) return { kind: 'waiting', words: words.light.provisional };
  if (left < 0) return { kind: 'over', words: words.light.over(-left) };
  if (left === 0) return { kind: 'near', words: words.light.today };
  return { kind: left === 1 ? 'near' : 'inTime', words: words.light.left(left) };
}

export function Light({ shown, large = false }: { readonly shown: LightShown; readonly large?: boolean }): ReactNode {
  return (
    <span className={`light light-${shown.kind}${large ? ' light-large' : ''}`}>
      {shown.kind === 'ended' ? shapes.failed : shapes[shown.kind]}
      <span>{shown.words}</span>
    </span>
  );
}
