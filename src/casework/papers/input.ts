import type { CivilDate, Instant } from '#law';
import type { ServiceItem } from '#catalog';
import type { PaperFacts, PaperKind } from '#documents';
import type { CaseEvent } from '../events.ts';
import type { Officer } from '../officers.ts';
import type { RecordOf } from '../records.ts';
import type { Case } from '../state.ts';
import type { Applicant, Answers } from '../types.ts';

/** All that a paper is written from. Nothing in it is read from a clock or a table any more: the same input gives the same paper. */
export interface PaperInput {
  readonly item: ServiceItem;
  readonly caseNumber: string;
  /** The case as it stood before the act. */
  readonly before: Case;
  /** The case as it stands after the act. */
  readonly state: Exclude<Case, { readonly stage: 'none' }>;
  /** The event that issues the paper. */
  readonly event: CaseEvent;
  readonly applicant: Applicant;
  readonly answers: Answers;
  readonly organ: string;
  readonly number: string;
  readonly code: string;
  readonly url: string;
  readonly at: Instant;
  readonly on: CivilDate;
  readonly demo: boolean;
  /** What the officer wrote for this act. */
  readonly texts?: RecordOf['reasons'];
  readonly gaps?: RecordOf['gaps'];
  /** The record that the last officer signed, and everybody who did. */
  readonly inspected?: {
    readonly opinion: string;
    readonly place: string;
    readonly officers: readonly Pick<Officer, 'name' | 'title'>[];
  };
  /** What only the counter knows: who takes in, where originals lie by material, and the code to look the case up with; a case received online has none. */
  readonly counter?: {
    readonly receivedBy: string;
    readonly shelves: Readonly<Record<string, string>>;
    readonly queryCode: string;
  };
  /** Who signed for the result, and how it was sent. */
  readonly signing?: RecordOf['signing'];
  readonly posting?: RecordOf['posting'];
  readonly correction?: RecordOf['correction'];
  /** Number of the paper that a correction issues. */
  readonly corrected?: string;
  /** Which void paper this one takes the place of. */
  readonly replaces?: string;
  /** Day of founding where a business licence is made anew. */
  readonly foundedOn?: CivilDate;
  /** The officer who acts. */
  readonly by?: string;
  /** Opinions of the reviews done, each with the name of its step. */
  readonly opinions: readonly { readonly step: string; readonly opinion: string }[];
}

/** Writes the facts of one kind of paper. */
export type PaperBuilder<K extends PaperKind> = (input: PaperInput) => PaperFacts[K];
