import type { Stage } from '../state.ts';
import { whatNext } from '../what-next.ts';

/** Stages that a case in a list may stand at: all but `none`. */
export const stageNames = (Object.keys(whatNext) as Stage[]).filter((stage) => stage !== 'none');
