import { buildApi } from '#api';
import type { Casework } from '#casework';
import type { Identity } from '#identity';
import type { Ledger } from '#ledger';
import { apiRoutes } from '../desks.ts';

/** A service that is never asked: describing routes calls none of them. */
function unasked<Service extends object>(): Service {
  return new Proxy<Service>(Object.create(null) as Service, {});
}

/** The OpenAPI document of the whole API without a database. Used by the build, which types the workbench's client from it. */
export async function openApi(): Promise<unknown> {
  const desks = { ledger: unasked<Ledger>(), identity: unasked<Identity>(), casework: unasked<Casework>() };
  const app = await buildApi({ publicUrl: '', version: '', routes: apiRoutes(desks), healthy: async () => true });
  await app.ready();
  const answer = await app.inject('/api/v1/openapi.json');
  await app.close();
  return answer.json();
}
