import {
  changeAnswers,
  closingAnswers,
  deviceAnswers,
  dispatchAnswers,
  fireworksAnswers,
  soilAnswers,
} from './company-forms.ts';
import { accept, apply, decideOnTheSpot, grant, handOut, inspection, makeCertificate, review } from './script.ts';
import type { CaseScript } from './script.ts';

/** What companies and shops ask for: one case for each of their items. */
export const companyCases: readonly CaseScript[] = [
  {
    // Taken in and accepted in the township, decided by the county within the regulation's 20 日.
    id: 'fireworks',
    citizen: 'grocer',
    item: 'fireworksRetail',
    answers: fireworksAnswers('grocer', {
      name: '汀前村守田烟花爆竹零售点',
      address: '汀泊镇汀前村 6 组 20 号（独立平房）',
      area: '18',
    }),
    delivery: 'counter',
    steps: [
      apply([16, '10:05']),
      accept([15, '09:40'], 'lt-s14'),
      review([14, '10:30'], 'lt-s31', '布点规划里汀前村留有一个点，没有别人申请；说明和培训证明齐全，可以到现场看。'),
      ...inspection(
        [12, '15:10'],
        'lt-s31',
        'lt-s32',
        '独立平房，离卫生室 168 米、小学 320 米；三具灭火器有效，警示标志醒目，存放处没有电线。符合条件。',
      ),
      grant([11, '09:50'], 'lt-s33', { scope: '烟花、爆竹（个人燃放类），专店销售，限制存放量 30 箱' }),
      makeCertificate([10, '10:20']),
      handOut([9, '15:30'], 'counter'),
    ],
    ends: 'closed',
  },
  {
    id: 'dispatch-to-decide',
    citizen: 'dispatch',
    item: 'labourDispatch',
    answers: dispatchAnswers('dispatch', {
      name: '澜汀同舟人力资源有限公司',
      organisation: 'MA9T0301',
      capital: '300',
      address: '澜东区河堤路 12 号商务楼 5 层',
    }),
    delivery: 'electronic',
    steps: [
      apply([8, '11:25']),
      accept([7, '10:15'], 'lt-s01'),
      review(
        [6, '14:40'],
        'lt-s34',
        '材料齐全；验资报告载明 300 万元已缴足；管理制度六个方面都有，不违反法律、行政法规。',
      ),
      ...inspection(
        [2, '10:05'],
        'lt-s35',
        'lt-s34',
        '办公场所与租赁合同一致，电脑、管理系统与清单一致；现场演示了合同和工资管理，能用。',
      ),
    ],
    ends: 'under-review',
  },
  {
    id: 'soil-granted',
    citizen: 'builder',
    item: 'soilConservation',
    answers: soilAnswers('builder', {
      name: '澜汀北山至汀泊联络道路工程',
      code: '2609-990102-04-01-300412',
      location: '澜东区北山街道至汀泊镇苇塘坳村，全长 6.4 千米',
      area: '12.6',
      earthwork: '8.4',
      builder: '澜汀北山建设投资有限公司',
      organisation: 'MA9T0302',
    }),
    delivery: 'electronic',
    steps: [
      apply([7, '16:35']),
      accept([6, '09:55'], 'lt-s02'),
      review(
        [3, '16:05'],
        'lt-s37',
        '挖填平衡，不设弃渣场；不涉及重点预防区、重点治理区；防治目标、责任范围合理，措施成体系。资料数据清楚，没有组织技术评审。',
      ),
      grant([2, '11:30'], 'lt-s39', { scope: '澜汀北山至汀泊联络道路工程水土保持方案' }),
    ],
    ends: 'granted',
  },
  {
    id: 'devices',
    citizen: 'devices',
    item: 'deviceFiling',
    answers: deviceAnswers('devices', {
      name: '澜汀玉兰康护器械有限公司',
      organisation: 'MA9T0303',
      scope: '第二类医疗器械：血压计、制氧机、助听器、轮椅',
      address: '澜东区灯市口 8 号一层 102 铺',
    }),
    delivery: 'electronic',
    steps: [
      apply([5, '14:20']),
      decideOnTheSpot([5, '14:48'], 'lt-s03', { outcome: 'grant' }),
      makeCertificate([5, '15:02']),
      handOut([5, '15:08'], 'electronic'),
    ],
    ends: 'closed',
  },
  {
    id: 'bath-scope',
    citizen: 'bath',
    item: 'individualChange',
    answers: changeAnswers('bath', {
      organisation: 'MA9T0105',
      changes: '经营范围加上日用百货零售，好卖毛巾、拖鞋',
      name: '澜汀市旧渡口浴室',
      scope: '洗浴服务、日用百货零售',
      address: '澜东区旧渡口 3 号',
      foundedOn: '2019-05-06',
    }),
    delivery: 'counter',
    steps: [
      apply([7, '09:50']),
      decideOnTheSpot([7, '10:12'], 'lt-s03', { outcome: 'grant', scope: '洗浴服务；日用百货零售' }),
      makeCertificate([7, '10:25']),
      handOut([7, '10:33'], 'counter'),
    ],
    ends: 'closed',
  },
  {
    id: 'tailor-closes',
    citizen: 'tailor',
    item: 'individualDeregistration',
    answers: closingAnswers('tailor', {
      organisation: 'MA9T0305',
      name: '澜汀市桂香缝补铺',
      address: '澜苇乡澜背村 2 组 7 号东屋',
      reason: 'health',
    }),
    delivery: 'counter',
    steps: [
      apply([2, '14:12']),
      decideOnTheSpot([2, '14:31'], 'lt-s03', { outcome: 'grant' }),
      makeCertificate([2, '14:44']),
      handOut([2, '14:50'], 'counter'),
    ],
    ends: 'closed',
  },
];
