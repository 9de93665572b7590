import { currentIdentityDocuments, identityDocumentTitle } from '#law';
import type { IdentityDocumentKind } from '#law';
import type { paperPlaces } from '../form-fields.ts';

/** How a field is shown and checked. */
export type FieldKind =
  | 'text'
  | 'date'
  | 'choice'
  | 'textarea'
  | 'id-number'
  | 'id-document'
  | 'document-kind'
  | 'credit-code'
  | 'mobile'
  | 'number';

export interface FieldOptions {
  readonly zh: string;
  readonly en: string;
  readonly kind: FieldKind;
  readonly hint?: string;
  readonly hintEn?: string;
  readonly example?: string;
  /** Of an `id-document`: the `document-kind` field beside it. */
  readonly documentIn?: string;
  readonly autocomplete?: string;
  /** Expected length of the answer in characters; the width of the box follows it. */
  readonly width?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly choices?: readonly { readonly value: string; readonly zh: string; readonly en: string }[];
  readonly personal?: boolean;
  /** Where the answer stands on the result document. */
  readonly onPaper?: (typeof paperPlaces)[number];
}

/** One property of a form schema (JSON Schema 2020-12): a string with its words in both languages and its hints. */
export function field(o: FieldOptions): { readonly [key: string]: unknown } {
  return {
    type: 'string',
    title: o.zh,
    'x-en': o.en,
    ...(o.hint !== undefined && { description: o.hint }),
    ...(o.hintEn !== undefined && { 'x-en-hint': o.hintEn }),
    ...(o.choices
      ? { oneOf: o.choices.map((c) => ({ const: c.value, title: c.zh, 'x-en': c.en })) }
      : { maxLength: o.maxLength ?? 100 }),
    ...(o.pattern !== undefined && { pattern: o.pattern }),
    'x-ui': {
      kind: o.kind,
      ...(o.documentIn !== undefined && { documentIn: o.documentIn }),
      ...(o.autocomplete !== undefined && { autocomplete: o.autocomplete }),
      ...(o.example !== undefined && { example: o.example }),
      ...(o.width !== undefined && { width: o.width }),
    },
    ...(o.personal === true && { 'x-personal': true }),
    ...(o.onPaper !== undefined && { 'x-paper': o.onPaper }),
  };
}

/** Yes or no, answered with `yes` or `no`. */
export const yesOrNo = [
  { value: 'yes', zh: '有', en: 'Yes' },
  { value: 'no', zh: '没有', en: 'No' },
] as const;

/**
 * Which document somebody shows, and its number: two fields, `NAMEKind` and `NAME`. In: the words for the holder, e.g. 负责人; the kinds that
 * the item's law admits, all of today's when not given.
 */
export function identityFields(
  name: string,
  whose: { readonly zh: string; readonly en: string },
  kinds: readonly IdentityDocumentKind[] = currentIdentityDocuments,
): { readonly [name: string]: { readonly [key: string]: unknown } } {
  const choices = kinds.map((kind) => ({ value: kind, ...identityDocumentTitle(kind) }));
  return {
    [`${name}Kind`]: field({
      zh: `${whose.zh}用的证件`,
      en: `Identity document of the ${whose.en}`,
      kind: 'document-kind',
      choices,
    }),
    [name]: field({
      zh: `${whose.zh}证件号码`,
      en: `Document number of the ${whose.en}`,
      kind: 'id-document',
      documentIn: `${name}Kind`,
      width: 18,
      maxLength: 24,
      personal: true,
    }),
  };
}
