import { closedCases } from './closed.ts';
import { incomingCases } from './incoming.ts';
import { runningCases } from './running.ts';
import type { CaseScript } from './script.ts';

/** Every case of the demo city: 20 that came in, one at least in every stage of a case, and a draft left lying. */
export const demoCases: readonly CaseScript[] = [...closedCases, ...runningCases, ...incomingCases];
