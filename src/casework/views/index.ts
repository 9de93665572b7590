import type { View } from '#ledger';
import { caseHands } from './case-hands.ts';
import { caseIndex } from './case-index.ts';
import { casePapers } from './case-papers.ts';

/** Every read model of this desk; `main.ts` hands them to the ledger. */
export const caseworkViews: readonly View[] = [caseIndex, casePapers, caseHands];
