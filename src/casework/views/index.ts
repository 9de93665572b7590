import type { DeclaredTables, View } from '#ledger';
import { caseFiles } from './case-files.ts';
import { caseHands } from './case-hands.ts';
import { caseIndex } from './case-index.ts';
import { casePapers } from './case-papers.ts';
import { caseCount } from '../statistics/case-count.ts';
import { consultations } from './consultations.ts';
import { caseSignatures } from './case-signatures.ts';

/** Every read model of this desk; `main.ts` hands them to the ledger. */
export const caseworkViews: readonly View[] = [
  caseIndex,
  casePapers,
  caseHands,
  caseFiles,
  caseSignatures,
  consultations,
  caseCount,
];

/** Drafts, intakes and saved views of the worklist are no read models: they lie beside the ledger and are deleted. */
export const caseworkTables: DeclaredTables = { beside: ['draft', 'intake', 'saved_view'] };
