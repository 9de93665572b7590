import { addMonths, isCivilDate, refuse } from '#law';
import type { Refusal } from '#law';
import type { CaseCommand, CaseContext } from './command.ts';
import type { Ban, CaseEvent } from './events.ts';

/** Longest ban of each article, in months (许可法78, 79). */
const longest = { '78': 12, '79': 36 } as const;

/**
 * Not accepted: no permit is needed (许可法32(1)(一): a notice of its own), another organ is competent (32(1)(二): it is named), or the
 * applicant may not apply again for a time (78, 79). Refusals: `competent-organ-missing`, `competent-organ-own`, those of a ban.
 */
export function decideNonAcceptance(
  command: Extract<CaseCommand, { name: 'refuseToAccept' }>,
  context: CaseContext,
): readonly CaseEvent[] | Refusal {
  const { ground, competentOrgan, competentUnit, ban, texts } = command;
  const { item, dates } = context;
  if (ground === 'not-competent') {
    if (competentOrgan === '') return refuse('competent-organ-missing', {}, 'competentOrgan');
    if (competentUnit === item.organ) return refuse('competent-organ-own', {}, 'competentOrgan');
  }
  if (ground === 'barred') {
    const wrong = ban ? banProblem(ban, context) : refuse('wrong-form', {}, 'ban');
    if (wrong) return wrong;
  }
  const paper = context.paper(ground === 'not-required' ? 'not-required-notice' : 'non-acceptance-decision');
  const data = { ground, texts, on: dates.today, ...(competentUnit && { competentUnit }), ...(ban && { ban }), paper };
  return [{ type: 'AcceptanceRefused', data }];
}

/**
 * A ban counts only after an effective decision, for permits on public safety, health, life and property, and until its last day (许可法78,
 * 79; domain 9A.17). Refusals: `ban-not-safety`, `date-wrong`, `ban-not-effective`, `ban-too-long`, `ban-over`.
 */
function banProblem({ article, effectiveOn, until }: Ban, { item, dates }: CaseContext): Refusal | undefined {
  if (item.type !== '01' || item.publicSafety !== true) return refuse('ban-not-safety', {}, 'ground');
  if (!isCivilDate(effectiveOn)) return refuse('date-wrong', {}, 'ban.effectiveOn');
  if (!isCivilDate(until)) return refuse('date-wrong', {}, 'ban.until');
  if (effectiveOn > dates.today) return refuse('ban-not-effective', {}, 'ban.effectiveOn');
  const last = addMonths(effectiveOn, longest[article]);
  if (until > last) return refuse('ban-too-long', { last }, 'ban.until');
  return until < dates.today ? refuse('ban-over', { until }, 'ban.until') : undefined;
}
