import type { LegalBasis } from '../types.ts';

type Cite = (article: string, text?: string) => LegalBasis;

/** In: what the law is called and what it is usually called in English; no law of ours has an English text that binds. */
function law(name: string, lawEn: string, level: LegalBasis['level'], version: string): Cite {
  return (article, text) => ({ law: name, lawEn, article, level, version, ...(text !== undefined && { text }) });
}

/** 中华人民共和国行政许可法, text of 2019-04-23. */
export const licensingLaw = law('中华人民共和国行政许可法', 'Administrative Licensing Law', '法律', '2019-04-23');

/** 公共场所卫生管理条例 as amended by 国务院令第797号 (2024-12-06, in force since 2025-01-20). */
export const hygieneRegulation = law(
  '公共场所卫生管理条例',
  'Regulation on the Hygiene Administration of Public Places',
  '行政法规',
  '2024-12-06',
);

/** 国务院令第797号: seven kinds of place file a notice (备案) within thirty days of opening and need no licence any more. */
export const hygieneAmendment = law(
  '国务院关于修改和废止部分行政法规的决定(国务院令第797号)',
  'State Council Decision Amending and Repealing Certain Administrative Regulations',
  '行政法规',
  '2024-12-06',
);

/** 公共场所卫生管理条例实施细则 (原卫生部令第80号), text of 2017-12-26 (国家卫生计生委令第18号). */
export const hygieneRules = law(
  '公共场所卫生管理条例实施细则',
  'Detailed Rules for the Regulation on the Hygiene Administration of Public Places',
  '部门规章',
  '2017-12-26',
);

/** 国发〔2016〕12号: four kinds of eating place need no hygiene licence any more. */
export const cateringDecision = law(
  '国务院关于整合调整餐饮服务场所的公共场所卫生许可证和食品经营许可证的决定(国发〔2016〕12号)',
  'State Council Decision on Merging the Hygiene Licence and the Food Licence of Eating Places',
  '规范性文件',
  '2016-02-03',
);

/** 中华人民共和国市场主体登记管理条例, text of 2021-07-27. */
export const registrationRegulation = law(
  '中华人民共和国市场主体登记管理条例',
  'Regulation on the Registration of Market Entities',
  '行政法规',
  '2021-07-27',
);

/** 中华人民共和国民法典, text of 2020-05-28. */
export const civilCode = law('中华人民共和国民法典', 'Civil Code', '法律', '2020-05-28');

/** 中华人民共和国市场主体登记管理条例实施细则 (国家市场监督管理总局令第52号), text of 2022-03-01. */
export const registrationRules = law(
  '中华人民共和国市场主体登记管理条例实施细则',
  'Detailed Rules for the Regulation on the Registration of Market Entities',
  '部门规章',
  '2022-03-01',
);

/** 促进个体工商户发展条例 (国务院令第755号), text of 2022-10-01. */
export const individualsRegulation = law(
  '促进个体工商户发展条例',
  'Regulation on Promoting the Development of Individual Businesses',
  '行政法规',
  '2022-10-01',
);

/** 烟花爆竹安全管理条例 (国务院令第455号), text of 2016-02-06. */
export const fireworksRegulation = law(
  '烟花爆竹安全管理条例',
  'Regulation on the Safety Administration of Fireworks and Firecrackers',
  '行政法规',
  '2016-02-06',
);

/** 烟花爆竹经营许可实施办法 (原国家安全生产监督管理总局令第65号), text of 2013-10-16. */
export const fireworksRules = law(
  '烟花爆竹经营许可实施办法',
  'Measures for Licensing the Trade in Fireworks and Firecrackers',
  '部门规章',
  '2013-10-16',
);

/** 中华人民共和国劳动合同法, text of 2012-12-28. */
export const labourContractLaw = law('中华人民共和国劳动合同法', 'Labour Contract Law', '法律', '2012-12-28');

/** 劳务派遣行政许可实施办法 (人力资源和社会保障部令第19号), text of 2013-06-20. */
export const dispatchRules = law(
  '劳务派遣行政许可实施办法',
  'Measures for the Administrative Licensing of Labour Dispatch',
  '部门规章',
  '2013-06-20',
);

/** 中华人民共和国水土保持法, text of 2010-12-25. */
export const soilLaw = law('中华人民共和国水土保持法', 'Water and Soil Conservation Law', '法律', '2010-12-25');

/** 生产建设项目水土保持方案管理办法 (水利部令第53号), text of 2023-01-17. */
export const soilRules = law(
  '生产建设项目水土保持方案管理办法',
  'Measures for Water and Soil Conservation Plans of Construction Projects',
  '部门规章',
  '2023-01-17',
);

/** 医疗器械监督管理条例, text of 2021-02-09. */
export const deviceRegulation = law(
  '医疗器械监督管理条例',
  'Regulation on the Supervision and Administration of Medical Devices',
  '行政法规',
  '2021-02-09',
);

/** 医疗器械经营监督管理办法 (国家市场监督管理总局令第54号), text of 2022-03-10. */
export const deviceRules = law(
  '医疗器械经营监督管理办法',
  'Measures for the Supervision and Administration of the Trade in Medical Devices',
  '部门规章',
  '2022-03-10',
);

/** 婚姻登记条例 (国务院令第804号), in force since 2025-05-10: no 户口簿 any more, anywhere in the country. */
export const marriageRegulation = law('婚姻登记条例', 'Regulation on Marriage Registration', '行政法规', '2025-04-06');

/** 中华人民共和国居民身份证法, text of 2011-10-29. */
export const idCardLaw = law('中华人民共和国居民身份证法', 'Resident Identity Card Law', '法律', '2011-10-29');

/** 社会救助暂行办法 (国务院令第649号), text of 2019-03-02. */
export const reliefRegulation = law(
  '社会救助暂行办法',
  'Interim Measures for Social Assistance',
  '行政法规',
  '2019-03-02',
);

/** 最低生活保障审核确认办法 (民发〔2021〕57号): known, not read. */
export const allowanceRules = law(
  '最低生活保障审核确认办法(民发〔2021〕57号)',
  'Measures for Reviewing and Confirming the Minimum Living Allowance',
  '规范性文件',
  '2021-06-11',
);

/** 特困人员认定办法 (民发〔2021〕43号): known, not read. */
export const destituteRules = law(
  '特困人员认定办法(民发〔2021〕43号)',
  'Measures for Recognising Persons in Destitution',
  '规范性文件',
  '2021-04-26',
);

/** 居住证暂行条例 (国务院令第663号), text of 2015-11-26. */
export const residenceRegulation = law(
  '居住证暂行条例',
  'Interim Regulation on Residence Permits',
  '行政法规',
  '2015-11-26',
);

/** 中华人民共和国社会保险法, text of 2018-12-29. */
export const insuranceLaw = law('中华人民共和国社会保险法', 'Social Insurance Law', '法律', '2018-12-29');

/** 社会保险经办条例 (国务院令第765号), text of 2023-08-16. */
export const insuranceRegulation = law(
  '社会保险经办条例',
  'Regulation on the Handling of Social Insurance',
  '行政法规',
  '2023-08-16',
);
