import type { CitedLaw } from '../draft.ts';
import type { Check } from './types.ts';

/** C04: a permit may cost something only where a law or an administrative regulation says so; other items need a published basis. */
export const feeByLaw: Check = {
  id: 'C04',
  level: 'error',
  basis: '许可法58;优化营商环境条例25',
  find({ type, fees = [] }) {
    return fees.flatMap((fee) => {
      const at = `fees/${fee.id}`;
      if (!isNamed(type, fee.basis))
        return [{ at, zh: `“${fee.name}”没有收费依据。`, en: `The fee “${fee.name}” has no legal basis.` }];
      if (type === '01' && fee.basis?.level !== '法律' && fee.basis?.level !== '行政法规')
        return [
          {
            at,
            zh: `“${fee.name}”的依据${fee.basis?.level === undefined ? '没有写明是哪一级' : `是${fee.basis.level}`};行政许可收费只能由法律、行政法规规定。`,
            en: `The fee “${fee.name}” rests on less than a law or an administrative regulation.`,
          },
        ];
      return [];
    });
  },
};

/** A law with its article; for what is no permit a price document with its number (发改价格〔2019〕914号) will do. */
function isNamed(type: string | undefined, basis: CitedLaw | undefined): boolean {
  if (basis === undefined || basis.law.trim() === '') return false;
  if ((basis.article ?? '').trim() !== '') return true;
  return type !== '01' && basis.article === undefined && /[〔[]\d{4}[〕\]]/.test(basis.law);
}
