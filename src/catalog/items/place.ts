import type { Jurisdiction } from '#ledger';
import type { UnitId } from '#identity';

/** An organ (机关) that is competent for an item in one city. */
export interface OrganOfPlace {
  readonly unit: UnitId;
  readonly section: UnitId;
  readonly name: string;
  /** 统一社会信用代码; the first 18 characters of every 实施编码. */
  readonly creditCode: string;
  /** 发证字号 of the papers this organ issues as results, e.g. 澜卫公证字. */
  readonly resultPrefix: string;
}

/** What a city adds to an item authored from national law: its organs, its hall, its hours, its promises. */
export interface Place {
  readonly jurisdiction: Jurisdiction;
  readonly city: string;
  readonly level: '3' | '4';
  /** Reviewing government of the same level (行政复议法24). */
  readonly government: string;
  /** Its channel for review applications on the internet (行政复议法22(2)). */
  readonly reviewOnline: string;
  readonly court: string;
  readonly intakeUnit: UnitId;
  readonly place: string;
  readonly hours: string;
  readonly consultation: string;
  readonly complaint: string;
  readonly health: OrganOfPlace;
  readonly market: OrganOfPlace;
  /** Promised working days (承诺时限), item by item. */
  readonly promises: { readonly hygienePermit: number };
}
