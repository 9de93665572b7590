import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Refused } from '../api.ts';
import { addScan, readIntake, removeScan, saveIntake } from './intake-api.ts';
import type { Intake, Saved, Scan } from './intake-api.ts';
import { applicantOf, typedOf } from './typed.ts';
import type { Typed } from './intake-shown.ts';

export type Saving = 'saved' | 'saving' | 'not-saved';

/** How long the clerk pauses before what she typed is saved: shorter than it takes to reach for Esc. */
const pause = 350;

/**
 * One intake being taken in: what is typed stands here at once and is saved behind; one save at a time, in the order typed. A save that
 * fails is tried again until the line is back: nothing typed is lost while the page is open, nor when it is left.
 */
export function useIntake(id: string) {
  const client = useQueryClient();
  const key = ['intake', id];
  const found = useQuery({ queryKey: key, queryFn: async () => readIntake(id) });
  const [typed, setTyped] = useState<Typed>();
  const [saving, setSaving] = useState<Saving>('saved');
  const pending = useRef<Saved>({});
  const running = useRef<Promise<unknown>>(Promise.resolve());
  const timer = useRef(0);
  const now = typed ?? (found.data && typedOf(found.data));

  const send = useCallback(async (): Promise<void> => {
    const part = pending.current;
    if (Object.keys(part).length === 0) return;
    pending.current = {};
    setSaving('saving');
    try {
      client.setQueryData(['intake', id], await saved(client, id, part));
      setSaving(Object.keys(pending.current).length === 0 ? 'saved' : 'saving');
    } catch {
      // What was typed meanwhile wins over what could not be saved.
      pending.current = { ...part, ...pending.current };
      setSaving('not-saved');
    }
  }, [client, id]);

  /** Saves what is not saved yet and waits for it. Out: whether all of it is saved. */
  const flush = useCallback(async (): Promise<boolean> => {
    window.clearTimeout(timer.current);
    running.current = running.current.then(send);
    await running.current;
    return Object.keys(pending.current).length === 0;
  }, [send]);

  const change = (part: Partial<Typed>): void => {
    if (!now) return;
    const next = { ...now, ...part };
    setTyped(next);
    const { person, ticks, ...rest } = part;
    pending.current = {
      ...pending.current,
      ...rest,
      ...(ticks && { ticks: [...ticks] }),
      ...(person && { person: applicantOf(person) }),
    };
    setSaving('saving');
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void flush(), pause);
  };

  /** Lays a scan to a material; what the server then knows of it comes back with it. */
  const scan = async (material: string, file: File): Promise<void> => {
    await flush();
    client.setQueryData(['intake', id], await addScan(id, material, file));
  };

  const unscan = async (scanned: Scan): Promise<void> => {
    await flush();
    client.setQueryData(['intake', id], await removeScan(id, scanned));
  };

  useEffect(() => {
    if (saving !== 'not-saved') return undefined;
    const again = window.setInterval(() => void flush(), 3000);
    return () => window.clearInterval(again);
  }, [saving, flush]);

  // Left in whatever way: by a link, by closing the window, by the session's end.
  useEffect(() => {
    const leave = (): void => void flush();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  /** Another item, or whether the intake waits: saved at once, after what was typed before. */
  const put = async (part: Saved): Promise<void> => {
    pending.current = { ...pending.current, ...part };
    await flush();
  };
  return {
    intake: found.data,
    error: found.error,
    retry: found.refetch,
    typed: now,
    saving,
    change,
    flush,
    scan,
    unscan,
    put,
  };
}

/** A colleague may have opened the same intake: what is typed here is laid upon what they left. */
async function saved(client: QueryClient, id: string, part: Saved): Promise<Intake> {
  const seq = client.getQueryData<Intake>(['intake', id])?.seq ?? 0;
  try {
    return await saveIntake(id, { ...part, seq });
  } catch (error) {
    if (!(error instanceof Refused && error.problem.code === 'intake-changed')) throw error;
    return saveIntake(id, { ...part, seq: (await readIntake(id)).seq });
  }
}
