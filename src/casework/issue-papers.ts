import { civilDateOf, demoRegionPrefix, isRefusal, partsOf, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { ServiceItem } from '#catalog';
import { checkPaper } from '#documents';
import type { PaperFacts, PaperKind } from '#documents';
import { unit } from '#identity';
import type { Unit } from '#identity';
import type { Tx } from '#ledger';
import { newId, newVerificationCode } from './code.ts';
import type { CaseEvent, PaperIssued } from './events.ts';
import { nextPaperNumber } from './paper-number.ts';
import { writePaper } from './papers/index.ts';
import type { PaperInput } from './papers/input.ts';
import type { CaseworkParts } from './parts.ts';
import { evolve } from './state.ts';
import type { Case } from './state.ts';

/** The queue that sets papers; its messages name the case and the paper, nothing else. */
export const typesetQueue = 'typeset-paper';

/** What decide decided, and all that the papers of it are written from. */
export type Issuing = Pick<
  PaperInput,
  | 'item'
  | 'caseNumber'
  | 'applicant'
  | 'answers'
  | 'opinions'
  | 'texts'
  | 'gaps'
  | 'signing'
  | 'posting'
  | 'correction'
  | 'corrected'
  | 'replaces'
  | 'foundedOn'
  | 'by'
  | 'inspected'
  | 'counter'
> & {
  /** The event whose paper a correction or a re-issue repeats. */
  readonly repeats?: CaseEvent;
  readonly before: Case;
  readonly events: readonly CaseEvent[];
  /**
   * An act of the applicant (submitting, withdrawing) takes effect although our fonts lack a character of their name: the paper then waits
   * for a font. An officer's act is refused until the paper can go out with it (许可法32 last paragraph).
   */
  readonly byApplicant: boolean;
};

/** Stands for a paper in what decide returns. */
export function paperToCome(item: ServiceItem): (kind: PaperKind) => PaperIssued {
  const facts = { ref: '', commitment: '' };
  return (kind) => ({ paper: '', kind, number: '', n: 0, year: 0, organ: item.organ, code: '', facts });
}

/**
 * Gives every paper of an act its number, its code and its facts, and orders it to be set. Out: the events as they are appended.
 * Refusals: `paper-incomplete`, `glyph-missing`, both before anything is recorded.
 */
export async function issuePapers(
  tx: Tx,
  parts: CaseworkParts,
  issuing: Issuing,
): Promise<readonly CaseEvent[] | Refusal> {
  const organ = await unit(tx.db, tx.jurisdiction, issuing.item.organ);
  if (!organ) return refuse('paper-incomplete', { field: 'organ' });
  const state = issuing.events.reduce<Case>(evolve, issuing.before);
  if (state.stage === 'none') return issuing.events;
  const issued: CaseEvent[] = [];
  for (const event of issuing.events) {
    const done = await issue(tx, parts, { ...issuing, state, organ }, event);
    if (isRefusal(done)) return done;
    issued.push(done);
  }
  return issued;
}

/** Gives the papers of one event their numbers. A corrected or re-issued paper says what the first said, under a new number. */
async function issue(tx: Tx, parts: CaseworkParts, to: To, event: CaseEvent): Promise<CaseEvent | Refusal> {
  if (!('paper' in event.data) || event.type === 'PaperTypeset' || event.data.paper === undefined) return event;
  const { kind } = event.data.paper;
  if (event.type !== 'PaperCorrected' && event.type !== 'CertificateReissued') {
    const certified = event.type === 'CertificateMade' ? event.data.number : undefined;
    const paper = await one(tx, parts, to, event, kind, certified);
    if (isRefusal(paper)) return paper;
    // The event keeps its type and all else: only what stood for the paper is replaced by it.
    return { ...event, data: { ...event.data, paper } } as CaseEvent;
  }
  const number = event.type === 'CertificateReissued' ? event.data.number : event.data.certificate;
  const paper = await one(tx, parts, { ...to, ...again(to, event) }, repeatedAs(to, number), kind, number);
  if (isRefusal(paper)) return paper;
  if (event.type === 'CertificateReissued') return { ...event, data: { ...event.data, paper } };
  const notice = await one(tx, parts, { ...to, corrected: paper.number }, event, 'correction-of-paper', undefined);
  return isRefusal(notice) ? notice : { ...event, data: { ...event.data, paper, notice } };
}

type To = Omit<Issuing, 'events'> & { readonly state: PaperInput['state']; readonly organ: Unit };

/** What a paper that takes another's place says beside what that one said: a decision keeps its day, a business licence its founding. */
function again(
  { repeats, state }: To,
  { type, data }: Extract<CaseEvent, { type: 'PaperCorrected' | 'CertificateReissued' }>,
): Partial<Pick<PaperInput, 'replaces' | 'foundedOn' | 'on'>> {
  const ground = type === 'PaperCorrected' ? '更正' : '邮寄遗失补发';
  const replaces = `代替编号${data.voidedNumber}的文书，该文书自${spelled(data.on)}起作废（${ground}）`;
  if (repeats?.type === 'CertificateMade') return { replaces, foundedOn: repeats.data.on };
  return { replaces, ...('decidedOn' in state && { on: state.decidedOn }) };
}

/** The event whose paper is written once more, a certificate under its new number. */
function repeatedAs({ repeats }: To, number: string | undefined): CaseEvent {
  if (!repeats) throw new Error('a paper was to be issued again that never was issued');
  if (repeats.type !== 'CertificateMade' || number === undefined) return repeats;
  return { ...repeats, data: { ...repeats.data, number } };
}

/** One paper: numbered, written, found fit, laid beside the ledger, ordered to be set. */
async function one(
  tx: Tx,
  parts: CaseworkParts,
  { organ, byApplicant, repeats: _repeats, ...said }: To & Partial<Pick<PaperInput, 'on'>>,
  event: CaseEvent,
  kind: PaperKind,
  certified: string | undefined,
): Promise<PaperIssued | Refusal> {
  const on = civilDateOf(tx.at);
  const [year] = partsOf(on);
  const numbered =
    kind !== 'certificate'
      ? await nextPaperNumber(tx, organ, kind, year)
      : certified === undefined
        ? refuse('paper-incomplete', { field: 'number' })
        : { n: 0, number: certified };
  if (isRefusal(numbered)) return numbered;
  const code = newVerificationCode();
  const facts = writePaper(kind, {
    on,
    ...said,
    event,
    organ: organ.name,
    number: numbered.number,
    code,
    url: `${parts.publicUrl}/verify/${code}`,
    at: tx.at,
    demo: tx.jurisdiction.startsWith(demoRegionPrefix),
  });
  const unfit = await refuseUnfit(parts, kind, facts, byApplicant);
  if (unfit) return unfit;
  const paper: PaperIssued = {
    paper: newId(),
    kind,
    ...numbered,
    year,
    organ: organ.id,
    code,
    facts: await tx.deposit('paper', facts),
  };
  const { jurisdiction } = tx;
  await tx.enqueue({ queue: typesetQueue, data: { jurisdiction, case: said.caseNumber, paper: paper.paper } });
  return paper;
}

function spelled(day: CivilDate): string {
  const [year, month, date] = partsOf(day);
  return `${year}年${month}月${date}日`;
}

async function refuseUnfit(
  parts: CaseworkParts,
  kind: PaperKind,
  facts: PaperFacts[PaperKind],
  byApplicant: boolean,
): Promise<Refusal | undefined> {
  const unfit = await checkPaper(kind, facts, parts.fonts);
  return byApplicant && unfit?.refused === 'glyph-missing' ? undefined : unfit;
}
