import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api.ts';
import type { paths } from '../api-types.gen.ts';

type Query = NonNullable<paths['/api/v1/cases']['get']['parameters']['query']>;
export type LightFilter = NonNullable<Query['light']>;
export type StageFilter = NonNullable<Query['stage']>;
export const lights: readonly LightFilter[] = ['over', 'today', 'soon'];
export const stages: readonly StageFilter[] = [
  'received',
  'correction-requested',
  'corrected',
  'under-review',
  'granted',
  'certificate-made',
  'refused',
  'not-accepted',
  'withdrawn',
  'converted',
  'closed',
];

/** What a list is narrowed to. */
export interface Filter {
  readonly item: string;
  readonly stage: StageFilter | '';
  readonly light: LightFilter | '';
}
export const noFilter: Filter = { item: '', stage: '', light: '' };

/** The filter as an address has it. */
export function filterIn(params: URLSearchParams): Filter {
  return {
    item: params.get('item') ?? '',
    stage: stages.find((known) => known === params.get('stage')) ?? '',
    light: lights.find((known) => known === params.get('light')) ?? '',
  };
}

/** The same without what is not narrowed. */
export function given({ item, stage, light }: Filter) {
  return { ...(item && { item }), ...(stage && { stage }), ...(light && { light }) };
}

export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/saved-views', { signal })).views,
});
export type SavedView =
  paths['/api/v1/saved-views']['get']['responses'][200]['content']['application/json']['views'][number];

export async function saveView({ id, name, filters }: SavedView): Promise<void> {
  bodyOf(await api.PUT('/api/v1/saved-views/{id}', { params: { path: { id } }, body: { name, filters } }));
}

export async function forgetView(id: string): Promise<void> {
  bodyOf(await api.DELETE('/api/v1/saved-views/{id}', { params: { path: { id } } }));
}

/** A page of what was found. The words go in the body: an address would be logged. */
export async function findCases(words: string, after: string) {
  const body = { words, ...(after !== '' && { after }) };
  return bodyOf(await api.POST('/api/v1/case-search', { body }));
}
