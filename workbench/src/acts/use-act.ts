import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, bodyOf, freshKey, Refused } from '../api.ts';
import type { Act, CasePage, CommandBody } from '../api.ts';

/**
 * Does an act. One Idempotency-Key stands for one intended act: whoever presses again after a broken line repeats the same act and does
 * not do it twice; changed words, or a case that has moved on, are another act.
 */
export function useAct(page: CasePage, act: Act, onDone: () => Promise<void>) {
  const intended = useRef({ said: '', key: '' });
  const { number, seq } = page;
  return useMutation({
    networkMode: 'always',
    mutationFn: async (body: CommandBody) => {
      const said = JSON.stringify([seq, body]);
      if (intended.current.said !== said) intended.current = { said, key: freshKey() };
      return bodyOf(
        await api.POST('/api/v1/cases/{number}/commands/{command}', {
          params: { path: { number, command: act.command }, header: { 'idempotency-key': intended.current.key } },
          body: { seq, body },
        }),
      );
    },
    onSuccess: onDone,
  });
}

/** The server's findings by field, as the form names its fields. */
export function problemsOf(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Refused)) return {};
  const found = (error.problem.errors ?? []).map(
    ({ field, zh }) => [field.replace(/^body\//, '').replaceAll('.', '/'), zh] as const,
  );
  return Object.fromEntries(found);
}

/** Somebody else has acted since the page was read (409). */
export function isStale(error: unknown): error is Refused {
  return error instanceof Refused && (error.problem.code === 'stale' || error.problem.code === 'wrong-stage');
}
