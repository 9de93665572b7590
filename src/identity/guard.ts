import { refuse } from '#law';
import type { Refusal } from '#law';
import type { FastifyRequest } from 'fastify';
import fastifyPlugin from 'fastify-plugin';
import type { Identity } from './identity.ts';
import type { AccountKind } from './sign-in/parts.ts';
import type { Who } from './types.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks; set by `whoPlugin` before any route runs. */
    who: Who;
  }
}

export type StaffWho = Extract<Who, { kind: 'staff' }>;
export type CitizenWho = Extract<Who, { kind: 'citizen' }>;

/** Staff, or the refusal: `not-signed-in`, `wrong-capacity` for a citizen. */
export function requireStaff(request: FastifyRequest): StaffWho | Refusal {
  const { who } = request;
  if (who.kind === 'staff') return who;
  return who.kind === 'anonymous' ? refuse('not-signed-in') : refuse('wrong-capacity', { capacity: '工作人员' });
}

/** A citizen, or the refusal: `not-signed-in`, `wrong-capacity` for staff. */
export function requireCitizen(request: FastifyRequest): CitizenWho | Refusal {
  const { who } = request;
  if (who.kind === 'citizen') return who;
  return who.kind === 'anonymous' ? refuse('not-signed-in') : refuse('wrong-capacity', { capacity: '申请人' });
}

/** Who asks, for desks that take it as a function of the request. Needs `whoPlugin` in the scope. */
export function whoAsks(request: FastifyRequest): Promise<Who> {
  return Promise.resolve(request.who);
}

/**
 * Sets `request.who` in the scope it is registered in, and relays the cookies of a session that lives on. In: the desk, and at
 * which door it stands: `staff` for the API, `citizen` for the portal.
 */
export const whoPlugin = fastifyPlugin<{ identity: Identity; door: AccountKind }>(
  (app, { identity, door }, done) => {
    // Only the place is made here; the hook fills it for every request before any route runs.
    app.decorateRequest('who');
    app.addHook('onRequest', async (request, reply) => {
      const { who, cookies } = await identity.whoIs(request.headers, door);
      request.who = who;
      for (const cookie of cookies) reply.header('set-cookie', cookie);
    });
    done();
  },
  { name: 'onewindow-who' },
);

/**
 * The check that a change asked of the JSON API comes from our own pages: `Sec-Fetch-Site` (browsers send it on trusted origins only),
 * `Origin`, and a body that is JSON or plain bytes, which no foreign form can send. Programs send neither header, and no cookie that a foreign
 * page could use. In: PUBLIC_URL. Refusals: `foreign-origin`, `not-json`.
 */
export function crossSite(publicUrl: string): (request: FastifyRequest) => Refusal | undefined {
  const own = new URL(publicUrl).origin;
  return ({ headers }) => {
    const { origin, host } = headers;
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') return refuse('foreign-origin');
    // Behind a proxy the host may be rewritten, on a LAN another name than PUBLIC_URL may be typed: either fits.
    if (origin !== undefined && origin !== own && hostOf(origin) !== host) return refuse('foreign-origin');
    const length = headers['content-length'];
    const hasBody = headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
    const ours = /^application\/(json|octet-stream)\s*(;|$)/i.test(headers['content-type'] ?? '');
    return hasBody && !ours ? refuse('not-json') : undefined;
  };
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
