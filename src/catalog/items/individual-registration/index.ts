import type { ServiceItem, Step } from '../../types.ts';
import { civilCode, registrationRegulation } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { registrationForm } from './form.ts';
import { registrationMaterials } from './materials.ts';

const basicCode = '000131128000';

const steps: readonly Step[] = [
  {
    id: 'acceptance',
    name: '受理',
    nameEn: 'Acceptance',
    kind: 'acceptance',
    after: [],
    place: 'window',
    limit: { n: 0, unit: 'workday' },
    who: '综合窗口受理人员',
    whoEn: 'Acceptance clerk at the general service window',
    basis: registrationRegulation('第十九条'),
  },
  {
    id: 'review',
    name: '形式审查',
    nameEn: 'Review of form',
    kind: 'review',
    after: ['acceptance'],
    place: 'window',
    limit: { n: 0, unit: 'workday' },
    who: '登记窗口审查人员',
    whoEn: 'Reviewer at the registration window',
    basis: registrationRegulation('第十九条第一款'),
  },
  {
    id: 'decision',
    name: '登记',
    nameEn: 'Registration',
    kind: 'decision',
    after: ['review'],
    place: 'window',
    limit: { n: 0, unit: 'workday' },
    who: '登记窗口首席代表',
    whoEn: 'Chief representative at the registration window',
    basis: registrationRegulation('第十九条、第二十条、第二十一条'),
  },
  {
    id: 'issue',
    name: '制照',
    nameEn: 'Making the business licence',
    kind: 'issue',
    after: ['decision'],
    place: 'window',
    limit: { n: 0, unit: 'workday' },
    who: '出证窗口',
    whoEn: 'Issuing window',
    basis: registrationRegulation('第二十一条、第二十二条'),
  },
  {
    id: 'delivery',
    name: '领照',
    nameEn: 'Collecting the business licence',
    kind: 'delivery',
    after: ['issue'],
    place: 'window',
    who: '出证窗口,或网上领电子营业执照',
    whoEn: 'Issuing window, or collect the electronic business licence online',
    basis: registrationRegulation('第二十二条第二款'),
  },
];

/** 个体工商户设立登记 for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorIndividualRegistration(place: Place): ServiceItem {
  return {
    id: `${basicCode}01`,
    name: '个体工商户设立登记',
    nameEn: 'Registration of an individual business',
    plain: '自己或一家人开小店、做小生意,先领营业执照。材料齐了当场办好。',
    plainEn: 'You or your family open a shop or a small business: get the business licence first. Done on the spot.',
    words: [
      '个体户',
      '小店',
      '小卖部',
      '杂货店',
      '小买卖',
      '小生意',
      '做生意',
      '摆摊',
      '摊位',
      '网店',
      '小老板',
      '创业',
      '开店',
      '执照',
      '注册',
      '开业登记',
      '工商登记',
      '工商注册',
    ],
    ...inPlace(place, 'individualRegistration', basicCode),
    type: '01',
    objects: ['person'],
    theme: 'start-business',
    projectType: 'on-the-spot',
    basis: [
      registrationRegulation(
        '第三条',
        '市场主体应当依照本条例办理登记。未经登记,不得以市场主体名义从事经营活动。法律、行政法规规定无需办理登记的除外。',
      ),
      registrationRegulation('第十九条'),
      registrationRegulation('第二十一条'),
      civilCode('第五十四条', '自然人从事工商业经营,经依法登记,为个体工商户。个体工商户可以起字号。'),
    ],
    decidedUnder: {
      grant: registrationRegulation('第十九条第一款、第二十一条第一款'),
      refuse: registrationRegulation('第二十条'),
    },
    conditions: [
      {
        id: 'person',
        text: '经营者是自然人,愿意实名登记并配合核验身份。',
        textEn: 'The operator is a natural person, willing to register under the real name and to have it verified.',
        basis: registrationRegulation('第十五条'),
      },
      {
        id: 'one-name',
        text: '只登记一个名称、一个经营场所。',
        textEn: 'Only one name and one place of business are registered.',
        basis: registrationRegulation('第十条、第十一条'),
      },
      {
        id: 'scope',
        text: '经营范围不违反法律、行政法规;登记前须经批准的项目已经批准。',
        textEn:
          'The scope of business breaks no law or administrative regulation; what needs approval before registration has been approved.',
        basis: registrationRegulation('第十四条、第二十条'),
      },
      {
        id: 'complete',
        text: '材料齐全、符合法定形式。',
        textEn: 'The materials are complete and in legal form.',
        basis: registrationRegulation('第十九条第一款'),
      },
    ],
    materials: registrationMaterials,
    form: registrationForm,
    steps,
    statutory: { n: 3, unit: 'workday', from: 'complete-file', basis: registrationRegulation('第十九条第一款') },
    fees: [],
    noFeeNote: '不收费。申请书、登记、执照都不收钱(行政许可法第五十八条)。',
    noFeeNoteEn:
      'No fee. Nothing is charged for the application form, the registration or the business licence (Administrative Licensing Law, art. 58).',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: {
      name: '营业执照',
      nameEn: 'Business licence',
      numberPrefix: place.items.individualRegistration.resultPrefix,
    },
    visits: 1,
    visitsReason: '实名登记,经营者本人到窗口核验身份(市场主体登记管理条例第十五条);可以先在网上填好。',
    visitsReasonEn:
      'Registration is under the real name: the operator comes to the service window in person to have the identity verified (Regulation on the Registration of Market Entities, art. 15). You can fill in the form online first.',
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: true, onTheSpot: true, chainStep: true },
    inHall: true,
    faq: [
      {
        q: '真的当场就能拿到执照吗?',
        qEn: 'Do I really get the business licence on the spot?',
        a: '材料齐全、符合法定形式,当场登记。不能当场登记的,三个工作日内登记;情形复杂的,经登记机关负责人批准可以再延长三个工作日(条例第十九条)。',
        aEn: 'If the materials are complete and in legal form, you are registered on the spot. If that cannot be done on the spot, within three working days; in complicated cases the head of the registration authority may approve three working days more (Regulation, art. 19).',
      },
      {
        q: '不想起名字行不行?',
        qEn: 'May I do without a name?',
        a: '法律说“可以起字号”,起不起由您;起了就受保护(民法典第五十四条,条例第十条)。不起名字,执照上只写经营者姓名。',
        aEn: 'The law says you “may” have a trade name: it is up to you, and if you have one it is protected (Civil Code, art. 54; Regulation, art. 10). Without one, the licence states only the name of the operator.',
      },
      {
        q: '家里人一起干,要写谁?',
        qEn: 'My family works with me. Whom do I name?',
        a: '写一个经营者,参加经营的家人姓名一起备案(条例第九条)。',
        aEn: 'Name one operator; the names of the family members taking part are filed as well (Regulation, art. 9).',
      },
      {
        q: '有了执照就能开旅店、理发店了吗?',
        qEn: 'With the business licence, may I open a guest house or a hairdresser’s?',
        a: '还不行。旅店、浴室、理发店、美容店开业前还要办公共场所卫生许可。',
        aEn: 'Not yet. Before it opens, a hotel or inn, bath, hairdresser or beauty parlour also needs the public-place hygiene licence.',
      },
    ],
  };
}
