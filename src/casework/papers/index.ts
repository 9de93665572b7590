import type { PaperFacts, PaperKind } from '#documents';
import { acceptanceNotice } from './acceptance-notice.ts';
import { certificate } from './certificate.ts';
import { collectionReminder } from './collection-reminder.ts';
import { correctionNotice } from './correction-notice.ts';
import { custodySlip } from './custody-slip.ts';
import { correctionOfPaper } from './correction-of-paper.ts';
import { grantDecision, onTheSpotDecision, refusalDecision } from './decisions.ts';
import { inspectionRecord } from './inspection-record.ts';
import { notRequiredNotice } from './not-required-notice.ts';
import type { PaperBuilder, PaperInput } from './input.ts';
import { nonAcceptanceDecision } from './non-acceptance-decision.ts';
import { receiptSlip } from './receipt-slip.ts';
import { serviceRecord } from './service-record.ts';
import { withdrawalConfirmation } from './withdrawal-confirmation.ts';

const builders: { readonly [K in PaperKind]: PaperBuilder<K> } = {
  'receipt-slip': receiptSlip,
  'correction-notice': correctionNotice,
  'acceptance-notice': acceptanceNotice,
  'non-acceptance-decision': nonAcceptanceDecision,
  'not-required-notice': notRequiredNotice,
  'grant-decision': grantDecision,
  'refusal-decision': refusalDecision,
  'on-the-spot-decision': onTheSpotDecision,
  'inspection-record': inspectionRecord,
  certificate,
  'withdrawal-confirmation': withdrawalConfirmation,
  'custody-slip': custodySlip,
  'service-record': serviceRecord,
  'correction-of-paper': correctionOfPaper,
  'collection-reminder': collectionReminder,
};

/** The facts of a paper (domain 2.3), complete for `typeset`. */
export function writePaper(kind: PaperKind, input: PaperInput): PaperFacts[PaperKind] {
  return builders[kind](input);
}
