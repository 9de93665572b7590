import type { Check } from './types.ts';

/**
 * C21: what concerns the public closely, is handled with other departments or can be done on the spot stands in the hall (四个必进窗口).
 * The fourth rule is about steps of a chain (domain 9A.21): an item is not found for `chainStep` alone.
 */
export const inTheHall: Check = {
  id: 'C21',
  level: 'warning',
  basis: '四个必进窗口',
  find({ mustEnter = {}, inHall }) {
    const rules = [
      { holds: mustEnter.closeToPeople, zh: '与群众密切相关', en: 'it concerns the public closely' },
      { holds: mustEnter.jointHandling, zh: '与其他部门联办', en: 'other departments take part' },
      { holds: mustEnter.onTheSpot, zh: '窗口当场可办结', en: 'it can be done on the spot' },
    ].filter(({ holds }) => holds === true);
    if (inHall !== false || rules.length === 0) return [];
    return [
      {
        at: 'inHall',
        zh: `${rules.map(({ zh }) => zh).join('、')},却没有进驻大厅。`,
        en: `It is not in the hall although ${rules.map(({ en }) => en).join(', ')}.`,
      },
    ];
  },
};
