import type { Check } from './types.ts';

/** C17: a visit needs its reason, none needs none; without a visit there must be another way in than the window. */
export const visitsWithReason: Check = {
  id: 'C17',
  level: 'warning',
  basis: '到办事现场次数与原因说明一致(GB/T 39046)',
  find({ visits, visitsReason = '', channels }) {
    if (visits === undefined) return [];
    const reason = visitsReason.trim() !== '';
    if (visits > 0 && !reason)
      return [{ at: 'visitsReason', zh: '要到现场,却没有写为什么。', en: 'A visit is asked for without saying why.' }];
    if (visits === 0 && reason)
      return [
        { at: 'visitsReason', zh: '不用到现场,却写了原因。', en: 'No visit is asked for, yet a reason is given.' },
      ];
    return visits === 0 && channels?.some((channel) => channel !== 'window') === false
      ? [
          {
            at: 'channels',
            zh: '不用到现场,却只能在窗口办。',
            en: 'No visit is asked for, yet only the window is open.',
          },
        ]
      : [];
  },
};
