import { hygieneAnswers, registrationAnswers } from './forms.ts';
import { accept, apply, grant, inspection, makeCertificate, refuse, review } from './script.ts';
import type { CaseScript } from './script.ts';

/** Cases that were accepted and wait for reviewer, approver or issuer. */
export const runningCases: readonly CaseScript[] = [
  {
    // Nobody answered in five working days: the law accepts it as of the day it came in (许可法32(1)(四)), the promise has passed.
    id: 'silence',
    citizen: 'agent',
    item: 'hygienePermit',
    answers: hygieneAnswers('agent', {
      kind: 'lodging',
      name: '澜汀云水酒店管理有限公司书院街分公司',
      organisation: 'MA9T0202',
      address: '澜东区书院街 41 号 1 至 9 层',
      area: '5480',
      centralAir: 'yes',
      company: true,
    }),
    delivery: 'electronic',
    steps: [apply([18, '15:38']), accept([9, '16:22'], 'lt-s02')],
    ends: 'under-review',
  },
  {
    id: 'promise-passed',
    citizen: 'flowers',
    item: 'hygienePermit',
    answers: hygieneAnswers('flowers', {
      kind: 'beauty',
      name: '澜汀市小满美甲美容店',
      organisation: 'MA9T0203',
      address: '澜东区灯市口 26 号一层 108 铺',
      area: '54.5',
    }),
    delivery: 'electronic',
    steps: [
      apply([11, '12:26']),
      accept([10, '09:48'], 'lt-s01'),
      review([9, '10:30'], 'lt-s05', '材料齐全，等申请人约定现场核查时间。'),
    ],
    ends: 'under-review',
  },
  {
    id: 'pool-refused',
    citizen: 'pool',
    item: 'hygienePermit',
    answers: hygieneAnswers('pool', {
      kind: 'swimming',
      name: '澜汀市贺兰游泳馆',
      organisation: 'MA9T0204',
      address: '澜东区体育路 100 号',
      area: '1320',
    }),
    delivery: 'counter',
    steps: [
      apply([9, '08:12']),
      accept([8, '10:05'], 'lt-s02'),
      review([7, '09:55'], 'lt-s04', '材料齐全，现场重点看池水消毒和浸脚池。'),
      ...inspection([5, '14:50'], 'lt-s05', 'lt-s04', '浸脚池无余氯，救生员以外的三名服务人员没有健康合格证。', {
        recommendation: 'refuse',
        unmet: ['standards', 'health'],
      }),
      refuse([4, '11:26'], 'lt-s06', {
        unmet: ['standards', 'health'],
        reason:
          '浸脚池余氯不符合国家卫生标准；三名直接为顾客服务的人员没有健康合格证。不符合《公共场所卫生管理条例》第三条、第七条规定的条件。',
      }),
    ],
    ends: 'refused',
  },
  {
    id: 'yurt-certificate',
    citizen: 'yurt',
    item: 'hygienePermit',
    answers: hygieneAnswers('yurt', {
      kind: 'lodging',
      name: '澜汀市苇塘民宿',
      organisation: 'MA9T0205',
      address: '汀泊镇苇塘坳村 1 组 3 号',
      area: '210',
    }),
    delivery: 'counter',
    steps: [
      apply([8, '21:02']),
      accept([7, '09:15'], 'lt-s14'),
      review([7, '15:25'], 'lt-s05', '村里民宿，图纸是手画的，看得清；检测报告齐。'),
      ...inspection([5, '10:32'], 'lt-s04', 'lt-s05', '六间客房，床品一客一换；自备井水检测合格，消毒用品齐。'),
      grant([4, '09:20'], 'lt-s06', { scope: '旅店（民宿），6 间客房，营业面积 210 平方米' }),
      makeCertificate([2, '10:55']),
    ],
    ends: 'certificate-made',
  },
  {
    id: 'beauty-granted',
    citizen: 'beauty',
    item: 'hygienePermit',
    answers: hygieneAnswers('beauty', {
      kind: 'beauty',
      name: '澜汀市央金美容店',
      organisation: 'MA9T0206',
      address: '澜东区望汀路 5 号 1 幢临街 3 号铺',
      area: '72',
    }),
    delivery: 'electronic',
    steps: [
      apply([7, '11:17']),
      accept([6, '09:33'], 'lt-s01'),
      review([5, '16:10'], 'lt-s04', '材料齐全，符合法定形式。'),
      ...inspection([3, '15:05'], 'lt-s04', 'lt-s05', '现场与图纸一致，美容床品一客一换，健康合格证齐。'),
      grant([1, '10:42'], 'lt-s06', { scope: '美容店，营业面积 72 平方米' }),
    ],
    ends: 'granted',
  },
  {
    id: 'bath-to-decide',
    citizen: 'bath',
    item: 'hygienePermit',
    answers: hygieneAnswers('bath', {
      kind: 'bath',
      name: '澜汀市旧渡口浴室',
      organisation: 'MA9T0105',
      address: '澜东区旧渡口 3 号',
      area: '236',
    }),
    delivery: 'counter',
    steps: [
      apply([5, '19:25']),
      accept([4, '10:20'], 'lt-s02'),
      review([3, '09:40'], 'lt-s05', '上次撤回后重新申请，平面图按整改后的现状重画，材料齐全。'),
      ...inspection([1, '14:18'], 'lt-s05', 'lt-s04', '淋浴水温、余氯合格，设有禁止性病患者入浴的标志，通风良好。'),
    ],
    ends: 'under-review',
  },
  {
    id: 'pool-shop-review',
    citizen: 'pool',
    item: 'individualRegistration',
    answers: registrationAnswers('pool', {
      name: '澜汀市贺兰体育用品店',
      scope: '体育用品及器材零售',
      address: '澜东区体育路 100 号东门 2 号铺',
      family: '贺兰岳、贺兰溪',
    }),
    delivery: 'counter',
    steps: [apply([2, '16:48']), accept([1, '09:30'], 'lt-s01')],
    ends: 'under-review',
  },
];
