import type { ServiceItem } from '../../types.ts';
import { fireworksRegulation, fireworksRules } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { fireworksForm } from './form.ts';
import { fireworksMaterials } from './materials.ts';
import { fireworksSteps } from './steps.ts';

const basicCode = '000125046002';

/** 烟花爆竹经营(零售)许可 for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorFireworksRetail(place: Place): ServiceItem {
  const { promised, resultPrefix, quota, quotaEn } = place.items.fireworksRetail;
  return {
    id: `${basicCode}01`,
    name: '烟花爆竹经营(零售)许可',
    nameEn: 'Licence to retail fireworks',
    plain: '卖烟花、鞭炮要先办。名额有限,按受理先后;要到店里看。批发不在这里办。',
    plainEn:
      'Before you sell fireworks or firecrackers. Places are limited and given in the order of acceptance; the outlet is inspected. Wholesale is another licence.',
    words: ['鞭炮', '炮仗', '爆竹', '烟花', '礼花', '花炮', '卖鞭炮', '卖烟花', '烟花店', '炮竹', '过年卖炮', '零售点'],
    ...inPlace(place, 'fireworksRetail', basicCode),
    // The regulation's own limit is one of 日; a promise in working days could end after it (domain 9A.3).
    promised: { n: promised, unit: 'day', from: 'accepted' },
    type: '01',
    publicSafety: true,
    objects: ['person', 'company', 'other'],
    theme: 'industry-permit',
    projectType: 'promised',
    basis: [
      fireworksRegulation(
        '第十九条第二款',
        '申请从事烟花爆竹零售的经营者,应当向所在地县级人民政府安全生产监督管理部门提出申请,并提供能够证明符合本条例第十八条规定条件的有关材料。受理申请的安全生产监督管理部门应当自受理申请之日起20日内对提交的有关材料和经营场所进行审查,对符合条件的,核发《烟花爆竹经营(零售)许可证》;对不符合条件的,应当说明理由。',
      ),
      fireworksRegulation(
        '第三条第二款',
        '未经许可,任何单位或者个人不得生产、经营、运输烟花爆竹,不得举办焰火晚会以及其他大型焰火燃放活动。',
      ),
      fireworksRegulation('第十六条、第十八条'),
    ],
    conditions: [
      {
        id: 'plan',
        text: '零售点在布点规划之内,名额没有用完。',
        textEn: 'The outlet fits the siting plan and the places are not used up.',
        basis: fireworksRegulation('第十六条第二款、第三款'),
      },
      {
        id: 'educated',
        text: '主要负责人经过安全知识教育。',
        textEn: 'The person in charge has been taught fireworks safety.',
        basis: fireworksRegulation('第十八条第一项'),
      },
      {
        id: 'separate',
        text: '专店或者专柜销售,有专人管安全。',
        textEn: 'Sales are in a shop or at a counter of their own, and somebody is assigned to look after safety.',
        basis: fireworksRegulation('第十八条第二项'),
      },
      {
        id: 'fire-safety',
        text: '配了必要的消防器材,贴了明显的安全警示标志。',
        textEn: 'The necessary fire-fighting equipment is there, and clear safety warning signs are up.',
        basis: fireworksRegulation('第十八条第三项'),
      },
      {
        id: 'distance',
        text: '面积不小于 10 平方米;50 米内没有别的零售点;离学校、幼儿园、医院、集贸市场、加油站 100 米以上。',
        textEn:
          'The floor area is not less than 10 square metres; there is no other outlet within 50 metres; schools, kindergartens, hospitals, markets and filling stations are at least 100 metres away.',
        basis: fireworksRules('第十六条'),
      },
    ],
    materials: fireworksMaterials,
    form: fireworksForm,
    steps: fireworksSteps,
    statutory: { n: 20, unit: 'day', from: 'accepted', basis: fireworksRegulation('第十九条第二款') },
    fees: [],
    noFeeNote: '不收费。申请书、核查、发证都不收钱(行政许可法第五十八条)。',
    noFeeNoteEn:
      'No fee. Nothing is charged for the application form, the inspection or the licence (Administrative Licensing Law, art. 58).',
    quota: `有数量限制:${quota ?? '按布点规划'}(烟花爆竹安全管理条例第十六条)。都符合条件的,按受理先后决定(行政许可法第五十七条);还剩多少,到窗口问。`,
    quotaEn: `Numbers are limited: ${quotaEn ?? 'by the siting plan'} (Regulation on the Safety Administration of Fireworks and Firecrackers, art. 16). Among applicants who meet the conditions the order of acceptance decides (Administrative Licensing Law, art. 57); ask at the service window how many are left.`,
    result: {
      name: '烟花爆竹经营(零售)许可证',
      nameEn: 'Licence to retail fireworks',
      validMonths: 24,
      validBasis: fireworksRules('第三章'),
      numberPrefix: resultPrefix,
    },
    visits: 0,
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: false, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '名额没有了怎么办?',
        qEn: 'What if no places are left?',
        a: '零售点按布点规划设,城市市区严格控制(条例第十六条)。名额用完的,依法不予许可,会书面告诉您理由;有人退出后可以再申请。',
        aEn: 'Outlets follow the siting plan and are strictly controlled in the urban area (Regulation, art. 16). If the places are used up, the licence is refused as the law requires and you are told the reasons in writing; once somebody gives up a place you can apply again.',
      },
      {
        q: '两家同时申请一个名额,给谁?',
        qEn: 'Two applicants want one place at the same time. Who gets it?',
        a: '都符合条件的,谁先受理给谁(行政许可法第五十七条)。材料要补正的,补齐受理的那天才算。',
        aEn: 'If both meet the conditions, whoever is accepted first (Administrative Licensing Law, art. 57). If materials have to be corrected, what counts is the day on which they are complete and accepted.',
      },
      {
        q: '二十天是工作日吗?',
        qEn: 'Are the twenty days working days?',
        a: '条例写的是“20日”,我们按自然日算,从受理那天的第二天数起;最后一天放假的,顺延到上班第一天。',
        aEn: 'The Regulation says “20 days”. We count calendar days, from the day after acceptance; if the last day is a day off, the limit moves to the first working day after it.',
      },
      {
        q: '货从哪里进?',
        qEn: 'Where do I buy the goods?',
        a: '只能向有批发许可证的企业进货(条例第二十条)。',
        aEn: 'Only from businesses that hold a wholesale licence (Regulation, art. 20).',
      },
      {
        q: '证到期了还想卖?',
        qEn: 'The licence has expired and I want to go on selling?',
        a: '重新申请。证上写着经营期限,最长两年;改名称、换负责人、换地方也要重新申请(烟花爆竹经营许可实施办法)。',
        aEn: 'Apply anew. The licence states its term, two years at most; a new name, a new person in charge or a new place needs a new application too (Measures for Licensing the Trade in Fireworks and Firecrackers).',
      },
    ],
  };
}
