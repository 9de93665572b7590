import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { problemSchema } from './problem.ts';

/**
 * OpenAPI 3.1 of every route registered in `scope` afterwards. The description is made from the very schemas that check
 * requests and write answers; the refusals, which all routes share, are added here so that no desk repeats them.
 */
export async function describeApi(scope: FastifyInstance, version: string): Promise<void> {
  scope.addHook('onRoute', (route) => {
    if (route.schema?.hide || route.method === 'HEAD') return;
    const refused = { description: 'Refused', content: { 'application/problem+json': { schema: problemSchema } } };
    const given: unknown = route.schema?.response;
    route.schema = {
      ...route.schema,
      response: {
        ...(typeof given === 'object' ? given : {}),
        '4xx': refused,
        '5xx': { ...refused, description: 'Failed' },
      },
    };
  });
  await scope.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'OneWindow 一窗',
        version,
        description:
          'Every change carries an Idempotency-Key: repeating it gives the first answer again. Refusals are problem+json (RFC 9457) with words in Chinese and English.',
      },
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'session', description: 'Signed in at /api/v1' },
        },
      },
    },
  });
}
