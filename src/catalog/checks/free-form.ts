import type { Check } from './types.ts';

/** C05: nobody pays for the application form (许可法58: 提供申请书格式文本,不得收费). A fee of 0 分 charges nothing. */
export const freeForm: Check = {
  id: 'C05',
  level: 'error',
  basis: '许可法58(2)',
  find({ fees = [] }) {
    return fees
      .filter(({ name, fen }) => fen !== 0 && /申请[书表]|申报表|登记表|表格|格式文本/.test(name))
      .map(({ id, name }) => ({
        at: `fees/${id}`,
        zh: `“${name}”是对申请书收费;申请书格式文本不得收费。`,
        en: `“${name}” charges for the application form, which is free.`,
      }));
  },
};
