import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { api, bodyOf, freshKey, Refused } from '../api.ts';
import { valueAt, withValue } from './at.ts';
import type { Draft } from './catalog-api.ts';

/** What stands against saving: by which part or row, or the line or somebody who was faster (`''`). */
export interface NotSaved {
  readonly at: string;
  readonly words: string;
  readonly stale: boolean;
  /** The very field the server speaks of, inside the part or row. */
  readonly field: string;
}

export interface Mending {
  readonly draft: Draft;
  /** Changes a part or row and saves it; `change` gets what stands there now, and takes it out by giving nothing. */
  readonly mend: (at: string, change: (now: unknown) => unknown) => void;
  /** Puts a new row on the page; it is saved with its first field. */
  readonly begin: (at: string, value: unknown) => void;
  readonly saving: boolean;
  readonly touched: boolean;
  readonly notSaved: readonly NotSaved[];
  readonly again: () => void;
}

/**
 * A draft being mended: every changed part is saved by itself, one after the other, under the length the page last saw. What could not be
 * saved stays on the page, over whatever comes from the server, and is sent again.
 */
export function useMending(item: string, seq: number, saved: Draft, latest: () => Promise<number>): Mending {
  const client = useQueryClient();
  const [draft, setDraft] = useState(saved);
  const [notSaved, setNotSaved] = useState<readonly NotSaved[]>([]);
  const [saving, setSaving] = useState(false);
  const [touched, setTouched] = useState(false);
  // `new`: on the page only; `changed`: to be saved.
  const dirty = useRef(new Map<string, 'new' | 'changed'>());
  const now = useRef(saved);
  const length = useRef(seq);
  const running = useRef(false);
  const intended = useRef({ said: '', key: '' });

  useEffect(() => {
    // A page that was asked for before the last save must not take that save off the screen.
    if (running.current || seq < length.current) return;
    length.current = seq;
    let next = saved;
    for (const at of dirty.current.keys()) next = withValue(next, at, valueAt(now.current, at));
    now.current = next;
    setDraft(next);
  }, [saved, seq]);

  useEffect(() => {
    const stay = (event: BeforeUnloadEvent): void => {
      if (running.current || [...dirty.current.values()].includes('changed')) event.preventDefault();
    };
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, []);

  const saveOne = async (at: string): Promise<void> => {
    const value = valueAt(now.current, at);
    const said = JSON.stringify([length.current, at, value]);
    if (intended.current.said !== said) intended.current = { said, key: freshKey() };
    const command = { name: 'mendItemVersion' as const, at, ...(value !== undefined && { value }) };
    const done = bodyOf(
      await api.POST('/api/v1/items/{id}/commands', {
        params: { path: { id: item }, header: { 'idempotency-key': intended.current.key } },
        body: { seq: length.current, command },
      }),
    );
    length.current = done.seq;
    // What was typed meanwhile is saved after it.
    if (JSON.stringify(valueAt(now.current, at)) === JSON.stringify(value)) dirty.current.delete(at);
  };

  const flush = async (): Promise<void> => {
    if (running.current) return;
    running.current = true;
    setSaving(true);
    setTouched(true);
    const failed = new Map<string, NotSaved>();
    const next = (): string | undefined =>
      [...dirty.current].find(([at, kind]) => kind === 'changed' && !failed.has(at))?.[0];
    for (let at = next(); at !== undefined; at = next()) {
      try {
        await saveOne(at);
      } catch (error) {
        const refused = error instanceof Refused ? error.problem : undefined;
        const inContent = refused?.code === 'item-not-valid' || refused?.code === 'wrong-form';
        failed.set(inContent ? at : '', {
          at: inContent ? at : '',
          words: refused?.title ?? '',
          stale: refused?.code === 'stale',
          field: refused?.errors?.[0]?.field ?? '',
        });
        if (!inContent) break;
      }
    }
    running.current = false;
    setSaving(false);
    setNotSaved([...failed.values()]);
    if (!failed.has(''))
      await Promise.all([
        client.invalidateQueries({ queryKey: ['catalog-item', item] }),
        client.invalidateQueries({ queryKey: ['catalog'] }),
      ]);
  };

  const set = (at: string, value: unknown, kind: 'new' | 'changed'): void => {
    now.current = withValue(now.current, at, value);
    dirty.current.set(at, kind);
    setDraft(now.current);
  };
  return {
    draft,
    mend(at, change) {
      const before = valueAt(now.current, at);
      const value = change(before);
      if (JSON.stringify(value) === JSON.stringify(before) && !dirty.current.has(at)) return;
      set(at, value, 'changed');
      void flush();
    },
    begin: (at, value) => set(at, value, 'new'),
    saving,
    touched,
    notSaved,
    again: () => {
      void latest().then((fresh) => {
        length.current = fresh;
        return flush();
      });
    },
  };
}
