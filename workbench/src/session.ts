import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { freshKey, Refused } from './api.ts';
import type { Problem } from './api.ts';

export interface PostShown {
  readonly id: string;
  readonly title: string;
  readonly unitName: string;
}

export interface Session {
  readonly name: string;
  readonly place: string;
  readonly post?: PostShown;
  readonly posts: readonly PostShown[];
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly code?: string;
}

async function ask<Body>(path: string, init?: RequestInit): Promise<Body> {
  const headers = { 'content-type': 'application/json', 'idempotency-key': freshKey() };
  const response = await fetch(path, { credentials: 'same-origin', headers, ...init });
  const body: unknown = response.status === 204 ? undefined : await response.json();
  if (!response.ok) throw new Refused(body as Problem);
  return body as Body;
}

/** Who is signed in and in which post; null while nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session | null> => {
    try {
      return await ask<Session>('/api/v1/session');
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** Sign-in, sign-out and the choice of post; each of them makes everything shown before stale. */
export function useSessionChange() {
  const client = useQueryClient();
  const change = async (work: Promise<unknown>): Promise<void> => {
    await work;
    client.clear();
    await client.fetchQuery(sessionQuery);
  };
  const signIn = useMutation({
    mutationFn: (given: Credentials) => change(ask('/api/v1/session', { method: 'POST', body: JSON.stringify(given) })),
  });
  const signOut = useMutation({ mutationFn: () => change(ask('/api/v1/session', { method: 'DELETE', body: '{}' })) });
  const choosePost = useMutation({
    mutationFn: (post: string) =>
      change(ask('/api/v1/session/post', { method: 'PUT', body: JSON.stringify({ post }) })),
  });
  return { signIn, signOut, choosePost };
}
