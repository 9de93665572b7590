import type { FastifyInstance, FastifyPluginAsync, InjectOptions, LightMyRequestResponse } from 'fastify';
import { openTestCasework } from '#casework';
import type { TestCasework } from '#casework';
import { defaultCalendar } from '#law';
import { portalPages } from './index.ts';

/** The public pages of 澜汀市 on a database of their own. */
export interface TestPortal {
  readonly city: TestCasework;
  readonly app: FastifyInstance;
  /** Somebody with a browser of their own: cookies and all. */
  visitor(): Visitor;
  close(): Promise<void>;
}

export interface Visitor {
  readonly cookies: ReadonlyMap<string, string>;
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
  /** Opens the page `url` and sends its form with `fields`; `form` alone replaces what the hidden fields say. */
  submit(url: string, fields: Readonly<Record<string, string>>, action?: string): Promise<LightMyRequestResponse>;
  /** Sends a form as it is given, without opening a page first. */
  post(url: string, fields: Readonly<Record<string, string>>): Promise<LightMyRequestResponse>;
}

/** Opens them. In: how the instance above the pages is built (the API's own `buildApi` in tests), the clock's first instant. */
export async function openTestPortal(
  build: (publicUrl: string, pages: FastifyPluginAsync) => Promise<FastifyInstance>,
  start?: string,
): Promise<TestPortal> {
  const city = await openTestCasework(start);
  const { ledger, identity, casework, parts } = city;
  const { publicUrl, jurisdiction } = parts;
  const pages = portalPages({ ledger, identity, casework, publicUrl, jurisdiction, calendar: defaultCalendar });
  const app = await build(publicUrl, pages);
  return {
    city,
    app,
    visitor: () => visitorAt(app),
    async close() {
      await app.close();
      await city.close();
    },
  };
}

/** Values of the hidden fields of a page's POST form. */
export function hiddenFields(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"\/>/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

function visitorAt(app: FastifyInstance): Visitor {
  const cookies = new Map<string, string>();
  const send = async (
    request: InjectOptions & { headers: Record<string, string> },
  ): Promise<LightMyRequestResponse> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie !== '' && { cookie }), ...request.headers };
    const answer = await app.inject({ ...request, headers });
    for (const { name, value, maxAge } of answer.cookies) {
      if (maxAge === 0 || value === '') cookies.delete(name);
      // The cookie goes back as it came: the library's values are percent-encoded.
      else cookies.set(name, encodeURIComponent(value));
    }
    return answer;
  };
  const post: Visitor['post'] = (url, fields) =>
    send({
      method: 'POST',
      url,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  return {
    cookies,
    post,
    get: (url, headers = {}) => send({ method: 'GET', url, headers }),
    async submit(url, fields, action = url) {
      const page = await send({ method: 'GET', url, headers: {} });
      return post(action, { ...hiddenFields(page.body), ...fields });
    },
  };
}
