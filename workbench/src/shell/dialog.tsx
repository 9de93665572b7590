import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/**
 * A modal on the browser's own <dialog>: focus stays inside, Esc closes, what lies behind is inert, and no style is written at
 * run time. Focus goes back to where it was.
 */
export function Dialog(props: {
  readonly className: string;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={box} className={`dialog ${props.className}`} aria-label={props.label} onClose={props.onClose}>
      {props.children}
    </dialog>
  );
}
