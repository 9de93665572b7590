import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api.ts';
import type { WorklistView } from '../api.ts';
import { given } from './list-api.ts';
import type { Filter } from './list-api.ts';

/** The rows of a view, page by page by key: nothing is counted beforehand, the next page is fetched when one walks past the end. */
export function useRows(view: WorklistView, filter: Filter) {
  return useInfiniteQuery({
    queryKey: ['worklist', view, filter],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(
        await api.GET('/api/v1/cases', {
          params: { query: { view, ...given(filter), ...(pageParam !== '' && { after: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.after,
    refetchInterval: 60_000,
  });
}
