import type { CivilDate, DateIfKnown } from '#law';
import type { Material, ServiceItem } from '#catalog';
import type { Act } from '#identity';
import type { Commitment } from '#ledger';
import type {
  Ban,
  DeliveryMode,
  Gap,
  HandedMaterial,
  LimitTold,
  MaterialFile,
  PaperIssued,
  PaperKind,
  RefusedGround,
  TellingWay,
  ReturnReason,
  SignedBy,
} from './events.ts';

/** A command with its words already laid beside the ledger (`texts`, `opinion`, `answers` are commitments). */
export type CaseCommand =
  | {
      readonly name: 'submit';
      readonly applicant: Commitment;
      readonly answers: Commitment;
      readonly materials: readonly MaterialFile[];
      readonly delivery: DeliveryMode;
      readonly electronicConsent: boolean;
      readonly account: string;
    }
  | {
      readonly name: 'correctOnTheSpot';
      readonly fields: readonly string[];
      readonly answers: Commitment;
      readonly confirmation: 'signed' | 'by-phone';
    }
  | { readonly name: 'requestCorrection'; readonly gaps: readonly Gap[]; readonly texts: Commitment }
  | {
      readonly name: 'answerCorrection';
      readonly answers: Commitment;
      readonly materials: readonly MaterialFile[];
      readonly changedFields: readonly string[];
    }
  | { readonly name: 'accept' }
  | {
      readonly name: 'refuseToAccept';
      readonly ground: RefusedGround;
      /** Only whether it is named matters here; its name lies in `texts`. */
      readonly competentOrgan: string;
      readonly competentUnit?: string;
      readonly ban?: Ban;
      readonly texts: Commitment;
    }
  | {
      readonly name: 'recordReview';
      readonly step: string;
      readonly recommendation: 'grant' | 'refuse';
      readonly unmet: readonly string[];
      readonly opinion: Commitment;
      readonly officers: readonly string[];
      readonly inspectedAt?: string;
    }
  /** `step` is empty where the officer means the one record that waits for them. */
  | { readonly name: 'coSign'; readonly step: string }
  | { readonly name: 'declineToCoSign'; readonly step: string; readonly texts: Commitment }
  | { readonly name: 'grant'; readonly texts: Commitment; readonly hasReason: boolean }
  | { readonly name: 'refuse'; readonly unmet: readonly string[]; readonly texts: Commitment }
  | {
      readonly name: 'decideOnTheSpot';
      readonly outcome: 'grant' | 'refuse';
      readonly unmet: readonly string[];
      readonly texts: Commitment;
    }
  | { readonly name: 'makeCertificate'; readonly number: string }
  | ({ readonly name: 'handOut'; readonly mode: Exclude<DeliveryMode, 'post'> } & Partial<Signed>)
  | { readonly name: 'post'; readonly posting: Commitment }
  | ({ readonly name: 'recordDelivered'; readonly signedOn: CivilDate } & Signed)
  | { readonly name: 'recordReturned'; readonly reason: ReturnReason }
  | { readonly name: 'reissue'; readonly number: string }
  | { readonly name: 'tellToCollect'; readonly by: TellingWay }
  | {
      readonly name: 'correctPaper';
      readonly paper: string;
      readonly fields: readonly string[];
      readonly correction: Commitment;
      readonly applicant?: Commitment;
      readonly answers?: Commitment;
      readonly texts?: Commitment;
      /** The new number where a certificate is corrected. */
      readonly certificate?: string;
    }
  | { readonly name: 'withdraw' }
  /** `to` is the number under which the case goes on. */
  | { readonly name: 'convert'; readonly to: string }
  | {
      readonly name: 'takeIn';
      readonly applicant: Commitment;
      readonly answers: Commitment;
      readonly materials: readonly MaterialFile[];
      readonly handed: readonly HandedMaterial[];
      /** Last day on which the originals kept go back; empty where none is kept. */
      readonly keptUntil: DateIfKnown;
      readonly delivery: DeliveryMode;
      /** Where an electronic paper would arrive, and whether the person has signed that it may (民事诉讼法90). */
      readonly electronic?: { readonly account: string; readonly signed: boolean };
      readonly query: Commitment;
    }
  | {
      readonly name: 'takeInSupplement';
      readonly answers: Commitment;
      readonly materials: readonly MaterialFile[];
      /** What lies on the counter this time. */
      readonly handed: readonly HandedMaterial[];
      readonly keptUntil: DateIfKnown;
      readonly changedFields: readonly string[];
    }
  | { readonly name: 'recordWithdrawal' }
  | { readonly name: 'returnOriginal'; readonly material: string };

/** Who signed for the result; their name lies in `signing`. */
interface Signed {
  readonly signedBy: SignedBy;
  readonly witnessed: boolean;
  readonly signing: Commitment;
}

/** Who asks, reduced to what the rights check needs. */
export type Asker =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'citizen'; readonly account: string }
  | {
      readonly kind: 'staff';
      /** Post held today; empty where there is none. */
      readonly post: string;
      /** Acts of this post's mandates for this item, valid today. */
      readonly acts: ReadonlySet<Act>;
    };

/** The days on which a limit of a case can begin. */
export interface DaysOfCase {
  readonly receivedOn: CivilDate;
  readonly acceptedOn: CivilDate;
  /** Day the last requested supplement came in; absent where nothing had to be supplemented. */
  readonly completeOn?: CivilDate | undefined;
}

/** Every date decide needs, computed by the law floor from one calendar edition; empty where it cannot be known yet. */
export interface CaseDates {
  readonly today: CivilDate;
  /** 5 working days from a receipt on `from` (许可法32). */
  readonly answerDue: (from: CivilDate) => DateIfKnown;
  /** The item's two limits, each from the event it names, and the edition of the calendar they rest on. */
  readonly limits: (days: DaysOfCase) => {
    readonly statutory: LimitTold;
    readonly promised: LimitTold;
    readonly calendar: string;
  };
  /** 10 working days from the decision (许可法44). */
  readonly deliveryDue: (from: CivilDate) => DateIfKnown;
  /** Last day of a term of `months` that begins on `from`. */
  readonly validTo: (from: CivilDate, months: number) => CivilDate;
}

/** All that decide may look at beside state and command: no clock, no randomness, no I/O. */
export interface CaseContext {
  readonly asker: Asker;
  readonly item: ServiceItem;
  readonly version: number;
  readonly dates: CaseDates;
  /** Materials this applicant has to bring by their answers (`materialsAsked`); absent where the answers are not at hand. */
  readonly asked?: readonly Material[];
  /** Posts that may sign a review of the item today; absent where it makes no difference. */
  readonly mayReview?: ReadonlySet<string>;
  /** Fields of the form whose answers are not in order yet: the counter takes in what is not (许可法32(1)(四)). */
  readonly wrong?: readonly string[];
  /** Stands for a paper of this kind in the events. Its number, code and facts are given once it is known that the act is allowed. */
  paper(kind: PaperKind): PaperIssued;
}
