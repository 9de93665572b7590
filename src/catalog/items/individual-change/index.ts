import type { ServiceItem } from '../../types.ts';
import { individualsRegulation, registrationRegulation } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { registrationSteps } from '../registration-steps.ts';
import { changeForm } from './form.ts';
import { changeMaterials } from './materials.ts';

const basicCode = '000131128000';

/** 个体工商户变更登记 for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorIndividualChange(place: Place): ServiceItem {
  return {
    id: `${basicCode}02`,
    name: '个体工商户变更登记',
    nameEn: 'Change of the registration of an individual business',
    plain: '小店改名、搬地方、改经营范围、换老板,来换营业执照。材料齐了当场办好。',
    plainEn: 'Your shop gets another name, place, scope or owner: the business licence is replaced on the spot.',
    words: [
      '改名',
      '店名改',
      '搬店',
      '店搬了',
      '换地址',
      '改经营范围',
      '加经营范围',
      '换老板',
      '过户',
      '转让店',
      '换照',
      '改执照',
      '执照变更',
      '变更经营者',
    ],
    ...inPlace(place, 'individualChange', basicCode),
    type: '01',
    objects: ['person'],
    theme: 'start-business',
    projectType: 'on-the-spot',
    basis: [
      registrationRegulation(
        '第二十四条',
        '市场主体变更登记事项,应当自作出变更决议、决定或者法定变更事项发生之日起30日内向登记机关申请变更登记。市场主体变更登记事项属于依法须经批准的,申请人应当在批准文件有效期内向登记机关申请变更登记。',
      ),
      registrationRegulation(
        '第二十八条',
        '市场主体变更登记涉及营业执照记载事项的,登记机关应当及时为市场主体换发营业执照。',
      ),
      registrationRegulation('第十九条'),
      individualsRegulation('第十三条'),
    ],
    decidedUnder: {
      grant: registrationRegulation('第十九条第一款、第二十八条'),
      refuse: registrationRegulation('第二十条'),
    },
    conditions: [
      {
        id: 'person',
        text: '经营者愿意实名登记并配合核验身份。',
        textEn: 'The operator is willing to register under the real name and to have it verified.',
        basis: registrationRegulation('第十五条'),
      },
      {
        id: 'one-name',
        text: '变更后仍只有一个名称、一个经营场所。',
        textEn: 'After the change there is still only one name and one place of business.',
        basis: registrationRegulation('第十条、第十一条'),
      },
      {
        id: 'scope',
        text: '变更后的经营范围不违反法律、行政法规;须经批准的已经批准。',
        textEn:
          'The scope of business after the change breaks no law or administrative regulation; what needs approval has been approved.',
        basis: registrationRegulation('第二十四条第二款、第二十六条'),
      },
      {
        id: 'settled',
        text: '换经营者的,应缴的税款已经结清,原有债权债务已经妥善处理。',
        textEn:
          'If another person becomes the operator, the taxes due have been settled and the existing claims and debts properly dealt with.',
        basis: individualsRegulation('第十三条第二款'),
      },
      {
        id: 'complete',
        text: '材料齐全、符合法定形式。',
        textEn: 'The materials are complete and in legal form.',
        basis: registrationRegulation('第十九条第一款'),
      },
    ],
    materials: changeMaterials,
    form: changeForm,
    steps: registrationSteps({
      decision: '变更登记',
      decisionEn: 'Registration of the change',
      issue: '换照',
      issueEn: 'New licence',
      issueBasis: registrationRegulation('第二十八条'),
    }),
    statutory: { n: 3, unit: 'workday', from: 'complete-file', basis: registrationRegulation('第十九条第一款') },
    fees: [],
    noFeeNote: '不收费。申请书、登记、换照都不收钱(行政许可法第五十八条)。',
    noFeeNoteEn:
      'No fee. Nothing is charged for the application form, the registration or the new licence (Administrative Licensing Law, art. 58).',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: {
      name: '营业执照',
      nameEn: 'Business licence',
      numberPrefix: place.items.individualChange.resultPrefix,
    },
    visits: 1,
    visitsReason:
      '实名登记,经营者本人到窗口核验身份,交回纸质旧照(市场主体登记管理条例第十五条,实施细则第二十三条);可以先在网上填好。',
    visitsReasonEn:
      'Registration is under the real name: the operator comes to the service window in person to have the identity verified and hands back the old paper licence (Regulation on the Registration of Market Entities, art. 15; Detailed Rules, art. 23). You can fill in the form online first.',
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: true, jointHandling: false, onTheSpot: true, chainStep: false },
    inHall: true,
    faq: [
      {
        q: '换老板要先注销再重办吗?',
        qEn: 'For a new owner, must I deregister first and register anew?',
        a: '不用。2022 年 11 月 1 日起可以直接办变更(促进个体工商户发展条例第十三条)。税款要结清,原来的债要处理好。',
        aEn: 'No. Since 1 November 2022 the change can be registered directly (Regulation on Promoting the Development of Individual Businesses, art. 13). Taxes must be settled and the former debts dealt with.',
      },
      {
        q: '旧执照丢了能办吗?',
        qEn: 'Can it be done if the old licence is lost?',
        a: '能。交不回来的,登记机关公告作废(实施细则第二十三条)。',
        aEn: 'Yes. If it cannot be handed back, the registration authority announces that it is void (Detailed Rules, art. 23).',
      },
      {
        q: '搬到别的区去,在哪里办?',
        qEn: 'I am moving to another district. Where do I apply?',
        a: '跨登记机关辖区的,搬之前到迁入地的登记机关办(条例第二十七条)。',
        aEn: 'If you leave the area of the registration authority, apply before the move to the registration authority of the place you move to (Regulation, art. 27).',
      },
      {
        q: '晚了会罚吗?',
        qEn: 'Is there a fine for being late?',
        a: '没有按规定办的,先责令改正;拒不改正的,处 1 万元以上 10 万元以下罚款(实施细则第七十二条)。',
        aEn: 'Whoever does not register the change as required is first ordered to put it right; whoever refuses is fined between 10,000 and 100,000 yuan (Detailed Rules, art. 72).',
      },
    ],
  };
}
