import { limitInWords } from './in-days.ts';
import type { Check, Found } from './types.ts';

/**
 * C27: a permit states a statutory limit, and not one of nothing (error); what is counted in 日 in one place and in 工作日 in another leaves
 * people to reckon (warning; 许可法82). A limit of 0 has no unit to speak of.
 */
export const limitStated: Check = {
  id: 'C27',
  level: 'error',
  basis: '许可法82',
  find({ type, statutory, promised, steps = [] }) {
    const found: Found[] = [];
    if (type === '01' && (statutory === undefined || statutory.n === 0))
      found.push({
        at: 'statutory',
        zh: statutory ? '行政许可的法定时限是 0。' : '行政许可没有写法定时限。',
        en: statutory ? 'The statutory limit of a permit is 0.' : 'A permit states no statutory limit.',
      });
    const limits = [statutory, promised, ...steps.map(({ limit }) => limit)].filter(
      (limit) => limit !== undefined && limit.n > 0,
    );
    const one = (unit: 'workday' | 'day') => limits.find((limit) => limit?.unit === unit);
    const [workday, day] = [one('workday'), one('day')];
    if (workday && day)
      found.push({
        at: promised?.unit === 'day' ? 'promised' : 'statutory',
        level: 'warning',
        zh: `有的按工作日(${limitInWords(workday)})、有的按日(${limitInWords(day)})计算,要写成一种。`,
        en: 'Some limits are counted in working days, others in calendar days.',
      });
    return found;
  },
};
