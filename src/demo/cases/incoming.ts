import { hygieneAnswers, registrationAnswers } from './forms.ts';
import { answerCorrection, apply, leaveDraft, requestCorrection } from './script.ts';
import type { CaseScript } from './script.ts';

/** Applications that are not accepted yet: a draft left lying, received, sent back for correction, corrected. */
export const incomingCases: readonly CaseScript[] = [
  {
    id: 'draft',
    citizen: 'books',
    item: 'hygienePermit',
    answers: hygieneAnswers('books', {
      kind: 'shop',
      name: '澜汀市一页书店',
      organisation: 'MA9T0201',
      address: '澜东区书院街 66 号',
      area: '128',
    }),
    delivery: 'electronic',
    steps: [leaveDraft([11, '22:40'])],
    ends: 'draft',
  },
  {
    id: 'hair-near-day-five',
    citizen: 'hair',
    item: 'hygienePermit',
    answers: hygieneAnswers('hair', {
      kind: 'hair',
      name: '澜汀市晚照理发店望汀路分店',
      organisation: 'MA9T0207',
      address: '澜东区望汀路 31 号一楼',
      area: '88',
    }),
    delivery: 'electronic',
    steps: [apply([4, '20:51'])],
    ends: 'received',
  },
  {
    id: 'noodles-correction-open',
    citizen: 'noodles',
    item: 'individualRegistration',
    answers: registrationAnswers('noodles', {
      name: '澜汀市若木面馆',
      scope: '餐饮服务',
      address: '澜东区北水关 9 号一楼',
      approvalFirst: 'no',
    }),
    delivery: 'electronic',
    steps: [
      apply([4, '13:08']),
      requestCorrection([3, '11:36'], 'lt-s01', {
        gaps: [
          {
            kind: 'material',
            about: 'premises-proof',
            words: '交的租赁合同缺第二页，看不到租期和房东签名。请把合同每一页都拍清楚再传一次。',
          },
        ],
      }),
    ],
    ends: 'correction-requested',
  },
  {
    id: 'flowers-corrected',
    citizen: 'flowers',
    item: 'individualRegistration',
    answers: registrationAnswers('flowers', {
      name: '澜汀市小满花店',
      scope: '卖花',
      address: '澜东区灯市口 26 号一层 107 铺',
    }),
    delivery: 'electronic',
    steps: [
      apply([6, '17:44']),
      requestCorrection([5, '09:52'], 'lt-s02', {
        gaps: [
          {
            kind: 'field',
            about: 'scope',
            words: '“卖花”要写成公布的经营项目：鲜花零售写“礼品花卉销售”，盆栽写“园艺产品销售”。',
          },
        ],
      }),
      answerCorrection([1, '20:09'], { scope: '礼品花卉销售、园艺产品销售' }),
    ],
    ends: 'corrected',
  },
  {
    id: 'inn-received',
    citizen: 'inn',
    item: 'hygienePermit',
    answers: hygieneAnswers('inn', {
      kind: 'lodging',
      name: '澜汀市河堤人家旅店东楼',
      organisation: 'MA9T0208',
      address: '澜东区河堤路 79 号 1 至 2 层',
      area: '150',
    }),
    delivery: 'electronic',
    steps: [apply([0, '15:57'])],
    ends: 'received',
  },
  {
    id: 'yurt-shop-received',
    citizen: 'yurt',
    item: 'individualRegistration',
    answers: registrationAnswers('yurt', {
      name: '',
      scope: '手工艺品零售、农产品零售',
      address: '汀泊镇苇塘坳村 1 组 3 号门房',
    }),
    delivery: 'counter',
    steps: [apply([0, '19:32'])],
    ends: 'received',
  },
];
