import type { Material } from '../../types.ts';
import { soilLaw, soilRules } from '../laws.ts';
import { formOfAnswers, ownPaper } from '../usual-materials.ts';

/** 申请材料: the law asks for the plan, nothing else (水土保持法第二十五条); how the project was cleared is looked up. */
export const soilMaterials: readonly Material[] = [
  formOfAnswers('生产建设项目水土保持方案审批申请', soilLaw('第二十五条第一款')),
  ownPaper({
    id: 'conservation-report',
    name: '水土保持方案报告书',
    nameEn: 'Soil and water conservation report',
    issuer: '您自己编,或者委托有技术条件的单位编',
    issuerEn: 'Drawn up by you, or by a technically qualified organisation you commission',
    notes:
      '写清水土流失预防和治理的范围、目标、措施和投资,附图附表放在一个文件里。谁来编由您自己定,审批和评审的单位不能推荐、指定(管理办法第六条)。',
    notesEn:
      'State the extent, targets, measures and investment of preventing and controlling soil erosion, with maps and tables in the same file. Who draws it up is for you to decide; those who approve and review it may not recommend or appoint anybody (Measures, art. 6).',
    standard: '范围、目标、措施、投资四样都有;有弃渣场、取土场的写明位置和理由;单位盖章。',
    standardEn:
      'Extent, targets, measures and investment are all there; where there is a spoil heap or a borrow pit, the site and the reasons are stated; it bears the seal of the organisation.',
    basis: soilLaw('第二十五条第一款、第二款'),
  }),
  {
    id: 'project-record',
    name: '项目审批、核准或者备案文件',
    nameEn: 'Document that clears the project',
    form: 'electronic',
    originals: 0,
    copies: 0,
    necessity: 'required',
    source: 'government',
    issuer: '发展改革等立项部门',
    issuerEn: 'The department that clears projects, such as development and reform',
    provided: 'system',
    notes: '不用交。审查人员按项目代码查;没有代码的按项目名称问立项部门。',
    notesEn:
      'Nothing to hand in. The reviewers look it up by the project code; without a code they ask the department that clears projects by the name of the project.',
    standard: '项目名称、建设单位与申请一致。',
    standardEn: 'The name of the project and the organisation that builds agree with the application.',
    basis: soilRules('第五条第二款'),
  },
];
