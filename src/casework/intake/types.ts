import type { CivilDate, Instant, Refusal } from '#law';
import type { PublishedItem } from '#catalog';
import type { Who } from '#identity';
import type { DeliveryMode, HandedForm } from '../events.ts';
import type { Stage } from '../state.ts';
import type { ActShown, PaperShown } from '../shown.ts';
import type { Answers, Applicant, CommandBody, NamedFile } from '../types.ts';

/** What the clerk ticked for one material. */
export interface Tick {
  readonly material: string;
  readonly state: 'received' | 'missing' | 'unfit' | 'shared' | 'not-needed';
  readonly form?: HandedForm;
  readonly count?: number;
  readonly grade?: 'A' | 'B' | 'C' | 'D';
  /** Of an original that stays: the last day on which it goes back, and where it lies. */
  readonly keptUntil?: CivilDate;
  readonly shelf?: string;
  readonly defect?: Defect;
  /** What is wrong, and what mends it, in the clerk's words: they grow into the one-time notice. */
  readonly problem?: string;
  readonly demand?: string;
}

export type Defect = 'not-brought' | 'expired' | 'unsigned' | 'unclear' | 'incomplete' | 'differs';

/** The acts with which an intake can end; `none`: taken in, the answer is due in five working days. */
export type End = 'accept' | 'requestCorrection' | 'refuseToAccept' | 'decideOnTheSpot' | 'none';

export interface IntakeAct extends ActShown {
  readonly end: End;
}

/** One thing that is not in order, at its field: `person.number`, `answers.area`, `materials.floor-plan`. */
export interface IntakeProblem {
  readonly field: string;
  readonly zh: string;
  readonly en: string;
}

/** A gap that the one-time notice would name now, and its words. */
export interface IntakeGap {
  readonly kind: 'material' | 'field';
  readonly about: string;
  readonly name: string;
  readonly words: string;
}

export interface CaseAtHand {
  readonly number: string;
  readonly item: string;
  readonly itemName: string;
  readonly stage: Stage;
}

/** Dates if it is taken in and accepted today; null where they are not known yet. */
export interface DatesIfToday {
  readonly answer: CivilDate | null;
  readonly statutory: CivilDate | null;
  readonly promised: CivilDate | null;
}

/**
 * An intake (窗口收件): what one person brings to the counter for one item, before it is received. It lies beside the ledger, belongs to the
 * unit, and is deleted when it is finished or 90 days after the last change.
 */
export interface Intake {
  readonly id: string;
  /** Several matters of one person share it: one check of the document, several receipts. */
  readonly sitting: string;
  /** Counts the changes; whoever saves says which one they saw. */
  readonly seq: number;
  readonly item?: string;
  readonly version?: number;
  readonly published?: PublishedItem;
  /** The case whose correction notice this answers. */
  readonly caseNumber?: string;
  readonly person?: Applicant;
  readonly answers: Answers;
  readonly ticks: readonly Tick[];
  readonly files: readonly NamedFile[];
  readonly delivery: DeliveryMode;
  readonly parked: boolean;
  /** Materials that this person has to bring by the answers. */
  readonly asked: readonly string[];
  readonly missing: readonly string[];
  readonly problems: readonly IntakeProblem[];
  readonly notice: readonly IntakeGap[];
  readonly acts: readonly IntakeAct[];
  /** Other open cases of the same number that this post may see. */
  readonly cases: readonly CaseAtHand[];
  /** Why nothing can be served electronically; absent where it can. Nothing else of an account is told. */
  readonly electronicBarred?: { readonly zh: string; readonly en: string };
  /** True where this post may prepare the intake and not take it in. */
  readonly draftOnly: boolean;
  readonly by: string;
  readonly savedAt: Instant;
  readonly keptUntil: CivilDate;
  readonly today: CivilDate;
  /** 实施机关 of the item, as its papers name it. */
  readonly organ?: string;
  readonly dates?: DatesIfToday;
}

/** A line of the counter's list: the person masked. */
export interface IntakeRow {
  readonly id: string;
  readonly sitting: string;
  readonly item: string;
  readonly itemName: string;
  readonly caseNumber?: string;
  readonly name: string;
  readonly by: string;
  readonly since: Instant;
  readonly savedAt: Instant;
  readonly parked: boolean;
}

export interface IntakeBegun {
  readonly item?: string;
  readonly person?: Applicant;
  readonly sitting?: string;
  /** Answers the open correction notice of this case. */
  readonly case?: string;
  /** Goes on from a question written down at this window: its item, and who asked where they said so. */
  readonly consultation?: string;
}

/** What is saved; what is absent stays as it was. */
export interface IntakeSaved {
  readonly seq: number;
  readonly item?: string;
  readonly person?: Applicant;
  readonly answers?: Answers;
  readonly ticks?: readonly Tick[];
  readonly delivery?: DeliveryMode;
  readonly parked?: boolean;
}

export interface IntakeFinish {
  readonly seq: number;
  readonly end: End;
  readonly body: CommandBody;
}

export interface IntakeFinished {
  readonly number: string;
  readonly seq: number;
  /** The papers of this very act, in the order they went out. */
  readonly papers: readonly PaperShown[];
}

/** An item that this post may take in. */
export interface IntakeItem {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly plain: string;
  readonly organ: string;
  readonly projectType: 'on-the-spot' | 'promised';
}

/** What cases that this post may see say of a number; masked. Empty where there is none. */
export interface PersonKnown {
  readonly person?: Applicant;
  readonly cases: readonly CaseAtHand[];
}

/** What whoever holds the receipt slip may see of the case. No number of a person, no answer. */
export interface CaseByCode {
  readonly number: string;
  readonly itemName: string;
  readonly itemNameEn: string;
  readonly stage: Stage;
  readonly outcome?: 'granted' | 'refused';
  readonly receivedOn: CivilDate;
  readonly acceptedOn?: CivilDate;
  readonly decidedOn?: CivilDate;
  readonly closedOn?: CivilDate;
  readonly answerDue?: CivilDate | null;
  readonly statutoryDue?: CivilDate | null;
  readonly promisedDue?: CivilDate | null;
  /** The unit that has it now. */
  readonly holder: string;
  readonly holderEn?: string;
  readonly since: CivilDate;
  readonly papers: readonly {
    readonly kind: PaperShown['kind'];
    readonly title: string;
    readonly number: string;
    readonly issuedAt: Instant;
    /** Since when it is void, and the number that has taken its place. */
    readonly void?: { readonly on: CivilDate; readonly replacedBy: string };
  }[];
  /** What the applicant has to supplement, by name: the words of the notice are on the notice. */
  readonly gaps: readonly { readonly zh: string; readonly en?: string }[];
  readonly next: { readonly zh: string; readonly en: string };
  readonly today: CivilDate;
}

export interface ScanRead {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** The counter (窗口收件). Every method reads the post anew and shows only the intakes of its unit. */
export interface Counter {
  intakes(who: Who): Promise<readonly IntakeRow[] | Refusal>;
  beginIntake(who: Who, begun: IntakeBegun): Promise<Intake | Refusal>;
  intake(who: Who, id: string): Promise<Intake | Refusal>;
  saveIntake(who: Who, id: string, saved: IntakeSaved): Promise<Intake | Refusal>;
  discardIntake(who: Who, id: string): Promise<true | Refusal>;
  addIntakeFile(who: Who, id: string, material: string, name: string, bytes: Uint8Array): Promise<Intake | Refusal>;
  removeIntakeFile(who: Who, id: string, material: string, file: string): Promise<Intake | Refusal>;
  /** A scan as it was laid in, with its name. */
  intakeFile(who: Who, id: string, material: string, file: string): Promise<ScanRead | Refusal>;
  finishIntake(who: Who, id: string, finish: IntakeFinish, key: string): Promise<IntakeFinished | Refusal>;
  intakeItems(who: Who, asked: string): Promise<readonly IntakeItem[] | Refusal>;
  personKnown(who: Who, number: string): Promise<PersonKnown | Refusal>;
  /** Public: a case by its number and the code on the receipt slip. The caller limits the tries. */
  caseByCode(number: string, code: string): Promise<CaseByCode | Refusal>;
}
