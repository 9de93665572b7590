import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Lang } from '../say.ts';
import { pathWithout } from './own-path.ts';

export interface Preferences {
  readonly lang: Lang;
  /** Large type: 24 px for 18. */
  readonly large: boolean;
}

const langCookie = 'onewindow-lang';
const typeCookie = 'onewindow-type';
const yearSeconds = 365 * 24 * 60 * 60;

/** What a visitor chose earlier; Chinese in normal type where nothing was chosen. */
export function preferencesOf({ cookies }: FastifyRequest): Preferences {
  return { lang: cookies[langCookie] === 'en' ? 'en' : 'zh', large: cookies[typeCookie] === 'large' };
}

/**
 * Language and type size without scripts: a plain link to the same page with `?lang=en|zh` or `?type=large|normal`. The choice becomes a
 * cookie and the visitor comes back to the page without the parameter, so that no address carries it on.
 */
export function keepPreferences(scope: FastifyInstance, secure: boolean): void {
  const cookie = { path: '/', maxAge: yearSeconds, httpOnly: true, sameSite: 'lax', secure } as const;
  scope.addHook('onRequest', async (request, reply) => {
    const { lang, type } = request.query as { readonly lang?: unknown; readonly type?: unknown };
    if (request.method !== 'GET' || (lang === undefined && type === undefined)) return;
    if (lang === 'zh' || lang === 'en') reply.setCookie(langCookie, lang, cookie);
    if (type === 'large' || type === 'normal') reply.setCookie(typeCookie, type, cookie);
    return reply.header('cache-control', 'no-store').redirect(pathWithout(request.url, ['lang', 'type']), 303);
  });
}
