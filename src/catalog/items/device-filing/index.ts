import type { ServiceItem, Step } from '../../types.ts';
import { deviceRegulation, deviceRules } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { deviceForm } from './form.ts';
import { deviceMaterials } from './materials.ts';

// A code of the city's own (地方码 99): the national one was not found in any source that could be read.
const basicCode = '991050003000';

const filed = deviceRules('第二十一条第一款');
const atOnce = { n: 0, unit: 'workday' } as const;

/** Nothing is decided: whoever hands in what 第二十一条 lists has filed. What is checked is that all of it is there. */
const steps: readonly Step[] = [
  {
    id: 'acceptance',
    name: '收件',
    nameEn: 'Receipt',
    kind: 'acceptance',
    after: [],
    place: 'window',
    limit: atOnce,
    who: '综合窗口受理人员',
    whoEn: 'Acceptance clerk at the general service window',
    basis: filed,
  },
  {
    id: 'review',
    name: '核对资料',
    nameEn: 'Check of the documents',
    kind: 'review',
    after: ['acceptance'],
    place: 'window',
    limit: atOnce,
    who: '市场监管窗口人员,只看资料齐不齐',
    whoEn: 'Officer at the market regulation window, who only checks that the documents are complete',
    basis: filed,
  },
  {
    id: 'decision',
    name: '备案',
    nameEn: 'Filing',
    kind: 'decision',
    after: ['review'],
    place: 'window',
    limit: atOnce,
    who: '市场监管窗口首席代表,给备案编号',
    whoEn: 'Chief representative at the market regulation window, who gives the filing number',
    basis: filed,
  },
  {
    id: 'issue',
    name: '出具备案证明',
    nameEn: 'Making the proof of filing',
    kind: 'issue',
    after: ['decision'],
    place: 'window',
    limit: atOnce,
    who: '出证窗口',
    whoEn: 'Issuing window',
    basis: filed,
  },
  {
    id: 'delivery',
    name: '送达',
    nameEn: 'Delivery',
    kind: 'delivery',
    after: ['issue'],
    place: 'window',
    who: '出证窗口,或网上领',
    whoEn: 'Issuing window, or collect it online',
    basis: filed,
  },
];

/** 第二类医疗器械经营备案 for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorDeviceFiling(place: Place): ServiceItem {
  return {
    id: `${basicCode}01`,
    name: '第二类医疗器械经营备案',
    nameEn: 'Filing of trade in class II medical devices',
    plain: '卖血压计、制氧机、助听器这类第二类医疗器械,先备案。资料齐了当场备案,不用等审批。',
    plainEn:
      'Before you sell class II medical devices such as blood pressure meters, oxygen concentrators or hearing aids. Filed on the spot; nothing is to be approved.',
    words: [
      '医疗器械',
      '二类医疗器械',
      '器械店',
      '药店',
      '血压计',
      '血糖仪',
      '体温计',
      '制氧机',
      '轮椅',
      '助听器',
      '器械备案',
      '卖医疗器械',
      '二类备案',
    ],
    ...inPlace(place, 'deviceFiling', basicCode),
    type: '10',
    objects: ['company'],
    theme: 'start-business',
    projectType: 'on-the-spot',
    basis: [
      deviceRegulation(
        '第四十一条第一款',
        '从事第二类医疗器械经营的,由经营企业向所在地设区的市级人民政府负责药品监督管理的部门备案并提交符合本条例第四十条规定条件的有关资料。',
      ),
      deviceRules(
        '第二十一条第一款',
        '从事第二类医疗器械经营的,经营企业应当向所在地设区的市级负责药品监督管理的部门备案,并提交符合本办法第十条规定的资料(第七项除外),即完成经营备案,获取经营备案编号。',
      ),
      deviceRules(
        '第四条第二款',
        '经营第三类医疗器械实行许可管理,经营第二类医疗器械实行备案管理,经营第一类医疗器械不需要许可和备案。',
      ),
    ],
    decidedUnder: { grant: filed },
    conditions: [
      {
        id: 'quality-people',
        text: '有管质量的机构或者人员,质量管理人员有相关专业学历或者职称。',
        textEn:
          'There is a unit or staff in charge of quality, and the quality staff have a degree or professional title in the field.',
        basis: deviceRules('第九条第一款第一项'),
      },
      {
        id: 'premises',
        text: '有相适应的经营场所。',
        textEn: 'There are suitable premises.',
        basis: deviceRules('第九条第一款第二项'),
      },
      {
        id: 'storage',
        text: '有相适应的贮存条件。',
        textEn: 'There are suitable storage conditions.',
        basis: deviceRules('第九条第一款第三项'),
      },
      {
        id: 'rules',
        text: '有相适应的质量管理制度。',
        textEn: 'There are suitable rules on quality.',
        basis: deviceRules('第九条第一款第四项'),
      },
      {
        id: 'after-sales',
        text: '有做专业指导、技术培训和售后服务的机构或者人员。',
        textEn: 'There is a unit or staff for professional guidance, technical training and after-sales service.',
        basis: deviceRules('第九条第一款第五项'),
      },
    ],
    materials: deviceMaterials,
    form: deviceForm,
    steps,
    statutory: { n: 0, unit: 'workday', from: 'complete-file', basis: filed },
    fees: [],
    noFeeNote: '不收费。没有法律、行政法规允许为备案收钱。',
    noFeeNoteEn: 'No fee. No law or administrative regulation allows a charge for the filing.',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: {
      name: '第二类医疗器械经营备案证明',
      nameEn: 'Proof of filing: trade in class II medical devices',
      numberPrefix: place.items.deviceFiling.resultPrefix,
    },
    visits: 0,
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: true, chainStep: true },
    inHall: true,
    faq: [
      {
        q: '备案和许可有什么不同?',
        qEn: 'How does a filing differ from a licence?',
        a: '备案不用等批准:资料交齐,备案就完成,当场给备案编号(办法第二十一条)。真不真实由您负责,以后会来检查。',
        aEn: 'A filing does not wait for approval: once all documents are handed in it is done, and you get the filing number on the spot (Measures, art. 21). You answer for the documents being true; inspections come later.',
      },
      {
        q: '备案以后会有人来看吗?',
        qEn: 'Will somebody come to inspect after the filing?',
        a: '必要时,备案之日起 3 个月内会到现场检查。和资料不一致的,限期改正;不能保证产品安全、有效的,取消备案并公告(办法第二十二条)。',
        aEn: 'Where necessary, there is an on-site inspection within 3 months of the filing. What does not agree with the documents must be put right within a set time; if the products cannot be guaranteed to be safe and effective, the filing is cancelled and this is publicly announced (Measures, art. 22).',
      },
      {
        q: '卖体温计也要备案吗?',
        qEn: 'Do I have to file to sell thermometers?',
        a: '国家药监局公布了免予经营备案的第二类产品名录(办法第二十五条),只卖名录里的产品就不用备案。拿不准,到窗口问。',
        aEn: 'The National Medical Products Administration has published a list of class II products that may be traded without a filing (Measures, art. 25). If you sell only products on that list, you need not file. If unsure, ask at the service window.',
      },
      {
        q: '搬家、加品种怎么办?',
        qEn: 'What if I move or add products?',
        a: '经营场所、经营方式、经营范围、库房地址变了,要及时办备案变更(办法第二十四条)。',
        aEn: 'If the premises, the way of trading, what is sold or the address of the store room changes, file the change without delay (Measures, art. 24).',
      },
    ],
  };
}
