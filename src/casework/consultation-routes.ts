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
      Type.Object({ number: text, item: text, asked, answered, referredTo: text, words: text, at: text }),
    ),
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
        response: { 200: list },
      },
    },
    async (request) => casework.consultations(request.who),
  );

  app.post(
    '/consultations',
    {
      schema: {
        operationId: 'consult',
        summary: '登记一次咨询: who asked is not asked for',
        headers: Type.Object({ 'idempotency-key': Type.String({ minLength: 8, maxLength: 100 }) }),
        body: Type.Object(
          {
            item: Type.String({ minLength: 1, maxLength: 40 }),
            asked,
            answered,
            referredTo: Type.Optional(Type.String({ maxLength: 40 })),
            words: Type.Optional(Type.String({ maxLength: 2000 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: proved<{ readonly number: string }>().answer(Type.Object({ number: text }), true) },
      },
    },
    async (request) => casework.consult(request.who, request.body, request.headers['idempotency-key']),
  );
};
