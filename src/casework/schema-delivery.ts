import { Type } from '@fastify/type-provider-typebox';

const text = Type.String();
const day = Type.String({ description: 'Civil date YYYY-MM-DD, Asia/Shanghai' });
const short = Type.String({ minLength: 1, maxLength: 200 });

/** How the applicant wants the result. */
export const delivery = Type.Enum(['electronic', 'counter', 'post']);
const returnReason = Type.Enum(['refused', 'wrong-address', 'unclaimed', 'lost']);

/** What a case page shows of the way of its result, and of the papers that may be mended. */
export const deliveryShown = {
  delivering: Type.Optional(
    Type.Object({
      readyOn: Type.Optional(day),
      days: Type.Integer(),
      reminded: Type.Optional(Type.Integer()),
      again: Type.Boolean(),
      posted: Type.Optional(
        Type.Object({ on: day, inTime: Type.Optional(Type.Boolean()), carrier: text, tracking: text, address: text }),
      ),
      returned: Type.Optional(Type.Object({ reason: returnReason, on: day })),
      due: Type.Optional(day),
      documents: Type.Array(Type.Object({ name: text, number: text })),
    }),
  ),
  correctable: Type.Array(
    Type.Object({
      paper: text,
      title: text,
      number: text,
      fields: Type.Array(
        Type.Object({
          name: text,
          label: text,
          words: text,
          value: text,
          choices: Type.Array(Type.Object({ value: text, zh: text })),
        }),
      ),
    }),
  ),
};

/** What the commands of delivery and correction carry. */
export const deliveryBody = {
  mode: Type.Optional(Type.Enum(['electronic', 'counter'])),
  signer: Type.Optional(
    Type.Object(
      {
        by: Type.Enum(['self', 'agent', 'family']),
        name: Type.Optional(Type.String({ maxLength: 100 })),
        relation: Type.Optional(Type.String({ maxLength: 50 })),
        digits: Type.Optional(Type.String({ maxLength: 6 })),
        seen: Type.Optional(Type.Boolean()),
        witness: Type.Optional(Type.String({ maxLength: 100 })),
      },
      { additionalProperties: false },
    ),
  ),
  signedOn: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
  carrier: Type.Optional(Type.String({ maxLength: 100 })),
  tracking: Type.Optional(Type.String({ maxLength: 50 })),
  address: Type.Optional(Type.String({ maxLength: 120 })),
  returned: Type.Optional(returnReason),
  told: Type.Optional(Type.Enum(['telephone', 'letter'])),
  paper: Type.Optional(short),
};
