import type { ServiceItem } from '../../types.ts';
import { destituteRules, reliefRegulation } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { reliefMaterials, reliefSteps } from '../relief-parts.ts';
import { ownPaper } from '../usual-materials.ts';
import { destituteForm } from './form.ts';

const basicCode = '990560002000';

/** 特困人员供养 for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorDestituteSupport(place: Place): ServiceItem {
  return {
    id: `${basicCode}01`,
    name: '特困人员供养审批',
    nameEn: 'Support of people in destitution',
    plain: '老人、残疾人、没满 16 岁的孩子,干不了活、没有收入、没有家人能养的,国家养:管吃管住、看病、照料。不收钱。',
    plainEn:
      'Old people, disabled people and children under 16 who cannot work, have no income and nobody able to support them are supported by the state. Free.',
    words: [
      '五保',
      '五保户',
      '孤寡老人',
      '孤老',
      '没人养',
      '无儿无女',
      '敬老院',
      '福利院',
      '孤儿',
      '供养',
      '特困',
      'destitute',
    ],
    ...inPlace(place, 'destituteSupport', basicCode),
    type: '05',
    objects: ['person'],
    theme: 'relief',
    projectType: 'promised',
    basis: [
      reliefRegulation(
        '第十四条',
        '国家对无劳动能力、无生活来源且无法定赡养、抚养、扶养义务人,或者其法定赡养、抚养、扶养义务人无赡养、抚养、扶养能力的老年人、残疾人以及未满16周岁的未成年人,给予特困人员供养。',
      ),
      reliefRegulation('第十五条、第十六条、第十九条'),
    ],
    decidedUnder: {
      grant: reliefRegulation('第十四条、第十六条第二款'),
      refuse: reliefRegulation('第十一条第三项、第十六条第二款'),
    },
    conditions: [
      {
        id: 'registered',
        text: '户籍在这个乡镇、街道。',
        textEn: 'Your household registration is in this township or subdistrict.',
        basis: reliefRegulation('第十六条第一款'),
      },
      {
        id: 'group',
        text: '是老年人、残疾人或者未满 16 周岁的未成年人。',
        textEn: 'You are elderly, disabled, or a minor under 16.',
        basis: reliefRegulation('第十四条'),
      },
      {
        id: 'unable',
        text: '没有劳动能力,没有生活来源。',
        textEn: 'You are unable to work and have no means of living.',
        basis: reliefRegulation('第十四条'),
      },
      {
        id: 'alone',
        text: '没有法定赡养、抚养、扶养的人,或者有但没有能力。',
        textEn: 'Nobody is bound by law to support you, or those who are bound are unable to.',
        basis: reliefRegulation('第十四条'),
      },
    ],
    materials: [
      ...reliefMaterials('特困人员供养申请表', reliefRegulation('第十六条第一款')),
      ownPaper({
        id: 'supporter-proof',
        name: '赡养、抚养、扶养人没有能力的材料',
        nameEn: 'Proof that those who must support you cannot',
        originals: 0,
        copies: 1,
        necessity: 'conditional',
        when: '有法定赡养、抚养、扶养的人,但没有能力的才要',
        whenEn: 'Only if there are people bound by law to support you who are unable to',
        whenAnswer: { field: 'supporters', is: 'unable' },
        issuer: '残联、医院等出的残疾证、病历,或者判决书',
        issuerEn:
          'A disability certificate or medical record from the disabled persons’ federation, a hospital or the like; or a court judgment',
        notes: '残疾证、病历、判决书拍照,有一样就行。',
        notesEn: 'A photo of a disability certificate, a medical record or a court judgment; one of them is enough.',
        standard: '看得出是谁、为什么没有能力。',
        standardEn: 'It can be seen who the person is and why they are unable to.',
        basis: reliefRegulation('第十四条、第五十九条'),
      }),
    ],
    form: destituteForm,
    steps: reliefSteps({ zh: '确认书', en: 'confirmation' }, reliefRegulation('第十六条第二款')),
    statutory: { n: 30, unit: 'workday', from: 'accepted', basis: destituteRules('审核确认的期限') },
    fees: [],
    noFeeNote: '不收费。申请、调查、公示、供养都不收钱;谁收钱,请拨 12345。',
    noFeeNoteEn:
      'Free. Nothing is charged for the application, the investigation, the public notice or the support; if anyone asks for money, call 12345.',
    quota: '没有数量限制,符合条件的都给',
    quotaEn: 'No limit on numbers: everyone who meets the conditions receives it',
    result: {
      name: '特困人员供养确认书',
      nameEn: 'Confirmation of support in destitution',
      numberPrefix: place.items.destituteSupport.resultPrefix,
    },
    visits: 0,
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: false, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '就是以前的五保户吗?',
        qEn: 'Is this what used to be called “five guarantees”?',
        a: '是。农村五保和城市“三无”人员现在合在一起,叫特困人员供养。',
        aEn: 'Yes. The “five guarantees” of the countryside and the “three withouts” of the cities are now one, called support of people in destitution.',
      },
      {
        q: '一定要去敬老院吗?',
        qEn: 'Do I have to go to a home for the elderly?',
        a: '不一定。可以在家,也可以到供养服务机构,您自己选(社会救助暂行办法第十九条)。',
        aEn: 'Not necessarily. You can stay at home or go to a support institution; the choice is yours (Interim Measures for Social Assistance, art. 19).',
      },
      {
        q: '自己去不了怎么办?',
        qEn: 'What if I cannot go myself?',
        a: '可以委托村民委员会、居民委员会代为申请;乡镇、街道知道您符合条件的,也要主动替您办(第十六条、第十七条)。',
        aEn: 'You can have the villagers’ committee or residents’ committee apply for you. If the township or subdistrict knows that you meet the conditions, it must also act for you of its own accord (arts. 16 and 17).',
      },
      {
        q: '管些什么?',
        qEn: 'What does it cover?',
        a: '基本生活、生活不能自理的照料、看病,去世后的丧事(第十五条)。标准由省或者市政府定,每年公布。',
        aEn: 'Basic living, care for those who cannot look after themselves, medical treatment, and the funeral after death (art. 15). The provincial or city government sets the standards and publishes them every year.',
      },
    ],
  };
}
