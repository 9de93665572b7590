import { Type } from '@fastify/type-provider-typebox';
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import type { Conversion } from './conversions.ts';
import { proved } from './same-schema.ts';
import type { Casework } from './types.ts';

const text = Type.String();
const number = Type.String({ pattern: '^[0-9]{8,20}$', description: '办件编号, digits only' });
const names = Type.Array(text);
const mapping = proved<Conversion>().answer(
  Type.Object({
    item: text,
    name: text,
    answersKept: names,
    answersWanted: Type.Array(Type.Object({ field: text, name: text })),
    materialsKept: Type.Array(Type.Object({ material: text, from: text, to: text })),
    materialsWanted: names,
    left: names,
  }),
  true,
);
const targets = proved<readonly { readonly item: string; readonly name: string }[]>().answer(
  Type.Array(Type.Object({ item: text, name: text })),
  true,
);

/** 转为另一事项: where a case may go, and what comes along (domain 9B). */
export const conversionRoutes: FastifyPluginAsyncTypebox<{ readonly casework: Casework }> = async (
  app,
  { casework },
) => {
  app.get(
    '/cases/:number/conversions',
    {
      schema: {
        operationId: 'conversions',
        summary: '可以转到的事项: items a case applied for under the wrong one may be converted to',
        params: Type.Object({ number }),
        response: { 200: targets },
      },
    },
    async (request) => casework.conversions(request.who, request.params.number),
  );

  app.get(
    '/cases/:number/conversions/:item',
    {
      schema: {
        operationId: 'conversion',
        summary: '转过去带走什么: which answers and materials come along, and what is then missing',
        params: Type.Object({ number, item: Type.String({ maxLength: 40 }) }),
        response: { 200: mapping },
      },
    },
    async (request) => casework.conversion(request.who, request.params.number, request.params.item),
  );
};
