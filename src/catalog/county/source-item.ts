import { Type } from 'typebox';
import type { Static } from 'typebox';
import { newAjv } from '../ajv.ts';

const text = Type.String({ maxLength: 4000 });
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) => Type.Union([type, Type.Null()]);
const count = Type.Integer({ minimum: 0, maximum: 1000 });
const units = Type.Unsafe<'工作日' | '自然日' | '月'>(Type.Enum(['工作日', '自然日', '月']));
const maybe = Type.Optional(orNull(text));

/** A service item as counties and cities publish it, under the source's own names: much is free text, much is missing. */
const sourceItemSchema = Type.Object({
  id: Type.String({ minLength: 1, maxLength: 40 }),
  name: Type.String({ minLength: 1, maxLength: 400 }),
  type: text,
  implementing_body: text,
  place: maybe,
  level: maybe,
  code: maybe,
  legal_basis: Type.Array(Type.Object({ law: text, article: orNull(text) })),
  conditions: Type.Array(text),
  materials: Type.Array(
    Type.Object({
      name: text,
      form: orNull(text),
      count: orNull(count),
      electronic_ok: orNull(Type.Boolean()),
    }),
  ),
  statutory_limit: orNull(Type.Object({ n: count, unit: units, from: text })),
  promised_limit: orNull(Type.Object({ n: count, unit: units, note: Type.Optional(text) })),
  fee: orNull(text),
  fee_basis: orNull(text),
  procedure: Type.Array(text),
  result_document: maybe,
  service_objects: Type.Array(text),
  source: maybe,
  note: maybe,
});

export type SourceItem = Static<typeof sourceItemSchema>;

const validate = newAjv().compile<SourceItem>(sourceItemSchema);

/** Whether JSON has the shape of a published item. Out: the item, or the place where it has not. */
export function readSourceItem(document: unknown): { readonly item: SourceItem } | { readonly at: string } {
  if (validate(document)) return { item: document };
  const [first] = validate.errors ?? [];
  const missing: unknown = first?.params['missingProperty'];
  return { at: `${first?.instancePath.slice(1) ?? ''} ${typeof missing === 'string' ? missing : ''}`.trim() };
}
