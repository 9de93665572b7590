import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';

/**
 * A PDF in place, loaded when its place is in sight: in one column it lies below what is read first, and the browser's viewer, which takes
 * the focus, would pull the page down to itself.
 */
export function PdfFrame(props: { readonly title: string; readonly src: string }): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver(
      (entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true),
      {
        threshold: 0.5,
      },
    );
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} className="pdf-place">
      {seen && <LoadedFrame {...props} />}
    </div>
  );
}

/**
 * A PDF in the browser's own viewer. The viewer takes the focus when it has loaded, and with it every key of the case file; unless
 * somebody points at it or has come to it with Tab, the focus goes back to where it was, and the page, where it is one column, to what
 * was being read.
 */
function LoadedFrame({ title, src }: { readonly title: string; readonly src: string }): ReactNode {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let before: Element | null = document.activeElement;
    let tabbed = false;
    const page = frame.current?.closest('.main');
    let top = page?.scrollTop ?? 0;
    const onScroll = (): void => {
      top = page?.scrollTop ?? 0;
    };
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
      const read = top;
      page?.scrollTo({ top: read });
      window.requestAnimationFrame(() => page?.scrollTo({ top: read }));
    };
    page?.addEventListener('scroll', onScroll, { passive: true });
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey, true);
    window.addEventListener('blur', onBlur);
    return () => {
      page?.removeEventListener('scroll', onScroll);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey, true);
      window.removeEventListener('blur', onBlur);
    };
  }, []);
  return <iframe ref={frame} title={title} src={src} />;
}
