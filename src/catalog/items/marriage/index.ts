import type { ServiceItem } from '../../types.ts';
import { chain } from '../chain.ts';
import { civilCode, marriageRegulation } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { formOfAnswers, idProof } from '../usual-materials.ts';
import { marriageForm } from './form.ts';

const basicCode = '990760001000';
const atOnce = { place: 'window', limit: { n: 0, unit: 'workday' } } as const;

const steps = chain([
  {
    id: 'acceptance',
    name: '受理',
    nameEn: 'Acceptance',
    kind: 'acceptance',
    ...atOnce,
    who: '婚姻登记员,两个人都要到',
    whoEn: 'Marriage registrar; both of you must be present',
    basis: marriageRegulation('第七条'),
  },
  {
    id: 'review',
    name: '审查、询问',
    nameEn: 'Review and questions',
    kind: 'review',
    ...atOnce,
    who: '婚姻登记员,看证件,当面问两个人',
    whoEn: 'Marriage registrar, who looks at the documents and questions both of you in person',
    basis: marriageRegulation('第十条'),
  },
  {
    id: 'decision',
    name: '登记',
    nameEn: 'Registration',
    kind: 'decision',
    ...atOnce,
    who: '婚姻登记员',
    whoEn: 'Marriage registrar',
    basis: marriageRegulation('第九条、第十条'),
  },
  {
    id: 'issue',
    name: '制作结婚证',
    nameEn: 'Making of the marriage certificate',
    kind: 'issue',
    ...atOnce,
    who: '婚姻登记窗口',
    whoEn: 'Marriage registration window',
    basis: marriageRegulation('第十条'),
  },
  {
    id: 'delivery',
    name: '领结婚证',
    nameEn: 'Collection of the marriage certificate',
    kind: 'delivery',
    place: 'window',
    who: '婚姻登记窗口,当面发给两个人',
    whoEn: 'Marriage registration window; handed to both of you in person',
    basis: marriageRegulation('第十条'),
  },
]);

/** 结婚登记(内地居民) for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorMarriage(place: Place): ServiceItem {
  return {
    id: `${basicCode}01`,
    name: '结婚登记(内地居民)',
    nameEn: 'Registration of a marriage (residents of the mainland)',
    plain: '两个人要结婚,带身份证一起来,当场领结婚证。不要户口簿,户口在哪里都能办,不收钱。',
    plainEn:
      'You want to marry: come together with your identity cards and leave with the certificate. No household register, wherever you come from, free.',
    words: [
      '结婚证',
      '领证',
      '扯证',
      '成家',
      '成亲',
      '登记结婚',
      '婚姻登记',
      '民政局领证',
      '再婚',
      '复婚',
      '娶媳妇',
      '嫁人',
      '小两口',
      'marriage',
      'wedding',
    ],
    ...inPlace(place, 'marriage', basicCode),
    type: '07',
    objects: ['person'],
    theme: 'birth-family',
    projectType: 'on-the-spot',
    reviewType: 'at-once',
    basis: [
      civilCode(
        '第一千零四十九条',
        '要求结婚的男女双方应当亲自到婚姻登记机关申请结婚登记。符合本法规定的,予以登记,发给结婚证。完成结婚登记,即确立婚姻关系。未办理结婚登记的,应当补办登记。',
      ),
      marriageRegulation('第二条'),
      marriageRegulation('第七条至第十条'),
    ],
    decidedUnder: { grant: civilCode('第一千零四十九条'), refuse: marriageRegulation('第九条') },
    conditions: [
      {
        id: 'willing',
        text: '男女双方完全自愿,没有人强迫,没有人干涉。',
        textEn:
          'The man and the woman both marry entirely of their own free will; nobody forces them and nobody interferes.',
        basis: civilCode('第一千零四十六条'),
      },
      {
        id: 'age',
        text: '男满 22 周岁,女满 20 周岁。',
        textEn: 'The man is at least 22 years old and the woman at least 20.',
        basis: civilCode('第一千零四十七条'),
      },
      {
        id: 'unmarried',
        text: '双方都没有配偶。',
        textEn: 'Neither has a spouse.',
        basis: marriageRegulation('第九条第三项'),
      },
      {
        id: 'not-related',
        text: '不是直系血亲,也不是三代以内的旁系血亲。',
        textEn: 'They are not related by blood in direct line, nor collaterally within three generations.',
        basis: civilCode('第一千零四十八条'),
      },
    ],
    materials: [
      formOfAnswers('申请结婚登记声明书', marriageRegulation('第八条第一款第二项')),
      {
        ...idProof('男方居民身份证', 'Identity card of the man', marriageRegulation('第八条第一款第一项')),
        id: 'id-proof-man',
        notes: '身份证正反面的照片或扫描件;到窗口带原件,看过当场还您。',
        notesEn:
          'Photos or scans of both sides of the identity card; bring the original to the service window, where it is looked at and given back to you at once.',
        standard: '在有效期内,姓名、号码与声明书一致。',
        standardEn: 'Still valid; the name and number match the declaration.',
      },
      {
        ...idProof('女方居民身份证', 'Identity card of the woman', marriageRegulation('第八条第一款第一项')),
        id: 'id-proof-woman',
        notes: '身份证正反面的照片或扫描件;到窗口带原件,看过当场还您。',
        notesEn:
          'Photos or scans of both sides of the identity card; bring the original to the service window, where it is looked at and given back to you at once.',
        standard: '在有效期内,姓名、号码与声明书一致。',
        standardEn: 'Still valid; the name and number match the declaration.',
      },
    ],
    form: marriageForm,
    steps,
    statutory: { n: 0, unit: 'workday', from: 'accepted', basis: marriageRegulation('第十条') },
    fees: [],
    noFeeNote: '不收费,也不得附加别的义务:不用买照片、套餐、证书封套(婚姻登记条例)。',
    noFeeNoteEn:
      'Free, and no other obligation may be attached: you need not buy photos, packages or a cover for the certificate (Regulation on Marriage Registration).',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: {
      name: '结婚证',
      nameEn: 'Marriage certificate',
      numberPrefix: place.items.marriage.resultPrefix,
    },
    visits: 1,
    visitsReason: '法律要求男女双方亲自到婚姻登记机关申请(民法典第一千零四十九条),不能代办;可以先在网上填好声明书。',
    visitsReasonEn:
      'The law requires the man and the woman to apply to the marriage registration authority in person (Civil Code, art. 1049); nobody can do it for them. The declaration can be filled in online first.',
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: true, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '要带户口簿吗?',
        qEn: 'Do we need to bring the household register?',
        a: '不要。2025 年 5 月 10 日起只要两个人的身份证和签名的声明(婚姻登记条例第八条)。谁还要户口簿,请拨 12345。',
        aEn: 'No. Since 10 May 2025 only the identity cards of both of you and the signed declaration are needed (Regulation on Marriage Registration, art. 8). If anyone still asks for the household register, call 12345.',
      },
      {
        q: '我们的户口都不在本地,能在这里登记吗?',
        qEn: 'Neither of us has household registration here. Can we register here?',
        a: '能。现在全国任何一个婚姻登记机关都能办,不再看户口在哪里。',
        aEn: 'Yes. Any marriage registration authority in the country can now register you, wherever your household registration is.',
      },
      {
        q: '离过婚的要带离婚证吗?',
        qEn: 'Must someone who is divorced bring the divorce certificate?',
        a: '不要。没有配偶由您自己声明、签名,登记员在全国婚姻信息库里核对。声明是假的,要负法律责任。',
        aEn: 'No. You declare and sign that you have no spouse, and the registrar checks this in the national marriage database. You are legally liable for a false declaration.',
      },
      {
        q: '一个人能不能先来办?能不能让父母代办?',
        qEn: 'Can one of us come first? Can our parents do it for us?',
        a: '不能。结婚登记必须两个人亲自到场(民法典第一千零四十九条)。',
        aEn: 'No. Both of you must be present in person to register a marriage (Civil Code, art. 1049).',
      },
      {
        q: '对方有大病瞒着我怎么办?',
        qEn: 'What if the other person hid a serious illness from me?',
        a: '患重大疾病的一方,登记前要如实告诉对方;没有如实告诉的,另一方可以请求法院撤销婚姻(民法典第一千零五十三条)。',
        aEn: 'Someone with a serious illness must tell the other truthfully before registration; otherwise the other can ask the court to annul the marriage (Civil Code, art. 1053).',
      },
    ],
  };
}
