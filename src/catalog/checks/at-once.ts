import type { Check } from './types.ts';

/** C16: 即办件, a promise of doing it on the spot and 即审即办 go together; so do 承诺件, a promise in days and 前审后批. */
export const atOnce: Check = {
  id: 'C16',
  level: 'warning',
  basis: '办件类型、承诺时限与审查类型一致(GB/T 39046)',
  find({ promised, projectType, reviewType }) {
    const said = [
      { at: 'promised', zh: '承诺时限', en: 'the promise', atOnce: promised && promised.n === 0 },
      {
        at: 'projectType',
        zh: '办件类型',
        en: 'the kind of case',
        atOnce: projectType && projectType === 'on-the-spot',
      },
      { at: 'reviewType', zh: '审查类型', en: 'the kind of review', atOnce: reviewType && reviewType === 'at-once' },
    ];
    const now = said.filter((one) => one.atOnce === true);
    const later = said.filter((one) => one.atOnce === false);
    const [first] = now;
    if (first === undefined || later.length === 0) return [];
    const words = (all: typeof said, tongue: 'zh' | 'en'): string =>
      all.map((one) => one[tongue]).join({ zh: '、', en: ', ' }[tongue]);
    return [
      {
        at: first.at,
        zh: `${words(now, 'zh')}说当场办,${words(later, 'zh')}说不是。`,
        en: `On the spot says ${words(now, 'en')}; not so says ${words(later, 'en')}.`,
      },
    ];
  },
};
