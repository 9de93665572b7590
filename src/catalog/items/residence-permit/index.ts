import type { ServiceItem } from '../../types.ts';
import { chain } from '../chain.ts';
import { residenceRegulation } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { residenceForm } from './form.ts';
import { residenceMaterials } from './materials.ts';

const basicCode = '990760002000';

/** The limit of 条例 is one of 日, so every limit here is. */
const steps = chain([
  {
    id: 'acceptance',
    name: '受理',
    nameEn: 'Acceptance',
    kind: 'acceptance',
    place: 'window',
    limit: { n: 0, unit: 'day' },
    who: '综合窗口受理人员(受公安机关委托)',
    whoEn: 'Acceptance clerk at the general service window (entrusted by the public security authority)',
    basis: residenceRegulation('第八条第一款、第九条第五款'),
  },
  {
    id: 'review',
    name: '审核',
    nameEn: 'Review',
    kind: 'review',
    place: 'back-office',
    limit: { n: 5, unit: 'day' },
    who: '公安机关人口管理民警',
    whoEn: 'Population registration police officer of the public security authority',
    basis: residenceRegulation('第八条第一款、第九条'),
  },
  {
    id: 'decision',
    name: '签发',
    nameEn: 'Approval of issue',
    kind: 'decision',
    place: 'window',
    limit: { n: 2, unit: 'day' },
    who: '县级公安机关首席代表',
    whoEn: 'Chief representative of the county-level public security authority',
    basis: residenceRegulation('第十条第一款'),
  },
  {
    id: 'issue',
    name: '制证',
    nameEn: 'Making of the permit',
    kind: 'issue',
    place: 'window',
    limit: { n: 3, unit: 'day' },
    who: '出证窗口',
    whoEn: 'Issuing window',
    basis: residenceRegulation('第九条第六款'),
  },
  {
    id: 'delivery',
    name: '领证',
    nameEn: 'Collection of the permit',
    kind: 'delivery',
    place: 'window',
    who: '出证窗口,或网上先看结果',
    whoEn: 'Issuing window, or see the result online first',
    basis: residenceRegulation('第八条第一款'),
  },
]);

/** 居住证申领(首次) for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorResidencePermit(place: Place): ServiceItem {
  const { promised, resultPrefix } = place.items.residencePermit;
  return {
    id: `${basicCode}01`,
    name: '居住证申领(首次)',
    nameEn: 'Residence permit (first)',
    plain:
      '外地户口来这里住满半年,有工作、有住处或者在上学,可以领居住证,凭它让孩子上学、办身份证、考驾照。第一次领不要钱。',
    plainEn:
      'You are registered elsewhere and have lived here for half a year with work, housing or school: the permit opens schools, documents and services. The first one is free.',
    words: ['居住证', '暂住证', '外地户口', '外来人口', '打工', '租房', '外地人', '流动人口', '随迁', 'residence'],
    ...inPlace(place, 'residencePermit', basicCode),
    promised: { n: promised, unit: 'day', from: 'accepted' },
    type: '07',
    objects: ['person'],
    theme: 'residence-identity',
    projectType: 'promised',
    basis: [
      residenceRegulation(
        '第二条',
        '公民离开常住户口所在地,到其他城市居住半年以上,符合有合法稳定就业、合法稳定住所、连续就读条件之一的,可以依照本条例的规定申领居住证。',
      ),
      residenceRegulation('第八条、第九条、第十条'),
    ],
    decidedUnder: {
      grant: residenceRegulation('第九条第六款、第十条第一款'),
      refuse: residenceRegulation('第二条'),
    },
    conditions: [
      {
        id: 'half-a-year',
        text: '户口在别的城市,在本市居住满半年。',
        textEn:
          'Your household registration is in another city and you have lived in this city for at least half a year.',
        basis: residenceRegulation('第二条'),
      },
      {
        id: 'ground',
        text: '有合法稳定就业、合法稳定住所、连续就读三条中的一条。',
        textEn:
          'One of these three applies to you: lawful and steady work, lawful and steady housing, or continuous schooling.',
        basis: residenceRegulation('第二条'),
      },
    ],
    materials: residenceMaterials,
    form: residenceForm,
    steps,
    statutory: { n: 15, unit: 'day', from: 'accepted', basis: residenceRegulation('第九条第六款') },
    fees: [],
    noFeeNote: '首次申领不收工本费(居住证暂行条例第二十一条);每年签注也不收钱。',
    noFeeNoteEn:
      'The first permit is free of the production fee (Interim Regulation on Residence Permits, art. 21); the yearly endorsement is free too.',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: { name: '居住证', nameEn: 'Residence permit', numberPrefix: resultPrefix },
    visits: 0,
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: false, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '住满半年怎么算?',
        qEn: 'How is the half year counted?',
        a: '从您在本市住下那天算起。住址材料上看得出日期就行。',
        aEn: 'From the day you began to live in this city. It is enough that your proof of address shows the date.',
      },
      {
        q: '我没有签劳动合同,怎么证明在这里干活?',
        qEn: 'I have no employment contract. How do I prove that I work here?',
        a: '营业执照、劳动合同、单位出的劳动关系证明,任选其一;也可以改用住处那一条,只要住址材料(条例第九条第二款)。',
        aEn: 'With any one of these: a business licence, an employment contract, or a statement of employment from your employer. You can also apply on the ground of housing instead, which needs only proof of address (Regulation, art. 9(2)).',
      },
      {
        q: '居住证能用多久?',
        qEn: 'How long is the residence permit valid?',
        a: '一直能用,但每年要签注一次,住满一年前的一个月内来办。过期没签,功能停用,补签就恢复(条例第十条)。',
        aEn: 'There is no end date, but it must be endorsed once a year: come in the month before each full year of residence is up. If it is not endorsed in time, it stops working until you have it endorsed late (Regulation, art. 10).',
      },
      {
        q: '有了居住证,孩子能在这里上学吗?',
        qEn: 'With a residence permit, can my child go to school here?',
        a: '能。居住地政府要向居住证持有人提供义务教育等六项基本公共服务和七项便利(条例第十二条、第十三条)。',
        aEn: 'Yes. The government of the place where you live must give permit holders six basic public services, compulsory education among them, and seven conveniences (Regulation, arts. 12 and 13).',
      },
    ],
  };
}
