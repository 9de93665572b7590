import type { ReactNode } from 'react';
import { Key } from '../parts/key.tsx';

export interface FootKey {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The main part of a screen with its foot: what the keys do here on the left, where we stand on the right. */
export function Screen(props: {
  readonly className: string;
  readonly keys: readonly FootKey[];
  readonly right?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <>
      <main className={`main ${props.className}`}>{props.children}</main>
      <footer className="foot">
        {props.keys.map(({ keys, does }) => (
          <span key={does} className="foot-key">
            {keys.map((key) => (
              <Key key={key}>{key}</Key>
            ))}
            {does}
          </span>
        ))}
        <span className="foot-right">{props.right}</span>
      </footer>
    </>
  );
}
