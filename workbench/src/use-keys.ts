import { useEffect, useRef } from 'react';

export type KeyMap = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], [role=combobox]';

/**
 * Listens for single keys (`j`, `Enter`, `Escape`, `F8`, `Ctrl+Enter`). Letters are off while something is being typed and while a
 * dialog is open, unless the map belongs to that dialog (`inDialog`). Alt and Meta combinations stay the browser's.
 */
export function useKeys(map: KeyMap, { inDialog = false } = {}): void {
  const latest = useRef(map);
  useEffect(() => {
    latest.current = map;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const name = event.ctrlKey ? `Ctrl+${event.key}` : event.key;
      // A list that drops down takes every Enter for itself; Ctrl Enter still does the act.
      const taken = event.defaultPrevented && name !== 'Ctrl+Enter';
      if (event.altKey || event.metaKey || taken || event.isComposing) return;
      const act = latest.current[name];
      if (!act || (!inDialog && document.querySelector('dialog[open]'))) return;
      const target = event.target instanceof Element ? event.target : document.body;
      if (!event.ctrlKey && !/^(Escape|F\d+)$/.test(name) && target.closest(typing) && !asksForKeys(name, target))
        return;
      if (name === 'Enter' && target.closest('a, button, summary')) return;
      act(event);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [inDialog]);
}

/** No answer begins with a question mark: in an empty field it asks for the sheet of keys, where every screen has its field. */
function asksForKeys(name: string, target: Element): boolean {
  return name === '?' && target instanceof HTMLInputElement && target.type !== 'password' && target.value === '';
}
