import type { Check, Found } from './types.ts';

/** C12: a special procedure is one of the eight of article 45 or has a law of its own, and says how long it takes. */
export const specialProcedure: Check = {
  id: 'C12',
  level: 'error',
  basis: '许可法45',
  find({ special = [] }) {
    return special.flatMap(({ id, name, kind, basis, limit }) => {
      const at = `special/${id}`;
      const found: Found[] = [];
      const lawful = basis?.level === '法律' || basis?.level === '行政法规' || basis?.level === '地方性法规';
      if (kind === 'other' && !(lawful && (basis.article ?? '').trim() !== ''))
        found.push({
          at,
          zh: `“${name}”不在行政许可法第四十五条列出的八种里,也没有写出另有规定的法律、法规。`,
          en: `“${name}” is none of the eight of article 45 and names no law of its own.`,
        });
      if (limit === undefined || limit.n === 0)
        found.push({ at, zh: `“${name}”没有写要多少天。`, en: `“${name}” does not say how many days it takes.` });
      return found;
    });
  },
};
