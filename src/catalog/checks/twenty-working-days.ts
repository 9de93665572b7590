import type { Check } from './types.ts';

const special = ['法律', '行政法规', '地方性法规'];

/** C02: a permit takes at most 20 working days, unless another law or regulation that is cited says otherwise (许可法42). */
export const twentyWorkingDays: Check = {
  id: 'C02',
  level: 'error',
  basis: '许可法42',
  find({ type, statutory }) {
    if (type !== '01' || statutory === undefined) return [];
    // Twenty calendar days are never longer than twenty working days.
    const within = statutory.unit !== 'month' && statutory.n <= 20;
    const cited =
      statutory.basis !== undefined &&
      special.includes(statutory.basis.level ?? '') &&
      !statutory.basis.law.endsWith('行政许可法') &&
      (statutory.basis.article ?? '') !== '';
    if (within || cited) return [];
    return [
      {
        at: 'statutory',
        zh: '行政许可的法定时限超过 20 个工作日,却没有写出另有规定的法律、法规。',
        en: 'A permit may take 20 working days at most unless a special law or regulation is cited.',
      },
    ];
  },
};
