import { isRefusal } from '#law';
import type { Refusal } from '#law';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import type { Identity } from './identity.ts';
import type { AccountKind, SetCookies } from './sign-in/parts.ts';

const doors: { readonly [K in AccountKind]: { readonly home: string; readonly signIn: string } } = {
  citizen: { home: '/', signIn: '/sign-in' },
  staff: { home: '/workbench/', signIn: '/workbench/' },
};

/**
 * The way to the configured providers and back: two addresses a door, no page. They stand outside the API, whose guard refuses whatever
 * comes from a foreign page, as the way back must. A refusal is told by the door's own sign-in page.
 */
export function providerRoutes(identity: Identity): FastifyPluginAsync {
  return async (app) => {
    const config = { rateLimit: { max: 60, timeWindow: 60_000 } };
    for (const kind of ['citizen', 'staff'] as const) {
      if (identity.providers[kind] === undefined) continue;
      const path = `/sign-in/provider/${kind}`;
      app.get(path, { config, schema: { hide: true } }, async (request, reply) => {
        const asked = await identity.askProvider(kind, pathIn(request.query, doors[kind].home));
        return isRefusal(asked) ? toSignIn(reply, kind, asked) : go(reply, asked.url, asked.cookies);
      });
      app.get(`${path}/return`, { config, schema: { hide: true } }, async (request, reply) => {
        const signedIn = await identity.returnFromProvider(kind, textsIn(request.query), request.headers);
        return isRefusal(signedIn) ? toSignIn(reply, kind, signedIn) : go(reply, signedIn.to, signedIn.cookies);
      });
    }
  };
}

function go(reply: FastifyReply, address: string, cookies: SetCookies): FastifyReply {
  for (const cookie of cookies) void reply.header('set-cookie', cookie);
  return reply.header('cache-control', 'no-store').redirect(address, 303);
}

function toSignIn(reply: FastifyReply, kind: AccountKind, { refused }: Refusal): FastifyReply {
  return go(reply, `${doors[kind].signIn}?problem=${refused}`, []);
}

/** `to` of the address, on this host only. */
function pathIn(query: unknown, home: string): string {
  const { to = home } = textsIn(query);
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(to) ? to : home;
}

function textsIn(query: unknown): Readonly<Record<string, string>> {
  if (typeof query !== 'object' || query === null) return {};
  return Object.fromEntries(
    Object.entries(query).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}
