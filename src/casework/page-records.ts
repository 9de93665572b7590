import type { Commitment } from '#ledger';
import type { CaseEvent } from './events.ts';
import type { StoredCaseEvent } from './context.ts';

/** What of a case lies beside the ledger, as the events refer to it. */
export interface CaseRecords {
  readonly applicant: Commitment;
  /** The whole form as it stood, oldest first: as handed in, then after each correction. */
  readonly answers: readonly Commitment[];
  /** Words of the last correction notice. */
  readonly gaps?: Commitment;
  /** Reasons of the refusal to accept or of the licence, where there was one. */
  readonly reasons?: Commitment;
  /** The last refusal to co-sign, while its step has not been written anew. */
  readonly declined?: Extract<CaseEvent, { type: 'CoSignatureDeclined' }>['data'];
  /** How and where the result was sent the last time. */
  readonly posting?: Commitment;
  /** Opinion of each review step. */
  readonly opinions: ReadonlyMap<string, Commitment>;
}

/** The records a case's events refer to. Undefined where the case has not been received. */
export function caseRecords(events: readonly StoredCaseEvent[]): CaseRecords | undefined {
  const [first] = events;
  if (first?.type !== 'ApplicationReceived') return undefined;
  const answers = events.flatMap((event) => ('answers' in event.data ? (event.data.answers ?? []) : []));
  const notices = events.flatMap((event) => (event.type === 'CorrectionRequested' ? event.data.texts : []));
  const opinions = events.flatMap((event) =>
    event.type === 'ReviewRecorded' ? [[event.data.step, event.data.opinion] as const] : [],
  );
  const gaps = notices.at(-1);
  const turn = events.findLast(({ type }) => type === 'CoSignatureDeclined' || type === 'ReviewRecorded');
  const declined = turn?.type === 'CoSignatureDeclined' ? turn.data : undefined;
  const reasons = events.flatMap((event) =>
    event.type === 'LicenceRefused' || event.type === 'AcceptanceRefused' ? [event.data.texts] : [],
  )[0];
  const named = events
    .flatMap((event) => (event.type === 'PaperCorrected' ? event.data : []))
    .findLast(({ applicant }) => applicant !== undefined);
  const posted = events.flatMap((event) => (event.type === 'ResultPosted' ? event.data.posting : [])).at(-1);
  return {
    applicant: named?.applicant ?? first.data.applicant,
    answers,
    ...(gaps && { gaps }),
    ...(reasons && { reasons }),
    ...(declined && { declined }),
    ...(posted && { posting: posted }),
    opinions: new Map(opinions),
  };
}

/** Every reference among the records, to be read in one query. */
export function refsOf({
  applicant,
  answers,
  gaps,
  reasons,
  declined,
  posting,
  opinions,
}: CaseRecords): readonly string[] {
  const some = [gaps, reasons, declined?.texts, posting].flatMap((one) => one ?? []);
  return [applicant, ...answers, ...some, ...opinions.values()].map(({ ref }) => ref);
}
