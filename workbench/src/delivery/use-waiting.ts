import { useInfiniteQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api.ts';
import type { paths } from '../api-types.gen.ts';

type Desk = paths['/api/v1/delivery-desk']['get'];
export type DeliveryDesk = Desk['responses'][200]['content']['application/json'];
export type DeliveryRow = DeliveryDesk['rows'][number];
export type DeliveryKind = DeliveryRow['kind'];
export const kinds: readonly DeliveryKind[] = ['lost', 'remind', 'returned', 'posted', 'to-send', 'ready'];

/** What the desk is narrowed to. */
export interface Narrowed {
  readonly kind: DeliveryKind | '';
  readonly organ: string;
}

/** The same as an address has it. */
export function narrowedIn(params: URLSearchParams): Narrowed {
  return { kind: kinds.find((known) => known === params.get('kind')) ?? '', organ: params.get('organ') ?? '' };
}

/** Without what is not narrowed. */
export function narrowedTo({ kind, organ }: Narrowed) {
  return { ...(kind && { kind }), ...(organ && { organ }) };
}

/** Where a row stands in the list: the page after it begins there, whatever becomes of the row itself. */
export function keyOfRow({ since, number }: DeliveryRow): string {
  return `${since}_${number}`;
}

/** A page of the desk. */
export async function waitingAfter(narrowed: Narrowed, after: string, signal?: AbortSignal): Promise<DeliveryDesk> {
  const query = { ...narrowedTo(narrowed), ...(after !== '' && { after }) };
  return bodyOf(await api.GET('/api/v1/delivery-desk', { params: { query }, ...(signal && { signal }) }));
}

/** The rows of the desk, page by page by key. */
export function useWaiting(narrowed: Narrowed) {
  return useInfiniteQuery({
    queryKey: ['delivery-desk', narrowed],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) => waitingAfter(narrowed, pageParam, signal),
    getNextPageParam: (page) => page.after,
    refetchInterval: 60_000,
    // Telephones and addresses do not stay behind in the memory of the page.
    gcTime: 0,
  });
}
