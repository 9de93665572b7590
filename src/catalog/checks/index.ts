import type { ItemDraft } from '../draft.ts';
import { atOnce } from './at-once.ts';
import { conditionByLaw } from './condition-by-law.ts';
import { feeByLaw } from './fee-by-law.ts';
import { freeForm } from './free-form.ts';
import { inTheHall } from './in-the-hall.ts';
import { limitStated } from './limit-stated.ts';
import { materialByLaw } from './material-by-law.ts';
import { noCatchAll } from './no-catch-all.ts';
import { outsideTheWindow } from './outside-the-window.ts';
import { promiseWithinLaw } from './promise-within-law.ts';
import { sevenNotices } from './seven-notices.ts';
import { specialProcedure } from './special-procedure.ts';
import { stepsWithinPromise } from './steps-within-promise.ts';
import { twentyWorkingDays } from './twenty-working-days.ts';
import type { Check, Finding } from './types.ts';
import { visitsWithReason } from './visits-with-reason.ts';

/** The checks of domain 3.6 that run; an error bars audit and publication, a warning is shown. */
export const checks: readonly Check[] = [
  promiseWithinLaw,
  twentyWorkingDays,
  feeByLaw,
  freeForm,
  noCatchAll,
  materialByLaw,
  sevenNotices,
  conditionByLaw,
  specialProcedure,
  stepsWithinPromise,
  atOnce,
  visitsWithReason,
  inTheHall,
  limitStated,
  outsideTheWindow,
];

/** Everything the checks find in one version or draft. */
export function findingsOf(item: ItemDraft): readonly Finding[] {
  return checks.flatMap((check) =>
    check.find(item).map((found) => ({ check: check.id, level: check.level, basis: check.basis, ...found })),
  );
}
