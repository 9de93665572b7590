import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api.ts';
import type { WorklistView } from '../api.ts';
import { words } from '../words.ts';

/** How many cases lie in each view, in words: a number, 99+ where counting stopped, nothing while it is not known. */
export function useCounts(): (view: WorklistView) => string {
  const { data } = useQuery({
    queryKey: ['worklist-counts'],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/worklist-counts', { signal })),
    refetchInterval: 60_000,
  });
  return (view) => (!data || view === 'closed' ? '' : words.list.count(data[view], data.countedTo));
}
