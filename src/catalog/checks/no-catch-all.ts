import type { Check } from './types.ts';

/** Words that leave open what is asked: 其他材料, 有关材料, 等材料, 相关证明, “…要求的其他…”, “…规定的其他…” (兜底条款). */
const catchAll = /其他材料|其它材料|有关材料|等材料|相关证明|(要求|规定)(提供|提交)?的其[他它]/;

/** C06: whoever applies must be able to look up all that is asked; a catch-all has to be spelled out. */
export const noCatchAll: Check = {
  id: 'C06',
  level: 'error',
  basis: '许可法30、31(2)',
  find({ materials = [], conditions = [] }) {
    const asked = [
      ...materials.map(({ id, name, when = '' }) => ({ at: `materials/${id}`, words: `${name} ${when}` })),
      ...conditions.map(({ id, text }) => ({ at: `conditions/${id}`, words: text })),
    ];
    return asked.flatMap(({ at, words }) => {
      const [found] = catchAll.exec(words) ?? [];
      return found === undefined
        ? []
        : [
            {
              at,
              zh: `“${found}”没有写明要什么,要逐项写出来。`,
              en: `“${found}” does not say what is asked; spell it out.`,
            },
          ];
    });
  },
};
