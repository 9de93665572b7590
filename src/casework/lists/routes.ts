import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { isRefusal } from '#law';
import type { Refusal } from '#law';
import { schemas, worklist } from '../schemas.ts';
import { deliveryKinds } from './delivery-query.ts';
import { deliveryDeskSchema } from './delivery-schema.ts';
import type { Casework } from '../types.ts';
import { stageNames } from './stage-names.ts';
import { lights } from './filters.ts';
import type { FoundCases } from './find-cases.ts';
import type { SavedView } from './saved-views.ts';

const closed = { additionalProperties: false } as const;
const stage = Type.Enum([...stageNames]);
const light = Type.Enum([...lights]);

/** What a list can be narrowed to, in the address: none of it says anything of a person. */
export const filterQuery = {
  item: Type.Optional(Type.String({ maxLength: 40 })),
  stage: Type.Optional(stage),
  light: Type.Optional(light),
};
const filters = Type.Object({ view: schemas.worklistView, ...filterQuery }, closed);
const name = Type.String({ minLength: 1, maxLength: 20 });
const id = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{8,40}$' }) });
const { rows, today, after } = worklist.properties;
const done = Type.Unsafe<{ done: true } | Refusal>(Type.Object({ done: Type.Literal(true) }));

/** Saved views, the desk of delivery, and the search for cases. */
export const listRoutes: FastifyPluginAsyncTypebox<{ casework: Casework }> = async (app, { casework }) => {
  // Names and digits are sought in the body: addresses are logged, kept and handed on.
  app.post(
    '/case-search',
    {
      schema: {
        operationId: 'findCases',
        summary: '找办件: by number, name, or the last digits of an ID number, among what this post may see',
        body: Type.Object(
          { words: Type.String({ maxLength: 60 }), after: Type.Optional(Type.String({ pattern: '^\\d{8,20}$' })) },
          closed,
        ),
        response: { 200: Type.Unsafe<FoundCases | Refusal>(Type.Object({ rows, after, today })) },
      },
    },
    async ({ who, body }, reply) => {
      void reply.header('cache-control', 'no-store');
      return casework.findCases(who, body.words, body.after);
    },
  );
  app.get(
    '/delivery-desk',
    {
      schema: {
        operationId: 'deliveryDesk',
        summary: '送达: what waits to be handed over, is in the post, came back or was not collected, the oldest first',
        querystring: Type.Object({
          kind: Type.Optional(Type.Enum([...deliveryKinds])),
          organ: Type.Optional(Type.String({ maxLength: 40 })),
          after: Type.Optional(Type.String({ maxLength: 40 })),
        }),
        response: { 200: deliveryDeskSchema },
      },
    },
    async ({ who, query: { after, ...narrowed } }, reply) => {
      void reply.header('cache-control', 'no-store');
      return casework.deliveryDesk(who, narrowed, after);
    },
  );
  app.get(
    '/saved-views',
    {
      schema: {
        operationId: 'savedViews',
        summary: '我的视图: the views that this post has saved',
        response: {
          200: Type.Unsafe<{ views: readonly SavedView[] } | Refusal>(
            Type.Object({ views: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), filters })) }),
          ),
        },
      },
    },
    async ({ who }) => {
      const views = await casework.savedViews(who);
      return isRefusal(views) ? views : { views };
    },
  );
  app.put(
    '/saved-views/:id',
    {
      schema: {
        operationId: 'saveView',
        summary: '存视图: under a name; the id is the caller’s, so that sending it twice saves it once',
        params: id,
        body: Type.Object({ name, filters }, closed),
        response: { 200: done },
      },
    },
    async ({ who, params, body }) => {
      const saved = await casework.saveView(who, { id: params.id, ...body });
      return isRefusal(saved) ? saved : { done: true as const };
    },
  );
  app.delete(
    '/saved-views/:id',
    { schema: { operationId: 'forgetView', summary: '删视图', params: id, response: { 200: done } } },
    async ({ who, params }) => {
      const gone = await casework.forgetView(who, params.id);
      return isRefusal(gone) ? gone : { done: true as const };
    },
  );
};
