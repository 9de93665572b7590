import type { FastifyInstance, InjectOptions } from 'fastify';
import { materialsAsked } from '#catalog';
import type { ServiceItem } from '#catalog';
import type { Answers } from '#casework';
import type { TestPortal } from '../testing.ts';

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

/** Somebody in front of a browser without scripts: keeps cookies, follows redirections, sends the forms of the pages, files too. */
export interface Walker {
  get(path: string): Promise<Seen>;
  /** One request, its redirection not followed. */
  once(options: InjectOptions): Promise<Seen>;
  /** One form as it is given, its redirection not followed. */
  post(action: string, fields: Readonly<Record<string, string>>): Promise<Seen>;
  /** Opens `path`, fills its form that posts to `action` (else to `path`), presses the button, follows to the page it leads to. */
  submit(path: string, fields: Readonly<Record<string, string>>, action?: string): Promise<Seen>;
  /** The same for a form with files; hidden fields first, the pressed button last, as browsers send them. */
  upload(path: string, files: readonly Chosen[], pressed: string): Promise<Seen>;
}

/** A browser with empty pockets. */
export function walkerAt(app: FastifyInstance): Walker {
  const jar = new Map<string, string>();
  const once: Walker['once'] = async (options) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...options.headers, ...(cookie !== '' && { cookie }) };
    const answer = await app.inject({ ...options, headers });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') jar.delete(name);
      // The cookie goes back as it came: the library's values are percent-encoded.
      else jar.set(name, encodeURIComponent(value));
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
  const post: Walker['post'] = (url, fields) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return once({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });
  };
  return {
    once,
    get,
    post,
    async submit(path, fields, action = path.split('?')[0] ?? path) {
      return follow(await post(action, { ...(await get(path)).hidden(action), ...fields }));
    },
    async upload(path, files, pressed) {
      const action = path.split('?')[0] ?? path;
      const fields = (await get(path)).hidden(action);
      return follow(await once(multipartRequest(action, { ...fields }, files, pressed)));
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
  const part = (head: string, body: Uint8Array): Buffer => {
    const start = `--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`;
    return Buffer.concat([Buffer.from(start), body, Buffer.from('\r\n')]);
  };
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
  const form = forms.find((one) => one.slice(0, one.indexOf('>')).includes(` action="${action}"`));
  if (form === undefined) throw new Error(`no form posts to ${action}`);
  const inputs = form.match(/<input type="hidden"[^>]*>/g) ?? [];
  return Object.fromEntries(inputs.map((input) => [attribute(input, 'name'), attribute(input, 'value')]));
}

function attribute(tag: string, name: string): string {
  return (new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}

/** The smallest file that passes for a PDF; other words, another file. */
export const pdfOf = (words: string): Buffer => Buffer.from(`%PDF-1.4\n% ${words}\n`);

/** Registers citizen `n` and signs them in through the page. */
export async function signedIn({ city, app }: TestPortal, n: number): Promise<Walker> {
  await city.citizen(n);
  const walker = walkerAt(app);
  const mobile = `1990000${String(n).padStart(4, '0')}`;
  await walker.submit('/sign-in', { mobile, password: 'Lanting-2026' });
  return walker;
}

/** The draft an address is about. */
export const draftIn = (path: string): string => /\/drafts\/([^/?]+)/.exec(path)?.[1] ?? '';

/** Fills a draft page by page, as the pages lead. Out: the last look. */
export async function walkToCheck(walker: Walker, item: ServiceItem, answers: Answers): Promise<Seen> {
  let page = await walker.get(`/apply/${item.id}`);
  for (const { id, fields } of item.form.pages) {
    if (!page.path.endsWith(`/${id}`)) throw new Error(`the page after the one before ${id} is ${page.path}`);
    const typed = Object.fromEntries(fields.map((name) => [name, answers[name] ?? '']));
    page = await walker.submit(page.path, { ...typed, do: 'next' });
  }
  const files = materialsAsked(item, answers).map(({ id, name }) => ({
    field: `material-${id}`,
    name: `${name}.pdf`,
    bytes: pdfOf(id),
  }));
  page = await walker.upload(page.path, files, 'next');
  return walker.submit(page.path, { delivery: 'electronic', electronicConsent: 'yes', do: 'next' });
}

/** Applies through the pages. Out: the case number. */
export async function applied(walker: Walker, item: ServiceItem, answers: Answers): Promise<string> {
  const check = await walkToCheck(walker, item, answers);
  const receipt = await walker.submit(check.path, { declaration: 'yes', do: 'submit' });
  return /\/cases\/(\d+)\/receipt/.exec(receipt.path)?.[1] ?? '';
}
