import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/**
 * A PDF in the browser's own viewer. The viewer takes the focus when it has loaded, and with it every key of the case file; unless
 * somebody points at it or has come to it with Tab, the focus goes back to where it was.
 */
export function PdfFrame({ title, src }: { readonly title: string; readonly src: string }): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let before: Element | null = document.activeElement;
    let tabbed = false;
    const onFocus = (event: FocusEvent): void => {
      if (event.target === frame.current) return;
      before = event.target instanceof Element ? event.target : null;
      tabbed = false;
    };
    const onKey = (event: KeyboardEvent): void => {
      tabbed = event.key === 'Tab';
    };
    const onBlur = (): void => {
      const inside = document.activeElement === frame.current;
      if (!inside || tabbed || frame.current?.matches(':hover')) return;
      frame.current?.blur();
      window.focus();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('blur', onBlur);
    return () => {
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return <iframe ref={frame} title={title} src={src} />;
}
