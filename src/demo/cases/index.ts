import { closedCases } from './closed.ts';
import { runningCases } from './running.ts';
import type { CaseScript } from './script.ts';

/** Every case of the demo city: 20 that came in, and a draft left lying. */
export const demoCases: readonly CaseScript[] = [...closedCases, ...runningCases];
