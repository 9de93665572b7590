import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { formBinding } from '#identity';
import { refuse } from '#law';
import type { Refusal } from '#law';
import type { PortalParts } from '../parts.ts';
import { sendRefusal } from './send-refusal.tsx';

/** What a form sent: every field once, the last where a name came twice. */
export type FormBody = Readonly<Record<string, string>>;

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

/** The fields of an urlencoded form, by name. */
export function formOf({ body }: FastifyRequest): FormBody {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, lastText(value)]));
}

/** Refusal `form-token-wrong` unless the form was made by us for this very visitor within the day. */
export function refuseForm(parts: PortalParts, request: FastifyRequest, form: FormBody): Refusal | undefined {
  const { identity, ledger } = parts;
  const { binding } = formBinding(request.headers.cookie, false);
  return identity.formToken.verify(form['token'] ?? '', binding, ledger.clock.now());
}

/**
 * The one-time key of a form, for the desk's command: sending the form twice is one command. A form with a strange key is answered
 * as if it bore a key of its own.
 */
export function keyOf(form: FormBody): string {
  const key = form['key'] ?? '';
  return /^[\w-]{8,100}$/.test(key) ? key : (form['token'] ?? '');
}

function lastText(value: unknown): string {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === 'string' ? last : '';
}

function isMultipart({ headers }: FastifyRequest): boolean {
  return /^multipart\/form-data\b/i.test(headers['content-type'] ?? '');
}
