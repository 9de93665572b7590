import type { Form } from './types.ts';

/** What an answer is to the result document (证件): its holder, place, person in charge, part of its scope, or a row of its own. */
export const paperPlaces = ['holder', 'address', 'responsible', 'scope', 'row'] as const;

/** One field of a form as screens and checks need it, read from its JSON Schema property. */
export interface FormField {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly hint: string;
  readonly hintEn: string;
  readonly kind: string;
  /** Of an `id-document`: the field that says which document its number stands on; nothing said there means the resident ID card. */
  readonly documentIn: string;
  readonly autocomplete: string;
  readonly example: string;
  /** Expected length of the answer; 0 where none is given. */
  readonly width: number;
  readonly maxLength: number;
  /** Must always be answered; what is needed only in some cases the schema's `if` tells. */
  readonly required: boolean;
  readonly personal: boolean;
  /** Where the answer stands on the item's result: one of `paperPlaces`; empty where it stands nowhere. */
  readonly onPaper: string;
  readonly isString: boolean;
  readonly choices: readonly { readonly value: string; readonly zh: string; readonly en: string }[];
}

/** The fields of a form in the order of its pages: the ledger's canonical JSON does not keep the order of an object's keys. */
export function fieldsOf(form: Form): readonly FormField[] {
  const required = list(form.schema['required']);
  const order = form.pages.flatMap((page) => page.fields);
  const properties = Object.entries(record(form.schema['properties']));
  properties.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  return properties.map(([name, property]) => {
    const p = record(property);
    const ui = record(p['x-ui']);
    return {
      name,
      zh: text(p['title']),
      en: text(p['x-en']),
      hint: text(p['description']),
      hintEn: text(p['x-en-hint']),
      kind: text(ui['kind']),
      documentIn: text(ui['documentIn']),
      autocomplete: text(ui['autocomplete']),
      example: text(ui['example']),
      width: whole(ui['width']),
      maxLength: whole(p['maxLength']),
      required: required.includes(name),
      personal: p['x-personal'] === true,
      onPaper: text(p['x-paper']),
      isString: p['type'] === 'string',
      choices: list(p['oneOf']).map((choice) => {
        const c = record(choice);
        return { value: text(c['const']), zh: text(c['title']), en: text(c['x-en']) };
      }),
    };
  });
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

function whole(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
