import { refuse } from '#law';
import type { Refusal } from '#law';
import type { CaseCommand, CaseContext } from './command.ts';
import type { CaseEvent, PaperKind } from './events.ts';
import type { Case } from './state.ts';

/** Commands from the finished result to its signature, and the correction of papers. */
export type DeliveryCommand = Extract<
  CaseCommand,
  { name: 'handOut' | 'post' | 'recordDelivered' | 'recordReturned' | 'reissue' | 'tellToCollect' | 'correctPaper' }
>;

/** Papers that a slip of the pen can be mended on; every other one is a record of what was said then. */
export const correctableKinds: readonly PaperKind[] = [
  'grant-decision',
  'on-the-spot-decision',
  'refusal-decision',
  'certificate',
];

/** Whether the certificate is still to be served: it lies ready or travels, and nobody has it yet. */
export function certificateUnserved(state: Case): boolean {
  if (!('decidedOn' in state) || !state.certificate) return false;
  return state.served?.includes(state.certificate.paper) !== true;
}

/**
 * What stands against handing over, sending or re-issuing a result, whatever the body says. Refusals: `certificate-lost` (the lost number
 * must be void before the result goes out again), `nothing-lost`.
 */
export function againstDelivery(state: Case, command: DeliveryCommand['name']): Refusal | undefined {
  // A letter that brought only a corrected decision took no certificate with it.
  const lost = state.stage === 'certificate-made' && state.returned?.reason === 'lost' && certificateUnserved(state);
  switch (command) {
    case 'handOut':
    case 'post':
    case 'tellToCollect':
      return lost ? refuse('certificate-lost') : undefined;
    case 'reissue':
      return lost ? undefined : refuse('nothing-lost');
    case 'recordDelivered':
    case 'recordReturned':
    case 'correctPaper':
      return undefined;
  }
}

/**
 * Service of the result (许可法44, 民诉法87–95 by analogy) and the correction of its papers. What came back was not served: the case goes
 * back to where it lay. Refusals: `no-electronic-consent`, `signed-before-sent`, `paper-void`, `paper-not-correctable`,
 * `certificate-on-its-way`, `wrong-stage`.
 */
export function decideDelivery(
  state: Case,
  command: DeliveryCommand,
  context: CaseContext,
): readonly CaseEvent[] | Refusal {
  const on = context.dates.today;
  switch (command.name) {
    case 'handOut': {
      const { mode, signedBy, witnessed, signing } = command;
      if (mode === 'electronic') {
        if (state.stage !== 'none' && !state.electronicConsent) return refuse('no-electronic-consent', {}, 'mode');
        return [
          { type: 'ResultHandedOut', data: { mode, on } },
          { type: 'CaseClosed', data: { on } },
        ];
      }
      if (!signedBy || !signing) return refuse('wrong-form', {}, 'signer');
      const paper = context.paper('service-record');
      const data = { mode, on, signedBy, ...(witnessed && { witnessed }), signing, paper };
      return [
        { type: 'ResultHandedOut', data },
        { type: 'CaseClosed', data: { on } },
      ];
    }
    case 'post': {
      // The ten days of 许可法44 bind the delivery of a grant; a refusal has no such day.
      const due = state.stage === 'certificate-made' ? (state.deliveryDue ?? '') : ('' as const);
      return [{ type: 'ResultPosted', data: { on, due, posting: command.posting } }];
    }
    case 'recordDelivered': {
      if (state.stage !== 'posted') return refuse('wrong-stage', { stage: state.stage });
      const { signedOn, signedBy, witnessed, signing } = command;
      if (signedOn < state.postedOn || signedOn > on) return refuse('signed-before-sent', {}, 'signedOn');
      const paper = context.paper('service-record');
      const data = { mode: 'post' as const, on: signedOn, signedBy, ...(witnessed && { witnessed }), signing, paper };
      return [
        { type: 'ResultHandedOut', data },
        { type: 'CaseClosed', data: { on } },
      ];
    }
    case 'recordReturned':
      return [{ type: 'ResultReturned', data: { reason: command.reason, on } }];
    case 'reissue': {
      if (state.stage !== 'certificate-made' || !state.certificate) return refuse('nothing-lost');
      const { paper: voided, number: voidedNumber } = state.certificate;
      const data = { ground: 'lost' as const, voided, voidedNumber, number: command.number, on };
      return [{ type: 'CertificateReissued', data: { ...data, paper: context.paper('certificate') } }];
    }
    case 'tellToCollect':
      return [{ type: 'CollectionTold', data: { days: remindedOf(state), by: command.by, on } }];
    case 'correctPaper':
      return decideCorrected(state, command, context);
  }
}

/** The last reminder issued, which is what the applicant is told of: 15, 30 or 60; 0 before the first. */
function remindedOf(state: Case): number {
  return 'reminded' in state ? (state.reminded ?? 0) : 0;
}

function decideCorrected(
  state: Case,
  command: Extract<DeliveryCommand, { name: 'correctPaper' }>,
  context: CaseContext,
): readonly CaseEvent[] | Refusal {
  if (!('decidedOn' in state)) return refuse('wrong-stage', { stage: state.stage });
  const { name: _correct, paper: voided, ...said } = command;
  const held = state.papers.find(({ paper }) => paper === voided);
  if (!held) return refuse('not-found', {}, 'paper');
  if (state.voided?.includes(voided)) return refuse('paper-void', {}, 'paper');
  if (!correctableKinds.includes(held.kind)) return refuse('paper-not-correctable', {}, 'paper');
  if (!correctableNow(state, held.kind)) return refuse('certificate-on-its-way', {}, 'paper');
  if (said.fields.length === 0) return refuse('nothing-changed', {}, 'changes');
  const data = {
    ...said,
    voided,
    voidedKind: held.kind,
    voidedNumber: held.number,
    on: context.dates.today,
    paper: context.paper(held.kind),
    notice: context.paper('correction-of-paper'),
  };
  return [{ type: 'PaperCorrected', data }];
}

/**
 * May a paper of this kind be corrected today? Not a decision while the certificate travels with it: the result would lie ready at the
 * counter and be handed over a second time. The certificate itself may be: the one in the letter is void from then on.
 */
export function correctableNow(state: Case, kind: PaperKind): boolean {
  return state.stage !== 'posted' || kind === 'certificate' || !certificateUnserved(state);
}
