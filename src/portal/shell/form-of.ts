import type { FastifyRequest } from 'fastify';

/** What a form sent: every field once, the last where a name came twice. */
export type FormBody = Readonly<Record<string, string>>;

/** The fields of an urlencoded form, by name. */
export function formOf({ body }: FastifyRequest): FormBody {
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, lastText(value)]));
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
