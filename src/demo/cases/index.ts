import { closedCases } from './closed.ts';
import { companyCases } from './company.ts';
import { counterCases } from './counter.ts';
import { deliveryCases } from './delivery.ts';
import { incomingCases } from './incoming.ts';
import { peopleCases } from './people.ts';
import { runningCases } from './running.ts';
import type { CaseScript } from './script.ts';

/** Every case of the demo city: one at least in every stage of a case and for every item, and a draft left lying. */
export const demoCases: readonly CaseScript[] = [
  ...closedCases,
  ...companyCases,
  ...peopleCases,
  ...runningCases,
  ...incomingCases,
  ...counterCases,
  ...deliveryCases,
];
