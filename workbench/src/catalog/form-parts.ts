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
  { value: 'document-kind', label: '选证件种类' },
  { value: 'id-document', label: '证件号码' },
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

/** A field with some of its words changed; what is empty is taken out. */
export function withFieldChanged(form: FormPart, name: string, part: Readonly<Record<string, unknown>>): FormPart {
  const { properties } = form.schema;
  const next = Object.fromEntries(Object.entries({ ...properties[name], ...part }).filter(([, value]) => value !== ''));
  return { ...form, schema: { ...form.schema, properties: { ...properties, [name]: next } } };
}

/** What is written into it is of another kind: answers to choose from go, and a length comes, or the other way about. */
export function withKind(form: FormPart, name: string, kind: string): FormPart {
  const ui = form.schema.properties[name]?.['x-ui'] as object | undefined;
  const chosen = kind === 'choice';
  return withFieldChanged(form, name, {
    'x-ui': { ...ui, kind },
    oneOf: chosen ? [{ const: 'option1', title: '' }] : '',
    maxLength: chosen ? '' : (form.schema.properties[name]?.['maxLength'] ?? 100),
  });
}

/** A field under another name of its own, in its place on its page, to be filled in as before. */
export function withFieldRenamed(form: FormPart, from: string, to: string): FormPart {
  const renamed = (name: string): string => (name === from ? to : name);
  const properties = Object.fromEntries(
    Object.entries(form.schema.properties).map(([name, field]) => [renamed(name), field]),
  );
  return {
    schema: { ...form.schema, properties, required: form.schema.required.map(renamed) },
    pages: form.pages.map((page) => ({ ...page, fields: page.fields.map(renamed) })),
  };
}

/** A field on another page, last there. */
export function withFieldOn(form: FormPart, name: string, page: string): FormPart {
  return {
    ...form,
    pages: form.pages.map((one) => {
      const others = one.fields.filter((field) => field !== name);
      return { ...one, fields: one.id === page ? [...others, name] : others };
    }),
  };
}

export function withoutField(form: FormPart, name: string): FormPart {
  const { [name]: _gone, ...properties } = form.schema.properties;
  const required = form.schema.required.filter((one) => one !== name);
  return {
    schema: { ...form.schema, properties, required },
    pages: form.pages.map((page) => ({ ...page, fields: page.fields.filter((one) => one !== name) })),
  };
}

export function withoutPage(form: FormPart, id: string): FormPart {
  const page = form.pages.find((one) => one.id === id);
  const emptied = (page?.fields ?? []).reduce(withoutField, form);
  return { ...emptied, pages: emptied.pages.filter((one) => one.id !== id) };
}
