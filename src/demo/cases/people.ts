import type { Answers } from '#casework';
import { demoCitizens } from '../citizens.ts';
import type { DemoCitizenId } from '../citizens.ts';
import {
  accept,
  apply,
  decideOnTheSpot,
  grant,
  handOut,
  inspection,
  makeCertificate,
  refuse,
  review,
} from './script.ts';
import type { CaseScript } from './script.ts';

/** Who asks, as every form of theirs begins. */
function person(id: DemoCitizenId): Answers {
  const { name, number, mobile } = demoCitizens[id];
  return { personName: name, personId: number, contactMobile: mobile };
}

const { groom, flowers, newcomer, farmer, elder, courier, dismissed } = demoCitizens;

/** What people ask of 民政, 公安 and 社保: one case of each item. */
export const peopleCases: readonly CaseScript[] = [
  {
    // Both stand at the window; one sitting from the papers to the certificate, nothing charged, no 户口簿.
    id: 'wedding',
    citizen: 'groom',
    item: 'marriage',
    answers: {
      manName: groom.name,
      manId: groom.number,
      womanName: flowers.name,
      womanId: flowers.number,
      unmarried: 'yes',
      notRelated: 'yes',
      willing: 'yes',
      contactMobile: groom.mobile,
    },
    delivery: 'counter',
    steps: [
      apply([5, '09:36']),
      decideOnTheSpot([5, '10:04'], 'lt-s41', { outcome: 'grant' }),
      { when: [5, '10:12'], act: 'makeCertificate', by: 'lt-s41', body: {} },
      { when: [5, '10:16'], act: 'handOut', by: 'lt-s41', body: { mode: 'counter', signer: { by: 'self' } } },
    ],
    ends: 'closed',
  },
  {
    id: 'newcomer',
    citizen: 'newcomer',
    item: 'residencePermit',
    answers: {
      ...person('newcomer'),
      registeredHome: newcomer.home,
      residence: '澜东区河堤路 21 号 3 幢 402 室',
      since: '2025-09-01',
      ground: 'work',
      byRelative: 'no',
    },
    delivery: 'counter',
    steps: [
      apply([9, '21:17']),
      accept([8, '09:40'], 'lt-s01'),
      review([7, '10:30'], 'lt-s46', '租赁合同和劳动关系证明齐全，已与单位核对，居住满半年。'),
      grant([6, '11:02'], 'lt-s47'),
      makeCertificate([5, '14:20']),
    ],
    ends: 'certificate-made',
  },
  {
    id: 'allowance',
    citizen: 'farmer',
    item: 'minimumAllowance',
    answers: {
      ...person('farmer'),
      home: farmer.home,
      members: '3',
      memberNames: '李秋菊，妻子；梁小禾，女儿',
      income: '860',
      property: '自住土房三间，存款 1500 元，没有车',
      hardship: '妻子尿毒症透析，自己照顾她，只能在合作社打零工，女儿上初中',
      wages: 'yes',
      checkAgreed: 'yes',
    },
    delivery: 'counter',
    steps: [
      apply([22, '10:44']),
      accept([21, '09:18'], 'lt-s14'),
      review([18, '11:12'], 'lt-s43', '户籍、车辆、不动产、银行信息核对一致，人均收入低于本地低保标准。'),
      ...inspection(
        [15, '15:30'],
        'lt-s43',
        'lt-s44',
        '到家里看过，三间土房，妻子每周透析三次；问过两家邻居，与申报一致。',
      ),
      review([7, '10:06'], 'lt-s44', '在汀前村公示七个工作日，没有人提出异议。', { step: 'notice' }),
      grant([6, '15:22'], 'lt-s45', { scope: '最低生活保障，三人户，按差额每月发给' }),
      makeCertificate([5, '10:48']),
      handOut([4, '14:02'], 'counter'),
    ],
    ends: 'closed',
  },
  {
    id: 'elder',
    citizen: 'elder',
    item: 'destituteSupport',
    answers: {
      ...person('elder'),
      home: elder.home,
      group: 'old',
      supporters: 'none',
      means: '每月养老金 186 元，邻居送菜',
      selfCare: 'partly',
      support: 'home',
      checkAgreed: 'yes',
    },
    delivery: 'counter',
    steps: [
      apply([6, '09:25']),
      accept([5, '10:36'], 'lt-s14'),
      review([4, '16:20'], 'lt-s44', '户籍上一人一户，没有配偶子女；除基础养老金外没有收入，没有财产。'),
      ...inspection(
        [2, '10:08'],
        'lt-s44',
        'lt-s43',
        '独住一间平房，走路要扶墙，饭要邻居帮做；问过村里三人，确实没有亲人。',
      ),
    ],
    ends: 'under-review',
  },
  {
    id: 'courier',
    citizen: 'courier',
    item: 'flexibleInsurance',
    answers: { ...person('courier'), home: courier.home, work: 'flexible', insured: 'no', willing: 'yes' },
    delivery: 'electronic',
    steps: [
      apply([3, '22:51']),
      accept([2, '09:31'], 'lt-s02'),
      review([2, '15:42'], 'lt-s48', '公安信息一致，没有单位在缴费。'),
      grant([1, '09:58'], 'lt-s49'),
      makeCertificate([1, '10:20']),
      handOut([1, '10:26'], 'electronic'),
    ],
    ends: 'closed',
  },
  {
    // Left by her own wish: the law pays nobody for that (社会保险法45(二)), and the paper says so with the way to a remedy.
    id: 'dismissed',
    citizen: 'dismissed',
    item: 'unemploymentBenefit',
    answers: {
      ...person('dismissed'),
      home: dismissed.home,
      employer: '澜汀望江商贸有限公司',
      endedOn: '2026-07-31',
      reason: 'own-wish',
      seeking: 'yes',
      account: '6217000000000000123',
    },
    delivery: 'electronic',
    steps: [
      apply([8, '20:33']),
      accept([7, '09:44'], 'lt-s01'),
      review([6, '14:50'], 'lt-s48', '缴费满三年；离职证明写明本人提出辞职，电话问过本人，没有欠薪和断缴。', {
        recommendation: 'refuse',
        unmet: ['involuntary'],
      }),
      refuse([5, '10:32'], 'lt-s49', {
        unmet: ['involuntary'],
        reason:
          '离职证明和本人说明一致：因个人原因提出辞职，单位没有欠薪、没有断缴社会保险费，不属于非因本人意愿中断就业。缴费年限为您保留，以后再失业时合并计算。',
      }),
    ],
    ends: 'refused',
  },
];
