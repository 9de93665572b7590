import type { CaseEvent } from './events.ts';
import type { Accepted, Case, CaseFacts, CertificateHeld } from './state.ts';

/** Events from the finished result to its signature, and the corrections after it. */
export type DeliveryEvent = Extract<
  CaseEvent,
  {
    type:
      | 'ResultHandedOut'
      | 'CaseClosed'
      | 'ResultPosted'
      | 'ResultReturned'
      | 'CertificateReissued'
      | 'PaperCorrected'
      | 'CollectionReminded'
      | 'CollectionTold';
  }
>;

type Ready = Extract<Case, { readonly stage: 'certificate-made' | 'refused' }>;
type AtCounter = Extract<Case, { readonly stage: 'certificate-made' }>;
type Decided = Extract<Case, { readonly decidedOn: string }>;

/** The case after an event of its delivery; undefined where the stage cannot take it. Pure. */
export function delivered(state: Case, event: DeliveryEvent): Case | undefined {
  if (!('decidedOn' in state)) return undefined;
  const waits = state.stage === 'certificate-made' || state.stage === 'refused';
  switch (event.type) {
    case 'ResultHandedOut': {
      if (!waits && state.stage !== 'posted') return undefined;
      return { ...taken(state, event.data.paper), handedOut: true, served: state.papers.map(({ paper }) => paper) };
    }
    case 'CaseClosed': {
      if (!waits && state.stage !== 'posted') return undefined;
      return { ...state, stage: 'closed', ...ended(state), closedOn: event.data.on };
    }
    case 'ResultPosted': {
      if (!waits) return undefined;
      const { returned: _answered, ...rest } = state;
      return { ...rest, stage: 'posted', ...ended(state), postedOn: event.data.on };
    }
    case 'ResultReturned':
      return state.stage === 'posted' ? { ...ready(state), returned: event.data } : undefined;
    case 'CertificateReissued': {
      if (state.stage !== 'certificate-made' || !state.certificate) return undefined;
      const { returned: _replaced, ...rest } = taken<AtCounter>(state, event.data.paper);
      const { number, paper, voided } = event.data;
      return {
        ...rest,
        certificate: { ...state.certificate, number, paper: paper.paper },
        voided: [...(state.voided ?? []), voided],
      };
    }
    case 'PaperCorrected':
      return corrected(state, event);
    case 'CollectionReminded':
      return waits ? { ...taken(state, event.data.paper), reminded: event.data.days } : undefined;
    case 'CollectionTold':
      return waits ? state : undefined;
  }
}

/** What was granted or refused, and the conditions that were not met. */
function ended(state: Decided): { readonly outcome: 'granted' | 'refused'; readonly unmet: readonly string[] } {
  if (state.stage === 'closed' || state.stage === 'posted') return { outcome: state.outcome, unmet: state.unmet };
  return state.stage === 'refused' ? { outcome: 'refused', unmet: state.unmet } : { outcome: 'granted', unmet: [] };
}

/** The case with its result lying ready at the counter again. */
function ready(state: Decided): Ready {
  const { outcome, unmet } = ended(state);
  const {
    decidedOn,
    closedOn: _open,
    ...rest
  } = state as Accepted & {
    readonly decidedOn: string;
    readonly closedOn?: string;
  };
  return outcome === 'refused'
    ? { ...rest, stage: 'refused', decidedOn, unmet }
    : { ...rest, stage: 'certificate-made', decidedOn };
}

function corrected(state: Decided, { data }: Extract<CaseEvent, { type: 'PaperCorrected' }>): Case {
  const { voided, certificate: number, applicant, answers, paper, notice, on } = data;
  const held: CertificateHeld | undefined =
    state.certificate && number !== undefined
      ? { ...state.certificate, number, paper: paper.paper }
      : state.certificate;
  const now: Decided = {
    ...state,
    papers: [...state.papers, paper, notice],
    voided: [...(state.voided ?? []), voided],
    ...(held && { certificate: held }),
    ...(applicant && { applicant }),
    ...(answers && { answers }),
  };
  // Before the certificate there is nothing to hand over yet.
  if (now.stage === 'granted') return now;
  const { reminded: _before, returned: _void, ...again } = now;
  // What was under way or handed out was the void paper: its successor lies ready from today.
  if (now.stage === 'closed' || now.stage === 'posted') return ready({ ...again, readyOn: on } as Decided);
  return number === undefined ? now : withoutLoss(now);
}

/** A certificate that was lost and has been corrected since is lost no more: its number is void. */
function withoutLoss(state: Decided): Case {
  if (state.returned?.reason !== 'lost') return state;
  const { returned: _void, ...rest } = state;
  return rest as Case;
}

function taken<S extends CaseFacts>(state: S, paper: CaseFacts['papers'][number] | undefined): S {
  return paper ? { ...state, papers: [...state.papers, paper] } : state;
}
