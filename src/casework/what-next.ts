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
  | 'convert'
  | 'recordReview'
  | 'coSign'
  | 'declineToCoSign'
  | 'grant'
  | 'refuse'
  | 'decideOnTheSpot'
  | 'makeCertificate'
  | 'handOut'
  | 'post'
  | 'recordDelivered'
  | 'recordReturned'
  | 'reissue'
  | 'tellToCollect'
  | 'correctPaper'
  | 'withdraw'
  | 'takeIn'
  | 'takeInSupplement'
  | 'recordWithdrawal'
  | 'returnOriginal';

/** Stage × capacity → commands. The button, the check and the docs all read this table (许可法 29–44). */
export const whatNext: { readonly [S in Stage]: { readonly [C in Capacity]?: readonly CommandName[] } } = {
  none: { applicant: ['submit'], clerk: ['takeIn'] },
  received: {
    applicant: ['withdraw'],
    clerk: [
      'accept',
      'requestCorrection',
      'correctOnTheSpot',
      'refuseToAccept',
      'convert',
      'recordWithdrawal',
      'returnOriginal',
    ],
    approver: ['decideOnTheSpot'],
  },
  'correction-requested': {
    applicant: ['answerCorrection', 'withdraw'],
    clerk: ['takeInSupplement', 'recordWithdrawal', 'returnOriginal'],
  },
  corrected: {
    applicant: ['withdraw'],
    clerk: [
      'accept',
      'requestCorrection',
      'correctOnTheSpot',
      'refuseToAccept',
      'convert',
      'recordWithdrawal',
      'returnOriginal',
    ],
    approver: ['decideOnTheSpot'],
  },
  'under-review': {
    applicant: ['withdraw'],
    clerk: ['recordWithdrawal', 'returnOriginal'],
    reviewer: ['recordReview', 'coSign', 'declineToCoSign'],
    approver: ['grant', 'refuse'],
  },
  granted: { clerk: ['returnOriginal'], issuer: ['makeCertificate'], approver: ['correctPaper'] },
  'certificate-made': {
    clerk: ['returnOriginal'],
    issuer: ['handOut', 'post', 'reissue', 'tellToCollect'],
    approver: ['correctPaper'],
  },
  refused: { clerk: ['returnOriginal'], issuer: ['handOut', 'post', 'tellToCollect'], approver: ['correctPaper'] },
  posted: {
    clerk: ['returnOriginal'],
    issuer: ['recordDelivered', 'recordReturned'],
    approver: ['correctPaper'],
  },
  'not-accepted': { clerk: ['returnOriginal'] },
  converted: { clerk: ['returnOriginal'] },
  withdrawn: { clerk: ['returnOriginal'] },
  closed: { clerk: ['returnOriginal'], approver: ['correctPaper'] },
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
  'takeIn',
  'correctOnTheSpot',
  'requestCorrection',
  'answerCorrection',
  'takeInSupplement',
  'accept',
  'refuseToAccept',
  'convert',
  'recordReview',
  'coSign',
  'declineToCoSign',
  'grant',
  'refuse',
  'decideOnTheSpot',
  'makeCertificate',
  'handOut',
  'post',
  'recordDelivered',
  'recordReturned',
  'reissue',
  'tellToCollect',
  'correctPaper',
  'withdraw',
  'recordWithdrawal',
  'returnOriginal',
];

/** Acts of which one suffices for a clerk's work with the hands: taking in and giving back decides nothing (domain 9A.25). */
export const handsSuffice: readonly Act[] = ['receive', 'accept'];

/** What is done when the applicant comes, whosever turn the case is. */
export const whenTheyCome: readonly CommandName[] = ['recordWithdrawal', 'returnOriginal'];

/** Commands for which `handsSuffice`. */
export const withHands: readonly CommandName[] = ['takeIn', 'takeInSupplement', 'returnOriginal'];
