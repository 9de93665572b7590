import type { ServiceItem } from '../../types.ts';
import { insuranceSteps } from '../insurance-steps.ts';
import { insuranceLaw, insuranceRegulation } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { formOfAnswers, idProof } from '../usual-materials.ts';
import { flexibleForm } from './form.ts';

const basicCode = '992060001000';

/** 灵活就业人员社会保险登记 for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorFlexibleInsurance(place: Place): ServiceItem {
  const { promised, resultPrefix } = place.items.flexibleInsurance;
  return {
    id: `${basicCode}01`,
    name: '灵活就业人员社会保险登记',
    nameEn: 'Social insurance registration for freelance workers',
    plain: '没有单位给您缴社保,跑外卖、开网约车、摆摊、打零工的,自己也能参加职工养老保险。只要身份证,不收钱。',
    plainEn:
      'No employer insures you: couriers, drivers, stallholders and freelancers can join the employees’ pension insurance. Only the identity card, free.',
    words: [
      '自己交社保',
      '自己缴社保',
      '交社保',
      '个人社保',
      '外卖',
      '骑手',
      '网约车',
      '打零工',
      '自由职业',
      '没有单位',
      '养老保险',
      '参保',
      '社会保险',
      'freelance',
      'pension',
    ],
    ...inPlace(place, 'flexibleInsurance', basicCode),
    // The regulation counts from the day the application comes in; a promise from acceptance could end after it.
    promised: { n: promised, unit: 'workday', from: 'received' },
    type: '20',
    objects: ['person'],
    theme: 'school-work',
    projectType: 'promised',
    basis: [
      insuranceLaw(
        '第五十八条第二款',
        '自愿参加社会保险的无雇工的个体工商户、未在用人单位参加社会保险的非全日制从业人员以及其他灵活就业人员,应当向社会保险经办机构申请办理社会保险登记。',
      ),
      insuranceLaw('第十条第二款'),
      insuranceRegulation('第六条第二款'),
    ],
    decidedUnder: { grant: insuranceLaw('第五十八条第二款'), refuse: insuranceLaw('第五十八条第二款') },
    conditions: [
      {
        id: 'flexible',
        text: '是没有雇人的个体工商户、没有在单位参保的非全日制从业人员,或者跑外卖、开网约车、自由职业这样灵活就业的人。',
        textEn:
          'You are an individual business without employees, a part-time worker not insured through an employer, or otherwise in flexible employment, such as delivering food, driving a ride-hailing car or freelancing.',
        basis: insuranceLaw('第十条第二款、第五十八条第二款'),
      },
      {
        id: 'willing',
        text: '自愿参加。',
        textEn: 'You join of your own free will.',
        basis: insuranceLaw('第五十八条第二款'),
      },
    ],
    materials: [
      formOfAnswers('灵活就业人员社会保险登记表', insuranceLaw('第五十八条第二款')),
      {
        ...idProof(
          '申请人居民身份证',
          'Identity card of the applicant',
          insuranceRegulation('第六条第二款、第三十一条'),
        ),
        notes: '身份证正反面的照片或扫描件。别的证明一样都不要(社会保险经办条例第三十一条)。',
        notesEn:
          'Photos or scans of both sides of the identity card. No other proof of any kind is asked for (Regulation on the Handling of Social Insurance, art. 31).',
      },
    ],
    form: flexibleForm,
    steps: insuranceSteps({
      review: 1,
      decision: '登记',
      decisionEn: 'Registration',
      paper: '登记凭证',
      paperEn: 'proof of registration',
      basis: insuranceRegulation('第六条第二款'),
    }),
    statutory: { n: 10, unit: 'workday', from: 'received', basis: insuranceRegulation('第六条第二款') },
    fees: [],
    noFeeNote: '登记不收费。养老保险费由您自己缴,向税务机关办,不在本窗口收。',
    noFeeNoteEn:
      'Registration is free. You pay the pension insurance contributions yourself, through the tax authority; they are not collected at this service window.',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: {
      name: '社会保险登记凭证',
      nameEn: 'Proof of social insurance registration',
      numberPrefix: resultPrefix,
    },
    visits: 0,
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: false, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '要交户口簿、就业证明吗?',
        qEn: 'Must I hand in the household register or proof of work?',
        a: '都不要。要身份证件以外的材料,得有法律、法规或者国务院决定作依据(社会保险经办条例第三十一条);这里没有。',
        aEn: 'Neither. To ask for anything besides an identity document takes a law, a regulation or a State Council decision as its basis (Regulation on the Handling of Social Insurance, art. 31); here there is none.',
      },
      {
        q: '一个月缴多少?',
        qEn: 'How much do I pay a month?',
        a: '在公布的上下限里自己选缴费基数。标准每年变,到窗口或者税务机关问当年的数。',
        aEn: 'You choose your contribution base yourself between the published upper and lower limits. The figures change every year; ask for this year’s at the service window or the tax authority.',
      },
      {
        q: '缴多少年能领养老金?',
        qEn: 'After how many years of contributions can I draw a pension?',
        a: '2030 年起,最低缴费年限从十五年逐年提高到二十年(国务院关于渐进式延迟法定退休年龄的办法);您的年份到窗口算。',
        aEn: 'From 2030 the minimum rises year by year from fifteen years to twenty (State Council Measures for Gradually Raising the Statutory Retirement Age). Have your own years worked out at the service window.',
      },
      {
        q: '后来找到单位了怎么办?',
        qEn: 'What if I find an employer later?',
        a: '由单位给您登记、缴费,前面自己缴的年限合在一起算。',
        aEn: 'The employer registers you and pays contributions for you; the years you paid yourself are added together with those.',
      },
    ],
  };
}
