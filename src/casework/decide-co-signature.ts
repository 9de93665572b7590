import { refuse } from '#law';
import type { Refusal } from '#law';
import type { CaseCommand, CaseContext } from './command.ts';
import type { CaseEvent } from './events.ts';
import { openReviews, readyReviews, unsigned } from './guards.ts';
import { evolve } from './state.ts';
import type { Case } from './state.ts';

/**
 * A named officer signs the record of a review, or declines with words (许可法34(3)). With the last signature the review is done, and an
 * inspection has its paper 核查(勘验)记录; a record that somebody named does not stand by is struck. Refusal: `no-co-signature`.
 */
export function decideCoSignature(
  state: Case,
  command: Extract<CaseCommand, { name: 'coSign' | 'declineToCoSign' }>,
  context: CaseContext,
): readonly CaseEvent[] | Refusal {
  const { asker, item, dates } = context;
  if (asker.kind !== 'staff') return refuse('wrong-capacity', { capacity: 'reviewer' });
  const { post } = asker;
  const mine = unsigned(state).filter(({ awaits }) => awaits.includes(post));
  const review = command.step === '' ? mine[0] : mine.find(({ step }) => step === command.step);
  if (!review) return refuse('no-co-signature', {}, 'step');
  const { step } = review;
  const said = { step, post, on: dates.today };
  const left = (after: Case) => ({
    open: openReviews(after, item).length,
    ready: readyReviews(after, item).length,
  });
  if (command.name === 'declineToCoSign') {
    const struck: CaseEvent = { type: 'CoSignatureDeclined', data: { ...said, texts: command.texts, ready: 0 } };
    return [{ ...struck, data: { ...struck.data, ready: left(evolve(state, struck)).ready } }];
  }
  const last = review.awaits.length === 1;
  const inspects = item.steps.find(({ id }) => id === step)?.kind === 'site-inspection';
  const paper = last && inspects ? { paper: context.paper('inspection-record') } : {};
  const signed: CaseEvent = { type: 'ReviewCoSigned', data: { ...said, open: 0, ready: 0, ...paper } };
  return [{ ...signed, data: { ...signed.data, ...left(evolve(state, signed)) } }];
}
