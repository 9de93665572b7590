import type { paths } from '../api-types.gen.ts';

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Body
  : never;

export type DeskList = Answer<'/api/v1/catalog'>;
export type DeskRow = DeskList['rows'][number];
export type DeskItem = Answer<'/api/v1/catalog/{id}'>;
export type Working = NonNullable<DeskItem['working']>;
export type Draft = Working['item'];
export type Finding = DeskItem['findings'][number];
export type DeskAct = DeskItem['acts'][number];
export type CatalogCommand =
  paths['/api/v1/items/{id}/commands']['post']['requestBody']['content']['application/json']['command'];
