import type { LegalBasis } from '../types.ts';

type Cite = (article: string, text?: string) => LegalBasis;

function law(name: string, level: LegalBasis['level'], version: string): Cite {
  return (article, text) => ({ law: name, article, level, version, ...(text !== undefined && { text }) });
}

/** 中华人民共和国行政许可法, text of 2019-04-23. */
export const licensingLaw = law('中华人民共和国行政许可法', '法律', '2019-04-23');

/** 公共场所卫生管理条例 as amended by 国务院令第797号 (2024-12-06, in force since 2025-01-20). */
export const hygieneRegulation = law('公共场所卫生管理条例', '行政法规', '2024-12-06');

/** 国务院令第797号: seven kinds of place file a notice (备案) within thirty days of opening and need no licence any more. */
export const hygieneAmendment = law(
  '国务院关于修改和废止部分行政法规的决定(国务院令第797号)',
  '行政法规',
  '2024-12-06',
);

/** 公共场所卫生管理条例实施细则 (原卫生部令第80号), text of 2017-12-26 (国家卫生计生委令第18号). */
export const hygieneRules = law('公共场所卫生管理条例实施细则', '部门规章', '2017-12-26');

/** 国发〔2016〕12号: four kinds of eating place need no hygiene licence any more. */
export const cateringDecision = law(
  '国务院关于整合调整餐饮服务场所的公共场所卫生许可证和食品经营许可证的决定(国发〔2016〕12号)',
  '规范性文件',
  '2016-02-03',
);

/** 中华人民共和国市场主体登记管理条例, text of 2021-07-27. */
export const registrationRegulation = law('中华人民共和国市场主体登记管理条例', '行政法规', '2021-07-27');

/** 中华人民共和国民法典, 总则编. */
export const civilCode = law('中华人民共和国民法典', '法律', '2020-05-28');
