import type { LegalBasis, Step } from '../types.ts';
import { registrationRegulation } from './laws.ts';

/**
 * The steps of a registration on the spot (市场主体登记管理条例19): all of them at the window, none takes a day. In: what the decision and
 * the making of its paper are called in this item, and where the law speaks of that paper.
 */
export function registrationSteps(names: {
  readonly decision: string;
  readonly issue: string;
  readonly issueBasis: LegalBasis;
}): readonly Step[] {
  const atOnce = { place: 'window', limit: { n: 0, unit: 'workday' } } as const;
  return [
    {
      id: 'acceptance',
      name: '受理',
      kind: 'acceptance',
      after: [],
      ...atOnce,
      who: '综合窗口受理人员',
      basis: registrationRegulation('第十九条'),
    },
    {
      id: 'review',
      name: '形式审查',
      kind: 'review',
      after: ['acceptance'],
      ...atOnce,
      who: '登记窗口审查人员',
      basis: registrationRegulation('第十九条第一款'),
    },
    {
      id: 'decision',
      name: names.decision,
      kind: 'decision',
      after: ['review'],
      ...atOnce,
      who: '登记窗口首席代表',
      basis: registrationRegulation('第十九条、第二十条'),
    },
    {
      id: 'issue',
      name: names.issue,
      kind: 'issue',
      after: ['decision'],
      ...atOnce,
      who: '出证窗口',
      basis: names.issueBasis,
    },
    {
      id: 'delivery',
      name: '领取',
      kind: 'delivery',
      after: ['issue'],
      place: 'window',
      who: '出证窗口,或网上领取',
      basis: registrationRegulation('第十九条第一款'),
    },
  ];
}
