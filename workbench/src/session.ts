import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { forgetForms } from './acts/use-act-form.ts';
import { api, bodyOf, Refused } from './api.ts';
import type { Credentials, Session } from './api.ts';
import { keepPlace } from './worklist/place.ts';
import { lookFor } from './worklist/search-place.ts';

const sessionKey = ['session'];

/**
 * Who is signed in and in which post; null while nobody is. A session that runs out while one works does not take the screen away:
 * the screen stays, and sign-in is asked for on top of it (`useSessionLost`).
 */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ signal, client }): Promise<Session | null> => {
    try {
      return bodyOf(await api.GET('/api/v1/session', { signal }));
    } catch (error) {
      const before = client.getQueryData<Session | null>(sessionKey) ?? null;
      if (error instanceof Refused && error.problem.status === 401) return before;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** Where one is, signed in or not. */
export const placeQuery = queryOptions({
  queryKey: ['place'],
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/place', { signal })),
  staleTime: Infinity,
});

let lost = false;
const listeners = new Set<() => void>();

function say(next: boolean): void {
  lost = next;
  for (const listener of listeners) listener();
}

api.use({
  async onResponse({ response }) {
    if (response.status !== 401 || lost) return;
    const answer: unknown = await response.clone().json();
    if (typeof answer === 'object' && answer !== null && 'code' in answer && answer.code === 'not-signed-in') say(true);
  },
});

/** True from the first answer that says nobody is signed in until somebody is. */
export function useSessionLost(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => lost,
  );
}

/**
 * What was shown to another person or in another post is forgotten; the same person signing in again after the session ran out keeps
 * the screen and everything typed on it.
 */
async function become(client: QueryClient, next: Session | null): Promise<void> {
  const before = client.getQueryData(sessionQuery.queryKey);
  const others = {
    predicate: ({ queryKey }: { readonly queryKey: readonly unknown[] }) =>
      queryKey[0] !== 'session' && queryKey[0] !== 'place',
  };
  if (!before || before.staff !== next?.staff || before.post?.id !== next.post?.id) {
    forgetForms();
    lookFor('');
    keepPlace({ search: '', number: '' });
    client.removeQueries(others);
  }
  client.setQueryData(sessionQuery.queryKey, next);
  if (next) say(false);
  await client.invalidateQueries(others);
}

/** Sign-in, sign-out and the choice of post. */
export function useSessionChange() {
  const client = useQueryClient();
  const signIn = useMutation({
    mutationFn: async (body: Credentials) => become(client, bodyOf(await api.POST('/api/v1/session', { body }))),
  });
  const signOut = useMutation({
    mutationFn: async () => {
      await api.DELETE('/api/v1/session');
      await become(client, null);
    },
  });
  const choosePost = useMutation({
    mutationFn: async (post: string) =>
      become(client, bodyOf(await api.PUT('/api/v1/session/post', { body: { post } }))),
  });
  return { signIn, signOut, choosePost };
}
