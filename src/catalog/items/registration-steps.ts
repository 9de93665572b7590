import type { LegalBasis, Step } from '../types.ts';
import { registrationRegulation } from './laws.ts';

/**
 * The steps of a registration on the spot (市场主体登记管理条例19): all of them at the window, none takes a day. In: what the decision and
 * the making of its paper are called in this item, and where the law speaks of that paper.
 */
export function registrationSteps(names: {
  readonly decision: string;
  readonly decisionEn: string;
  readonly issue: string;
  readonly issueEn: string;
  readonly issueBasis: LegalBasis;
}): readonly Step[] {
  const atOnce = { place: 'window', limit: { n: 0, unit: 'workday' } } as const;
  return [
    {
      id: 'acceptance',
      name: '受理',
      nameEn: 'Acceptance',
      kind: 'acceptance',
      after: [],
      ...atOnce,
      who: '综合窗口受理人员',
      whoEn: 'Clerk at the general window',
      basis: registrationRegulation('第十九条'),
    },
    {
      id: 'review',
      name: '形式审查',
      nameEn: 'Formal review',
      kind: 'review',
      after: ['acceptance'],
      ...atOnce,
      who: '登记窗口审查人员',
      whoEn: 'Reviewer at the registration window',
      basis: registrationRegulation('第十九条第一款'),
    },
    {
      id: 'decision',
      name: names.decision,
      nameEn: names.decisionEn,
      kind: 'decision',
      after: ['review'],
      ...atOnce,
      who: '登记窗口首席代表',
      whoEn: 'Chief representative at the registration window',
      basis: registrationRegulation('第十九条、第二十条'),
    },
    {
      id: 'issue',
      name: names.issue,
      nameEn: names.issueEn,
      kind: 'issue',
      after: ['decision'],
      ...atOnce,
      who: '出证窗口',
      whoEn: 'Issuing window',
      basis: names.issueBasis,
    },
    {
      id: 'delivery',
      name: '领取',
      nameEn: 'Collection',
      kind: 'delivery',
      after: ['issue'],
      place: 'window',
      who: '出证窗口,或网上领取',
      whoEn: 'At the issuing window, or online',
      basis: registrationRegulation('第十九条第一款'),
    },
  ];
}
