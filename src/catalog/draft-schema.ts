import { Type } from 'typebox';
import type { TObject, TProperties, TSchema } from 'typebox';
import type { ItemDraft } from './draft.ts';
import { serviceItemSchema } from './schema.ts';

const { properties: whole } = serviceItemSchema;

/** The rows of an item of which a draft must have these parts; `basis` inside a row may lack all but the law. */
const rows: readonly (readonly [keyof typeof whole, readonly string[]])[] = [
  ['conditions', ['id', 'text']],
  ['materials', ['id', 'name']],
  ['steps', ['id', 'name', 'after']],
  ['special', ['id', 'name', 'kind']],
  ['fees', ['id', 'name']],
  ['statutory', ['n', 'unit']],
  ['promised', ['n', 'unit']],
  ['result', ['name']],
  ['mustEnter', []],
];

const citedLaw = loose(whole.basis.items, ['law']);

/** Shape of a draft: the item's own, of which less must be there. Made from it, so that the two cannot part. */
export const draftItemSchema = Type.Unsafe<ItemDraft>({
  ...serviceItemSchema,
  required: ['id', 'name'],
  properties: {
    ...whole,
    basis: { ...whole.basis, items: citedLaw },
    ...Object.fromEntries(rows.map(([name, sure]) => [name, looseRow(whole[name], sure)])),
    source: Type.Record(Type.String(), Type.Unknown()),
  },
});

function looseRow(schema: TSchema, sure: readonly string[]): TSchema {
  if ('items' in schema) return { ...schema, items: loose(schema.items as TObject, sure) };
  return loose(schema as TObject, sure);
}

function loose(object: TObject, sure: readonly string[]): TSchema {
  const properties: TProperties = object.properties;
  return {
    ...object,
    required: sure,
    properties: { ...properties, ...('basis' in properties && { basis: citedLaw }) },
  };
}
