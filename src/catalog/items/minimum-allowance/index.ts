import type { ServiceItem } from '../../types.ts';
import { allowanceRules, reliefRegulation } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { reliefMaterials, reliefSteps } from '../relief-parts.ts';
import { ownPaper } from '../usual-materials.ts';
import { allowanceForm } from './form.ts';

const basicCode = '990560001000';

/** 最低生活保障审核确认 for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorMinimumAllowance(place: Place): ServiceItem {
  return {
    id: `${basicCode}01`,
    name: '最低生活保障审核确认',
    nameEn: 'Minimum living allowance',
    plain: '一家人平均收入低于当地低保线,房子、存款也不多的,可以申请低保,按月补差额。不收钱,不要户口簿。',
    plainEn:
      'If your household takes in less a head than the local line and owns little, you can ask for a monthly allowance that makes up the difference. Free.',
    words: [
      '低保',
      '吃低保',
      '困难户',
      '困难补助',
      '生活困难',
      '没收入',
      '没钱',
      '贫困',
      '救助',
      '低保户',
      '生活费',
      'poor',
    ],
    ...inPlace(place, 'minimumAllowance', basicCode),
    type: '05',
    objects: ['person'],
    theme: 'relief',
    projectType: 'promised',
    basis: [
      reliefRegulation(
        '第九条',
        '国家对共同生活的家庭成员人均收入低于当地最低生活保障标准,且符合当地最低生活保障家庭财产状况规定的家庭,给予最低生活保障。',
      ),
      reliefRegulation('第四条、第十条、第十一条、第十二条'),
    ],
    decidedUnder: {
      grant: reliefRegulation('第九条、第十一条第三项'),
      refuse: reliefRegulation('第十一条第三项'),
    },
    conditions: [
      {
        id: 'registered',
        text: '户籍在这个乡镇、街道。',
        textEn: 'Your household registration is in this township or subdistrict.',
        basis: reliefRegulation('第十一条第一项'),
      },
      {
        id: 'income',
        text: '共同生活的家庭成员人均收入低于当地公布的低保标准。',
        textEn:
          'The income per head of the family members who live together is below the minimum living allowance standard published locally.',
        basis: reliefRegulation('第九条、第十条'),
      },
      {
        id: 'property',
        text: '家庭财产符合当地公布的规定。',
        textEn: 'The property of the household is within the rules published locally.',
        basis: reliefRegulation('第九条、第十条第二款'),
      },
      {
        id: 'truthful',
        text: '如实申报家庭收入和财产。',
        textEn: 'The income and property of the household are declared truthfully.',
        basis: reliefRegulation('第五十八条第一款'),
      },
    ],
    materials: [
      ...reliefMaterials('最低生活保障申请表', reliefRegulation('第十一条第一项')),
      ownPaper({
        id: 'wage-proof',
        name: '工资收入材料',
        nameEn: 'Proof of wages',
        originals: 0,
        copies: 1,
        necessity: 'conditional',
        when: '家里有人领工资的才要',
        whenEn: 'Only if someone in the household receives a wage',
        whenAnswer: { field: 'wages', is: 'yes' },
        issuer: '发工资的单位,或者银行流水',
        issuerEn: 'The employer who pays the wage; or bank statements',
        notes: '最近三个月的工资条、银行流水,拍照就行。',
        notesEn: 'Pay slips or bank statements of the last three months; a photo is enough.',
        standard: '看得出是谁的、每月多少。',
        standardEn: 'It can be seen whose they are and how much is paid each month.',
        basis: reliefRegulation('第五十九条'),
      }),
    ],
    form: allowanceForm,
    steps: reliefSteps({ zh: '确认书', en: 'confirmation' }, reliefRegulation('第十一条第三项、第十二条第一款')),
    statutory: { n: 30, unit: 'workday', from: 'accepted', basis: allowanceRules('审核确认的期限') },
    fees: [],
    noFeeNote: '不收费。申请、调查、公示、发钱都不收钱;谁收钱,请拨 12345。',
    noFeeNoteEn:
      'Free. Nothing is charged for the application, the investigation, the public notice or the payment; if anyone asks for money, call 12345.',
    quota: '没有数量限制,符合条件的都给',
    quotaEn: 'No limit on numbers: everyone who meets the conditions receives it',
    result: {
      name: '最低生活保障确认书',
      nameEn: 'Confirmation of the minimum living allowance',
      numberPrefix: place.items.minimumAllowance.resultPrefix,
    },
    visits: 0,
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: false, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '低保线是多少钱?',
        qEn: 'How much is the minimum living allowance line?',
        a: '省或者市政府定,每年公布(社会救助暂行办法第十条)。每月补的是您家人均收入到这条线的差额。到窗口或者村里问当年的数。',
        aEn: 'The provincial or city government sets it and publishes it every year (Interim Measures for Social Assistance, art. 10). What is paid each month is the difference between your household’s income per head and this line. Ask for this year’s figure at the service window or in your village.',
      },
      {
        q: '我不会写字,谁帮我申请?',
        qEn: 'I cannot write. Who helps me to apply?',
        a: '可以委托村民委员会、居民委员会代为申请(第十一条);到窗口说,工作人员帮您填,念给您听,您按手印。',
        aEn: 'You can have the villagers’ committee or residents’ committee apply for you (art. 11). Or tell the service window: the staff fill in the form for you, read it to you, and you put your fingerprint to it.',
      },
      {
        q: '会不会让全村都知道我家的事?',
        qEn: 'Will the whole village learn about my family’s affairs?',
        a: '初审意见要在村、社区公示,这是法律要求的;家里的病、欠债、存款等别的情况要保密(第十一条、第六十一条)。',
        aEn: 'The first opinion must be put up in the village or community: the law requires it. Everything else, such as illness, debts and savings in the family, is kept confidential (arts. 11 and 61).',
      },
      {
        q: '没批准怎么办?',
        qEn: 'What if it is not approved?',
        a: '一定给您书面理由(第十一条)。不服可以申请行政复议,也可以打官司(第六十五条)。',
        aEn: 'You are always given the reasons in writing (art. 11). If you disagree, you can apply for administrative review or go to court (art. 65).',
      },
      {
        q: '家里情况好了要说吗?',
        qEn: 'Must I say so when things get better at home?',
        a: '要。人口、收入、财产变了,及时告诉乡镇、街道;冒领的要退,还可能罚款(第十三条、第六十八条)。',
        aEn: 'Yes. If the members, income or property of the household change, tell the township or subdistrict promptly. Whatever is claimed falsely must be paid back, and there may be a fine as well (arts. 13 and 68).',
      },
    ],
  };
}
