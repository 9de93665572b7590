import {
  checkCitizenId,
  checkCreditCode,
  checkIdentityDocument,
  checkMobile,
  plainCreditCode,
  plainIdentityDocument,
} from '#law';
import type { NumberKind } from './intake-shown.ts';

/** Number documents in the order the arrows go through them. */
export const personKinds: readonly NumberKind[] = [
  'resident-id',
  'hmt-residence-permit',
  'foreign-permanent-resident-id',
  'hm-travel-permit',
  'taiwan-travel-permit',
  'passport',
];

/** A number in the one shape that is checked; a reader that works as a keyboard types it like a person. */
export function plainNumber(kind: NumberKind, typed: string): string {
  return kind === 'credit-code' ? plainCreditCode(typed) : plainIdentityDocument(typed);
}

/**
 * What is wrong with a number, in words, by the same rules as the server's; undefined where nothing is. In: `demo` lets the invented
 * city's region pass.
 */
export function numberProblem(kind: NumberKind, typed: string, demo: boolean): string | undefined {
  const number = plainNumber(kind, typed);
  const { problems } = kind === 'credit-code' ? checkCreditCode(number) : checkIdentityDocument(kind, number, { demo });
  return problems[0]?.zh;
}

export function mobileProblem(typed: string): string | undefined {
  return typed.trim() === '' ? undefined : checkMobile(typed).problems[0]?.zh;
}

/** Which of the kinds offered a typed number is: eighteen characters tell themselves apart by their check characters. */
export function kindOf(typed: string, offered: readonly NumberKind[], now: NumberKind, demo: boolean): NumberKind {
  const number = plainNumber('resident-id', typed);
  if (number.length !== 18) return now;
  if (offered.includes('resident-id') && checkCitizenId(number, { demo }).valid) return 'resident-id';
  if (offered.includes('credit-code') && checkCreditCode(plainCreditCode(typed)).valid) return 'credit-code';
  return now;
}
