import { demoIdNumber } from '../identifiers.ts';
import { hygieneAnswers, registrationAnswers } from './forms.ts';
import { atCounter, correctOnTheSpot, returnOriginal } from './script.ts';
import type { CaseScript } from './script.ts';

/** Applications brought to the counter by people without an account: registered at once, sent back for one paper, by an agent, parked. */
export const counterCases: readonly CaseScript[] = [
  {
    id: 'cobbler-mended-at-counter',
    citizen: 'cobbler',
    item: 'individualRegistration',
    answers: registrationAnswers('cobbler', {
      name: '澜汀市补之修鞋铺',
      scope: '修鞋',
      address: '澜东区旧渡口 15 号门房',
    }),
    delivery: 'counter',
    steps: [
      atCounter('takeIn', [3, '09:26'], 'lt-s01', { end: 'none' }),
      correctOnTheSpot([3, '09:31'], 'lt-s01', {
        changes: { scope: '鞋和皮革修理' },
        confirmation: 'signed',
      }),
    ],
    ends: 'received',
  },
  {
    id: 'bathhouse-supplement-at-counter',
    citizen: 'bathhouse',
    item: 'hygienePermit',
    answers: hygieneAnswers('bathhouse', {
      kind: 'bath',
      name: '澜汀市容记浴室',
      organisation: 'MA9T0301',
      address: '澜东区河堤路 5 号一层',
      area: '140',
    }),
    delivery: 'counter',
    steps: [
      atCounter('takeIn', [6, '10:12'], 'lt-s01', {
        end: 'requestCorrection',
        unfit: { 'floor-plan': ['未标注消毒间位置和面积', '在原图上补画并注明尺寸即可，不须重新出图'] },
      }),
      atCounter('takeInSupplement', [3, '11:05'], 'lt-s02', { end: 'accept' }),
    ],
    ends: 'under-review',
  },
  {
    id: 'barber-by-agent',
    citizen: 'barber',
    item: 'hygienePermit',
    answers: hygieneAnswers('barber', {
      kind: 'hair',
      name: '澜汀市古丽理发店',
      organisation: 'MA9T0302',
      address: '澜东区柳岸巷 40 号一层',
      area: '46',
    }),
    delivery: 'counter',
    steps: [
      atCounter('takeIn', [2, '14:20'], 'lt-s02', {
        end: 'accept',
        kept: 'test-report',
        agent: { name: '阿不都·热合曼', number: demoIdNumber('1999-01-09', 55), mobile: '16400008001' },
      }),
      returnOriginal([1, '15:02'], 'lt-s02', { material: 'test-report', confirmation: 'signed' }),
    ],
    ends: 'under-review',
  },
  {
    id: 'umbrella-parked',
    citizen: 'umbrella',
    item: 'individualRegistration',
    answers: registrationAnswers('umbrella', {
      name: '澜汀市绿伞雨具店',
      scope: '日用品零售',
      address: '澜东区灯市口 2 号',
    }),
    delivery: 'counter',
    steps: [atCounter('park', [0, '16:18'], 'lt-s01', { end: 'none' })],
    ends: 'parked',
  },
];
