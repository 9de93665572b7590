import { field } from './fields.ts';
import { personName } from './usual-fields.ts';

/** 申请人: the person whom the paper names. */
export const applicantName = personName('申请人姓名', 'Name of the applicant');

/** Where somebody lives; `onPaper` where the result names it. */
export function homeAddress(o: {
  readonly zh: string;
  readonly en: string;
  readonly hint: string;
  readonly hintEn: string;
  readonly onPaper?: 'address';
}): ReturnType<typeof field> {
  return field({ ...o, kind: 'textarea', autocomplete: 'street-address', maxLength: 120, personal: true });
}

/** A choice between two or more, in words. */
export function choice(
  zh: string,
  en: string,
  choices: readonly (readonly [value: string, zh: string, en: string])[],
  more: { readonly hint?: string; readonly hintEn?: string; readonly onPaper?: 'row' | 'scope' } = {},
): ReturnType<typeof field> {
  return field({
    zh,
    en,
    kind: 'choice',
    choices: choices.map(([value, words, wordsEn]) => ({ value, zh: words, en: wordsEn })),
    ...more,
  });
}

/** Number of the identity card, where the law names that card and no other document. */
export function idNumber(zh: string, en: string): ReturnType<typeof field> {
  return field({ zh, en, kind: 'id-number', width: 18, maxLength: 18, personal: true });
}
