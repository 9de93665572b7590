import { isCivilDate, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import type { ServiceItem } from '#catalog';
import type { CaseCommand, CaseContext } from './command.ts';
import type { CaseEvent, Gap } from './events.ts';
import { openReviews, readyReviews } from './guards.ts';
import { evolve } from './state.ts';
import type { Case, CaseFacts } from './state.ts';

type Of<Name extends CaseCommand['name']> = Extract<CaseCommand, { name: Name }>;
type Decided = readonly CaseEvent[] | Refusal;

const same = (a: Gap, b: Gap): boolean => a.kind === b.kind && a.about === b.about;

/**
 * The one correction notice (一次性告知, 许可法32(1)(四)): names every gap; a later notice may name nothing that the first did not;
 * nothing outside the published item may be asked (许可法31(2)).
 */
export function decideCorrection(state: Case, command: Of<'requestCorrection'>, context: CaseContext): Decided {
  if (state.stage !== 'received' && state.stage !== 'corrected') return refuse('wrong-stage', { stage: state.stage });
  const { gaps, texts } = command;
  if (gaps.length === 0) return refuse('gaps-missing', {}, 'gaps');
  const { item, dates } = context;
  const fields = item.form.pages.flatMap((page) => page.fields);
  // What the system itself provides no applicant can hand in: such a notice could never be answered.
  const asked = item.materials.filter(({ provided }) => provided === 'applicant').map(({ id }) => id);
  const strange = gaps.find(({ kind, about }) => !(kind === 'material' ? asked : fields).includes(about));
  if (strange) return refuse('gap-not-in-item', { about: strange.about }, 'gaps');
  const doubled = gaps.find((gap, at) => gaps.findIndex((other) => same(gap, other)) !== at);
  if (doubled) return refuse('gap-named-twice', { about: doubled.about }, 'gaps');
  const { told } = state;
  const fresh =
    told && gaps.find((gap) => !told.gaps.some((first) => same(gap, first)) && !sinceDue(state, gap, context));
  if (fresh) return refuse('second-notice', { about: fresh.about, on: told.on }, 'gaps');
  const data = { gaps, texts, toldOn: dates.today, paper: context.paper('correction-notice') };
  return [{ type: 'CorrectionRequested', data }];
}

/**
 * A conditional material that the answers ask for and the file lacks: an application without it would not have been received (31(1)), so
 * that only an answer changed since can have made it necessary. No first notice could name it.
 */
function sinceDue({ materials }: CaseFacts, gap: Gap, { item, asked = [] }: CaseContext): boolean {
  const conditional = item.materials.find(({ id, necessity }) => id === gap.about && necessity === 'conditional');
  const due = gap.kind === 'material' && conditional && asked.some(({ id }) => id === gap.about);
  return due === true && !materials.some((file) => file.material === gap.about);
}

/** Answering the notice: every gap must be answered by a new file or a changed answer; the day is then the day of completeness. */
export function decideAnswer(state: Case, command: Of<'answerCorrection'>, context: CaseContext): Decided {
  if (state.stage !== 'correction-requested') return refuse('wrong-stage', { stage: state.stage });
  const before = new Set(state.materials.map((file) => `${file.material} ${file.file}`));
  const open = state.gaps.find((gap) =>
    gap.kind === 'field'
      ? !command.changedFields.includes(gap.about)
      : !command.materials.some((file) => file.material === gap.about && !before.has(`${file.material} ${file.file}`)),
  );
  if (open) {
    const name = context.item.materials.find((material) => material.id === open.about)?.name ?? open.about;
    return refuse('gap-unanswered', { name }, open.kind === 'material' ? `material-${open.about}` : open.about);
  }
  const { answers, materials } = command;
  const { today, answerDue } = context.dates;
  const data = { answers, materials, completeOn: today, answerDue: answerDue(today) };
  return [{ type: 'CorrectionReceived', data }];
}

/**
 * One review step of the item. An inspection of substance is signed by two officers at least (许可法34(3)): whoever is named beside the
 * writer has to sign too, and until then the step is open.
 */
export function decideReview(state: Case, command: Of<'recordReview'>, context: CaseContext): Decided {
  if (state.stage !== 'under-review') return refuse('wrong-stage', { stage: state.stage });
  const { item, asker, dates } = context;
  if (asker.kind !== 'staff') return refuse('wrong-capacity', { capacity: 'reviewer' });
  const step = item.steps.find((candidate) => candidate.id === command.step);
  const ready = readyReviews(state, item, context.mayReview);
  if (!step || !ready.some((candidate) => candidate.id === command.step))
    return refuse('step-not-open', { steps: ready.map((candidate) => candidate.name).join('、') }, 'step');
  const officers = [...new Set([asker.post, ...command.officers])];
  if (step.kind === 'site-inspection' && officers.length < 2) return refuse('two-officers', {}, 'officers');
  const { recommendation, unmet, opinion } = command;
  if (recommendation === 'refuse' && unmet.length === 0) return refuse('unmet-condition-missing', {}, 'unmet');
  const strange = unmet.find((id) => !item.conditions.some((condition) => condition.id === id));
  if (strange !== undefined) return refuse('condition-not-in-item', { about: strange }, 'unmet');
  const inspectedAt = step.kind === 'site-inspection' ? command.inspectedAt : undefined;
  if (inspectedAt !== undefined && !visitFits(inspectedAt, state.receivedOn, dates.today))
    return refuse('inspection-day-wrong', { from: state.receivedOn, to: dates.today }, 'inspectedAt');
  const awaits = officers.slice(1);
  const said = { step: step.id, recommendation, unmet, opinion, officers, on: dates.today };
  const more = { ...(awaits.length > 0 && { awaits }), ...(inspectedAt !== undefined && { inspectedAt }) };
  const recorded: CaseEvent = { type: 'ReviewRecorded', data: { ...said, ...more, open: 0 } };
  return [{ ...recorded, data: { ...recorded.data, ...leftAfter(evolve(state, recorded), item) } }];
}

/** A visit lies between the receipt and today, at a minute that exists. */
function visitFits(at: string, from: CivilDate, to: CivilDate): boolean {
  const [day = '', time = ''] = at.split('T');
  return isCivilDate(day) && /^([01]\d|2[0-3]):[0-5]\d$/.test(time) && from <= day && day <= to;
}

/** What is still to do after an event: reviews not done, and reviews that can be written now. */
function leftAfter(state: Case, item: ServiceItem): { readonly open: number; readonly ready: number } {
  return { open: openReviews(state, item).length, ready: readyReviews(state, item).length };
}
