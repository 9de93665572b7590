import type { FastifyInstance, InjectOptions } from 'fastify';

/** An answer as a browser without scripts sees it. */
export interface Seen {
  readonly status: number;
  readonly path: string;
  readonly body: string;
  /** Where a redirection leads; empty where there is none. */
  readonly location: string;
  /** The hidden fields of the form that posts to `action`; throws where the page has no such form. */
  hidden(action: string): Readonly<Record<string, string>>;
  json<T>(): T;
}

export interface Chosen {
  readonly field: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

type Fields = Readonly<Record<string, string>>;

/** Somebody before a browser without scripts, or a program with the API: keeps cookies. Redirections are followed by `get` and `submit`. */
export interface Walker {
  /** The cookies as a header. */
  readonly cookie: () => string;
  once(options: InjectOptions): Promise<Seen>;
  get(path: string): Promise<Seen>;
  post(action: string, fields: Fields): Promise<Seen>;
  /** Opens `path`, fills its form that posts to `action` (else to `path` itself), follows to where it leads. */
  submit(path: string, fields: Fields, action?: string): Promise<Seen>;
  /** The same with files: hidden fields first, the pressed button last, as browsers send them. */
  upload(path: string, files: readonly Chosen[], pressed: string): Promise<Seen>;
  /** One request to the API with a key. In: the address below /api/v1. */
  ask(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object, key?: string): Promise<Seen>;
}

let walkers = 0;
let keys = 0;

/** A browser with a network address of its own. In: the cookies it has already; who listens to every exchange. */
export function walkerAt(
  app: FastifyInstance,
  { cookie = '', heard }: { readonly cookie?: string; readonly heard?: (seen: Seen) => void } = {},
): Walker {
  walkers += 1;
  const remoteAddress = `10.0.${Math.floor(walkers / 250)}.${(walkers % 250) + 1}`;
  const jar = new Map<string, string>();
  for (const pair of cookie.split('; ').filter((one) => one !== '')) {
    const at = pair.indexOf('=');
    jar.set(pair.slice(0, at), pair.slice(at + 1));
  }
  const cookies = (): string => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const once: Walker['once'] = async (options) => {
    const kept = cookies();
    const headers = { ...options.headers, ...(kept !== '' && { cookie: kept }) };
    const answer = await app.inject({ remoteAddress, ...options, headers });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') jar.delete(name);
      // The cookie goes back as it came: the library's values are percent-encoded.
      else jar.set(name, encodeURIComponent(value));
    }
    const seen: Seen = {
      status: answer.statusCode,
      path: typeof options.url === 'string' ? options.url : '',
      body: answer.body,
      location: answer.headers.location ?? '',
      hidden: (action) => hiddenOf(answer.body, action),
      json: () => answer.json(),
    };
    heard?.(seen);
    return seen;
  };
  const follow = async (seen: Seen): Promise<Seen> => (seen.status === 303 ? get(seen.location) : seen);
  const get: Walker['get'] = async (url) => follow(await once({ method: 'GET', url }));
  const post: Walker['post'] = (url, fields) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return once({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });
  };
  const actionOf = (path: string): string => path.split('?')[0] ?? path;
  return {
    cookie: cookies,
    once,
    get,
    post,
    async submit(path, fields, action = actionOf(path)) {
      return follow(await post(action, { ...(await get(path)).hidden(action), ...fields }));
    },
    async upload(path, files, pressed) {
      const action = actionOf(path);
      return follow(await once(multipart(action, (await get(path)).hidden(action), files, pressed)));
    },
    ask(method, path, body, key) {
      keys += 1;
      const headers = { 'idempotency-key': key ?? `story-key-${keys}` };
      return once({ method, url: `/api/v1${path}`, headers, ...(body !== undefined && { payload: body }) });
    },
  };
}

function multipart(url: string, fields: Fields, files: readonly Chosen[], pressed: string): InjectOptions {
  const boundary = 'story-boundary';
  const part = (head: string, body: Uint8Array): Buffer =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      body,
      Buffer.from('\r\n'),
    ]);
  const payload = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => part(`name="${name}"`, Buffer.from(value))),
    ...files.map(({ field, name, bytes }) =>
      part(`name="${field}"; filename="${name}"\r\ncontent-type: application/octet-stream`, bytes),
    ),
    part('name="do"', Buffer.from(pressed)),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { method: 'POST', url, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, payload };
}

export function hiddenOf(html: string, action: string): Fields {
  const forms = html.match(/<form\b[\s\S]*?<\/form>/g) ?? [];
  const written = action.replaceAll('&', '&amp;');
  const form = forms.find((one) => one.slice(0, one.indexOf('>')).includes(` action="${written}"`));
  if (form === undefined) throw new Error(`no form posts to ${action}`);
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

function attribute(tag: string, name: string): string {
  return (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&quot;', '"');
}
