import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { demoRegionPrefix } from '#law';
import type { Identity } from '../identity.ts';

const place = Type.Object({
  name: Type.String({ description: 'Name of the service center; empty before the organisation is founded' }),
  provider: Type.Optional(Type.String({ description: 'Provider through which staff may sign in; absent: none' })),
  demo: Type.Boolean({ description: 'An invented city: every screen says 演示 不具法律效力' }),
});

/** Where one is, for whoever has not signed in yet. */
export const placeRoutes: FastifyPluginAsyncTypebox<{ identity: Identity }> = async (app, { identity }) => {
  app.get(
    '/place',
    { schema: { operationId: 'place', summary: '本政务服务中心', response: { 200: place } } },
    async () => {
      const center = (await identity.unitTree()).find(({ kind }) => kind === 'center');
      const provider = identity.providers.staff;
      return {
        name: center?.name ?? '',
        demo: identity.jurisdiction.startsWith(demoRegionPrefix),
        ...(provider !== undefined && { provider }),
      };
    },
  );
};
