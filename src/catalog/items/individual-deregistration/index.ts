import type { ServiceItem } from '../../types.ts';
import { registrationRegulation, registrationRules } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { registrationSteps } from '../registration-steps.ts';
import { deregistrationForm } from './form.ts';
import { deregistrationMaterials } from './materials.ts';

const basicCode = '000131128000';

/** 个体工商户注销登记 for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorIndividualDeregistration(place: Place): ServiceItem {
  return {
    id: `${basicCode}03`,
    name: '个体工商户注销登记',
    nameEn: 'Deregistration of an individual business',
    plain: '小店不开了,把营业执照注销。先开清税证明,材料齐了当场办好。',
    plainEn:
      'You close your shop for good: the business licence is cancelled. Get the tax clearance first; done on the spot.',
    words: ['关店', '不干了', '店不开了', '不做了', '销户', '销执照', '注销执照', '关门', '退照', '闭店', '执照注销'],
    ...inPlace(place, 'individualDeregistration', basicCode),
    type: '01',
    objects: ['person'],
    theme: 'start-business',
    projectType: 'on-the-spot',
    basis: [
      registrationRegulation(
        '第三十一条第一款',
        '市场主体因解散、被宣告破产或者其他法定事由需要终止的,应当依法向登记机关申请注销登记。经登记机关注销登记,市场主体终止。',
      ),
      registrationRules('第四十四条'),
      registrationRules('第四十六条'),
      registrationRegulation('第十九条'),
    ],
    decidedUnder: {
      grant: registrationRegulation('第十九条第一款、第三十一条第一款'),
      refuse: registrationRegulation('第二十条'),
    },
    conditions: [
      {
        id: 'person',
        text: '经营者愿意配合核验身份。',
        textEn: 'The operator agrees to have their identity verified.',
        basis: registrationRegulation('第十五条'),
      },
      {
        id: 'taxes',
        text: '税务部门出了清税证明。',
        textEn: 'The tax authority has issued a tax clearance certificate.',
        basis: registrationRules('第四十六条第一款第四项'),
      },
      {
        id: 'approved',
        text: '注销依法须经批准的,已经批准。',
        textEn: 'Where the law requires approval before deregistration, it has been given.',
        basis: registrationRegulation('第三十一条第二款'),
      },
      {
        id: 'complete',
        text: '材料齐全、符合法定形式。',
        textEn: 'The materials are complete and in the form the law requires.',
        basis: registrationRegulation('第十九条第一款'),
      },
    ],
    materials: deregistrationMaterials,
    form: deregistrationForm,
    steps: registrationSteps({
      decision: '注销登记',
      decisionEn: 'Deregistration',
      issue: '出具通知书',
      issueEn: 'Notice of deregistration',
      issueBasis: registrationRules('第十八条第一款'),
    }),
    statutory: { n: 3, unit: 'workday', from: 'complete-file', basis: registrationRegulation('第十九条第一款') },
    fees: [],
    noFeeNote: '不收费。申请书、登记、通知书都不收钱(行政许可法第五十八条)。',
    noFeeNoteEn:
      'Free. Nothing is charged for the application form, the registration or the notice (Administrative Licensing Law, art. 58).',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: {
      name: '注销登记通知书',
      nameEn: 'Notice of deregistration',
      numberPrefix: place.items.individualDeregistration.resultPrefix,
    },
    visits: 1,
    visitsReason:
      '实名登记,经营者本人到窗口核验身份,交回纸质执照(市场主体登记管理条例第十五条,实施细则第二十三条);可以先在网上填好。',
    visitsReasonEn:
      'Registration is under real names: the operator comes to the service window in person to have their identity verified and hands in the paper licence (Regulation on the Registration of Market Entities, art. 15; Detailed Rules, art. 23). The form can be filled in online first.',
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: true, onTheSpot: true, chainStep: true },
    inHall: true,
    faq: [
      {
        q: '不注销会怎样?',
        qEn: 'What happens if I do not deregister?',
        a: '决定不做了的,30 日内要申请注销(实施细则第四十四条)。不注销的,每年还要报年报,长期不报会列入经营异常名录。',
        aEn: 'Once you have decided to stop trading, you must apply to deregister within 30 days (Detailed Rules, art. 44). If you do not deregister, you still have to file an annual report every year; if you go long without filing one, the business is put on the list of abnormal operations.',
      },
      {
        q: '没有清税证明能办吗?',
        qEn: 'Can I deregister without a tax clearance certificate?',
        a: '能办简易注销:没有债务、税款已经结清、书面承诺的,登记机关把申请推送给税务等部门,10 日内没有异议就注销,不用公示(条例第三十三条)。要走简易注销的,到窗口说。',
        aEn: 'Simplified deregistration is possible. If there are no debts, all tax is paid and you give a written undertaking, the registration authority passes the application on to the tax and other departments; if none objects within 10 days, the business is deregistered, with no public notice needed (Regulation, art. 33). If you want the simplified way, say so at the service window.',
      },
      {
        q: '执照丢了能注销吗?',
        qEn: 'Can I deregister if I have lost the licence?',
        a: '能。交不回来的,登记机关公告作废(实施细则第二十三条)。',
        aEn: 'Yes. If the licence cannot be handed in, the registration authority announces that it is void (Detailed Rules, art. 23).',
      },
      {
        q: '欠的钱还要还吗?',
        qEn: 'Do I still have to pay what I owe?',
        a: '要。店注销了,债不注销:个人经营的由个人财产承担,家庭经营的由家庭财产承担(民法典第五十六条)。',
        aEn: 'Yes. Deregistering the shop does not cancel its debts: if one person ran it, they are paid from that person’s property; if a family ran it, from the family’s property (Civil Code, art. 56).',
      },
    ],
  };
}
