import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { isRefusal } from '#law';
import type { Identity } from '../identity.ts';
import type { TotpOffer } from '../sign-in/second-factor.ts';
import { orRefusal } from './session.ts';

const password = Type.String({ minLength: 1, maxLength: 128 });
const done = Type.Object({ done: Type.Literal(true) });
/** One address cannot guess passwords and codes by the hundred; the lock per account stands behind it. */
const config = { rateLimit: { max: 30, timeWindow: 60_000 } };

/** One's own account: password and second factor (双因子). */
export const accountRoutes: FastifyPluginAsyncTypebox<{ identity: Identity }> = async (app, { identity }) => {
  app.put(
    '/session/password',
    {
      config,
      schema: {
        operationId: 'changePassword',
        summary: '改密码: all other sessions end',
        body: Type.Object({ current: password, wanted: password }, { additionalProperties: false }),
        response: { 200: orRefusal<{ done: true }>(done) },
      },
    },
    async (request) => answer(await identity.changePassword('staff', request.headers, request.body)),
  );

  app.post(
    '/session/totp',
    {
      config,
      schema: {
        operationId: 'enrolTotp',
        summary: '启用动态验证码: the key for the authenticator app; confirmed by a first code',
        body: Type.Object({ password }, { additionalProperties: false }),
        response: { 200: orRefusal<TotpOffer>(Type.Object({ uri: Type.String(), key: Type.String() })) },
      },
    },
    async (request, reply) => {
      void reply.header('cache-control', 'no-store');
      return identity.enrolTotp(request.headers, request.body.password);
    },
  );

  app.post(
    '/session/totp/confirmation',
    {
      config,
      schema: {
        operationId: 'confirmTotp',
        summary: '确认动态验证码',
        body: Type.Object({ code: Type.String({ minLength: 6, maxLength: 10 }) }, { additionalProperties: false }),
        response: { 200: orRefusal<{ done: true }>(done) },
      },
    },
    async (request) => answer(await identity.confirmTotp(request.headers, request.body.code)),
  );

  app.post(
    '/session/totp/removal',
    {
      config,
      schema: {
        operationId: 'disableTotp',
        summary: '停用动态验证码',
        body: Type.Object({ password }, { additionalProperties: false }),
        response: { 200: orRefusal<{ done: true }>(done) },
      },
    },
    async (request) => answer(await identity.disableTotp(request.headers, request.body.password)),
  );
};

function answer<R>(result: true | R): { done: true } | R {
  return isRefusal(result) ? result : { done: true };
}
