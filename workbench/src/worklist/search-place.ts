import { useSyncExternalStore } from 'react';

let words = '';
const listeners = new Set<() => void>();

/** Looks for cases: the words live in the memory of the page and nowhere else, neither in an address nor on the disk. */
export function lookFor(next: string): void {
  words = next;
  for (const listener of listeners) listener();
}

export function useWordsSought(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => words,
  );
}

/** What somebody typed into the field above: a whole case number is opened, anything else is looked for. */
export function meant(typed: string): { readonly open: string } | { readonly find: string } | undefined {
  const plain = typed.trim();
  const digits = plain.replace(/[\s-]/g, '');
  if (/^\d{12,16}$/.test(digits)) return { open: digits };
  if (/^\d*X?$/i.test(digits)) return digits.length >= 4 ? { find: digits } : undefined;
  return Array.from(plain).length >= 2 ? { find: plain } : undefined;
}
