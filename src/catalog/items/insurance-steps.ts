import type { LegalBasis, Step } from '../types.ts';
import { chain } from './chain.ts';
import { insuranceRegulation } from './laws.ts';

/** What a 社会保险经办机构 does from the application to the slip, all of it at the window. In: days of review and decision, the paper's name. */
export function insuranceSteps(o: {
  readonly review: number;
  readonly decision: string;
  readonly decisionEn: string;
  readonly paper: string;
  readonly paperEn: string;
  readonly basis: LegalBasis;
}): readonly Step[] {
  const days = (n: number) => ({ place: 'window', limit: { n, unit: 'workday' } }) as const;
  return chain([
    {
      id: 'acceptance',
      name: '受理',
      nameEn: 'Acceptance',
      kind: 'acceptance',
      ...days(0),
      who: '综合窗口受理人员',
      whoEn: 'Clerk at the general window',
      basis: insuranceRegulation('第二十八条第一款、第二十九条'),
    },
    {
      id: 'review',
      name: '核对信息',
      nameEn: 'Checking the data',
      kind: 'review',
      ...days(o.review),
      who: '社会保险经办人员,向公安、市场监管等部门的信息核对',
      whoEn: 'Social insurance staff, against the data of police, market regulation and others',
      basis: insuranceRegulation('第八条、第九条'),
    },
    {
      id: 'decision',
      name: o.decision,
      nameEn: o.decisionEn,
      kind: 'decision',
      ...days(1),
      who: '社会保险经办机构首席代表',
      whoEn: 'Chief representative of the social insurance agency',
      basis: o.basis,
    },
    {
      id: 'issue',
      name: `制作${o.paper}`,
      nameEn: `Making the ${o.paperEn}`,
      kind: 'issue',
      ...days(0),
      who: '出证窗口',
      whoEn: 'Issuing window',
      basis: o.basis,
    },
    {
      id: 'delivery',
      name: '送达',
      nameEn: 'Service of the result',
      kind: 'delivery',
      place: 'window',
      who: '出证窗口,或网上查看',
      whoEn: 'At the issuing window, or online',
      basis: insuranceRegulation('第二十九条、第三十二条'),
    },
  ]);
}
