import fastify from 'fastify';
import type { FastifyInstance, InjectOptions } from 'fastify';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { PortalParts } from './parts.ts';
import { portalPages } from './index.ts';

/** An answer as a browser without scripts sees it. */
export interface Seen {
  readonly status: number;
  readonly path: string;
  readonly html: string;
  readonly bytes: Buffer;
  readonly location: string;
  header(name: string): string;
  /** The hidden fields of the form that posts to `action`; throws where the page has no such form. */
  hidden(action: string): Readonly<Record<string, string>>;
}

export interface Chosen {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Somebody in front of a browser without scripts, in tests: keeps cookies, follows redirections, sends the forms of the pages. */
export interface Visitor {
  get(path: string): Promise<Seen>;
  /** One request, its redirection not followed. */
  once(options: InjectOptions): Promise<Seen>;
  /** Opens `path`, fills its form that posts to `action` (else to `path`), presses the button, follows to the page it leads to. */
  submit(path: string, fields: Readonly<Record<string, string>>, action?: string): Promise<Seen>;
  /** The same for a form with files; hidden fields first, files last but for the pressed button, as browsers send them. */
  upload(path: string, files: readonly Chosen[], pressed: string): Promise<Seen>;
}

/** The public pages alone on a server that listens nowhere. */
export async function openPages(parts: PortalParts): Promise<FastifyInstance> {
  const http = fastify();
  await http.register(cookie);
  await http.register(rateLimit, { global: false });
  await http.register(portalPages(parts));
  return http;
}

/** A visitor with empty pockets. */
export function visitorOf(http: FastifyInstance): Visitor {
  const jar = new Map<string, string>();
  const once: Visitor['once'] = async (options) => {
    const cookies = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await http.inject({
      ...options,
      headers: { ...options.headers, ...(cookies !== '' && { cookie: cookies }) },
    });
    for (const { name, value, maxAge } of answer.cookies) {
      // The library decodes what must go back as it came.
      const raw = [answer.headers['set-cookie']].flat().find((line) => line?.startsWith(`${name}=`));
      if (maxAge === 0 || value === '') jar.delete(name);
      else jar.set(name, raw?.slice(name.length + 1).split(';')[0] ?? value);
    }
    const { statusCode: status, body: html, rawPayload: bytes } = answer;
    return {
      status,
      html,
      bytes,
      path: typeof options.url === 'string' ? options.url : '',
      location: answer.headers.location ?? '',
      header: (name) => String(answer.headers[name] ?? ''),
      hidden: (action) => hiddenOf(html, action),
    };
  };
  const follow = async (seen: Seen): Promise<Seen> => (seen.status === 303 ? get(seen.location) : seen);
  const get = async (url: string): Promise<Seen> => follow(await once({ method: 'GET', url }));
  return {
    once,
    get,
    async submit(path, fields, action = path.split('?')[0] ?? path) {
      const body = new URLSearchParams({ ...(await get(path)).hidden(action), ...fields }).toString();
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      return follow(await once({ method: 'POST', url: action, headers, payload: body }));
    },
    async upload(path, files, pressed) {
      const action = path.split('?')[0] ?? path;
      const fields = (await get(path)).hidden(action);
      return follow(await once(multipartRequest(action, fields, files, pressed)));
    },
  };
}

/** A multipart form as a browser sends it. */
export function multipartRequest(
  url: string,
  fields: Readonly<Record<string, string>>,
  files: readonly Chosen[],
  pressed: string,
): InjectOptions {
  const boundary = 'portal-test-boundary';
  const part = (head: string, body: Uint8Array): Buffer =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      body,
      Buffer.from('\r\n'),
    ]);
  const text = (name: string, value: string): Buffer => part(`name="${name}"`, Buffer.from(value));
  const payload = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => text(name, value)),
    ...files.map(({ field, name, bytes }) =>
      part(`name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream`, bytes),
    ),
    text('do', pressed),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { method: 'POST', url, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload };
}

function hiddenOf(html: string, action: string): Readonly<Record<string, string>> {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const form = forms.find((one) => new RegExp(`^<form[^>]* action="${action.replaceAll('?', '\\?')}"`).test(one));
  if (form === undefined) throw new Error(`no form posts to ${action}`);
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

function attribute(tag: string, name: string): string {
  return (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"');
}
