import type { Act } from '#identity';
import type { Stage } from './state.ts';

/** In which capacity (身份) somebody acts on a case. Staff capacities come from mandates, never from a post alone. */
export type Capacity = 'applicant' | 'clerk' | 'reviewer' | 'approver' | 'issuer' | 'supervisor';

export type CommandName =
  | 'submit'
  | 'correctOnTheSpot'
  | 'requestCorrection'
  | 'answerCorrection'
  | 'accept'
  | 'refuseToAccept'
  | 'recordReview'
  | 'coSign'
  | 'declineToCoSign'
  | 'grant'
  | 'refuse'
  | 'decideOnTheSpot'
  | 'makeCertificate'
  | 'handOut'
  | 'withdraw';

/** Stage × capacity → commands. The button, the check and the docs all read this table (许可法 29–44). */
export const whatNext: { readonly [S in Stage]: { readonly [C in Capacity]?: readonly CommandName[] } } = {
  none: { applicant: ['submit'] },
  received: {
    applicant: ['withdraw'],
    clerk: ['accept', 'requestCorrection', 'correctOnTheSpot', 'refuseToAccept'],
    approver: ['decideOnTheSpot'],
  },
  'correction-requested': { applicant: ['answerCorrection', 'withdraw'] },
  corrected: {
    applicant: ['withdraw'],
    clerk: ['accept', 'requestCorrection', 'correctOnTheSpot', 'refuseToAccept'],
    approver: ['decideOnTheSpot'],
  },
  'under-review': {
    applicant: ['withdraw'],
    reviewer: ['recordReview', 'coSign', 'declineToCoSign'],
    approver: ['grant', 'refuse'],
  },
  granted: { issuer: ['makeCertificate'] },
  'certificate-made': { issuer: ['handOut'] },
  refused: { issuer: ['handOut'] },
  'not-accepted': {},
  withdrawn: {},
  closed: {},
};

/** The mandate (授权书) each staff capacity rests on. */
export const actOf: { readonly [C in Exclude<Capacity, 'applicant'>]: Act } = {
  clerk: 'accept',
  reviewer: 'review',
  approver: 'decide',
  issuer: 'issue',
  supervisor: 'supervise',
};

/** Every command once, in the order of a case's life. */
export const commandNames: readonly CommandName[] = [
  'submit',
  'correctOnTheSpot',
  'requestCorrection',
  'answerCorrection',
  'accept',
  'refuseToAccept',
  'recordReview',
  'coSign',
  'declineToCoSign',
  'grant',
  'refuse',
  'decideOnTheSpot',
  'makeCertificate',
  'handOut',
  'withdraw',
];
