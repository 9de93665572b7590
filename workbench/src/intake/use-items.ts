import { useQuery } from '@tanstack/react-query';
import { findItems } from './intake-api.ts';

/** Items found by what is typed, among those this post may take in. */
export function useItems(typed: string) {
  const q = typed.trim();
  return useQuery({
    queryKey: ['intake-items', q],
    enabled: q !== '',
    queryFn: async () => findItems(q),
    staleTime: 60_000,
    placeholderData: (before) => before,
  });
}
