import { isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { materialsAsked } from '#catalog';
import type { CaseCommand, CaseContext } from './command.ts';
import { decideCoSignature } from './decide-co-signature.ts';
import { decideDelivery } from './decide-delivery.ts';
import { decideNonAcceptance } from './decide-non-acceptance.ts';
import { decideReturn, decideSupplement, decideTakeIn } from './decide-intake.ts';
import { decideAnswer, decideCorrection, decideReview } from './decide-review.ts';
import type { CaseEvent } from './events.ts';
import { openReviews, silenceAccepted, standsAgainst } from './guards.ts';
import type { Case } from './state.ts';

/**
 * What follows from a command. In: the case as it stands, the command, and the context (item version, mandates, dates, reserved paper
 * numbers). Out: the events in order, or the first refusal. Pure: same input, same answer (许可法 29–44).
 */
export function decide(state: Case, command: CaseCommand, context: CaseContext): readonly CaseEvent[] | Refusal {
  const barred = standsAgainst(state, command.name, context);
  if (barred) return barred;
  const { dates, item } = context;
  const on = dates.today;
  switch (command.name) {
    case 'submit': {
      const { name: _submit, ...said } = command;
      if (said.delivery === 'electronic' && !said.electronicConsent)
        return refuse('no-electronic-consent', {}, 'delivery');
      const unknown = said.materials.find((file) => !item.materials.some((material) => material.id === file.material));
      if (unknown) return refuse('gap-not-in-item', { about: unknown.material });
      const asked = context.asked ?? materialsAsked(item, {});
      const missing = asked.find((material) => !said.materials.some((file) => file.material === material.id));
      if (missing) return refuse('material-missing', { name: missing.name }, `material-${missing.id}`);
      const data = {
        ...said,
        item: item.id,
        version: context.version,
        channel: 'online' as const,
        receivedOn: on,
        answerDue: dates.answerDue(on),
        paper: context.paper('receipt-slip'),
      };
      return [{ type: 'ApplicationReceived', data }];
    }
    case 'correctOnTheSpot': {
      const { fields, answers, confirmation } = command;
      if (fields.length === 0) return refuse('nothing-changed', {}, 'changes');
      return [{ type: 'CorrectedOnTheSpot', data: { fields, answers, confirmation } }];
    }
    case 'requestCorrection':
      return decideCorrection(state, command, context);
    case 'answerCorrection':
      return decideAnswer(state, command, context);
    case 'accept':
      return accepted(state, context, true);
    case 'refuseToAccept':
      return decideNonAcceptance(command, context);
    case 'recordReview':
      return decideReview(state, command, context);
    case 'coSign':
    case 'declineToCoSign':
      return decideCoSignature(state, command, context);
    case 'grant': {
      if (state.stage !== 'under-review') return refuse('wrong-stage', { stage: state.stage });
      const against = state.reviews.some((review) => review.recommendation === 'refuse');
      if (against && !command.hasReason) return refuse('departure-needs-reason', {}, 'reason');
      const data = {
        on,
        deliveryDue: dates.deliveryDue(on),
        texts: command.texts,
        onTheSpot: false,
        paper: context.paper('grant-decision'),
      };
      return [{ type: 'LicenceGranted', data }];
    }
    case 'refuse': {
      const wrong = unmetProblem(command.unmet, context);
      if (wrong) return wrong;
      const { unmet, texts } = command;
      return [
        {
          type: 'LicenceRefused',
          data: { on, unmet, texts, onTheSpot: false, paper: context.paper('refusal-decision') },
        },
      ];
    }
    case 'decideOnTheSpot':
      return decidedOnTheSpot(state, command, context);
    case 'makeCertificate': {
      if (state.stage !== 'granted') return refuse('wrong-stage', { stage: state.stage });
      const months = item.result.validMonths;
      const from = state.decidedOn;
      const data = {
        number: command.number,
        // The term runs from the decision (许可法 37, 50), however long the certificate takes to make.
        validFrom: from,
        validTo: months === undefined ? ('' as const) : dates.validTo(from, months),
        on,
        paper: context.paper('certificate'),
      };
      return [{ type: 'CertificateMade', data }];
    }
    case 'convert':
      return [{ type: 'ApplicationConverted', data: { to: command.to, on } }];
    case 'handOut':
    case 'post':
    case 'recordDelivered':
    case 'recordReturned':
    case 'reissue':
    case 'tellToCollect':
    case 'correctPaper':
      return decideDelivery(state, command, context);
    case 'withdraw':
      return [{ type: 'ApplicationWithdrawn', data: { on, paper: context.paper('withdrawal-confirmation') } }];
    case 'recordWithdrawal': {
      const data = { on, signed: true, paper: context.paper('withdrawal-confirmation') };
      return [{ type: 'ApplicationWithdrawn', data }];
    }
    case 'takeIn':
      return decideTakeIn(command, context);
    case 'takeInSupplement':
      return decideSupplement(state, command, context);
    case 'returnOriginal':
      return decideReturn(state, command, context);
  }
}

/** A refusal names at least one condition of the item that is not met (许可法38(2), 55). */
export function unmetProblem(unmet: readonly string[], context: CaseContext): Refusal | undefined {
  if (unmet.length === 0) return refuse('unmet-condition-missing', {}, 'unmet');
  const strange = unmet.find((id) => !context.item.conditions.some((condition) => condition.id === id));
  return strange === undefined ? undefined : refuse('condition-not-in-item', { about: strange }, 'unmet');
}

/**
 * Acceptance. The day is today; the day the last supplement came in (domain 1.3 on 32(5)); or the day of receipt where neither notice
 * nor answer was given in five working days (许可法32(1)(四)).
 */
function accepted(state: Case, context: CaseContext, withPaper: boolean): readonly CaseEvent[] | Refusal {
  if (state.stage !== 'received' && state.stage !== 'corrected') return refuse('wrong-stage', { stage: state.stage });
  const { dates } = context;
  const silent = silenceAccepted(state, dates);
  const acceptedOn = state.completeOn ?? (silent ? state.receivedOn : dates.today);
  const open = openReviews(state, context.item).length;
  // A supplement that completes the file accepts by itself (32(1)(五)): nothing needs to be deemed.
  const deemed = silent && state.completeOn === undefined;
  const data = { acceptedOn, deemed, ...dates.limits({ ...state, acceptedOn }), open };
  const paper = withPaper ? { paper: context.paper('acceptance-notice') } : {};
  return [{ type: 'ApplicationAccepted', data: { ...data, ...paper } }];
}

function decidedOnTheSpot(
  state: Case,
  command: Extract<CaseCommand, { name: 'decideOnTheSpot' }>,
  context: CaseContext,
): readonly CaseEvent[] | Refusal {
  const acceptance = accepted(state, context, false);
  if (isRefusal(acceptance)) return acceptance;
  // Who decides at once reviews at once (许可法34(2)); only a visit to the place needs its own signed record (34(3)).
  const open = openReviews(state, context.item).filter((step) => step.kind === 'site-inspection');
  if (open.length > 0) return refuse('reviews-open', { steps: open.map((step) => step.name).join('、') });
  const { dates } = context;
  const shared = { on: dates.today, texts: command.texts, onTheSpot: true };
  if (command.outcome === 'grant') {
    const due = { deliveryDue: dates.deliveryDue(dates.today), paper: context.paper('on-the-spot-decision') };
    return [...acceptance, { type: 'LicenceGranted', data: { ...shared, ...due } }];
  }
  const wrong = unmetProblem(command.unmet, context);
  if (wrong) return wrong;
  // A refusal, on the spot or not, needs reasons and remedies (许可法38(2)): its paper has the places for them.
  const data = { ...shared, unmet: command.unmet, paper: context.paper('refusal-decision') };
  return [...acceptance, { type: 'LicenceRefused', data }];
}
