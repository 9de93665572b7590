import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { consultationAnswers, consultationKinds } from './consultation-events.ts';
import type { Consultations } from './consultations.ts';
import { proved } from './same-schema.ts';
import type { Casework } from './types.ts';

const text = Type.String();
const asked = Type.Enum([...consultationKinds]);
const answered = Type.Enum([...consultationAnswers]);
const list = proved<Consultations>().answer(
  Type.Object({
    rows: Type.Array(
      Type.Object({
        number: text,
        item: text,
        itemName: text,
        asked,
        answered,
        referredTo: text,
        referredName: text,
        words: text,
        answer: text,
        name: text,
        mobile: text,
        by: text,
        at: text,
      }),
    ),
    after: Type.Optional(text),
    counts: Type.Array(Type.Object({ item: text, asked, n: Type.Integer() })),
  }),
  true,
);

/** 咨询登记: a question answered at a window, written down with one key (domain 9B). */
export const consultationRoutes: FastifyPluginAsyncTypebox<{ readonly casework: Casework }> = async (
  app,
  { casework },
) => {
  app.get(
    '/consultations',
    {
      schema: {
        operationId: 'consultations',
        summary: '咨询登记: questions answered at the own window, and what the own organ was asked in thirty days',
        querystring: Type.Object({
          item: Type.Optional(Type.String({ maxLength: 40 })),
          on: Type.Optional(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' })),
          after: Type.Optional(Type.String({ pattern: '^[0-9]{14}$' })),
        }),
        response: { 200: list },
      },
    },
    async (request) => casework.consultations(request.who, request.query),
  );

  app.post(
    '/consultations',
    {
      schema: {
        operationId: 'consult',
        summary: '登记一次咨询: nobody has to say who they are',
        headers: Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 100 }) }),
        body: Type.Object(
          {
            item: Type.String({ maxLength: 40 }),
            asked,
            answered,
            referredTo: Type.Optional(Type.String({ maxLength: 40 })),
            words: Type.Optional(Type.String({ maxLength: 2000 })),
            answer: Type.Optional(Type.String({ maxLength: 2000 })),
            person: Type.Optional(
              Type.Object(
                { name: Type.String({ maxLength: 100 }), mobile: Type.String({ maxLength: 20 }) },
                { additionalProperties: false },
              ),
            ),
          },
          { additionalProperties: false },
        ),
        response: { 200: proved<{ readonly number: string }>().answer(Type.Object({ number: text }), true) },
      },
    },
    async (request) => casework.consult(request.who, request.body, request.headers['idempotency-key']),
  );
};
