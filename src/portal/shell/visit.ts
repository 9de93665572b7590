import { randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { formBinding } from '#identity';
import type { Who } from '#identity';
import { demoRegionPrefix } from '#law';
import type { CivilDate, Day } from '#law';
import type { PortalParts } from '../parts.ts';
import { sayIn } from '../say.ts';
import type { Lang, Say } from '../say.ts';
import { pathWithout } from './own-path.ts';
import { hotline, placeReader } from './place.ts';
import type { PortalPlace } from './place.ts';
import { preferencesOf } from './preferences.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** The request as the public pages see it; set by `openVisits` before any handler runs. */
    visit: Visit;
  }
}

/** One request to the public pages: every page and component takes it as `visit`. */
export interface Visit {
  readonly say: Say;
  readonly lang: Lang;
  readonly large: boolean;
  /** `kind: 'citizen'` once signed in; staff count as anonymous on these pages. */
  readonly who: Who;
  readonly today: CivilDate;
  readonly place: PortalPlace;
  /** Path and query of this page, for links that come back to it. */
  readonly path: string;
  readonly publicUrl: string;
  /** What a day is here: workday, make-up workday, weekend, holiday, or of a year not published yet. */
  readonly day: (date: CivilDate) => Day;
  /** Nothing here has legal effect: the invented city of the demo. */
  readonly demo: boolean;
  /** Values of the hidden fields every form of ours carries (see `FormFields`). Sets the anonymous cookie where it is missing. */
  readonly formFields: () => { readonly token: string; readonly key: string };
}

/** Makes `request.visit` in the scope. Needs `whoPlugin` and the cookies before it. */
export function openVisits(scope: FastifyInstance, parts: PortalParts): void {
  const { ledger, identity, publicUrl } = parts;
  const readPlace = placeReader(parts);
  const secure = publicUrl.startsWith('https:');
  scope.decorateRequest('visit');
  scope.addHook('onRequest', async (request, reply) => {
    const formFields = onceForAll(() => {
      const binding = bindingOf(request, reply, secure);
      return { token: identity.formToken.issue(binding, ledger.clock.now()), key: randomUUID() };
    });
    request.visit = { ...bareVisit(request, parts), who: request.who, place: await readPlace(), formFields };
  });
}

/** A visit that needs no database: for the page that says that something broke. */
export function bareVisit(request: FastifyRequest, parts: PortalParts): Visit {
  const { identity, publicUrl, jurisdiction, calendar } = parts;
  const { lang, large } = preferencesOf(request);
  return {
    say: sayIn(lang),
    lang,
    large,
    who: { kind: 'anonymous', jurisdiction },
    today: identity.today(),
    place: { city: '', hall: '', hotline },
    path: pathWithout(request.url, ['lang', 'type']),
    publicUrl,
    day: (date) => calendar.day(date, jurisdiction),
    demo: jurisdiction.startsWith(demoRegionPrefix),
    formFields: () => ({ token: '', key: '' }),
  };
}

function bindingOf(request: FastifyRequest, reply: FastifyReply, secure: boolean): string {
  const { binding, setCookie } = formBinding(request.headers.cookie, secure);
  if (setCookie !== undefined) void reply.header('set-cookie', setCookie);
  return binding;
}

/** All forms of a page share one token and one key, so that pressing two buttons of one page is one command. */
function onceForAll<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
