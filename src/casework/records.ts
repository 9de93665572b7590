import type { Instant } from '#law';
import type { PaperFacts, PaperKind } from '#documents';
import type { Applicant, Answers } from './types.ts';

/** The name a file bore when it was handed in, and when; its bytes lie in the file store under `file`. */
export interface FileName {
  readonly material: string;
  readonly file: string;
  readonly name: string;
  readonly at: Instant;
}

/**
 * What this desk lays beside the ledger (`tx.deposit`), by the kind it is laid under. Events hold the commitments; whoever reads a record
 * reads it with `personalOf<RecordOf['answers']>(parts, commitment)`.
 */
export interface RecordOf {
  /** `ApplicationReceived.applicant` */
  readonly applicant: Applicant;
  /** `answers` of ApplicationReceived, CorrectedOnTheSpot and CorrectionReceived: the whole form as it then stood, and the files' names. */
  readonly answers: { readonly answers: Answers; readonly files: readonly FileName[] };
  /** `CorrectionRequested.texts`: the words of each gap, in the order of `gaps`. */
  readonly gaps: { readonly words: readonly string[] };
  /** `texts` of AcceptanceRefused, CoSignatureDeclined, LicenceGranted and LicenceRefused; a field that was not given is empty. */
  readonly reasons: {
    readonly reason: string;
    /** 查明的事实, of a refusal. */
    readonly facts: string;
    /** 许可范围, of a grant. */
    readonly scope: string;
    /** Where to apply instead (许可法32(1)(二)), of a refusal to accept. */
    readonly competentOrgan: string;
    /** What that organ does and where it is found, as the catalogue had it on the day. */
    readonly does?: string;
    readonly where?: string;
    /** What may be done without a permit (32(1)(一)). */
    readonly mayDo?: string;
    /** Number of the decision that a ban rests on (78, 79). */
    readonly decision?: string;
  };
  /** `ReviewRecorded.opinion` */
  readonly opinion: {
    readonly opinion: string;
    /** Where an inspection took place, if it was said. */ readonly place?: string;
  };
  /** `ResultHandedOut.signing`: who signed, as whom, the last digits of their document, who attests that the addressee would not sign. */
  readonly signing: {
    readonly name: string;
    readonly relation: string;
    readonly digits: string;
    readonly witness: string;
  };
  /** `ResultPosted.posting` */
  readonly posting: { readonly carrier: string; readonly tracking: string; readonly address: string };
  /** `PaperCorrected.correction`: why, and each place as it was and as it is. */
  readonly correction: {
    readonly reason: string;
    readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  };
  /** `PersonalDataShown.words`: why somebody looked at a person's numbers, in their own words. */
  readonly access: { readonly words: string };
  /** `ConsultationRecorded.words` */
  readonly consultation: {
    readonly words: string;
    readonly answer?: string;
    readonly person?: { readonly name: string; readonly mobile: string };
  };
  /** `ApplicationReceived.query`: the code on the receipt slip of the counter. */
  readonly query: { readonly code: string };
  /** `PaperIssued.facts` */
  readonly paper: PaperFacts[PaperKind];
}

/**
 * Answers that every application has beside those of its item's form; a draft keeps them under these names, which no form may use.
 * `delivery`: `electronic`, `counter` or `post`; `postAddress`: where it is to be sent; `electronicConsent` and `declaration` (许可法31): `yes` once ticked.
 */
export const ownAnswers = {
  delivery: 'delivery',
  postAddress: 'postAddress',
  electronicConsent: 'electronicConsent',
  declaration: 'declaration',
} as const;
