import type { ServiceItem } from '../../types.ts';
import { insuranceSteps } from '../insurance-steps.ts';
import { insuranceLaw, insuranceRegulation } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { formOfAnswers, idProof, ownPaper } from '../usual-materials.ts';
import { unemploymentForm } from './form.ts';

const basicCode = '992060002000';

/** 失业保险金申领 for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorUnemploymentBenefit(place: Place): ServiceItem {
  const { promised, resultPrefix } = place.items.unemploymentBenefit;
  return {
    id: `${basicCode}01`,
    name: '失业保险金申领',
    nameEn: 'Unemployment benefit',
    plain: '被单位辞退、合同到期没工作了,原来缴过一年以上失业保险的,可以按月领失业金,最长两年。不收钱。',
    plainEn:
      'You lost your work against your will and were insured for a year or more: you can claim a monthly benefit for up to two years. Free.',
    words: [
      '失业金',
      '失业',
      '失业救济',
      '下岗',
      '没工作',
      '被辞退',
      '被裁',
      '裁员',
      '被开除',
      '领失业金',
      '失业补助',
      'unemployed',
      'unemployment',
    ],
    ...inPlace(place, 'unemploymentBenefit', basicCode),
    // The regulation counts from the day the application comes in; a promise from acceptance could end after it.
    promised: { n: promised, unit: 'workday', from: 'received' },
    type: '20',
    objects: ['person'],
    theme: 'school-work',
    projectType: 'promised',
    basis: [
      insuranceLaw(
        '第四十五条',
        '失业人员符合下列条件的,从失业保险基金中领取失业保险金:(一)失业前用人单位和本人已经缴纳失业保险费满一年的;(二)非因本人意愿中断就业的;(三)已经进行失业登记,并有求职要求的。',
      ),
      insuranceLaw('第四十六条、第五十条'),
      insuranceRegulation('第二十四条第一款'),
    ],
    decidedUnder: {
      grant: insuranceLaw('第四十五条、第四十六条'),
      refuse: insuranceRegulation('第二十四条第一款'),
    },
    conditions: [
      {
        id: 'one-year',
        text: '失业前单位和本人缴失业保险费满一年。',
        textEn:
          'Before losing your work, your employer and you had paid unemployment insurance contributions for at least one year.',
        basis: insuranceLaw('第四十五条第一项'),
      },
      {
        id: 'involuntary',
        text: '不是因为自己愿意才失业的。',
        textEn: 'You did not become unemployed by your own wish.',
        basis: insuranceLaw('第四十五条第二项'),
      },
      {
        id: 'registered',
        text: '已经失业登记,想找工作。',
        textEn: 'You have registered as unemployed and want to find work.',
        basis: insuranceLaw('第四十五条第三项'),
      },
    ],
    materials: [
      formOfAnswers('失业保险金申领表', insuranceLaw('第五十条第三款')),
      idProof('申请人身份证明', 'Proof of identity of the applicant', insuranceLaw('第五十条第三款')),
      ownPaper({
        id: 'separation-proof',
        name: '终止或者解除劳动关系的证明',
        nameEn: 'Proof that the employment ended',
        originals: 0,
        copies: 1,
        source: 'other',
        issuer: '您原来的单位;法律要求单位及时出具',
        issuerEn: 'Your former employer; the law requires the employer to issue it promptly',
        notes: '原单位出的离职证明、解除合同通知书,拍照就行。单位不给的,告诉我们,由人社部门找单位。',
        notesEn:
          'A leaving certificate or notice of termination of the contract from your former employer; a photo is enough. If the employer does not give you one, tell us: the human resources and social security department will take it up with the employer.',
        standard: '看得出单位、姓名、哪天结束、为什么。',
        standardEn: 'The employer, your name, the day the work ended and the reason can be seen.',
        basis: insuranceLaw('第五十条第一款、第二款'),
      }),
      {
        id: 'unemployment-record',
        name: '失业登记证明',
        nameEn: 'Record of registration as unemployed',
        form: 'electronic',
        originals: 0,
        copies: 0,
        necessity: 'required',
        source: 'government',
        issuer: '公共就业服务机构',
        issuerEn: 'Public employment service',
        provided: 'system',
        notes: '不用交。登记信息内部查;没有登记的,当场一起登记。',
        notesEn:
          'Nothing to hand in. We look the registration up ourselves; if you are not registered yet, it is done together with this on the spot.',
        standard: '已经登记失业。',
        standardEn: 'Registered as unemployed.',
        basis: insuranceLaw('第五十条第三款'),
      },
      {
        id: 'contribution-record',
        name: '失业保险缴费记录',
        nameEn: 'Record of contributions',
        form: 'electronic',
        originals: 0,
        copies: 0,
        necessity: 'required',
        source: 'government',
        issuer: '社会保险经办机构',
        issuerEn: 'Social insurance agency',
        provided: 'system',
        notes: '不用交。经办机构查自己的记录。',
        notesEn: 'Nothing to hand in. The agency looks it up in its own records.',
        standard: '单位和本人缴费满一年。',
        standardEn: 'Employer and employee have paid contributions for at least one year.',
        basis: insuranceRegulation('第十一条第二项'),
      },
    ],
    form: unemploymentForm,
    steps: insuranceSteps({
      review: 3,
      decision: '核定',
      decisionEn: 'Assessment',
      paper: '核定通知书',
      paperEn: 'notice of assessment',
      basis: insuranceRegulation('第二十四条第一款'),
    }),
    statutory: { n: 10, unit: 'workday', from: 'received', basis: insuranceRegulation('第二十四条第一款') },
    fees: [],
    noFeeNote: '不收费。谁说交钱可以代办失业金,请拨 12345。',
    noFeeNoteEn: 'Free. If anyone says they can get you the benefit for money, call 12345.',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: {
      name: '失业保险金核定通知书',
      nameEn: 'Notice of unemployment benefit',
      numberPrefix: resultPrefix,
    },
    visits: 0,
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: false, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '能领多久?',
        qEn: 'How long can I receive it?',
        a: '缴满一年不足五年的,最长领十二个月;满五年不足十年的,最长十八个月;十年以上的,最长二十四个月(社会保险法第四十六条)。',
        aEn: 'With contributions for at least one year but less than five: at most twelve months; for at least five years but less than ten: at most eighteen months; for ten years or more: at most twenty-four months (Social Insurance Law, art. 46).',
      },
      {
        q: '我是自己辞职的,能领吗?',
        qEn: 'I resigned. Can I receive it?',
        a: '一般不能,要非因本人意愿才行(第四十五条)。但单位欠薪、不缴社保您才走的,选那一条,我们来核。',
        aEn: 'Generally not: the work must have ended against your will (art. 45). But if you left because the employer owed you wages or did not pay your social insurance, choose that answer and we check it.',
      },
      {
        q: '领失业金期间看病怎么办?',
        qEn: 'What about medical care while I receive the benefit?',
        a: '医保照享受,该您缴的医保费由失业保险基金缴,您不用掏钱(第四十八条)。',
        aEn: 'You keep your medical insurance. The contributions due from you are paid by the unemployment insurance fund; you pay nothing (art. 48).',
      },
      {
        q: '从哪天起算?',
        qEn: 'From which day does it count?',
        a: '从办失业登记那天起算,所以离职后尽早来(第五十条第三款)。',
        aEn: 'From the day you register as unemployed, so come as soon as you can after leaving (art. 50(3)).',
      },
      {
        q: '找到工作了呢?',
        qEn: 'And when I find work?',
        a: '要告诉我们,从那时起停发(第五十一条)。没领完的年限留着,下次合并计算(第四十六条)。',
        aEn: 'You must tell us; payment stops from then on (art. 51). The time you have not used is kept and added to the next claim (art. 46).',
      },
    ],
  };
}
