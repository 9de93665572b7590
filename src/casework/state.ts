import type { CivilDate, DateIfKnown, Instant } from '#law';
import type { Commitment } from '#ledger';
import { delivered } from './evolve-delivery.ts';
import type {
  CaseEvent,
  DeliveryMode,
  Gap,
  HandedMaterial,
  LimitTold,
  MaterialFile,
  PaperIssued,
  RefusedGround,
  ReturnReason,
} from './events.ts';

/** What every case has from its receipt on. */
export interface CaseFacts {
  readonly item: string;
  readonly version: number;
  readonly channel: 'online' | 'window';
  readonly account: string;
  readonly receivedOn: CivilDate;
  readonly answerDue: DateIfKnown;
  readonly applicant: Commitment;
  readonly answers: Commitment;
  readonly materials: readonly MaterialFile[];
  readonly delivery: DeliveryMode;
  readonly electronicConsent: boolean;
  readonly convertedFrom?: string;
  readonly receivedAt?: Instant;
  readonly papers: readonly PaperIssued[];
  /** What lay on the counter; absent where nothing was handed in there. */
  readonly handed?: readonly HandedMaterial[];
  readonly takenInBy?: string;
  readonly query?: Commitment;
  /** Materials whose originals the organ keeps (原件收存). */
  readonly kept?: readonly string[];
  /** The gaps of the first correction notice; a later notice may name nothing else (许可法32). */
  readonly told?: { readonly gaps: readonly Gap[]; readonly on: CivilDate };
  /** Day the last requested supplement arrived. */
  readonly completeOn?: CivilDate;
}

export interface Accepted extends CaseFacts {
  readonly acceptedOn: CivilDate;
  readonly deemed: boolean;
  readonly statutory: LimitTold;
  readonly promised: LimitTold;
  readonly reviews: readonly ReviewDone[];
  /** Last day of delivery (许可法44) as it was told with the grant. */
  readonly deliveryDue?: DateIfKnown;
  /** The certificate that stands: its paper, number and term. */
  readonly certificate?: CertificateHeld;
  /** Papers that another has replaced. */
  readonly voided?: readonly string[];
  /** Day from which the result could be collected, and the last reminder sent of it. */
  readonly readyOn?: CivilDate;
  readonly reminded?: number;
  /** Day of the last posting, and why it came back, while it is not on its way again. */
  readonly postedOn?: CivilDate;
  readonly returned?: { readonly reason: ReturnReason; readonly on: CivilDate };
  /** Handed out once already: what is handed out now replaces it. */
  readonly handedOut?: boolean;
  /** Papers that lay there when a result was served: what is served later is what came after them. */
  readonly served?: readonly string[];
}

export interface CertificateHeld {
  readonly paper: string;
  readonly number: string;
  readonly validFrom: CivilDate;
  readonly validTo: DateIfKnown;
}

export interface ReviewDone {
  readonly step: string;
  readonly recommendation: 'grant' | 'refuse';
  readonly unmet: readonly string[];
  readonly officers: readonly string[];
  readonly on: CivilDate;
  /** Officers who have still to sign (许可法34(3)): until then the review is open. */
  readonly awaits?: readonly string[];
  readonly inspectedAt?: string;
}

/** A case by stage (环节): a field that makes no sense in a stage cannot be written there. */
export type Case =
  | { readonly stage: 'none' }
  | ({ readonly stage: 'received' } & CaseFacts)
  | ({ readonly stage: 'correction-requested'; readonly gaps: readonly Gap[] } & CaseFacts)
  | ({ readonly stage: 'corrected' } & CaseFacts)
  | ({ readonly stage: 'under-review' } & Accepted)
  | ({ readonly stage: 'granted'; readonly decidedOn: CivilDate } & Accepted)
  | ({ readonly stage: 'certificate-made'; readonly decidedOn: CivilDate } & Accepted)
  | ({ readonly stage: 'refused'; readonly decidedOn: CivilDate; readonly unmet: readonly string[] } & Accepted)
  | ({
      readonly stage: 'posted';
      readonly outcome: 'granted' | 'refused';
      readonly decidedOn: CivilDate;
      readonly postedOn: CivilDate;
      /** Conditions not met, of a refusal. */
      readonly unmet: readonly string[];
    } & Accepted)
  | ({ readonly stage: 'not-accepted'; readonly ground: RefusedGround; readonly closedOn: CivilDate } & CaseFacts)
  | ({ readonly stage: 'converted'; readonly to: string; readonly closedOn: CivilDate } & CaseFacts)
  | ({ readonly stage: 'withdrawn'; readonly closedOn: CivilDate } & CaseFacts)
  | ({
      readonly stage: 'closed';
      readonly outcome: 'granted' | 'refused';
      readonly decidedOn: CivilDate;
      readonly closedOn: CivilDate;
      readonly unmet: readonly string[];
    } & Accepted);

export type Stage = Case['stage'];

export const nothing: Case = { stage: 'none' };

/** The case after an event. Pure; an event that the stage cannot take is broken machinery and throws. */
export function evolve(state: Case, event: CaseEvent): Case {
  switch (event.type) {
    case 'ApplicationReceived': {
      const { paper, ...received } = event.data;
      return { stage: 'received', ...received, papers: [paper] };
    }
    case 'CorrectedOnTheSpot':
      return state.stage === 'received' || state.stage === 'corrected'
        ? { ...state, answers: event.data.answers }
        : impossible(state, event);
    case 'CorrectionRequested': {
      if (state.stage !== 'received' && state.stage !== 'corrected') return impossible(state, event);
      const { gaps, toldOn } = event.data;
      return {
        ...withPaper(state, event.data.paper),
        stage: 'correction-requested',
        gaps,
        told: state.told ?? { gaps, on: toldOn },
      };
    }
    case 'CorrectionReceived': {
      if (state.stage !== 'correction-requested') return impossible(state, event);
      const { gaps: _answered, ...rest } = state;
      const { paper, ...received } = event.data;
      return { ...withPaper(rest, paper), stage: 'corrected', ...received };
    }
    case 'OriginalsKept':
      if (state.stage === 'none') return impossible(state, event);
      return {
        ...withPaper(state, event.data.paper),
        kept: [...new Set([...(state.kept ?? []), ...event.data.originals])],
      };
    case 'OriginalReturned':
      if (state.stage === 'none') return impossible(state, event);
      return { ...state, kept: (state.kept ?? []).filter((material) => material !== event.data.material) };
    case 'ApplicationAccepted': {
      if (state.stage !== 'received' && state.stage !== 'corrected') return impossible(state, event);
      const { acceptedOn, deemed, statutory, promised, paper } = event.data;
      return {
        ...withPaper(state, paper),
        stage: 'under-review',
        acceptedOn,
        deemed,
        statutory,
        promised,
        reviews: [],
      };
    }
    case 'AcceptanceRefused':
      if (state.stage !== 'received' && state.stage !== 'corrected') return impossible(state, event);
      return {
        ...withPaper(state, event.data.paper),
        stage: 'not-accepted',
        ground: event.data.ground,
        closedOn: event.data.on,
      };
    case 'ReviewRecorded': {
      if (state.stage !== 'under-review') return impossible(state, event);
      const { step, recommendation, unmet, officers, on, awaits, inspectedAt } = event.data;
      const more = { ...(awaits && { awaits }), ...(inspectedAt !== undefined && { inspectedAt }) };
      const others = state.reviews.filter((review) => review.step !== step);
      return { ...state, reviews: [...others, { step, recommendation, unmet, officers, on, ...more }] };
    }
    case 'ReviewCoSigned': {
      if (state.stage !== 'under-review') return impossible(state, event);
      const { step, post, paper } = event.data;
      const signed = (review: ReviewDone): ReviewDone =>
        review.step === step ? { ...review, awaits: review.awaits?.filter((one) => one !== post) ?? [] } : review;
      return { ...withPaper(state, paper), reviews: state.reviews.map(signed) };
    }
    case 'CoSignatureDeclined':
      if (state.stage !== 'under-review') return impossible(state, event);
      return { ...state, reviews: state.reviews.filter((review) => review.step !== event.data.step) };
    case 'LicenceGranted':
      if (state.stage !== 'under-review') return impossible(state, event);
      return {
        ...withPaper(state, event.data.paper),
        stage: 'granted',
        decidedOn: event.data.on,
        deliveryDue: event.data.deliveryDue,
      };
    case 'LicenceRefused':
      if (state.stage !== 'under-review') return impossible(state, event);
      return {
        ...withPaper(state, event.data.paper),
        stage: 'refused',
        decidedOn: event.data.on,
        unmet: event.data.unmet,
        readyOn: event.data.on,
      };
    case 'CertificateMade': {
      if (state.stage !== 'granted') return impossible(state, event);
      const { number, validFrom, validTo, on, paper } = event.data;
      const certificate = { paper: paper.paper, number, validFrom, validTo };
      return { ...withPaper(state, paper), stage: 'certificate-made', certificate, readyOn: on };
    }
    case 'ResultHandedOut':
    case 'CaseClosed':
    case 'ResultPosted':
    case 'ResultReturned':
    case 'CertificateReissued':
    case 'PaperCorrected':
    case 'CollectionReminded':
    case 'CollectionTold':
      return delivered(state, event) ?? impossible(state, event);
    case 'ApplicationWithdrawn':
      if (state.stage === 'none') return impossible(state, event);
      return { ...withPaper(state, event.data.paper), stage: 'withdrawn', closedOn: event.data.on };
    case 'ApplicationConverted':
      if (state.stage !== 'received' && state.stage !== 'corrected') return impossible(state, event);
      return { ...state, stage: 'converted', to: event.data.to, closedOn: event.data.on };
    case 'PaperTypeset':
      return state;
  }
}

function withPaper<S extends CaseFacts>(state: S, paper: PaperIssued | undefined): S {
  return paper ? { ...state, papers: [...state.papers, paper] } : state;
}

function impossible(state: Case, event: CaseEvent): never {
  throw new Error(`a case that is ${state.stage} cannot have taken ${event.type}`);
}
