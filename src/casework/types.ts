import type { DeliveryFilter } from './lists/delivery-query.ts';
import type { DeliveryDesk } from './lists/delivery-desk.ts';
import type { WorklistFilter } from './lists/filters.ts';
import type { FoundCases } from './lists/find-cases.ts';
import type { SavedView } from './lists/saved-views.ts';
import type { CivilDate, IdentityDocumentKind, Instant, Refusal } from '#law';
import type { Who } from '#identity';
import type { AccessGround } from './access-events.ts';
import type { CompetentOrgan } from './competent-organs.ts';
import type { ConsultationAsked } from './consult.ts';
import type { Conversion } from './conversions.ts';
import type { ConsultationFilter, Consultations } from './consultations.ts';
import type { DeliveryMode, MaterialFile, RefusedGround, TellingWay, ReturnReason, SignedBy } from './events.ts';
import type { Counter } from './intake/types.ts';
import type {
  CasePage,
  PersonalShown,
  VerifiedPaper,
  Worklist,
  WorklistCounts,
  WorklistRow,
  WorklistView,
} from './shown.ts';
import type { CommandName } from './what-next.ts';

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
  /** Who acts for the applicant at the counter (代理人, 许可法29(2)). */
  readonly agent?: Agent;
}

/** An agent shows a document of their own beside the applicant's. */
export interface Agent {
  readonly name: string;
  readonly idKind?: IdentityDocumentKind;
  readonly number: string;
  readonly mobile: string;
  /** Last day of the authority as its letter has it; absent: it names none. */
  readonly until?: CivilDate;
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

/** Everything a command may carry. Which fields it needs stands in `commandBody` of routes.ts. */
export interface CommandBody {
  readonly gaps?: readonly { readonly kind: 'material' | 'field'; readonly about: string; readonly words: string }[];
  readonly changes?: Answers;
  readonly confirmation?: 'signed' | 'by-phone';
  readonly ground?: RefusedGround;
  /** The competent organ: a unit of the organisation tree, or in words. */
  readonly competentUnit?: string;
  readonly competentOrgan?: string;
  /** What may be done without a permit, where none is required. */
  readonly mayDo?: string;
  /** The effective decision a ban rests on; none is ever made here (domain 9A.17). */
  readonly ban?: {
    readonly article: '78' | '79';
    readonly decision: string;
    readonly effectiveOn: string;
    readonly until: string;
  };
  readonly reason?: string;
  readonly step?: string;
  readonly recommendation?: 'grant' | 'refuse';
  readonly unmet?: readonly string[];
  readonly opinion?: string;
  /** Posts of the further officers of an inspection. */
  readonly officers?: readonly string[];
  /** When and where the place was visited: `2026-02-09T09:30` on the clock of China; now, and the address applied for, where not said. */
  readonly inspectedAt?: string;
  readonly inspectedPlace?: string;
  readonly outcome?: 'grant' | 'refuse';
  readonly scope?: string;
  /** The material whose original goes back. */
  readonly material?: string;
  /** The item a case is converted to, and answers to it that the applicant gave beside. */
  readonly item?: string;
  readonly answers?: Answers;
  readonly mode?: Exclude<DeliveryMode, 'post'>;
  /** Who signed for the result; `seen`: their letter of authority, or who they are, was seen (民诉法88). */
  readonly signer?: {
    readonly by: SignedBy;
    readonly name?: string;
    readonly relation?: string;
    readonly digits?: string;
    readonly seen?: boolean;
    readonly witness?: string;
  };
  readonly signedOn?: CivilDate;
  readonly carrier?: string;
  readonly tracking?: string;
  /** Where it is sent, when not to the address that was given. */
  readonly address?: string;
  readonly returned?: ReturnReason;
  /** How the applicant was told to collect. */
  readonly told?: TellingWay;
  /** The paper that a correction mends; `changes` then names form fields, `applicant.name` and `decision.scope`. */
  readonly paper?: string;
}

export interface CommandDone {
  readonly number: string;
  readonly seq: number;
  /** Number under which a converted case goes on. */
  readonly to?: string;
}

/** Why somebody wants to see numbers in full; `fields`: all that are masked when not given. */
export interface UnmaskAsked {
  readonly reason: AccessGround;
  readonly words?: string;
  readonly fields?: readonly string[];
}

/** The casework desk (办件). Every method checks at the act that `who` may do it. */
export interface Casework extends Counter {
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
  worklist(
    who: Who,
    view: WorklistView,
    after?: string,
    item?: string,
    more?: Omit<WorklistFilter, 'item'>,
  ): Promise<Worklist | Refusal>;
  /** What waits to be handed over, is in the post, came back, or was not collected: the oldest first. */
  deliveryDesk(who: Who, narrowed: DeliveryFilter, after?: string): Promise<DeliveryDesk | Refusal>;
  /** Cases by number, name or last digits, among what the post may see. */
  findCases(who: Who, words: string, after?: string): Promise<FoundCases | Refusal>;
  savedViews(who: Who): Promise<readonly SavedView[] | Refusal>;
  saveView(who: Who, view: SavedView): Promise<true | Refusal>;
  forgetView(who: Who, id: string): Promise<true | Refusal>;
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
  /** Items a case applied for under the wrong one may be converted to, and what comes along to one of them. */
  conversions(who: Who, number: string): Promise<readonly { readonly item: string; readonly name: string }[] | Refusal>;
  conversion(who: Who, number: string, into: string): Promise<Conversion | Refusal>;
  /** Organs that an applicant may be sent to (许可法32(1)(二)); staff only. */
  competentOrgans(who: Who): Promise<readonly CompetentOrgan[] | Refusal>;
  /** Writes down a question answered at a window (domain 9B); nothing personal is needed. */
  consult(who: Who, asked: ConsultationAsked, key: string): Promise<{ readonly number: string } | Refusal>;
  consultations(who: Who, filter?: ConsultationFilter): Promise<Consultations | Refusal>;
  /** Officers that may sign an inspection of this item beside the person asking. */
  colleagues(who: Who, number: string): Promise<readonly { readonly post: string; readonly name: string }[] | Refusal>;
}
