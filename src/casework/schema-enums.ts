import { Type } from '@fastify/type-provider-typebox';

/** 环节. */
export const stage = Type.Enum([
  'none',
  'received',
  'correction-requested',
  'corrected',
  'under-review',
  'granted',
  'certificate-made',
  'refused',
  'posted',
  'not-accepted',
  'converted',
  'withdrawn',
  'closed',
]);

/** 不予受理的情形. */
export const refusedGround = Type.Enum(['not-competent', 'not-required', 'barred']);

/** 文书种类. */
export const paperKind = Type.Enum([
  'receipt-slip',
  'correction-notice',
  'acceptance-notice',
  'non-acceptance-decision',
  'not-required-notice',
  'grant-decision',
  'refusal-decision',
  'on-the-spot-decision',
  'inspection-record',
  'certificate',
  'withdrawal-confirmation',
  'custody-slip',
  'service-record',
  'correction-of-paper',
  'collection-reminder',
]);

/** What a line of the history (经过) tells. */
export const historyType = Type.Enum([
  'ApplicationReceived',
  'CorrectedOnTheSpot',
  'CorrectionRequested',
  'CorrectionReceived',
  'OriginalsKept',
  'OriginalReturned',
  'ApplicationAccepted',
  'AcceptanceRefused',
  'ReviewRecorded',
  'ReviewCoSigned',
  'CoSignatureDeclined',
  'LicenceGranted',
  'LicenceRefused',
  'CertificateMade',
  'ResultHandedOut',
  'ResultPosted',
  'ResultReturned',
  'CertificateReissued',
  'PaperCorrected',
  'CollectionReminded',
  'CollectionTold',
  'CaseClosed',
  'ApplicationWithdrawn',
  'ApplicationConverted',
  'PaperTypeset',
  'PersonalDataShown',
  'CaseFileOpened',
]);

/** 限制期: the effective decision it rests on. */
export const ban = Type.Object(
  {
    article: Type.Enum(['78', '79']),
    decision: Type.String({ minLength: 1, maxLength: 200 }),
    effectiveOn: Type.String({ maxLength: 10 }),
    until: Type.String({ maxLength: 10 }),
  },
  { additionalProperties: false },
);
