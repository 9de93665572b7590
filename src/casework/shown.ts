import type { CivilDate, Instant } from '#law';
import type { PublishedItem } from '#catalog';
import type { Act } from '#identity';
import type { AccessEventType } from './access-events.ts';
import type { CaseEventType, DeliveryMode, Gap, HandedForm, PaperKind, RefusedGround, ReturnReason } from './events.ts';
import type { ReviewDone, Stage } from './state.ts';
import type { Answers, Applicant, NamedFile } from './types.ts';
import type { Capacity, CommandName } from './what-next.ts';

/** One act as shown to the person asking: allowed with its effect, or greyed with the reason. */
export interface ActShown {
  readonly command: CommandName;
  readonly capacity: Capacity;
  readonly name: string;
  readonly nameEn: string;
  /** Short article, e.g. 许可法34. */
  readonly article: string;
  readonly effect: string;
  readonly effectEn: string;
  readonly allowed: boolean;
  /** Why not, in words; only where `allowed` is false. */
  readonly reason?: { readonly code: string; readonly zh: string; readonly en: string };
}

export interface ClockDay {
  readonly date: CivilDate;
  readonly counted: boolean;
  readonly reason: string;
  readonly article: string;
}

/** One of the two clocks. `due` is null while a year's calendar is not published; then `provisional` is true. */
export interface ClockShown {
  readonly kind: 'statutory' | 'promised';
  readonly n: number;
  readonly unit: 'workday' | 'day' | 'month';
  readonly start: CivilDate;
  readonly due: CivilDate | null;
  readonly provisional: boolean;
  readonly countedTo?: CivilDate;
  /** Days of the limit used up to and including today, left (negative when over). */
  readonly used: number;
  readonly left: number;
  readonly basis: string;
  readonly steps: readonly ClockDay[];
}

/** A material that lay on the counter. */
export interface HandedShown {
  readonly material: string;
  readonly form: HandedForm;
  readonly count: number;
  readonly grade: 'A' | 'B' | 'C' | 'D';
  readonly kept: boolean;
}

export interface PaperShown {
  readonly paper: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string;
  readonly issuedAt: Instant;
  readonly code: string;
  readonly pages?: number;
  /** It is void since that day, and this number has taken its place. */
  readonly void?: { readonly on: CivilDate; readonly ground: 'lost' | 'corrected'; readonly replacedBy: string };
}

/** One line of the history (经过), a plain sentence from the ledger: what happened to the case, and who looked at the person in it. */
export interface HistoryLine {
  /** Whose `seq` and `hash` these are: the stream of the case, or that of the accesses to it. */
  readonly chain: 'case' | 'access';
  readonly seq: number;
  readonly type: CaseEventType | AccessEventType;
  readonly at: Instant;
  readonly who: string;
  readonly zh: string;
  readonly en: string;
  readonly hash: string;
}

export interface CasePage {
  readonly number: string;
  readonly seq: number;
  readonly stage: Stage;
  readonly outcome?: 'granted' | 'refused';
  /** The case under which this one goes on, and the one it was converted from. */
  readonly convertedTo?: string;
  readonly convertedFrom?: string;
  readonly published: PublishedItem;
  readonly applicant?: Applicant;
  readonly answers: Answers;
  /** Answers before the last correction, where one was made. */
  readonly answersBefore?: Answers;
  /** Fields that the last correction changed; told here because two masked numbers may look alike. */
  readonly changedFields: readonly string[];
  /** What stands masked here and is shown in full on a stated ground (`unmask`): form fields, `applicant.number`, `applicant.mobile`. */
  readonly masked: readonly string[];
  readonly files: readonly NamedFile[];
  /** What was handed over the counter; `kept`: the original is with the organ. */
  readonly handed: readonly HandedShown[];
  readonly receivedOn: CivilDate;
  readonly acceptedOn?: CivilDate;
  readonly decidedOn?: CivilDate;
  readonly closedOn?: CivilDate;
  /** Last day for an answer on acceptance (许可法32), while that answer is open. */
  readonly answerDue?: CivilDate | null;
  readonly clocks: readonly ClockShown[];
  readonly delivery: DeliveryMode;
  readonly electronicConsent: boolean;
  /** From the finished result to its signature: how it lies or travels. */
  readonly delivering?: {
    /** Since when it lies ready, and for how many calendar days. */
    readonly readyOn?: CivilDate;
    readonly days: number;
    /** The last reminder: 15, 30 or 60. */
    readonly reminded?: number;
    /** An earlier paper was handed out, is void and is to be given back. */
    readonly again: boolean;
    readonly posted?: {
      readonly on: CivilDate;
      /** Sent within the ten days of 许可法44, where they ran and are known. */
      readonly inTime?: boolean;
      readonly carrier: string;
      readonly tracking: string;
      readonly address: string;
    };
    readonly returned?: { readonly reason: ReturnReason; readonly on: CivilDate };
    /** Last day of delivery (许可法44); absent after a first service, for a refusal, and where it is not known. */
    readonly due?: CivilDate;
    /** The papers that are to be handed over or lie in the letter. */
    readonly documents: readonly { readonly name: string; readonly number: string }[];
  };
  /** Papers on which this person may mend a slip of the pen, with what stands on them. */
  readonly correctable: readonly {
    readonly paper: string;
    readonly title: string;
    readonly number: string;
    readonly fields: readonly {
      readonly name: string;
      readonly label: string;
      /** As it stands on the paper. */
      readonly words: string;
      /** As it was answered: what a correction begins with. */
      readonly value: string;
      /** Of a choice: what else may be answered. */
      readonly choices: readonly { readonly value: string; readonly zh: string }[];
    }[];
  }[];
  readonly gaps: readonly (Gap & { readonly words: string })[];
  /** Why acceptance or the licence was refused (许可法32、38): conditions not met by their ids, the reason in words. */
  readonly refusal?: {
    readonly unmet: readonly string[];
    readonly reason: string;
    /** Of a refusal to accept: its ground, and what goes with it. */
    readonly ground?: RefusedGround;
    readonly competentOrgan?: string;
    readonly does?: string;
    readonly where?: string;
    readonly mayDo?: string;
    readonly decision?: string;
    readonly barredUntil?: CivilDate;
  };
  readonly reviews: readonly (ReviewDone & {
    readonly opinion: string;
    readonly by: string;
    /** Names of those who have still to sign; empty once the review is done. */
    readonly awaitsNames: string;
    readonly stepName: string;
  })[];
  /** Why an officer did not sign a record that now has to be written anew; for colleagues only. */
  readonly declined?: { readonly step: string; readonly by: string; readonly words: string; readonly on: CivilDate };
  readonly papers: readonly PaperShown[];
  readonly holder: {
    readonly unit: string;
    readonly unitEn?: string;
    readonly role: string;
    /** Where it is no post and no person. */
    readonly roleEn?: string;
    readonly since: CivilDate;
  };
  readonly acts: readonly ActShown[];
  readonly history: readonly HistoryLine[];
  readonly today: CivilDate;
}

/** A row of the worklist, sorted by legal time left; provisional deadlines come after dated ones. */
export interface WorklistRow {
  readonly number: string;
  readonly seq: number;
  readonly item: string;
  readonly itemName: string;
  readonly applicant: string;
  readonly stage: Stage;
  /** Why it was not accepted, of a case that was not. */
  readonly ground?: RefusedGround;
  /** The command most likely next for this person, with its name. */
  readonly next: CommandName | null;
  readonly nextName: string;
  readonly receivedOn: CivilDate;
  readonly acceptedOn: CivilDate | null;
  /** The legal day in front, of what `counting` says; where nothing is counted the day by which the decision was due. */
  readonly statutoryDue: CivilDate | null;
  readonly promisedDue: CivilDate | null;
  readonly provisional: boolean;
  /** What the date in front counts: the answer on acceptance, the decision, or the certificate. */
  readonly counting: 'acceptance' | 'decision' | 'delivery' | 'none';
  /** Days left to that day, used up and allowed altogether; a limit in months is counted day by day. */
  readonly left: number | null;
  readonly used: number;
  readonly limit: number;
  readonly promisedLeft: number | null;
  readonly promisedLimit: number;
  readonly stageName: string;
  readonly since: CivilDate;
  readonly before: string;
}

export interface Worklist {
  readonly view: WorklistView;
  readonly rows: readonly WorklistRow[];
  /** Key of the next page, absent at the end. */
  readonly after?: string;
  /** What the post may do with cases today, for any item: says why a list is empty. */
  readonly acts: readonly CaseAct[];
  readonly today: CivilDate;
}

/** Acts on cases, in the order of a case's life. */
export type CaseAct = Extract<Act, 'accept' | 'review' | 'decide' | 'issue' | 'supervise'>;

/** Open cases in each view, at the most `countedTo`: that many means that many or more. */
export type WorklistCounts = Readonly<Record<Exclude<WorklistView, 'closed'> | 'countedTo', number>>;

export type WorklistView = 'mine' | 'waiting-applicant' | 'handled' | 'closed';

/** Numbers in full, by field, as they stand and as they stood before the last correction; `seq` is the place of the record. */
export interface PersonalShown {
  readonly number: string;
  readonly seq: number;
  readonly values: Answers;
  readonly before: Answers;
}

export interface VerifiedPaper {
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string;
  /** 林*兰. */
  readonly applicantMasked: string;
  readonly itemName: string;
  readonly organ: string;
  readonly issuedOn: CivilDate;
  readonly pages?: number;
  readonly fileHash?: string;
  readonly eventSeq: number;
  readonly eventHash: string;
  readonly validity: 'valid' | 'expired' | 'void';
  /** Why it is void, since when, and the number that has taken its place. */
  readonly voided?: NonNullable<PaperShown['void']>;
  readonly validTo?: CivilDate;
}
