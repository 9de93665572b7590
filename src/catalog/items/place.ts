import type { Jurisdiction } from '#ledger';
import type { UnitId } from '#identity';
import type { ServiceItem } from '../types.ts';

/** A people's government of the city, with where its decisions and those of its departments are reviewed (行政复议法24). */
export interface GovernmentOfPlace {
  readonly unit: UnitId;
  readonly name: string;
  readonly nameEn: string;
  readonly region: string;
  readonly level: '3' | '4';
  /** Its channel for review applications on the internet (行政复议法22(2)). */
  readonly reviewOnline: string;
  readonly reviewOnlineEn: string;
  /** The court in which its departments are sued (行政诉讼法14, 18). */
  readonly court: string;
  readonly courtEn: string;
}

/** An organ (机关) that is competent for an item in one city. */
export interface OrganOfPlace {
  readonly unit: UnitId;
  readonly name: string;
  readonly nameEn: string;
  readonly section: UnitId;
  readonly sectionName: string;
  readonly sectionNameEn: string;
  readonly government: GovernmentOfPlace;
  /** 统一社会信用代码; the first 18 characters of every 实施编码. */
  readonly creditCode: string;
  /** 机关代字 of its papers, e.g. 澜卫许: 许 only where it gives nothing but licences. */
  readonly numberPrefix: string;
}

/** The organs that the authored items name. */
export type OrganKey =
  'health' | 'market' | 'civilAffairs' | 'labour' | 'emergency' | 'water' | 'police' | 'socialInsurance';

/** The authored items, by name. */
export type ItemKey =
  | 'hygienePermit'
  | 'individualRegistration'
  | 'individualChange'
  | 'individualDeregistration'
  | 'deviceFiling'
  | 'fireworksRetail'
  | 'labourDispatch'
  | 'soilConservation'
  | 'marriage'
  | 'residencePermit'
  | 'minimumAllowance'
  | 'destituteSupport'
  | 'flexibleInsurance'
  | 'unemploymentBenefit';

/** What one city settles about one item. */
export interface ItemInPlace {
  readonly organ: OrganKey;
  /** Promised working days (承诺时限), or days where the law counts in 日; 0: on the spot. */
  readonly promised: number;
  /** 发证字号 of its result, e.g. 澜卫公证字. */
  readonly resultPrefix: string;
  /** The window that does it all where it is not the general one: a marriage is registered at its own. */
  readonly window?: { readonly unit: UnitId; readonly place: string; readonly placeEn: string };
  /** Where the law limits how many there are: what this city's plan allows, in words. */
  readonly quota?: string;
  readonly quotaEn?: string;
}

/** What a city adds to items authored from national law: its organs, its hall, its hours, its promises. */
export interface Place {
  readonly jurisdiction: Jurisdiction;
  readonly city: string;
  readonly cityEn: string;
  readonly intakeUnit: UnitId;
  readonly place: string;
  readonly placeEn: string;
  readonly hours: string;
  readonly hoursEn: string;
  readonly consultation: string;
  readonly consultationEn: string;
  readonly complaint: string;
  readonly complaintEn: string;
  readonly organs: { readonly [K in OrganKey]: OrganOfPlace };
  readonly items: { readonly [K in ItemKey]: ItemInPlace };
}

type OfPlace = Pick<
  ServiceItem,
  | 'basicCode'
  | 'implementationCode'
  | 'level'
  | 'organ'
  | 'intakeUnit'
  | 'promised'
  | 'place'
  | 'placeEn'
  | 'hours'
  | 'hoursEn'
  | 'consultation'
  | 'consultationEn'
  | 'complaint'
  | 'complaintEn'
  | 'reviewOrgan'
  | 'reviewOrganEn'
  | 'reviewOnline'
  | 'reviewOnlineEn'
  | 'court'
  | 'courtEn'
>;

/** The part of an item that its city settles. In: the city, the item's name and its 基本编码 (12 characters). */
export function inPlace(place: Place, key: ItemKey, basicCode: string): OfPlace {
  const { organ, promised, window } = place.items[key];
  const { unit, creditCode, government } = place.organs[organ];
  return {
    basicCode,
    implementationCode: `${creditCode}${government.level}${basicCode}`,
    level: government.level,
    organ: unit,
    intakeUnit: window?.unit ?? place.intakeUnit,
    promised: { n: promised, unit: 'workday', from: 'accepted' },
    place: window?.place ?? place.place,
    placeEn: window?.placeEn ?? place.placeEn,
    hours: place.hours,
    hoursEn: place.hoursEn,
    consultation: place.consultation,
    consultationEn: place.consultationEn,
    complaint: place.complaint,
    complaintEn: place.complaintEn,
    reviewOrgan: government.name,
    reviewOrganEn: government.nameEn,
    reviewOnline: government.reviewOnline,
    reviewOnlineEn: government.reviewOnlineEn,
    court: government.court,
    courtEn: government.courtEn,
  };
}
