import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api.ts';

export type Show = 'mine' | 'errors' | 'published' | 'all' | 'discarded';

export interface CatalogFilter {
  readonly show: Show;
  readonly organ: string;
  readonly words: string;
}

/** The items of the catalog, page by page by code. */
export function useCatalog({ show, organ, words }: CatalogFilter) {
  return useInfiniteQuery({
    queryKey: ['catalog', show, organ, words],
    initialPageParam: '',
    queryFn: async ({ pageParam, signal }) =>
      bodyOf(
        await api.GET('/api/v1/catalog', {
          params: {
            query: { show, ...(organ && { organ }), ...(words && { words }), ...(pageParam && { after: pageParam }) },
          },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.after,
  });
}
