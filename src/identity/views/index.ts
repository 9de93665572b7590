import type { View } from '#ledger';
import { citizenView } from './citizen.ts';
import { mandateView } from './mandate.ts';
import { postView } from './post.ts';
import { staffView } from './staff.ts';
import { unitView } from './unit.ts';

/** Every read model of this desk; `main.ts` hands them to the ledger. */
export const identityViews: readonly View[] = [unitView, staffView, postView, mandateView, citizenView];
