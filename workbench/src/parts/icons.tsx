import type { ReactNode } from 'react';

function drawn(children: ReactNode, size: number): ReactNode {
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
}

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5 } as const;

/** Shapes of state: a word always stands beside them. */
export const shapes = {
  over: drawn(<path d="M8 1.5 14.5 8 8 14.5 1.5 8z" fill="currentColor" />, 12),
  near: drawn(<path d="M8 1.8 15 14H1z" fill="currentColor" />, 12),
  inTime: drawn(<circle cx="8" cy="8" r="5.6" {...stroke} />, 12),
  stopped: drawn(<path d="M4 2.5h2.6v11H4zm5.4 0H12v11H9.4z" fill="currentColor" />, 12),
  waiting: drawn(<circle cx="8" cy="8" r="5.6" {...stroke} strokeDasharray="2.6 2.2" />, 12),
  done: drawn(<path d="m2.5 8.5 3.6 3.6 7.4-8" {...stroke} strokeWidth="2" />, 12),
  failed: drawn(<path d="m3 3 10 10M13 3 3 13" {...stroke} strokeWidth="2" />, 12),
} as const;

/** The mark: one pane and the stroke of 一. */
export const mark = (
  <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
    <rect x="1.5" y="1.5" width="23" height="23" rx="3" fill="none" stroke="var(--blue)" strokeWidth="2.5" />
    <path d="M7 13h12" stroke="var(--blue)" strokeWidth="2.5" />
  </svg>
);

export const lock = drawn(<path d="M4.5 7V5a3.5 3.5 0 0 1 7 0v2M3 7h10v7H3z" {...stroke} />, 14);
export const intake = drawn(<path d="M8 2v7m-2.8-2.6L8 9.2l2.8-2.8M2.5 9v4.5h11V9" {...stroke} />, 18);
export const deliver = drawn(<path d="M2 4h12v9H2zm0 .5 6 4.8 6-4.8" {...stroke} />, 18);
export const list = drawn(<path d="M2 4h12M2 8h8M2 12h10" {...stroke} />, 18);
export const book = drawn(
  <path
    d="M3 2.5h8.5a1.5 1.5 0 0 1 1.5 1.5v9.5H4.5A1.5 1.5 0 0 1 3 12zM3 12a1.5 1.5 0 0 1 1.5-1.5H13M6 5.5h4"
    {...stroke}
  />,
  18,
);
export const help = drawn(
  <>
    <circle cx="8" cy="8" r="6.2" {...stroke} />
    <path d="M6 6.3a2 2 0 1 1 2.8 1.9c-.6.3-.8.6-.8 1.3m0 1.2v1" {...stroke} strokeWidth="1.3" />
  </>,
  18,
);
export const moon = drawn(<path d="M12.9 9.8A5.6 5.6 0 0 1 6.2 3.1a5.6 5.6 0 1 0 6.7 6.7z" {...stroke} />, 18);
export const sun = drawn(
  <>
    <circle cx="8" cy="8" r="3" {...stroke} />
    <path d="M8 1v2m0 10v2M1 8h2m10 0h2M3 3l1.4 1.4m7.2 7.2L13 13M13 3l-1.4 1.4M4.4 11.6 3 13" {...stroke} />
  </>,
  18,
);
export const eye = drawn(
  <>
    <path d="M1.5 8s2.4-4.5 6.5-4.5S14.5 8 14.5 8s-2.4 4.5-6.5 4.5S1.5 8 1.5 8z" {...stroke} />
    <circle cx="8" cy="8" r="1.8" {...stroke} />
  </>,
  18,
);
export const bars = drawn(<path d="M1.5 14h13M4 12V8m4 4V2.5M12 12V5.5" {...stroke} strokeWidth="2" />, 18);
export const tree = drawn(<path d="M5.5 2h5v4h-5zM1.5 10h5v4h-5zm8 0h5v4h-5zM8 6v2M4 10V8h8v2" {...stroke} />, 18);
export const person = drawn(
  <>
    <circle cx="8" cy="5" r="3" {...stroke} />
    <path d="M2 14.2a6 6 0 0 1 12 0" {...stroke} />
  </>,
  18,
);
export const leave = drawn(<path d="M9.5 2.5h-7v11h7M6.5 8h7m-2.6-2.8L13.7 8l-2.8 2.8" {...stroke} />, 18);
export const find = drawn(
  <>
    <circle cx="7" cy="7" r="4.2" {...stroke} />
    <path d="m10.2 10.2 4 4" {...stroke} />
  </>,
  14,
);
