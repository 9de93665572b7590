import type { ServiceItem } from '../../types.ts';
import { soilLaw, soilRules } from '../laws.ts';
import { inPlace } from '../place.ts';
import type { Place } from '../place.ts';
import { soilForm } from './form.ts';
import { soilMaterials } from './materials.ts';
import { soilSteps } from './steps.ts';

// A code of the city's own (地方码 99): the national one was not found in any source that could be read.
const basicCode = '990150002000';

/** 生产建设项目水土保持方案审批(报告书) for one city. What each figure rests on and where it was verified stands in README.md beside this file. */
export function authorSoilConservation(place: Place): ServiceItem {
  return {
    id: `${basicCode}01`,
    name: '生产建设项目水土保持方案审批(报告书)',
    nameEn: 'Approval of a soil and water conservation plan (report)',
    plain: '修路、开矿、建厂房要大量挖土填土的,开工前先报水土保持方案。专家评审的时间不算在办理时限里。',
    plainEn:
      'Before a road, mine or factory that moves much earth is begun. The review by experts does not count towards the time limit.',
    words: [
      '水保',
      '水土保持',
      '水保方案',
      '水土流失',
      '挖土',
      '土石方',
      '弃渣',
      '弃土场',
      '取土场',
      '开矿',
      '修路',
      '开工前手续',
      '水保报告书',
    ],
    ...inPlace(place, 'soilConservation', basicCode),
    type: '01',
    objects: ['company', 'other'],
    theme: 'construction',
    projectType: 'promised',
    basis: [
      soilLaw(
        '第二十五条第一款',
        '在山区、丘陵区、风沙区以及水土保持规划确定的容易发生水土流失的其他区域开办可能造成水土流失的生产建设项目,生产建设单位应当编制水土保持方案,报县级以上人民政府水行政主管部门审批,并按照经批准的水土保持方案,采取水土流失预防和治理措施。没有能力编制水土保持方案的,应当委托具备相应技术条件的机构编制。',
      ),
      soilLaw(
        '第二十六条',
        '依法应当编制水土保持方案的生产建设项目,生产建设单位未编制水土保持方案或者水土保持方案未经水行政主管部门批准的,生产建设项目不得开工建设。',
      ),
      soilRules('第五条'),
    ],
    decidedUnder: { grant: soilLaw('第二十五条第一款'), refuse: soilRules('第十五条') },
    conditions: [
      {
        id: 'area',
        text: '项目在山区、丘陵区、风沙区,或者水土保持规划确定的容易发生水土流失的其他区域。',
        textEn:
          'The project lies in a mountain, hill or wind-blown sand area, or in another area that the official programme for soil and water conservation marks as prone to soil erosion.',
        basis: soilLaw('第二十五条第一款'),
      },
      {
        id: 'content',
        text: '方案写了水土流失预防和治理的范围、目标、措施和投资。',
        textEn:
          'The plan states the extent, targets, measures and investment of preventing and controlling soil erosion.',
        basis: soilLaw('第二十五条第二款'),
      },
      {
        id: 'targets',
        text: '防治目标和防治责任范围合理。',
        textEn: 'The targets of prevention and control and the area of responsibility for it are reasonable.',
        basis: soilRules('第十五条第二款第一项'),
      },
      {
        id: 'spoil',
        text: '弃土弃渣做了综合利用调查,利用方案可行;取土场、弃渣场位置明确,选址合理。',
        textEn:
          'It was investigated how spoil can be put to use, and the proposal for using it is feasible; borrow pits and spoil heaps have definite, reasonably chosen sites.',
        basis: soilRules('第十五条第二款第二项'),
      },
      {
        id: 'measures',
        text: '表土怎么保护利用写明确;措施配置合理,成体系,等级标准明确。',
        textEn:
          'It is stated clearly how the topsoil is protected and used; the measures are reasonably arranged and form a system, and their grades and standards are clear.',
        basis: soilRules('第十五条第二款第三项'),
      },
      {
        id: 'sensitive',
        text: '涉及水土流失重点预防区、重点治理区的,按标准优化了建设方案,提高了措施等级。',
        textEn:
          'Where key prevention areas or key control areas for soil erosion are concerned, the construction scheme was improved and the grade of the measures raised according to the standards.',
        basis: soilRules('第十五条第二款第四项'),
      },
      {
        id: 'data',
        text: '基础资料、数据真实,没有重大缺陷、遗漏。',
        textEn: 'The underlying documents and data are true, without major defects or omissions.',
        basis: soilRules('第十五条第二款第五项'),
      },
    ],
    materials: soilMaterials,
    form: soilForm,
    steps: soilSteps,
    statutory: { n: 10, unit: 'workday', from: 'accepted', basis: soilRules('第二章') },
    special: [
      {
        id: 'technical-review',
        name: '专家评审(技术评审)',
        nameEn: 'Review by experts (technical review)',
        kind: 'expert-review',
        limit: { n: 30, unit: 'workday' },
        basis: soilRules('第二章'),
      },
    ],
    fees: [],
    noFeeNote:
      '审批不收费,技术评审的费用由审批部门出(行政许可法第五十八条,管理办法第二章)。造成水土流失的项目另外依法缴的水土保持补偿费(水土保持法第三十二条)不是审批的费用,不在本事项里收。',
    noFeeNoteEn:
      'The approval is free of charge, and the approving department pays for the technical review (Administrative Licensing Law, art. 58; Measures, chapter 2). The soil and water conservation compensation fee that projects causing soil erosion pay separately by law (Water and Soil Conservation Law, art. 32) is no charge for the approval and is not collected under this item.',
    quota: '没有数量限制',
    quotaEn: 'No limit on numbers',
    result: {
      name: '水土保持方案批准文件',
      nameEn: 'Approval of the soil and water conservation plan',
      numberPrefix: place.items.soilConservation.resultPrefix,
    },
    visits: 0,
    channels: ['online', 'window'],
    mustEnter: { closeToPeople: false, jointHandling: true, onTheSpot: false, chainStep: true },
    inHall: true,
    faq: [
      {
        q: '专家评审要多久,要我出钱吗?',
        qEn: 'How long does the review by experts take, and do I pay for it?',
        a: '要评审的,最多 30 个工作日,不算在 10 个工作日的办理时限里,会书面告诉您要多少天(行政许可法第四十五条)。费用由审批部门出,不收您的钱。',
        aEn: 'Where a review is needed, 30 working days at most. They do not count towards the time limit of 10 working days, and you are told in writing how many days it takes (Administrative Licensing Law, art. 45). The approving department pays; you are charged nothing.',
      },
      {
        q: '我的项目小,也要编报告书吗?',
        qEn: 'My project is small. Do I need a report too?',
        a: '征占地不足 5 公顷而且挖填不足 5 万立方米的编报告表,承诺后即时办结;征占地不足 0.5 公顷而且挖填不足 1000 立方米的不用编方案,但还是要防治水土流失。',
        aEn: 'With less than 5 hectares of land taken and less than 50,000 cubic metres moved you fill in a report form, which is dealt with at once after a commitment. With less than 0.5 hectares and less than 1,000 cubic metres no plan is needed, but soil erosion must still be prevented and controlled.',
      },
      {
        q: '没有批能不能先开工?',
        qEn: 'May I start building before the approval?',
        a: '不能(水土保持法第二十六条)。未批先建的,责令停止、限期补办;逾期不补办的,处五万元以上五十万元以下罚款(第五十三条)。',
        aEn: 'No (Water and Soil Conservation Law, art. 26). Whoever builds without approval is ordered to stop and to obtain it within a set time; whoever still fails to do so is fined between 50,000 and 500,000 yuan (art. 53).',
      },
      {
        q: '批了以后改了地点、加大了规模怎么办?',
        qEn: 'What if the site changes or the project grows after the approval?',
        a: '要补充或者修改方案,报原审批机关批准(水土保持法第二十五条第三款)。批准满 3 年才开工的,方案要重新审核(管理办法第十八条)。',
        aEn: 'The plan must be supplemented or amended and approved by the organ that approved it (Water and Soil Conservation Law, art. 25(3)). If building starts only when 3 years have passed since the approval, the plan must be reviewed again (Measures, art. 18).',
      },
    ],
  };
}
