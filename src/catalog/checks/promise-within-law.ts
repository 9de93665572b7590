import type { StartEvent } from '../types.ts';
import { inDays, limitInWords } from './in-days.ts';
import type { Check } from './types.ts';

/** C01: the promise may not be longer than the law allows, nor start later. Different units are compared by their nominal length. */
export const promiseWithinLaw: Check = {
  id: 'C01',
  level: 'error',
  basis: '优化营商环境条例36',
  find({ promised, statutory }) {
    const at = 'promised';
    if (!promised || !statutory || promised.n === 0) return [];
    if (startsLater(promised.from, statutory.from))
      return [
        { at, zh: '承诺时限起算得比法定时限晚。', en: 'The promise starts to run later than the statutory limit.' },
      ];
    const same = promised.unit === statutory.unit;
    if (same ? promised.n <= statutory.n : inDays(promised) <= inDays(statutory)) return [];
    return [
      {
        at,
        zh: `承诺 ${limitInWords(promised)}比法定 ${limitInWords(statutory)}还长。`,
        en: `The promise of ${promised.n} is longer than the statutory limit of ${statutory.n}.`,
      },
    ];
  },
};

/** The events of one file in the order in which they happen; a signed form or a passed examination has no place among them. */
const order: readonly StartEvent[] = ['received', 'complete-file', 'accepted'];

/** A draft that does not say when a limit starts is not found. */
function startsLater(one: StartEvent | undefined, other: StartEvent | undefined): boolean {
  if (one === undefined || other === undefined || one === other) return false;
  return !(order.includes(one) && order.indexOf(one) < order.indexOf(other));
}
