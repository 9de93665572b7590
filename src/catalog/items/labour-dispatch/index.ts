import type { ServiceItem } from '../../types.ts';
import { dispatchRules, labourContractLaw, licensingLaw } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { dispatchForm } from './form.ts';
import { dispatchMaterials } from './materials.ts';
import { dispatchSteps } from './steps.ts';

// A code of the city's own (地方码 99): the national one was not found in any source that could be read.
const basicCode = '990150001000';

/** 劳务派遣经营许可(新办) for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorLabourDispatch(place: Place): ServiceItem {
  return {
    id: `${basicCode}01`,
    name: '劳务派遣经营许可(新办)',
    nameEn: 'Labour dispatch licence (new)',
    plain: '公司招了人派到别的单位干活,要先办。注册资本不少于 200 万元,会到办公室看。',
    plainEn:
      'For a company that employs people to send them to work elsewhere. Registered capital of at least 2,000,000 yuan; officers visit the office.',
    words: ['劳务派遣', '派遣工', '派遣公司', '劳务公司', '外派', '派人干活', '用工', '派遣证', '劳派', '临时工派遣'],
    ...inPlace(place, 'labourDispatch', basicCode),
    type: '01',
    objects: ['company'],
    theme: 'industry-permit',
    projectType: 'promised',
    basis: [
      labourContractLaw(
        '第五十七条第二款',
        '经营劳务派遣业务,应当向劳动行政部门依法申请行政许可;经许可的,依法办理相应的公司登记。未经许可,任何单位和个人不得经营劳务派遣业务。',
      ),
      dispatchRules('第六条'),
    ],
    conditions: [
      {
        id: 'capital',
        text: '注册资本不少于人民币 200 万元。',
        textEn: 'The registered capital is not less than 2,000,000 yuan (RMB).',
        basis: labourContractLaw('第五十七条第一款第一项'),
      },
      {
        id: 'place',
        text: '有与开展业务相适应的固定的经营场所和设施。',
        textEn: 'There are fixed premises and facilities that suit the business.',
        basis: labourContractLaw('第五十七条第一款第二项'),
      },
      {
        id: 'rules',
        text: '有符合法律、行政法规的劳务派遣管理制度。',
        textEn: 'There are rules on labour dispatch that accord with laws and administrative regulations.',
        basis: labourContractLaw('第五十七条第一款第三项'),
      },
    ],
    materials: dispatchMaterials,
    form: dispatchForm,
    steps: dispatchSteps,
    statutory: { n: 20, unit: 'workday', from: 'accepted', basis: licensingLaw('第四十二条第一款') },
    fees: [],
    noFeeNote: '不收费。申请书、核查、发证都不收钱(行政许可法第五十八条)。',
    noFeeNoteEn:
      'No fee. Nothing is charged for the application form, the inspection or the licence (Administrative Licensing Law, art. 58).',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: {
      name: '劳务派遣经营许可证',
      nameEn: 'Labour dispatch licence',
      validMonths: 36,
      validBasis: dispatchRules('第十四条'),
      numberPrefix: place.items.labourDispatch.resultPrefix,
    },
    visits: 0,
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: false, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '没有证先派人行不行?',
        qEn: 'May we send people out before we have the licence?',
        a: '不行。擅自经营的,没收违法所得,并处一倍以上五倍以下罚款;没有违法所得的,可以处五万元以下罚款(劳动合同法第九十二条)。',
        aEn: 'No. Whoever does this business without a licence has the unlawful gains confiscated and is fined one to five times as much; where there are no unlawful gains, a fine of up to 50,000 yuan may be imposed (Labour Contract Law, art. 92).',
      },
      {
        q: '200 万是认缴还是实缴?',
        qEn: 'Must the 2,000,000 yuan be subscribed or paid in?',
        a: '法律写的是注册资本不少于 200 万元,交验资报告或者财务审计报告(实施办法第八条),由审查人员按报告核对。',
        aEn: 'The law says a registered capital of not less than 2,000,000 yuan. Hand in a capital verification report or a financial audit report (Measures, art. 8); the reviewers check by that report.',
      },
      {
        q: '核查时看什么?',
        qEn: 'What is looked at in the inspection?',
        a: '两名以上工作人员到您写的经营场所,核对场所、设施设备和管理系统与材料是否一致(实施办法第十一条),时间算在办理时限里。',
        aEn: 'Two or more officers come to the place of business you stated and check whether the premises, the equipment and the management system agree with the materials (Measures, art. 11). The time this takes counts towards the time limit.',
      },
      {
        q: '证能用多久?',
        qEn: 'How long is the licence valid?',
        a: '三年(实施办法第十四条)。要接着做的,到期 60 日以前申请延续。',
        aEn: 'Three years (Measures, art. 14). To go on, apply for an extension at least 60 days before it expires.',
      },
    ],
  };
}
