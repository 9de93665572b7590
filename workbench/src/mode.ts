import { useSyncExternalStore } from 'react';
import type { Mode } from './theme.ts';

const key = 'onewindow.mode';
const system = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

function chosen(): Mode {
  try {
    const kept = window.localStorage.getItem(key);
    if (kept === 'light' || kept === 'dark') return kept;
  } catch {
    // Storage may be switched off; the system's wish then decides.
  }
  return system.matches ? 'dark' : 'light';
}

function apply(): void {
  document.documentElement.dataset['mode'] = chosen();
  for (const listener of listeners) listener();
}

system.addEventListener('change', apply);
apply();

/** Light or dark: the person's choice on this computer, else the system's. */
export function useMode(): readonly [Mode, (mode: Mode) => void] {
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const mode = useSyncExternalStore(subscribe, chosen);
  const choose = (next: Mode): void => {
    try {
      window.localStorage.setItem(key, next);
    } catch {
      // Not kept then.
    }
    apply();
  };
  return [mode, choose];
}
