import type { CivilDate, IdentityDocumentKind, Instant, Refusal } from '#law';
import type { PublishedItem } from '#catalog';
import type { Act, Who } from '#identity';
import type { AccessEventType, AccessGround } from './access-events.ts';
import type { CaseEventType, DeliveryMode, Gap, MaterialFile, PaperKind } from './events.ts';
import type { ReviewDone, Stage } from './state.ts';
import type { Capacity, CommandName } from './what-next.ts';

/** The person or organisation that applies (申请人), as laid beside the ledger. */
export interface Applicant {
  readonly kind: 'person' | 'company';
  readonly name: string;
  /** The document of a person the number stands on; absent: the resident ID card. */
  readonly idKind?: IdentityDocumentKind;
  /** Number of a person's document, unified social credit code of a company. */
  readonly number: string;
  /** Empty for somebody without a phone. */
  readonly mobile: string;
  /** Where letters reach a person who gave an address. */
  readonly address?: string;
  /** Who filed it for a company (经办人). */
  readonly filedBy?: string;
}

export type Answers = Readonly<Record<string, string>>;

/** A file of a draft or a case with its own name, which lies beside the ledger. */
export interface NamedFile extends MaterialFile {
  readonly name: string;
  readonly at: Instant;
}

/** Draft (草稿): beside the ledger, saved field by field, deleted 90 days after the last change. */
export interface Draft {
  readonly id: string;
  readonly item: string;
  readonly version: number;
  readonly answers: Answers;
  readonly files: readonly NamedFile[];
  readonly savedAt: Instant;
  readonly keptUntil: CivilDate;
  /** Set when the draft answers a correction notice of this case. */
  readonly caseNumber?: string;
}

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

export interface PaperShown {
  readonly paper: string;
  readonly kind: PaperKind;
  readonly title: string;
  readonly number: string;
  readonly issuedAt: Instant;
  readonly code: string;
  readonly pages?: number;
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
  readonly receivedOn: CivilDate;
  readonly acceptedOn?: CivilDate;
  readonly decidedOn?: CivilDate;
  readonly closedOn?: CivilDate;
  /** Last day for an answer on acceptance (许可法32), while that answer is open. */
  readonly answerDue?: CivilDate | null;
  readonly clocks: readonly ClockShown[];
  readonly delivery: DeliveryMode;
  readonly electronicConsent: boolean;
  readonly gaps: readonly (Gap & { readonly words: string })[];
  /** Why acceptance or the licence was refused (许可法32、38): conditions not met by their ids, the reason in words. */
  readonly refusal?: { readonly unmet: readonly string[]; readonly reason: string };
  readonly reviews: readonly (ReviewDone & {
    readonly opinion: string;
    readonly by: string;
    readonly stepName: string;
  })[];
  readonly papers: readonly PaperShown[];
  readonly holder: { readonly unit: string; readonly role: string; readonly since: CivilDate };
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

/** Everything a command may carry. Which fields it needs stands in `commandBody` of routes.ts. */
export interface CommandBody {
  readonly gaps?: readonly { readonly kind: 'material' | 'field'; readonly about: string; readonly words: string }[];
  readonly changes?: Answers;
  readonly confirmation?: 'signed' | 'by-phone';
  readonly ground?: 'not-competent' | 'not-required';
  readonly competentOrgan?: string;
  readonly reason?: string;
  readonly step?: string;
  readonly recommendation?: 'grant' | 'refuse';
  readonly unmet?: readonly string[];
  readonly opinion?: string;
  /** Posts of the further officers of an inspection. */
  readonly officers?: readonly string[];
  readonly outcome?: 'grant' | 'refuse';
  readonly scope?: string;
  readonly mode?: DeliveryMode;
}

export interface CommandDone {
  readonly number: string;
  readonly seq: number;
}

/** Why somebody wants to see numbers in full; `fields`: all that are masked when not given. */
export interface UnmaskAsked {
  readonly reason: AccessGround;
  readonly words?: string;
  readonly fields?: readonly string[];
}

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
  readonly validity: 'valid' | 'expired';
  readonly validTo?: CivilDate;
}

/** The casework desk (办件). Every method checks at the act that `who` may do it. */
export interface Casework {
  startDraft(who: Who, item: string): Promise<Draft | Refusal>;
  draft(who: Who, id: string): Promise<Draft | Refusal>;
  drafts(who: Who): Promise<readonly Draft[] | Refusal>;
  /** Saves the fields given, keeps the others; nothing is validated away. */
  saveDraft(who: Who, id: string, answers: Answers): Promise<Draft | Refusal>;
  addFile(who: Who, id: string, material: string, name: string, bytes: Uint8Array): Promise<Draft | Refusal>;
  removeFile(who: Who, id: string, material: string, file: string): Promise<Draft | Refusal>;
  discardDraft(who: Who, id: string): Promise<true | Refusal>;
  /** Draft for answering the open correction notice of a case: starts with what was handed in. */
  startCorrection(who: Who, number: string): Promise<Draft | Refusal>;
  /** Draft → received, or, for a correction draft, → corrected. `key` makes a repetition harmless. */
  submit(who: Who, draft: string, key: string): Promise<CommandDone | Refusal>;
  /** Any other command. `seq` is what the person's page showed. */
  act(
    who: Who,
    number: string,
    seq: number,
    command: CommandName,
    body: CommandBody,
    key: string,
  ): Promise<CommandDone | Refusal>;
  /** Masked numbers in full, for whoever handles the case, on a ground that the history shows to the applicant. */
  unmask(who: Who, number: string, asked: UnmaskAsked, key: string): Promise<PersonalShown | Refusal>;
  casePage(who: Who, number: string): Promise<CasePage | Refusal>;
  myCases(who: Who): Promise<readonly WorklistRow[] | Refusal>;
  worklist(who: Who, view: WorklistView, after?: string, item?: string): Promise<Worklist | Refusal>;
  worklistCounts(who: Who): Promise<WorklistCounts | Refusal>;
  /** The PDF of a paper; typeset on the spot if the job has not done it yet. Opened by a supervisor, it leaves a trace, as a material does. */
  paper(
    who: Who,
    number: string,
    paper: string,
  ): Promise<{ readonly pdf: Uint8Array; readonly name: string } | Refusal>;
  materialFile(
    who: Who,
    number: string,
    file: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly name: string } | Refusal>;
  draftFile(
    who: Who,
    id: string,
    file: string,
  ): Promise<{ readonly bytes: Uint8Array; readonly name: string } | Refusal>;
  /** Public: what a paper's verification code stands for. */
  verify(code: string): Promise<VerifiedPaper | Refusal>;
  /** Officers that may sign an inspection of this item beside the person asking. */
  colleagues(who: Who, number: string): Promise<readonly { readonly post: string; readonly name: string }[] | Refusal>;
}
