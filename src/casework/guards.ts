import { refuse } from '#law';
import type { DateIfKnown, Refusal } from '#law';
import { materialsAsked } from '#catalog';
import type { ServiceItem, Step } from '#catalog';
import type { Act } from '#identity';
import type { Asker, CaseContext, CaseDates } from './command.ts';
import { againstDelivery } from './decide-delivery.ts';
import type { Case, CaseFacts, ReviewDone } from './state.ts';
import { actOf, handsSuffice, whatNext, withHands } from './what-next.ts';
import type { Capacity, CommandName } from './what-next.ts';

/** The capacity a command belongs to: the table gives each command to one capacity only. */
export function capacityOf(command: CommandName): Capacity {
  for (const byCapacity of Object.values(whatNext)) {
    for (const [capacity, commands] of Object.entries(byCapacity)) {
      if (commands.includes(command)) return capacity as Capacity;
    }
  }
  throw new Error(`no capacity may ever ${command}`);
}

/**
 * May this person, at this stage, give this command at all? Checked at the act, not at page load.
 * Refusals: `not-signed-in`, `wrong-capacity` (a citizen for an officer's act and the reverse), `not-found` (another citizen's case: its existence
 * is not told; no such case), `no-mandate` (许可法, domain 9A.25), `wrong-stage`.
 */
export function mayAct(state: Case, command: CommandName, asker: Asker): Refusal | undefined {
  const capacity = capacityOf(command);
  if (asker.kind === 'anonymous') return refuse('not-signed-in');
  if (state.stage === 'none' && command !== 'submit' && command !== 'takeIn') return refuse('not-found');
  if (capacity === 'applicant') {
    if (asker.kind !== 'citizen') return refuse('wrong-capacity', { capacity });
    if (state.stage !== 'none' && state.account !== asker.account) return refuse('not-found');
  } else {
    if (asker.kind !== 'staff') return refuse('wrong-capacity', { capacity });
    const acts = command === 'decideOnTheSpot' ? (['accept', 'decide'] as const) : [actOf[capacity]];
    const hands = withHands.includes(command) && handsSuffice.some((act) => asker.acts.has(act));
    const missing = hands ? undefined : acts.find((act) => !asker.acts.has(act));
    if (missing) return refuse('no-mandate', { act: missing });
  }
  const allowed = whatNext[state.stage][capacity]?.includes(command) ?? false;
  return allowed ? undefined : refuse('wrong-stage', { stage: state.stage });
}

/**
 * May this person see the case at all: the applicant their own, staff with any mandate for its item (domain 9A.25). Refusals:
 * `not-signed-in`, `not-found` (another citizen's case: its existence is not told; no such case), `no-mandate`.
 */
export function maySee(state: Case, asker: Asker): Refusal | undefined {
  if (asker.kind === 'anonymous') return refuse('not-signed-in');
  if (state.stage === 'none') return refuse('not-found');
  if (asker.kind === 'citizen') return state.account === asker.account ? undefined : refuse('not-found');
  return [...asker.acts].some((act) => casework.includes(act)) ? undefined : refuse('no-mandate', { act: 'handle' });
}

/** The acts that concern cases; those of the catalog and the organisation open no case. */
const casework: readonly Act[] = ['accept', 'review', 'decide', 'issue', 'supervise'];

/** Review steps of the item, in the order of the catalog. */
export function reviewSteps(item: ServiceItem): readonly Step[] {
  return item.steps.filter((step) => step.kind === 'review' || step.kind === 'site-inspection');
}

/** Review steps not yet recorded, or not yet signed by every officer named (许可法34(3)). */
export function openReviews(state: Case, item: ServiceItem): readonly Step[] {
  const done = 'reviews' in state ? state.reviews.filter(({ awaits = [] }) => awaits.length === 0) : [];
  return reviewSteps(item).filter(({ id }) => !done.some(({ step }) => step === id));
}

/** Records that wait for a signature. */
export function unsigned(state: Case): readonly (ReviewDone & { readonly awaits: readonly string[] })[] {
  if (!('reviews' in state)) return [];
  return state.reviews.flatMap((review) =>
    review.awaits && review.awaits.length > 0 ? [{ ...review, awaits: review.awaits }] : [],
  );
}

/**
 * Open review steps that can be written now: all before them is done, and no record waits for a signature. One that waits for an officer
 * who may not sign any more (`mayReview`) can be written anew: the case would else lie for ever.
 */
export function readyReviews(state: Case, item: ServiceItem, mayReview?: ReadonlySet<string>): readonly Step[] {
  const open = openReviews(state, item);
  const waiting = unsigned(state).filter(({ awaits }) => !mayReview || awaits.every((post) => mayReview.has(post)));
  return open.filter(
    (step) =>
      !waiting.some((review) => review.step === step.id) &&
      !step.after.some((before) => open.some((other) => other.id === before)),
  );
}

/** Names of the steps whose record waits for a signature: the reason why nothing goes on. */
function unsignedRefusal(state: Case, item: ServiceItem): Refusal | undefined {
  const steps = reviewSteps(item).filter(({ id }) => unsigned(state).some(({ step }) => step === id));
  return steps.length > 0
    ? refuse('co-signature-open', { steps: steps.map(({ name }) => name).join('、') })
    : undefined;
}

/**
 * Last day of the answer on acceptance: as it was told or, where that was not possible then, as it is known by now (domain 9A.5). Empty
 * while no answer is due or its year has no calendar.
 */
export function lastDayOfAnswer(state: Case, { answerDue }: Pick<CaseDates, 'answerDue'>): DateIfKnown {
  if (state.stage !== 'received' && state.stage !== 'corrected') return '';
  return state.answerDue || answerDue(state.completeOn ?? state.receivedOn);
}

/**
 * Nothing was told by the close of the fifth working day: accepted since the day of receipt, or, after a supplement, since that came in
 * (许可法32(1)(四)(五)); never on an unknown date.
 */
export function silenceAccepted(state: Case, dates: Pick<CaseDates, 'today' | 'answerDue'>): boolean {
  const due = lastDayOfAnswer(state, dates);
  return due !== '' && dates.today > due;
}

/** Whether a material is in the file: uploaded, scanned, or handed over the counter. */
export function isThere(
  { materials, handed = [] }: Pick<CaseFacts, 'materials' | 'handed'>,
  material: string,
): boolean {
  return [...materials, ...handed].some((one) => one.material === material);
}

/** Names of what this applicant has to bring and has not: by their answers, or the required ones where those are not at hand. */
function missingMaterials(state: Case, { item, asked }: CaseContext): readonly string[] {
  if (state.stage === 'none') return [];
  return (asked ?? materialsAsked(item, {}))
    .filter((material) => !isThere(state, material.id))
    .map((material) => material.name);
}

/**
 * What stands against a command whatever its body says: the reason shown beside a greyed act, and the first half of decide.
 */
export function standsAgainst(state: Case, command: CommandName, context: CaseContext): Refusal | undefined {
  const barred = mayAct(state, command, context.asker);
  if (barred) return barred;
  const { item, dates } = context;
  switch (command) {
    case 'accept': {
      // Silence has accepted already, complete or not (domain 9A.6); what is missing can then be asked for without stopping the clock.
      if (silenceAccepted(state, dates)) return undefined;
      const missing = missingMaterials(state, context);
      return missing.length > 0 ? refuse('materials-missing', { names: missing.join('、') }) : answersWrong(context);
    }
    case 'requestCorrection':
      return silenceAccepted(state, dates)
        ? refuse('correction-too-late', { due: lastDayOfAnswer(state, dates) })
        : undefined;
    case 'decideOnTheSpot': {
      if (item.projectType !== 'on-the-spot') return refuse('not-on-the-spot-item');
      const missing = missingMaterials(state, context);
      return missing.length > 0 ? refuse('materials-missing', { names: missing.join('、') }) : answersWrong(context);
    }
    case 'recordReview':
      if (openReviews(state, item).length === 0) return refuse('reviews-done');
      return readyReviews(state, item, context.mayReview).length === 0 ? unsignedRefusal(state, item) : undefined;
    case 'coSign':
    case 'declineToCoSign': {
      const { asker } = context;
      const waits = unsigned(state).some(({ awaits }) => asker.kind === 'staff' && awaits.includes(asker.post));
      return waits ? undefined : refuse('no-co-signature');
    }
    case 'grant':
    case 'refuse': {
      const open = openReviews(state, item);
      const waiting = unsignedRefusal(state, item);
      if (waiting) return waiting;
      return open.length > 0 ? refuse('reviews-open', { steps: open.map((step) => step.name).join('、') }) : undefined;
    }
    case 'returnOriginal':
      return 'kept' in state && state.kept && state.kept.length > 0 ? undefined : refuse('no-original-kept');
    case 'submit':
    case 'takeIn':
    case 'takeInSupplement':
    case 'recordWithdrawal':
    case 'correctOnTheSpot':
    case 'answerCorrection':
    case 'refuseToAccept':
    case 'convert':
    case 'makeCertificate':
    case 'withdraw':
      return undefined;
    case 'handOut':
    case 'post':
    case 'recordDelivered':
    case 'recordReturned':
    case 'reissue':
    case 'tellToCollect':
    case 'correctPaper':
      return againstDelivery(state, command);
  }
}

function answersWrong({ wrong: [field] = [] }: CaseContext): Refusal | undefined {
  return field === undefined ? undefined : refuse('answers-wrong', {}, `answers.${field}`);
}
