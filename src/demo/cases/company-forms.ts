import type { Answers } from '#casework';
import { demoCitizens } from '../citizens.ts';
import type { DemoCitizenId } from '../citizens.ts';
import { demoCreditCode } from '../identifiers.ts';

const company = (organisation: string): string => demoCreditCode('91', '990102', organisation);
const individual = (organisation: string): string => demoCreditCode('92', '990102', organisation);

/** The answers of 烟花爆竹经营(零售)许可. */
export function fireworksAnswers(
  id: DemoCitizenId,
  outlet: { readonly name: string; readonly address: string; readonly area: string },
): Answers {
  const { name, number, mobile } = demoCitizens[id];
  return {
    outletName: outlet.name,
    outletAddress: outlet.address,
    area: outlet.area,
    outlet: 'shop',
    kinds: 'both',
    storage: '30',
    responsiblePerson: name,
    responsibleId: number,
    contactMobile: mobile,
  };
}

/** The answers of 劳务派遣经营许可. The citizen is the legal representative. */
export function dispatchAnswers(
  id: DemoCitizenId,
  of: { readonly name: string; readonly organisation: string; readonly capital: string; readonly address: string },
): Answers {
  const { name, number, mobile } = demoCitizens[id];
  return {
    companyName: of.name,
    creditCode: company(of.organisation),
    capital: of.capital,
    address: of.address,
    officeAddress: of.address,
    officeKind: 'rented',
    legalRepresentative: name,
    legalRepresentativeId: number,
    contactMobile: mobile,
  };
}

/** The answers of 生产建设项目水土保持方案审批(报告书). */
export function soilAnswers(
  id: DemoCitizenId,
  project: {
    readonly name: string;
    readonly code: string;
    readonly location: string;
    readonly area: string;
    readonly earthwork: string;
    readonly builder: string;
    readonly organisation: string;
  },
): Answers {
  const { name, number, mobile } = demoCitizens[id];
  return {
    projectName: project.name,
    projectCode: project.code,
    clearing: 'filing',
    location: project.location,
    area: project.area,
    earthwork: project.earthwork,
    spoil: 'no',
    builder: project.builder,
    creditCode: company(project.organisation),
    legalRepresentative: name,
    legalRepresentativeId: number,
    contactMobile: mobile,
  };
}

/** The answers of 第二类医疗器械经营备案. */
export function deviceAnswers(
  id: DemoCitizenId,
  shop: { readonly name: string; readonly organisation: string; readonly scope: string; readonly address: string },
): Answers {
  const { name, number, mobile } = demoCitizens[id];
  return {
    companyName: shop.name,
    creditCode: company(shop.organisation),
    scope: shop.scope,
    mode: 'retail',
    placeAddress: shop.address,
    legalRepresentative: name,
    legalRepresentativeId: number,
    qualityPerson: '安如许',
    byAgent: 'no',
    contactMobile: mobile,
  };
}

/** The answers of 个体工商户变更登记: the licence as it shall read. */
export function changeAnswers(
  id: DemoCitizenId,
  shop: {
    readonly organisation: string;
    readonly changes: string;
    readonly name: string;
    readonly scope: string;
    readonly address: string;
    readonly foundedOn: string;
  },
): Answers {
  const { name, number, mobile, home } = demoCitizens[id];
  return {
    creditCode: individual(shop.organisation),
    changes: shop.changes,
    addressChanges: 'no',
    operatorChanges: 'no',
    approvalFirst: 'no',
    businessName: shop.name,
    scope: shop.scope,
    businessAddress: shop.address,
    operatorName: name,
    operatorId: number,
    operatorHome: home,
    foundedOn: shop.foundedOn,
    composition: 'person',
    contactMobile: mobile,
  };
}

/** The answers of 个体工商户注销登记. */
export function closingAnswers(
  id: DemoCitizenId,
  shop: { readonly organisation: string; readonly name: string; readonly address: string; readonly reason: string },
): Answers {
  const { name, number, mobile } = demoCitizens[id];
  return {
    creditCode: individual(shop.organisation),
    businessName: shop.name,
    businessAddress: shop.address,
    reason: shop.reason,
    approvalFirst: 'no',
    operatorName: name,
    operatorId: number,
    contactMobile: mobile,
  };
}
