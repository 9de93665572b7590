import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode, SyntheticEvent } from 'react';

/**
 * A modal on the browser's own <dialog>: focus stays inside, what lies behind is inert, and no style is written at run time.
 * Esc asks `onClose`; whoever owns the dialog decides whether it may go. Focus goes back to where it was.
 */
export function Dialog(props: {
  readonly className: string;
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const { className, label, onClose, children } = props;
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    // The first field, else the dialog itself: never a button, so that Enter alone does nothing.
    const first = dialog?.querySelector<HTMLElement>('textarea, input:not([type=checkbox], [type=radio])');
    (first ?? dialog)?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  const ask = (event: SyntheticEvent): void => {
    event.preventDefault();
    onClose();
  };
  // An Esc taken here is no close request to the browser any more: a second Esc cannot close the dialog unasked.
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.defaultPrevented) ask(event);
  };
  return (
    <dialog
      ref={box}
      tabIndex={-1}
      className={`dialog ${className}`}
      aria-label={label}
      onCancel={ask}
      onKeyDown={onKey}
    >
      {children}
    </dialog>
  );
}
