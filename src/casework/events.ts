import type { CivilDate, DateIfKnown, Instant } from '#law';
import type { Commitment, EventData } from '#ledger';

/** One file of one material as it was handed in; its name and bytes lie beside the ledger. */
export interface MaterialFile {
  readonly [key: string]: EventData;
  readonly material: string;
  /** SM3 of the bytes: its address in the file store. */
  readonly file: string;
  readonly size: number;
  /** 国办函〔2016〕108号: A issued by an organ, B checked against the original, C uploaded, D self-made with a promise of truth. */
  readonly grade: 'A' | 'B' | 'C' | 'D';
}

/** How a material lay on the counter: the original seen and given back, the original kept, a copy, or a scan. */
export type HandedForm = 'original-seen' | 'original-kept' | 'copy' | 'electronic';

/** A material ticked at the counter; what was scanned of it stands in `materials` as well. */
export interface HandedMaterial {
  readonly [key: string]: EventData;
  readonly material: string;
  readonly form: HandedForm;
  readonly count: number;
  /** As of `MaterialFile`; B is for what the clerk compared with the original. */
  readonly grade: 'A' | 'B' | 'C' | 'D';
}

export type PaperKind =
  | 'receipt-slip'
  | 'correction-notice'
  | 'acceptance-notice'
  | 'non-acceptance-decision'
  | 'not-required-notice'
  | 'grant-decision'
  | 'refusal-decision'
  | 'on-the-spot-decision'
  | 'inspection-record'
  | 'certificate'
  | 'withdrawal-confirmation'
  | 'custody-slip'
  | 'service-record'
  | 'correction-of-paper'
  | 'collection-reminder';

/** A paper (文书) as the ledger knows it; what it says lies beside, bound by `facts`. */
export interface PaperIssued {
  readonly [key: string]: EventData;
  readonly paper: string;
  readonly kind: PaperKind;
  /** 文书编号, e.g. 澜卫许受〔2026〕41号; the number of the register for a certificate. */
  readonly number: string;
  /** Running number within organ, kind and year; 0 for a certificate, whose number the register gives. */
  readonly n: number;
  readonly year: number;
  readonly organ: string;
  /** Code of the public verification page. */
  readonly code: string;
  readonly facts: Commitment;
}

/** A gap (缺项) named by the correction notice: a material or a form field; its words lie in `texts`. */
export interface Gap {
  readonly [key: string]: EventData;
  readonly kind: 'material' | 'field';
  readonly about: string;
}

/** A limit as the applicant was told it; `due` is empty while a year's calendar is not published. */
export interface LimitTold {
  readonly [key: string]: EventData;
  readonly n: number;
  readonly unit: 'workday' | 'day' | 'month';
  readonly due: DateIfKnown;
}

/** Why an application is not accepted: no permit needed (32(1)(一)), another organ (32(1)(二)), within a ban (78, 79). */
export type RefusedGround = 'not-competent' | 'not-required' | 'barred';

/** A ban on applying again (许可法78, 79), from the day on which the decision it rests on took effect to its last day. */
export interface Ban {
  readonly [key: string]: EventData;
  readonly article: '78' | '79';
  readonly effectiveOn: CivilDate;
  readonly until: CivilDate;
}

export type DeliveryMode = 'electronic' | 'counter' | 'post';
/** Who signs for a paper (民诉法88 by analogy): the applicant, an agent with a letter of authority, an adult of the family living with them. */
export type SignedBy = 'self' | 'agent' | 'family';
/** How whoever has not come is told that the result lies ready. */
export type TellingWay = 'telephone' | 'letter';
/** Why a letter came back; of none of them is service presumed. */
export type ReturnReason = 'refused' | 'wrong-address' | 'unclaimed' | 'lost';

interface Said<Type extends string, Data extends { readonly [key: string]: EventData }> {
  readonly type: Type;
  readonly data: Data;
}

/** All that can have happened to a case. Data holds no name, number, address, answer or free text. */
export type CaseEvent =
  | Said<
      'ApplicationReceived',
      {
        item: string;
        version: number;
        channel: 'online' | 'window';
        /** Citizen account that applied; at the counter the one to which papers go with a signed consent, else empty. */
        account: string;
        receivedOn: CivilDate;
        /** Last day for the answer on acceptance (许可法32); empty while that year's calendar is not published. */
        answerDue: DateIfKnown;
        applicant: Commitment;
        answers: Commitment;
        materials: readonly MaterialFile[];
        delivery: DeliveryMode;
        electronicConsent: boolean;
        /** What was handed over the counter on paper. */
        handed?: readonly HandedMaterial[];
        /** Post that took the application in at the counter. */
        takenInBy?: string;
        /** The code with which whoever has no account looks the case up; it lies beside. */
        query?: Commitment;
        /** The case this one was converted from (accepted under the wrong item), and the moment that one came in: nothing was handed in twice. */
        convertedFrom?: string;
        receivedAt?: Instant;
        paper: PaperIssued;
      }
    >
  | Said<'CorrectedOnTheSpot', { fields: readonly string[]; answers: Commitment; confirmation: 'signed' | 'by-phone' }>
  | Said<'CorrectionRequested', { gaps: readonly Gap[]; texts: Commitment; toldOn: CivilDate; paper: PaperIssued }>
  | Said<
      'CorrectionReceived',
      {
        answers: Commitment;
        materials: readonly MaterialFile[];
        completeOn: CivilDate;
        /** Last day for the answer on acceptance, five working days from the supplement; empty while not known. */
        answerDue: DateIfKnown;
        /** Everything handed over the counter so far, as it now stands. */
        handed?: readonly HandedMaterial[];
        paper?: PaperIssued;
      }
    >
  /** Originals stay with the organ: a numbered slip says which, and when they go back. */
  | Said<'OriginalsKept', { originals: readonly string[]; due: CivilDate; on: CivilDate; paper: PaperIssued }>
  | Said<'OriginalReturned', { material: string; on: CivilDate }>
  | Said<
      'ApplicationAccepted',
      {
        acceptedOn: CivilDate;
        /** True where nothing was told in time and the law dates acceptance back to receipt (许可法32(1)(四)). */
        deemed: boolean;
        statutory: LimitTold;
        promised: LimitTold;
        /** Edition of the calendar the dates rest on. */
        calendar: string;
        /** Reviews of the item's steps still to be done. */
        open: number;
        paper?: PaperIssued;
      }
    >
  | Said<
      'AcceptanceRefused',
      {
        ground: RefusedGround;
        texts: Commitment;
        on: CivilDate;
        /** The competent organ, where it is a unit of the organisation tree; in words it stands in `texts`. */
        competentUnit?: string;
        ban?: Ban;
        paper: PaperIssued;
      }
    >
  | Said<
      'ReviewRecorded',
      {
        step: string;
        recommendation: 'grant' | 'refuse';
        unmet: readonly string[];
        opinion: Commitment;
        /** Posts of every officer who signed; at least two for an inspection (许可法34). */
        officers: readonly string[];
        /** Reviews of the item's steps still to be done after this one. */
        open: number;
        on: CivilDate;
        /** Posts that are named as officers and have not signed yet; absent where nobody else has to (and on records before this was asked). */
        awaits?: readonly string[];
        /** Review steps that can be written now; absent on older records. */
        ready?: number;
        /** When the place was visited, to the minute on the clock of China. */
        inspectedAt?: string;
      }
    >
  | Said<
      'ReviewCoSigned',
      { step: string; post: string; on: CivilDate; open: number; ready: number; paper?: PaperIssued }
    >
  /** A named officer does not stand by the record (34(3)): it is struck and must be written anew. */
  | Said<'CoSignatureDeclined', { step: string; post: string; on: CivilDate; texts: Commitment; ready: number }>
  | Said<
      'LicenceGranted',
      { on: CivilDate; deliveryDue: DateIfKnown; texts: Commitment; onTheSpot: boolean; paper: PaperIssued }
    >
  | Said<
      'LicenceRefused',
      { on: CivilDate; unmet: readonly string[]; texts: Commitment; onTheSpot: boolean; paper: PaperIssued }
    >
  | Said<
      'CertificateMade',
      { number: string; validFrom: CivilDate; validTo: DateIfKnown; on: CivilDate; paper: PaperIssued }
    >
  | Said<
      'ResultHandedOut',
      {
        mode: DeliveryMode;
        /** At the counter the day it was signed for, by post the day on the return slip (民诉法91). */
        on: CivilDate;
        /** Absent for service online, and in what was recorded before signers were. */
        signedBy?: SignedBy;
        /** The addressee would not sign; a witness attests it (民诉法89). */
        witnessed?: boolean;
        /** Name, relation and ends of the document number of whoever signed. */
        signing?: Commitment;
        paper?: PaperIssued;
      }
    >
  | Said<
      'ResultPosted',
      {
        on: CivilDate;
        /** Last day of delivery as it stood then (许可法44); empty for a refusal, or where it was not known. */
        due: DateIfKnown;
        /** Carrier, tracking number and address. */
        posting: Commitment;
      }
    >
  | Said<'ResultReturned', { reason: ReturnReason; on: CivilDate }>
  | Said<
      'CertificateReissued',
      {
        ground: 'lost';
        /** Paper that is void from this day on, and its number. */
        voided: string;
        voidedNumber: string;
        number: string;
        on: CivilDate;
        paper: PaperIssued;
      }
    >
  | Said<
      'PaperCorrected',
      {
        /** Paper that is void from this day on, its kind and its number. */
        voided: string;
        voidedKind: PaperKind;
        voidedNumber: string;
        /** Form fields, `applicant.name` or `scope` that were written wrongly. */
        fields: readonly string[];
        /** Old and new words, and the reason. */
        correction: Commitment;
        /** What the case holds from now on, where a correction touches it. */
        applicant?: Commitment;
        answers?: Commitment;
        texts?: Commitment;
        /** Of a certificate: its new number in the register. */
        certificate?: string;
        on: CivilDate;
        /** The corrected paper. */
        paper: PaperIssued;
        /** 更正通知书. */
        notice: PaperIssued;
      }
    >
  | Said<'CollectionReminded', { days: number; on: CivilDate; paper: PaperIssued }>
  /** Somebody told the applicant that the result lies ready: by telephone, or by sending the letter; `days` is the last reminder issued, 0 before it. */
  | Said<'CollectionTold', { days: number; by: TellingWay; on: CivilDate }>
  | Said<'CaseClosed', { on: CivilDate }>
  | Said<'ApplicationWithdrawn', { on: CivilDate; signed?: boolean; paper: PaperIssued }>
  /** Goes on under the item it belongs to, as the case `to`, with the receipt it had here. */
  | Said<'ApplicationConverted', { to: string; on: CivilDate }>
  | Said<'PaperTypeset', { paper: string; file: string; pages: number }>;

export type CaseEventType = CaseEvent['type'];
