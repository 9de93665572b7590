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
      { id: 'one-year', text: '失业前单位和本人缴失业保险费满一年。', basis: insuranceLaw('第四十五条第一项') },
      { id: 'involuntary', text: '不是因为自己愿意才失业的。', basis: insuranceLaw('第四十五条第二项') },
      { id: 'registered', text: '已经失业登记,想找工作。', basis: insuranceLaw('第四十五条第三项') },
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
        notes: '原单位出的离职证明、解除合同通知书,拍照就行。单位不给的,告诉我们,由人社部门找单位。',
        standard: '看得出单位、姓名、哪天结束、为什么。',
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
        provided: 'system',
        notes: '不用交。登记信息内部查;没有登记的,当场一起登记。',
        standard: '已经登记失业。',
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
        provided: 'system',
        notes: '不用交。经办机构查自己的记录。',
        standard: '单位和本人缴费满一年。',
        basis: insuranceRegulation('第十一条第二项'),
      },
    ],
    form: unemploymentForm,
    steps: insuranceSteps({
      review: 3,
      decision: '核定',
      paper: '核定通知书',
      basis: insuranceRegulation('第二十四条第一款'),
    }),
    statutory: { n: 10, unit: 'workday', from: 'received', basis: insuranceRegulation('第二十四条第一款') },
    fees: [],
    noFeeNote: '不收费。谁说交钱可以代办失业金,请拨 12345。',
    quota: '没有数量限制',
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
        a: '缴满一年不足五年的,最长领十二个月;满五年不足十年的,最长十八个月;十年以上的,最长二十四个月(社会保险法第四十六条)。',
      },
      {
        q: '我是自己辞职的,能领吗?',
        a: '一般不能,要非因本人意愿才行(第四十五条)。但单位欠薪、不缴社保您才走的,选那一条,我们来核。',
      },
      { q: '领失业金期间看病怎么办?', a: '医保照享受,该您缴的医保费由失业保险基金缴,您不用掏钱(第四十八条)。' },
      {
        q: '从哪天起算?',
        a: '从办失业登记那天起算,所以离职后尽早来(第五十条第三款)。',
      },
      { q: '找到工作了呢?', a: '要告诉我们,从那时起停发(第五十一条)。没领完的年限留着,下次合并计算(第四十六条)。' },
    ],
  };
}
