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
    kind: 'acceptance',
    ...atOnce,
    who: '婚姻登记员,两个人都要到',
    basis: marriageRegulation('第七条'),
  },
  {
    id: 'review',
    name: '审查、询问',
    kind: 'review',
    ...atOnce,
    who: '婚姻登记员,看证件,当面问两个人',
    basis: marriageRegulation('第十条'),
  },
  {
    id: 'decision',
    name: '登记',
    kind: 'decision',
    ...atOnce,
    who: '婚姻登记员',
    basis: marriageRegulation('第九条、第十条'),
  },
  {
    id: 'issue',
    name: '制作结婚证',
    kind: 'issue',
    ...atOnce,
    who: '婚姻登记窗口',
    basis: marriageRegulation('第十条'),
  },
  {
    id: 'delivery',
    name: '领结婚证',
    kind: 'delivery',
    place: 'window',
    who: '婚姻登记窗口,当面发给两个人',
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
        basis: civilCode('第一千零四十六条'),
      },
      { id: 'age', text: '男满 22 周岁,女满 20 周岁。', basis: civilCode('第一千零四十七条') },
      { id: 'unmarried', text: '双方都没有配偶。', basis: marriageRegulation('第九条第三项') },
      {
        id: 'not-related',
        text: '不是直系血亲,也不是三代以内的旁系血亲。',
        basis: civilCode('第一千零四十八条'),
      },
    ],
    materials: [
      formOfAnswers('申请结婚登记声明书', marriageRegulation('第八条第一款第二项')),
      {
        ...idProof('男方居民身份证', 'Identity card of the man', marriageRegulation('第八条第一款第一项')),
        id: 'id-proof-man',
        notes: '身份证正反面的照片或扫描件;到窗口带原件,看过当场还您。',
        standard: '在有效期内,姓名、号码与声明书一致。',
      },
      {
        ...idProof('女方居民身份证', 'Identity card of the woman', marriageRegulation('第八条第一款第一项')),
        id: 'id-proof-woman',
        notes: '身份证正反面的照片或扫描件;到窗口带原件,看过当场还您。',
        standard: '在有效期内,姓名、号码与声明书一致。',
      },
    ],
    form: marriageForm,
    steps,
    statutory: { n: 0, unit: 'workday', from: 'accepted', basis: marriageRegulation('第十条') },
    fees: [],
    noFeeNote: '不收费,也不得附加别的义务:不用买照片、套餐、证书封套(婚姻登记条例)。',
    quota: '没有数量限制',
    result: {
      name: '结婚证',
      nameEn: 'Marriage certificate',
      numberPrefix: place.items.marriage.resultPrefix,
    },
    visits: 1,
    visitsReason: '法律要求男女双方亲自到婚姻登记机关申请(民法典第一千零四十九条),不能代办;可以先在网上填好声明书。',
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: true, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '要带户口簿吗?',
        a: '不要。2025 年 5 月 10 日起只要两个人的身份证和签名的声明(婚姻登记条例第八条)。谁还要户口簿,请拨 12345。',
      },
      {
        q: '我们的户口都不在本地,能在这里登记吗?',
        a: '能。现在全国任何一个婚姻登记机关都能办,不再看户口在哪里。',
      },
      {
        q: '离过婚的要带离婚证吗?',
        a: '不要。没有配偶由您自己声明、签名,登记员在全国婚姻信息库里核对。声明是假的,要负法律责任。',
      },
      {
        q: '一个人能不能先来办?能不能让父母代办?',
        a: '不能。结婚登记必须两个人亲自到场(民法典第一千零四十九条)。',
      },
      {
        q: '对方有大病瞒着我怎么办?',
        a: '患重大疾病的一方,登记前要如实告诉对方;没有如实告诉的,另一方可以请求法院撤销婚姻(民法典第一千零五十三条)。',
      },
    ],
  };
}
