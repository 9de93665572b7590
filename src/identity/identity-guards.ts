import type { FastifyPluginAsync } from 'fastify';
import { crossSite, whoPlugin } from './guard.ts';
import type { Identity } from './identity.ts';

/**
 * What stands before every route of the JSON API: a request from a foreign page is answered with its refusal before anything is
 * looked up, then `request.who` is set with staff looked for first. Refusals: `foreign-origin`, `not-json`. Registered in the very
 * scope of the API, so that it holds for whatever is mounted there later.
 */
export function identityGuards(identity: Identity): FastifyPluginAsync {
  const barred = crossSite(identity.publicUrl);
  return async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      const refusal = barred(request);
      if (refusal) return reply.send(refusal);
    });
    await scope.register(whoPlugin, { identity, door: 'staff' });
  };
}
