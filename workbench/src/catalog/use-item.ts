import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api.ts';

/** One item with everything the catalog desk knows of it. */
export function useItem(id: string) {
  return useQuery({
    queryKey: ['catalog-item', id],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/catalog/{id}', { params: { path: { id } }, signal })),
  });
}
