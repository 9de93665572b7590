import {
  checkCitizenId,
  checkCreditCode,
  checkIdentityDocument,
  checkMobile,
  isCivilDate,
  isIdentityDocumentKind,
  plainCitizenId,
  plainCreditCode,
  plainIdentityDocument,
} from '#law';
import type { CivilDate } from '#law';
import type { FormField } from './form-fields.ts';

export interface IdentifierOptions {
  /** A birth date after this day is none. */
  readonly today?: CivilDate;
  /** Whether the demo city's unallocated region code passes in ID numbers. */
  readonly demo?: boolean;
}

/** What is wrong with a number, code or date that has rules of its own; undefined for every other kind of field. */
export function identifierProblem(
  { kind, zh, en, example }: FormField,
  answer: string,
  options: IdentifierOptions,
  /** What was answered to the field that says which document this is. */
  document = '',
): { readonly zh: string; readonly en: string } | undefined {
  const first = (check: ReturnType<typeof checkMobile>): { zh: string; en: string } | undefined => {
    const [problem] = check.problems;
    return problem && { zh: `${zh}:${problem.zh}。`, en: `${en}: ${problem.en}.` };
  };
  switch (kind) {
    case 'id-number':
      return first(checkCitizenId(plainCitizenId(answer), options));
    case 'id-document': {
      const shown = isIdentityDocumentKind(document) ? document : 'resident-id';
      return first(checkIdentityDocument(shown, plainIdentityDocument(answer), options));
    }
    case 'credit-code':
      return first(checkCreditCode(plainCreditCode(answer)));
    case 'mobile':
      return first(checkMobile(answer));
    case 'date': {
      const such = example === '' ? '2026-02-09' : example;
      return isCivilDate(answer)
        ? undefined
        : { zh: `${zh}要写日期,例如 ${such}。`, en: `${en}: write a date such as ${such}.` };
    }
    default:
      return undefined;
  }
}
