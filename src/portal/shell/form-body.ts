import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formBinding } from '#identity';
import { refuse } from '#law';
import type { Refusal } from '#law';
import type { PortalParts } from '../parts.ts';
import { formOf } from './form-of.ts';
import type { FormBody } from './form-of.ts';
import { sendRefusal } from './send-refusal.tsx';

const bodyLimit = 64 * 1024;

/**
 * Forms of the public pages, without scripts. Reads urlencoded bodies and refuses, before the handler runs, what another site may have
 * sent: `foreign-origin` by the browser's own word, `form-token-wrong` by the signed hidden field. A route that takes files reads its
 * body itself and must then call `refuseForm` with the fields that came before the first file.
 */
export async function readForms(scope: FastifyInstance, parts: PortalParts): Promise<void> {
  await scope.register(formbody, { bodyLimit });
  scope.addHook('onRequest', async (request, reply) => {
    const site = request.headers['sec-fetch-site'];
    const foreign = site !== undefined && site !== 'same-origin' && site !== 'none';
    if (request.method === 'POST' && foreign) return sendRefusal(request, reply, refuse('foreign-origin'));
  });
  scope.addHook('preHandler', async (request, reply) => {
    if (request.method !== 'POST' || request.is404 || isMultipart(request)) return;
    const refusal = refuseForm(parts, request, formOf(request));
    if (refusal) return sendRefusal(request, reply, refusal);
  });
}

/** Refusal `form-token-wrong` unless the form was made by us for this very visitor within the day. */
export function refuseForm(parts: PortalParts, request: FastifyRequest, form: FormBody): Refusal | undefined {
  const { identity, ledger } = parts;
  const { binding } = formBinding(request.headers.cookie, false);
  return identity.formToken.verify(form['token'] ?? '', binding, ledger.clock.now());
}

function isMultipart({ headers }: FastifyRequest): boolean {
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
}
