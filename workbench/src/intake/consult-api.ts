import { api, bodyOf } from '../api.ts';
import type { paths } from '../api-types.gen.ts';

export type ConsultationRow =
  paths['/api/v1/consultations']['get']['responses'][200]['content']['application/json']['rows'][number];
export type Consulted = paths['/api/v1/consultations']['post']['requestBody']['content']['application/json'];

/** Writes a question down once, however often it is sent under its key. */
export const consult = async (body: Consulted, key: string) =>
  bodyOf(await api.POST('/api/v1/consultations', { params: { header: { 'idempotency-key': key } }, body }));

/** Questions answered at this window, the latest first. */
export const listConsultations = async (query: {
  readonly item?: string;
  readonly on?: string;
  readonly after?: string;
}) => bodyOf(await api.GET('/api/v1/consultations', { params: { query } }));
