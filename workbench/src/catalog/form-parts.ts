import type { Draft } from './catalog-api.ts';

/** The form of a draft as the screen edits it: the schema's other words are kept as they are. */
export interface FormPart {
  readonly schema: {
    readonly [key: string]: unknown;
    readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
    readonly required: readonly string[];
  };
  readonly pages: NonNullable<Draft['form']>['pages'];
}

export const kinds = [
  { value: 'text', label: '一行文字' },
  { value: 'textarea', label: '几行文字' },
  { value: 'date', label: '日期' },
  { value: 'number', label: '数字' },
  { value: 'mobile', label: '手机号' },
  { value: 'id-number', label: '身份证号码' },
  { value: 'credit-code', label: '统一社会信用代码' },
  { value: 'choice', label: '选择' },
] as const;

/** Where an answer stands on the result document. */
export const places = [
  { value: '', label: '不印' },
  { value: 'holder', label: '持有人' },
  { value: 'address', label: '地址' },
  { value: 'responsible', label: '负责人' },
  { value: 'scope', label: '范围' },
  { value: 'row', label: '另起一行' },
] as const;

const empty = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
} as const;

/** In: the form as it stands, the item's name for the title of a new one. */
export function formOf(form: Draft['form'], name: string): FormPart {
  const schema = (form?.schema ?? { ...empty, title: `${name}申请书` }) as Readonly<Record<string, unknown>>;
  return {
    schema: {
      ...schema,
      properties: (schema['properties'] ?? {}) as FormPart['schema']['properties'],
      required: (schema['required'] ?? []) as readonly string[],
    },
    pages: form?.pages ?? [],
  };
}

/** One more field on a page, under a name that no other bears. Answers are always words; 100 characters do for most. */
export function withFormField(form: FormPart, page: string): FormPart {
  const { properties } = form.schema;
  let n = Object.keys(properties).length + 1;
  while (`field${n}` in properties) n += 1;
  const name = `field${n}`;
  const field = { type: 'string', maxLength: 100, 'x-ui': { kind: 'text' } };
  return {
    schema: { ...form.schema, properties: { ...properties, [name]: field } },
    pages: form.pages.map((one) => (one.id === page ? { ...one, fields: [...one.fields, name] } : one)),
  };
}
