import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '#law';
import type { Refusal } from '#law';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Every request that changes something carries an `Idempotency-Key` of 8–100 visible ASCII characters: repeating it after a
 * broken line gives the first answer again. Checked before the body is read. Refusal: `bad-command-key`.
 */
export function guardWrites(scope: FastifyInstance): void {
  scope.addHook('onRequest', async (request, reply) => {
    if (reading.has(request.method) || request.is404) return;
    const refusal = withoutKey(request);
    if (refusal) return reply.send(refusal);
  });
}

function withoutKey(request: FastifyRequest): Refusal | undefined {
  const key = request.headers['idempotency-key'];
  return typeof key === 'string' && /^[!-~]{8,100}$/.test(key) ? undefined : refuse('bad-command-key');
}
