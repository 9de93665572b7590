import type { FastifyInstance } from 'fastify';

/**
 * One line for each answer: the route's pattern (never the address, which may hold a case number or a search for a name),
 * status, milliseconds and the request's id, which the caller gets back as X-Request-Id.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    const ms = Math.round(reply.elapsedTime);
    request.log.info({ method, route: routeOptions.url ?? '(none)', status: reply.statusCode, ms }, 'answered');
  });
}
