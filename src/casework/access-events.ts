import type { Commitment, EventData } from '#ledger';

/** Why somebody who handles a case asks to see a person's numbers in full. Closed: a purpose outside it is `other` and must be written out. */
export const accessGrounds = ['verify-identity', 'contact-applicant', 'legal-assistance', 'other'] as const;
export type AccessGround = (typeof accessGrounds)[number];

interface Said<Type extends string, Data extends { readonly [key: string]: EventData }> {
  readonly type: Type;
  readonly data: Data;
}

/**
 * What of the person in a case somebody was shown (查阅), told in the case's own stream `access/<case>`. `caseSeq` is the length of
 * the case they saw: it places the line in the history and tells which answers they were shown. Data holds no name, number or free text.
 */
export type AccessEvent =
  | Said<
      'PersonalDataShown',
      {
        caseSeq: number;
        ground: AccessGround;
        /** Names of form fields, and `ofApplicant`. */
        fields: readonly string[];
        /** The officer's own words, where the ground needs or has them. */
        words?: Commitment;
      }
    >
  | Said<'CaseFileOpened', { caseSeq: number; kind: 'material' | 'paper'; about: string; file: string }>;

export type AccessEventType = AccessEvent['type'];

/** Numbers of the applicant that stand outside the form, under names that no form field can have. */
export const ofApplicant = { number: 'applicant.number', mobile: 'applicant.mobile' } as const;
