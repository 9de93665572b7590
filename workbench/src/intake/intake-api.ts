import { api, bodyOf } from '../api.ts';
import type { CommandBody } from '../api.ts';
import type { paths } from '../api-types.gen.ts';

type Json<Path extends keyof paths, Method extends 'get' | 'post' | 'put'> =
  paths[Path] extends Record<Method, { responses: { 200: { content: { 'application/json': infer Body } } } }>
    ? Body
    : never;
type Asked<Path extends keyof paths, Method extends 'post' | 'put'> =
  paths[Path] extends Record<Method, { requestBody: { content: { 'application/json': infer Body } } }> ? Body : never;

export type Intake = Json<'/api/v1/intakes/{id}', 'get'>;
export type IntakeRow = Json<'/api/v1/intakes', 'get'>['intakes'][number];
export type IntakeAct = Intake['acts'][number];
export type End = IntakeAct['end'];
export type Published = NonNullable<Intake['published']>;
export type Applicant = NonNullable<Intake['person']>;
export type CaseAtHand = Intake['cases'][number];
export type Finished = Json<'/api/v1/intakes/{id}/finish', 'post'>;
type Finish = Asked<'/api/v1/intakes/{id}/finish', 'post'>;
type Begun = Asked<'/api/v1/intakes', 'post'>;
/** What one save carries; what it leaves out stays. */
export type Saved = Omit<SavedOf, 'seq'>;
type SavedOf = Asked<'/api/v1/intakes/{id}', 'put'>;
export type Body = CommandBody;

export const listIntakes = async () => bodyOf(await api.GET('/api/v1/intakes'));

export const readIntake = async (id: string): Promise<Intake> =>
  bodyOf(await api.GET('/api/v1/intakes/{id}', { params: { path: { id } } }));

export const beginIntake = async (body: Begun): Promise<Intake> => bodyOf(await api.POST('/api/v1/intakes', { body }));

export const saveIntake = async (id: string, body: SavedOf): Promise<Intake> =>
  // A page that is being closed still saves.
  bodyOf(await api.PUT('/api/v1/intakes/{id}', { params: { path: { id } }, body, keepalive: true }));

export const discardIntake = async (id: string) =>
  bodyOf(await api.DELETE('/api/v1/intakes/{id}', { params: { path: { id } } }));

/** Takes in and ends the intake in one act; the key makes a repetition harmless. */
export const finishIntake = async (id: string, body: Finish, key: string): Promise<Finished> =>
  bodyOf(
    await api.POST('/api/v1/intakes/{id}/finish', {
      params: { path: { id }, header: { 'idempotency-key': key } },
      body,
    }),
  );

export const findItems = async (q: string) =>
  bodyOf(await api.GET('/api/v1/intake-items', { params: { query: { q } } }));

/** Whose cases this number bears, as far as this post may see them; in the body, for no number stands in an address. */
export const lookUp = async (number: string) => bodyOf(await api.POST('/api/v1/people/lookup', { body: { number } }));

export type Scan = Intake['files'][number];

export const scanUrl = (id: string, { material, file }: Scan): string =>
  `/api/v1/intakes/${id}/files/${encodeURIComponent(material)}/${file}`;

export const removeScan = async (id: string, { material, file }: Scan): Promise<Intake> =>
  bodyOf(
    await api.DELETE('/api/v1/intakes/{id}/files/{material}/{file}', { params: { path: { id, material, file } } }),
  );

/** Lays a scan to a material: the bytes as they are, the name in a header of its own. */
export const addScan = async (id: string, material: string, file: File): Promise<Intake> =>
  bodyOf(
    await api.POST('/api/v1/intakes/{id}/files/{material}', {
      params: { path: { id, material }, header: { 'file-name': encodeURIComponent(file.name) } },
      headers: { 'content-type': 'application/octet-stream' },
      // The description names no JSON body for it; what goes out is the file itself.
      body: file as unknown as undefined,
      bodySerializer: () => file,
    }),
  );
