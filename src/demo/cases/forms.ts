import type { Answers } from '#casework';
import { demoPeople } from '../citizens.ts';
import type { DemoPersonId } from '../citizens.ts';
import { demoCreditCode, demoIdNumber } from '../identifiers.ts';

/** The answers of 公共场所卫生许可. `organisation`: eight characters of the licence's organisation code; a company has a legal representative. */
export function hygieneAnswers(
  id: DemoPersonId,
  place: {
    readonly kind: string;
    readonly name: string;
    readonly organisation: string;
    readonly address: string;
    readonly area: string;
    readonly centralAir?: 'yes' | 'no';
    readonly company?: true;
  },
): Answers {
  const { name, number, mobile } = demoPeople[id];
  const { kind, organisation, address, area, centralAir = 'no', company } = place;
  return {
    placeKind: kind,
    placeName: place.name,
    creditCode: demoCreditCode(company ? '91' : '92', '990102', organisation),
    placeAddress: address,
    area,
    responsiblePerson: company ? '方既白' : name,
    responsibleId: company ? demoIdNumber('1974-06-18', 27) : number,
    contactMobile: mobile,
    centralAir,
  };
}

/** The answers of 个体工商户设立登记. */
export function registrationAnswers(
  id: DemoPersonId,
  business: {
    readonly name: string;
    readonly scope: string;
    readonly address: string;
    readonly family?: string;
    readonly approvalFirst?: 'yes' | 'no';
  },
): Answers {
  const { name, number, mobile, home } = demoPeople[id];
  const { scope, address, family, approvalFirst = 'no' } = business;
  return {
    businessName: business.name,
    scope,
    approvalFirst,
    businessAddress: address,
    operatorName: name,
    operatorId: number,
    operatorHome: home,
    contactMobile: mobile,
    composition: family === undefined ? 'person' : 'family',
    ...(family !== undefined && { familyMembers: family }),
  };
}
