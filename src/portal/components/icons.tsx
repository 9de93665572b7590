import type { VNode } from 'preact';

/** 一 in a window. */
export function Mark(): VNode {
  return (
    <svg width="32" height="32" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M2 2h28v28H2zm5 5v18h18V7zm3 7h12v4H10z" fill="#123f7f" fill-rule="evenodd" />
    </svg>
  );
}

export type State = 'done' | 'now' | 'todo' | 'near' | 'late';

const shapes: { readonly [S in State]: VNode } = {
  done: (
    <>
      <rect width="18" height="18" rx="2" fill="#17663a" />
      <path d="M4 9l3.5 3.5L14 6" fill="none" stroke="#fff" stroke-width="2" />
    </>
  ),
  now: (
    <>
      <rect x="1" y="1" width="16" height="16" rx="1" fill="none" stroke="currentColor" stroke-width="2" />
      <path d="M5 5h8v8H5z" fill="currentColor" />
    </>
  ),
  todo: <rect x="1" y="1" width="16" height="16" rx="1" fill="none" stroke="#74818f" stroke-width="1.5" />,
  near: <path d="M3 2h4v14H3zm8 0h4v14h-4z" fill="currentColor" />,
  late: (
    <>
      <path d="M9 1l8.5 15.5H.5z" fill="currentColor" />
      <path d="M9 6.500v5M9 13v1.700" stroke="#fff" stroke-width="1.800" />
    </>
  ),
};

/** The shape of a state; the word stands beside it, so readers aloud pass it over. */
export function StateShape({ state, size = 18 }: { readonly state: State; readonly size?: number }): VNode {
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      {shapes[state]}
    </svg>
  );
}

/** A sheet of paper with writing; the paper's name stands beside it. */
export function Sheet(): VNode {
  return (
    <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
      <path d="M3 1h8l4 4v12H3zM6 8h6M6 12h6" fill="none" stroke="#465365" stroke-width="1.500" />
    </svg>
  );
}
