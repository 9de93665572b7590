import type { Unit } from '#identity';
import { listItems } from '#catalog';
import type { PortalParts } from '../parts.ts';

/** Where the visitor stands: what the organisation tree and the catalog say of the city and its hall. */
export interface PortalPlace {
  /** 澜汀市; empty before the organisation is founded. */
  readonly city: string;
  readonly cityEn?: string;
  /** Name of the 政务服务中心, else of the city. */
  readonly hall: string;
  readonly hallEn?: string;
  /** When the hall is open, where all items of the hall say the same. */
  readonly hours?: string;
  readonly hoursEn?: string;
  readonly hotline: string;
}

/** 政务服务便民热线: one number in the whole country (国办发〔2020〕53号). */
export const hotline = '12345';
const keptMilliseconds = 60_000;

/** A reader of the place; its answer is kept for a minute, for every page names it. */
export function placeReader(parts: PortalParts): () => Promise<PortalPlace> {
  let kept: { readonly until: number; readonly place: Promise<PortalPlace> } | undefined;
  return () => {
    const now = Date.parse(parts.ledger.clock.now());
    if (kept === undefined || now >= kept.until) {
      const place = readPlace(parts);
      kept = { until: now + keptMilliseconds, place };
      place.catch(() => (kept = undefined));
    }
    return kept.place;
  };
}

async function readPlace({ ledger, identity, jurisdiction }: PortalParts): Promise<PortalPlace> {
  const [units, items] = await Promise.all([
    identity.unitTree(),
    listItems(ledger.db, jurisdiction, identity.today(), { limit: 200 }),
  ]);
  const first = (kind: Unit['kind']): Unit | undefined => units.find((unit) => unit.kind === kind);
  const [government, center] = [first('government'), first('center')];
  const city = (government?.name ?? '').replace(/人民政府$/, '');
  const cityEn = government?.nameEn?.replace(/^People’s Government of /, '');
  const hallEn = center === undefined ? cityEn : center.nameEn;
  const inHall = items.filter(({ item }) => item.inHall).map(({ item }) => item);
  const hours = new Set(inHall.map((item) => item.hours));
  const [only] = hours;
  const onlyEn = inHall.find(({ hoursEn }) => hoursEn !== undefined)?.hoursEn;
  return {
    city,
    ...(cityEn !== undefined && { cityEn }),
    hall: center?.name ?? city,
    ...(hallEn !== undefined && { hallEn }),
    hotline,
    ...(hours.size === 1 && only !== undefined && { hours: only, ...(onlyEn !== undefined && { hoursEn: onlyEn }) }),
  };
}
