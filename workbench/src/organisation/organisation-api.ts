import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf } from '../api.ts';
import type { paths } from '../api-types.gen.ts';

type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;
type Sent<Path extends keyof paths> = paths[Path] extends {
  post: { requestBody: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

export type Unit = Got<'/api/v1/units'>['units'][number];
export type UnitKind = Sent<'/api/v1/organisation/establishUnit'>['kind'];
export type ActName = Sent<'/api/v1/organisation/grantMandate'>['act'];
export type UnitPage = Got<'/api/v1/organisation/units/{id}'>;
export type PostRow = UnitPage['posts'][number];
export type StaffCard = Got<'/api/v1/organisation/staff/{id}'>;
export type PostRegister = Got<'/api/v1/organisation/posts/{id}'>;
export type MandateRow = PostRegister['mandates'][number];
export type CoverRow = Got<'/api/v1/organisation/cover'>['rows'][number];
export type HolderRow = Got<'/api/v1/organisation/items/{id}/holders'>['holders'][number];

/** What the organiser may give; the address names it. */
export type CommandName =
  | 'establishUnit'
  | 'renameUnit'
  | 'abolishUnit'
  | 'registerStaff'
  | 'openStaffAccount'
  | 'resetStaffPassword'
  | 'unlockAccount'
  | 'assignPost'
  | 'endPost'
  | 'grantMandate'
  | 'revokeMandate';

const of = (id: string) => ({ params: { path: { id } } });

export const unitsQuery = queryOptions({
  queryKey: ['organisation', 'units'],
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/units', { signal })).units,
});

export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', 'unit', id],
    enabled: id !== '',
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/organisation/units/{id}', { ...of(id), signal })),
  });

export const postQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', 'post', id],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/organisation/posts/{id}', { ...of(id), signal })),
  });

export const staffQuery = (id: string) =>
  queryOptions({
    queryKey: ['organisation', 'staff', id],
    queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/organisation/staff/{id}', { ...of(id), signal })),
  });

export const coverQuery = queryOptions({
  queryKey: ['organisation', 'cover'],
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/organisation/cover', { signal })).rows,
});

export const holdersQuery = (item: string) =>
  queryOptions({
    queryKey: ['organisation', 'holders', item],
    enabled: item !== '',
    queryFn: async ({ signal }) =>
      bodyOf(await api.GET('/api/v1/organisation/items/{id}/holders', { ...of(item), signal })).holders,
  });

export const itemsQuery = queryOptions({
  queryKey: ['items'],
  queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/items', { signal })),
  staleTime: 600_000,
});

/** People by a part of their name. The name goes in the body: an address would be logged. */
export async function findPeople(words: string): Promise<readonly StaffCard[]> {
  return bodyOf(await api.POST('/api/v1/organisation/staff-search', { body: { words } })).staff;
}

/** One command of the organiser under a key of its own. Out: the id of what it was about. */
export async function give(name: CommandName, body: Readonly<Record<string, unknown>>, key: string): Promise<string> {
  // Every address takes the body that `org-acts.ts` makes for it; the compiler cannot follow a name it does not know.
  const address = `/api/v1/organisation/${name}` as '/api/v1/organisation/renameUnit';
  const params = { header: { 'idempotency-key': key } };
  return bodyOf(await api.POST(address, { params, body: body as never })).id;
}

export function letterUrl(mandate: string): string {
  return `/api/v1/organisation/mandates/${encodeURIComponent(mandate)}/letter`;
}
