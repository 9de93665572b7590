import type { ServiceItem } from '../types.ts';
import { conditionByLaw } from './condition-by-law.ts';
import { feeByLaw } from './fee-by-law.ts';
import { materialByLaw } from './material-by-law.ts';
import { noCatchAll } from './no-catch-all.ts';
import { promiseWithinLaw } from './promise-within-law.ts';
import { sevenNotices } from './seven-notices.ts';
import { stepsWithinPromise } from './steps-within-promise.ts';
import { twentyWorkingDays } from './twenty-working-days.ts';
import type { Check, Finding } from './types.ts';
import { visitsWithReason } from './visits-with-reason.ts';

/** The checks of domain 3.6 that run; an error bars audit and publication, a warning is shown. */
export const checks: readonly Check[] = [
  promiseWithinLaw,
  twentyWorkingDays,
  feeByLaw,
  noCatchAll,
  materialByLaw,
  sevenNotices,
  conditionByLaw,
  stepsWithinPromise,
  visitsWithReason,
];

/** Everything the checks find in one version. */
export function findingsOf(item: ServiceItem): readonly Finding[] {
  return checks.flatMap((check) =>
    check.find(item).map((found) => ({ check: check.id, level: check.level, basis: check.basis, ...found })),
  );
}
