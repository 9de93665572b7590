import { civilDateOf, demoRegionPrefix, isRefusal, partsOf, refuse } from '#law';
import type { Refusal } from '#law';
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
  'item' | 'caseNumber' | 'applicant' | 'answers' | 'opinions' | 'texts' | 'gaps' | 'inspected' | 'counter'
> & {
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

async function issue(
  tx: Tx,
  parts: CaseworkParts,
  issuing: Omit<Issuing, 'events'> & { readonly state: PaperInput['state']; readonly organ: Unit },
  event: CaseEvent,
): Promise<CaseEvent | Refusal> {
  if (!('paper' in event.data) || event.type === 'PaperTypeset' || event.data.paper === undefined) return event;
  const { kind } = event.data.paper;
  const { organ, byApplicant, before: _before, ...said } = issuing;
  const on = civilDateOf(tx.at);
  const [year] = partsOf(on);
  const numbered =
    event.type === 'CertificateMade'
      ? { n: 0, number: event.data.number }
      : kind === 'certificate'
        ? refuse('paper-incomplete', { field: 'number' })
        : await nextPaperNumber(tx, organ, kind, year);
  if (isRefusal(numbered)) return numbered;
  const code = newVerificationCode();
  const facts = writePaper(kind, {
    ...said,
    event,
    organ: organ.name,
    number: numbered.number,
    code,
    url: `${parts.publicUrl}/verify/${code}`,
    at: tx.at,
    on,
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
  // The event keeps its type and all else: only what stood for the paper is replaced by it.
  return { ...event, data: { ...event.data, paper } } as CaseEvent;
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
