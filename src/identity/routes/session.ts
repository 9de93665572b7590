import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox, Static } from '@fastify/type-provider-typebox';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import type { FastifyReply } from 'fastify';
import { requireStaff } from '../guard.ts';
import type { StaffWho } from '../guard.ts';
import type { Identity } from '../identity.ts';
import type { SetCookies } from '../sign-in/parts.ts';

const text = Type.String();
const post = Type.Object({ id: text, title: text, unitName: text });
const session = Type.Object(
  {
    staff: text,
    name: text,
    /** Name of the service center, shown in the head of every screen. */
    place: text,
    /** A second factor is enrolled: the workbench reminds whoever has none. */
    totp: Type.Boolean(),
    post: Type.Optional(post),
    posts: Type.Array(post),
    /** What the present post may do today, with whatever item: which desks it is shown. */
    acts: Type.Array(text),
  },
  { title: 'Session' },
);
export type SessionShown = Static<typeof session>;

/** A schema whose route may also answer with a refusal, which the api face turns into problem+json. */
export const orRefusal = <T>(schema: Parameters<typeof Type.Unsafe>[0]) => Type.Unsafe<T | Refusal>(schema);

/** Sign-in, sign-out, who am I, and the post one acts in. */
export const sessionRoutes: FastifyPluginAsyncTypebox<{ identity: Identity }> = async (app, { identity }) => {
  app.post(
    '/session',
    {
      // Per address, on top of the lock per account: one address cannot try many names.
      config: { rateLimit: { max: 30, timeWindow: 60_000 } },
      schema: {
        operationId: 'signIn',
        summary: '登录: staff sign in with user name, password and, where enrolled, the code of the authenticator',
        body: Type.Object(
          {
            username: Type.String({ minLength: 1, maxLength: 60 }),
            password: Type.String({ minLength: 1, maxLength: 128 }),
            code: Type.Optional(Type.String({ maxLength: 10 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: orRefusal<SessionShown>(session) },
      },
    },
    async (request, reply) => {
      const { username, password, code } = request.body;
      const credentials = { username, password, ...(code !== undefined && { totp: code }) };
      const signedIn = await identity.signInStaff(credentials, request.headers);
      // The body calls it `code`, and so must the field beside which the words are shown.
      if (isRefusal(signedIn)) return signedIn.field === 'totp' ? { ...signedIn, field: 'code' } : signedIn;
      relay(reply, signedIn.cookies);
      const cookie = signedIn.cookies.map((value) => value.split(';')[0] ?? '').join('; ');
      const { who } = await identity.whoIs({ cookie }, 'staff');
      if (who.kind !== 'staff') throw new Error('a session that was just opened is not there');
      return shown(identity, who);
    },
  );

  app.get(
    '/session',
    {
      schema: {
        operationId: 'session',
        summary: '我的登录: who am I, which posts do I hold today, in which do I act',
        response: { 200: orRefusal<SessionShown>(session) },
      },
    },
    async (request) => {
      const who = requireStaff(request);
      return isRefusal(who) ? who : shown(identity, who);
    },
  );

  app.delete(
    '/session',
    { schema: { operationId: 'signOut', summary: '退出登录', response: { 204: Type.Null() } } },
    async (request, reply) => {
      const done = await identity.signOut('staff', request.headers);
      // Whoever is not signed in any more has what they asked for.
      if (!isRefusal(done)) relay(reply, done.cookies);
      return reply.code(204).send(null);
    },
  );

  app.put(
    '/session/post',
    {
      schema: {
        operationId: 'choosePost',
        summary: '切换岗位: the post in which I act from now on',
        body: Type.Object({ post: Type.String({ minLength: 1, maxLength: 40 }) }, { additionalProperties: false }),
        response: { 200: orRefusal<SessionShown>(session) },
      },
    },
    async (request) => {
      const chosen = await identity.choosePost(request.headers, request.body.post);
      if (isRefusal(chosen)) return chosen;
      const { who } = await identity.whoIs(request.headers, 'staff');
      if (who.kind !== 'staff') throw new Error('the session ended while its post was chosen');
      return shown(identity, who);
    },
  );
};

export function relay(reply: FastifyReply, cookies: SetCookies): void {
  for (const cookie of cookies) void reply.header('set-cookie', cookie);
}

async function shown(identity: Identity, who: StaffWho): Promise<SessionShown> {
  const units = new Map((await identity.unitTree()).map((unit) => [unit.id, unit]));
  const posts = (await identity.postsOf(who.staff)).map(({ id, title, unit }) => ({
    id,
    title,
    unitName: units.get(unit)?.name ?? '',
  }));
  const acting = posts.find(({ id }) => id === who.post?.id);
  const center = [...units.values()].find(({ kind }) => kind === 'center');
  const place = center?.name ?? who.unit?.name ?? '';
  const totp = await identity.hasTotp(who.staff);
  const acts = acting ? await identity.actsOfPost(acting.id) : [];
  return { staff: who.staff, name: who.name, place, totp, posts, acts: [...acts], ...(acting && { post: acting }) };
}
