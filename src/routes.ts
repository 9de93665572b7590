import type { FastifyPluginAsync } from 'fastify';
import { catalogRoutes } from '#catalog';
import { caseworkRoutes } from '#casework';
import type { Casework } from '#casework';
import { identityRoutes, whoAsks } from '#identity';
import type { Identity } from '#identity';
import type { Ledger } from '#ledger';

/** The services whose HTTP faces make up the API. */
export interface Desks {
  readonly ledger: Ledger;
  readonly identity: Identity;
  readonly casework: Casework;
}

/** Every desk's routes under /api/v1. The server mounts them, the build describes them: one list for both. */
export function apiRoutes({ ledger, identity, casework }: Desks): readonly FastifyPluginAsync[] {
  const { jurisdiction } = identity;
  return [
    identityRoutes(identity),
    async (scope) => {
      await scope.register(catalogRoutes, { ledger, jurisdiction, whoAsks });
    },
    async (scope) => {
      await scope.register(caseworkRoutes, { casework });
    },
  ];
}
