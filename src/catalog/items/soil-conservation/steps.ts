import type { Step } from '../../types.ts';
import { licensingLaw, soilLaw, soilRules } from '../laws.ts';

/** 办理程序. The review by experts is a special procedure of 许可法45 beside these steps and outside their limits. */
export const soilSteps: readonly Step[] = [
  {
    id: 'acceptance',
    name: '受理',
    kind: 'acceptance',
    after: [],
    place: 'window',
    limit: { n: 5, unit: 'workday' },
    who: '综合窗口受理人员',
    basis: licensingLaw('第三十二条'),
  },
  {
    id: 'review',
    name: '审查',
    kind: 'review',
    after: ['acceptance'],
    place: 'back-office',
    limit: { n: 5, unit: 'workday' },
    who: '水土保持审查人员,看评审意见和报告书',
    basis: soilRules('第十五条'),
  },
  {
    id: 'decision',
    name: '决定',
    kind: 'decision',
    after: ['review'],
    place: 'window',
    limit: { n: 2, unit: 'workday' },
    who: '首席代表',
    basis: soilLaw('第二十五条第一款'),
  },
  {
    id: 'issue',
    name: '制发批准文件',
    kind: 'issue',
    after: ['decision'],
    place: 'window',
    limit: { n: 10, unit: 'workday' },
    who: '出证窗口',
    basis: licensingLaw('第三十九条、第四十四条'),
  },
  {
    id: 'delivery',
    name: '送达',
    kind: 'delivery',
    after: ['issue'],
    place: 'window',
    who: '出证窗口,或网上领电子文件',
    basis: licensingLaw('第四十四条'),
  },
];
