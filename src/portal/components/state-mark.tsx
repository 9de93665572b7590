import type { ComponentChildren, VNode } from 'preact';
import { StateShape } from './icons.tsx';
import type { State } from './icons.tsx';

/** A state word with its shape: word and shape before colour. */
export function StateMark({ state, children }: { readonly state: State; readonly children: ComponentChildren }): VNode {
  return (
    <span class={state === 'now' ? 'st' : `st ${state}`}>
      <StateShape state={state} />
      {children}
    </span>
  );
}
