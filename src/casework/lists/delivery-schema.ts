import { Type } from '@fastify/type-provider-typebox';
import { proved } from '../same-schema.ts';
import { worklist } from '../schemas.ts';
import type { DeliveryDesk } from './delivery-desk.ts';
import { deliveryKinds, deskActs } from './delivery-query.ts';

const text = Type.String();
const { rows, after, today } = worklist.properties;

const row = Type.Object({
  ...rows.items.properties,
  kind: Type.Enum([...deliveryKinds]),
  days: Type.Integer(),
  returned: Type.Optional(Type.Enum(['refused', 'wrong-address', 'unclaimed', 'lost'])),
  reminder: Type.Optional(Type.Object({ days: Type.Integer(), issued: Type.Boolean(), told: Type.Integer() })),
  reach: Type.Optional(
    Type.Object({
      by: Type.Enum(['telephone', 'letter']),
      mobile: text,
      field: text,
      address: text,
      online: Type.Boolean(),
    }),
  ),
  posting: Type.Optional(Type.Object({ carrier: text, tracking: text, address: text })),
});

/** The delivery desk; the compiler holds it equal to `DeliveryDesk`. */
export const deliveryDeskSchema = proved<DeliveryDesk>().answer(
  Type.Object({
    rows: Type.Array(row),
    after,
    organs: Type.Array(Type.Object({ unit: text, name: text })),
    acts: Type.Array(Type.Enum([...deskActs])),
    today,
  }),
  true,
);
