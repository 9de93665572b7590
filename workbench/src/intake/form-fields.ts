import type { Item } from '../api.ts';

/** One field of the item's form as the clerk asks it. */
export interface AskedField {
  readonly name: string;
  readonly title: string;
  readonly hint: string;
  readonly kind: string;
  /** Of the number of a document: the field that says which document it is. */
  readonly documentIn: string;
  readonly autocomplete: string;
  readonly example: string;
  readonly maxLength: number;
  readonly required: boolean;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
  /** Heading of the form's page, at its first field. */
  readonly heading: string;
}

/** The fields in the order the form asks them. In: the item as published; its schema holds the words. */
export function askedFields(item: Item): readonly AskedField[] {
  const { schema, pages } = item.form;
  const properties = record(schema['properties']);
  const required = list(schema['required']);
  return pages.flatMap((page) =>
    page.fields.map((name, at) => {
      const property = record(properties[name]);
      const ui = record(property['x-ui']);
      return {
        name,
        title: text(property['title']) || name,
        hint: text(property['description']),
        kind: text(ui['kind']),
        documentIn: text(ui['documentIn']),
        autocomplete: text(ui['autocomplete']),
        example: text(ui['example']),
        maxLength: typeof property['maxLength'] === 'number' ? property['maxLength'] : 4000,
        required: required.includes(name),
        choices: list(property['oneOf']).map((each) => {
          const choice = record(each);
          return { value: text(choice['const']), title: text(choice['title']) };
        }),
        heading: at === 0 ? page.title : '',
      };
    }),
  );
}

export interface Known {
  readonly name: string;
  readonly kind: string;
  readonly number: string;
  readonly mobile: string;
  readonly address: string;
}

/** Answers the person has given already when they said who they are; what is written in the form stays. */
export function knownAnswers(
  fields: readonly AskedField[],
  answers: Readonly<Record<string, string>>,
  person: Known,
): Readonly<Record<string, string>> {
  if (person.kind === 'credit-code') return companyAnswers(fields, answers, person);
  const known = (field: AskedField): string => {
    if (field.autocomplete === 'name') return person.name;
    if (field.kind === 'document-kind') return field.choices.find(({ value }) => value === person.kind)?.value ?? '';
    if (field.kind === 'id-document') return takes(fields, field, person.kind) ? person.number : '';
    if (field.kind === 'id-number') return person.kind === 'resident-id' ? person.number : '';
    return field.kind === 'mobile' ? person.mobile : '';
  };
  return filled(fields, answers, known);
}

/** Whether the form takes a number of this document in that place. */
function takes(fields: readonly AskedField[], { documentIn }: AskedField, kind: string): boolean {
  const kinds = fields.find(({ name }) => name === documentIn)?.choices ?? [{ value: 'resident-id' }];
  return kinds.some(({ value }) => value === kind);
}

function companyAnswers(
  fields: readonly AskedField[],
  answers: Readonly<Record<string, string>>,
  { name, number }: Known,
): Readonly<Record<string, string>> {
  return filled(fields, answers, (field) =>
    field.kind === 'credit-code' ? number : field.autocomplete === 'organization' ? name : '',
  );
}

function filled(
  fields: readonly AskedField[],
  answers: Readonly<Record<string, string>>,
  known: (field: AskedField) => string,
): Readonly<Record<string, string>> {
  const found = fields.flatMap((field) => {
    const value = (answers[field.name] ?? '') === '' ? known(field) : '';
    return value === '' ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(found);
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
