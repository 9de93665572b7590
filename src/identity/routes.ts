import type { FastifyPluginAsync } from 'fastify';
import type { Identity } from './identity.ts';
import { accountRoutes } from './routes/account.ts';
import type { ItemsNamed } from './letter.ts';
import { organisationRoutes } from './routes/organisation.ts';
import { placeRoutes } from './routes/place.ts';
import { registerRoutes } from './routes/register.ts';
import { sessionRoutes } from './routes/session.ts';

/**
 * The HTTP face of the identity desk for staff, mounted under /api/v1 in a scope that has `whoPlugin`. Refusals are answered as
 * they are; the api face turns them into problem+json. In: the desk, and what the catalog calls an item.
 */
export function identityRoutes(identity: Identity, itemsNamed: ItemsNamed): FastifyPluginAsync {
  return async (app) => {
    await app.register(placeRoutes, { identity });
    await app.register(sessionRoutes, { identity });
    await app.register(accountRoutes, { identity });
    await app.register(organisationRoutes, { identity });
    await app.register(registerRoutes, { identity, itemsNamed });
  };
}
