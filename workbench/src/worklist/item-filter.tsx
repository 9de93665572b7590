import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Select } from '../antd.ts';
import { api, bodyOf } from '../api.ts';
import { words } from '../words.ts';

/** Narrows the list to one item of the catalogue. */
export function ItemFilter(props: { readonly value: string; readonly onChange: (item: string) => void }): ReactNode {
  const found = useQuery({
    queryKey: ['items'],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/items', { signal })),
    staleTime: 600_000,
  });
  const items = found.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? [];
  return (
    <>
      <label htmlFor="item-filter" className="meta">
        {words.list.filter}
      </label>
      <Select
        id="item-filter"
        size="small"
        className={`item-filter${props.value ? ' item-filter-on' : ''}`}
        value={props.value}
        popupMatchSelectWidth={false}
        options={[{ value: '', label: words.list.allItems }, ...items]}
        onChange={props.onChange}
      />
    </>
  );
}
