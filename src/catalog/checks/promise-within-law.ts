import type { StartEvent } from '../types.ts';
import type { Check } from './types.ts';

/** C01: the promise may not be longer than the law allows, nor start later; two units cannot be compared and are refused (C27). */
export const promiseWithinLaw: Check = {
  id: 'C01',
  level: 'error',
  basis: '优化营商环境条例36',
  find({ promised, statutory }) {
    const at = 'promised';
    if (promised.n === 0) return [];
    if (promised.unit !== statutory.unit)
      return [
        {
          at,
          zh: '承诺时限和法定时限的单位不一样,没法比。',
          en: 'The promise and the statutory limit are counted in different units.',
        },
      ];
    if (promised.from !== statutory.from && !startsEarlier(promised.from, statutory.from))
      return [
        { at, zh: '承诺时限起算得比法定时限晚。', en: 'The promise starts to run later than the statutory limit.' },
      ];
    if (promised.n <= statutory.n) return [];
    return [
      {
        at,
        zh: `承诺 ${promised.n} 比法定 ${statutory.n} 还长。`,
        en: `The promise of ${promised.n} is longer than the statutory limit of ${statutory.n}.`,
      },
    ];
  },
};

/** The events of one file in the order in which they happen; a signed form or a passed examination has no place among them. */
const order: readonly StartEvent[] = ['received', 'complete-file', 'accepted'];

function startsEarlier(one: StartEvent, other: StartEvent): boolean {
  return order.includes(one) && order.indexOf(one) < order.indexOf(other);
}
