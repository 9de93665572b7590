import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, bodyOf, Refused } from './api.ts';
import type { Credentials, Session } from './api.ts';

/** Who is signed in and in which post; null while nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return bodyOf(await api.GET('/api/v1/session', { signal }));
    } catch (error) {
      if (error instanceof Refused && error.problem.status === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/**
 * Sign-in, sign-out and the choice of post. Whatever was shown before to another person or in another post is forgotten; the same
 * person signing in again after the session ran out keeps the screen and everything typed on it.
 */
export function useSessionChange() {
  const client = useQueryClient();
  const become = async (next: Session | null): Promise<void> => {
    const before = client.getQueryData(sessionQuery.queryKey);
    const same = before && next && before.staff === next.staff && before.post?.id === next.post?.id;
    if (!same) client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
    client.setQueryData(sessionQuery.queryKey, next);
    await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
  };
  const signIn = useMutation({
    mutationFn: async (body: Credentials) => become(bodyOf(await api.POST('/api/v1/session', { body }))),
  });
  const signOut = useMutation({
    mutationFn: async () => {
      await api.DELETE('/api/v1/session');
      await become(null);
    },
  });
  const choosePost = useMutation({
    mutationFn: async (post: string) => become(bodyOf(await api.PUT('/api/v1/session/post', { body: { post } }))),
  });
  return { signIn, signOut, choosePost };
}
