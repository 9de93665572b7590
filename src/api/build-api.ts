import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import fastify, { LogController } from 'fastify';
import type { FastifyBaseLogger, FastifyInstance, FastifyPluginAsync } from 'fastify';
import { answerRefusals } from './answer-refusals.ts';
import { checkRequests } from './check-requests.ts';
import { describeApi } from './describe-api.ts';
import { guardWrites } from './guard-writes.ts';
import { logRequests } from './log-requests.ts';
import { securityHeaders } from './security-headers.ts';
import { serveWorkbench } from './serve-workbench.ts';

export interface ApiParts {
  /** Address under which people reach us; https here switches the hardening on. */
  readonly publicUrl: string;
  readonly version: string;
  readonly log?: FastifyBaseLogger;
  /** Folder of the built staff web app; absent: not served. */
  readonly workbenchFolder?: string;
  /** What stands before every route of the API: the identity desk's checks of origin and of who asks. */
  readonly guards?: readonly FastifyPluginAsync[];
  /** The desks' own routes, mounted under /api/v1. */
  readonly routes: readonly FastifyPluginAsync[];
  /** Public pages, mounted at the root with their own error pages. */
  readonly pages?: readonly FastifyPluginAsync[];
  /** Whether the parts we stand on answer; asked by /healthz. */
  readonly healthy: () => Promise<boolean>;
  /** Addresses of proxies whose X-Forwarded-For is believed; absent: none. */
  readonly trustProxy?: string;
}

/**
 * How long one request may take to come in: 100 MB of photographs over a slow village line, not a day of one byte a minute; and how long
 * a line may be silent. Node itself waits for the headers a minute.
 */
const patience = { requestTimeout: 30 * 60_000, connectionTimeout: 2 * 60_000 };

/**
 * The HTTP face: one Fastify instance with security headers, request ids and plain logging, the desks' routes under
 * /api/v1 (problem+json, Idempotency-Key, OpenAPI 3.1 at /api/v1/openapi.json), the workbench and the public pages.
 * It adds no rule of the trade. Out: the instance, ready to listen.
 */
export async function buildApi(parts: ApiParts): Promise<FastifyInstance> {
  const app: FastifyInstance = fastify({
    ...(parts.log ? { loggerInstance: parts.log } : { logger: false }),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: parts.trustProxy ?? false,
    ...patience,
    // An address that is no text (%ff) reaches no route and no page of ours; it is answered in words, and never repeated.
    frameworkErrors: (_error, _request, { raw }) => {
      raw.writeHead(400, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
      raw.end('这个地址读不懂。 This address cannot be read.');
    },
    routerOptions: { ignoreTrailingSlash: false },
  });
  logRequests(app);
  await securityHeaders(app, parts.publicUrl);
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register((scope) => mountApi(scope, parts), { prefix: '/api/v1' });
  app.get('/healthz', { schema: { hide: true } }, async (_request, reply) => {
    const healthy = await parts.healthy();
    return reply
      .code(healthy ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ healthy });
  });
  if (parts.workbenchFolder !== undefined) await serveWorkbench(app, parts.workbenchFolder);
  for (const pages of parts.pages ?? []) await app.register(pages);
  return app;
}

/** The API alone, in a scope that already bears its prefix. */
async function mountApi(scope: FastifyInstance, parts: ApiParts): Promise<void> {
  answerRefusals(scope);
  checkRequests(scope);
  keepNothing(scope);
  for (const guard of parts.guards ?? []) await guard(scope, {});
  guardWrites(scope);
  await describeApi(scope, parts.version);
  for (const routes of parts.routes) await scope.register(routes);
  scope.get('/openapi.json', { schema: { hide: true } }, async () => scope.swagger());
}

/** What the API answers may be about a person: no browser of a shared computer keeps it, unless the route says so. */
function keepNothing(scope: FastifyInstance): void {
  scope.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
  });
}
