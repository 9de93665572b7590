import type { ServiceItem } from '../types.ts';
import { authorDestituteSupport } from './destitute-support/index.ts';
import { authorDeviceFiling } from './device-filing/index.ts';
import { authorFireworksRetail } from './fireworks-retail/index.ts';
import { authorFlexibleInsurance } from './flexible-insurance/index.ts';
import { authorHygienePermit } from './hygiene-permit/index.ts';
import { authorIndividualChange } from './individual-change/index.ts';
import { authorIndividualDeregistration } from './individual-deregistration/index.ts';
import { authorIndividualRegistration } from './individual-registration/index.ts';
import { authorLabourDispatch } from './labour-dispatch/index.ts';
import { authorMarriage } from './marriage/index.ts';
import { authorMinimumAllowance } from './minimum-allowance/index.ts';
import { authorResidencePermit } from './residence-permit/index.ts';
import { authorSoilConservation } from './soil-conservation/index.ts';
import { authorUnemploymentBenefit } from './unemployment-benefit/index.ts';
import type { ItemKey, Place } from './place.ts';

/** Who writes which item; an item is authored once it stands here and its city has settled its part (`Place.items`). */
const authors: { readonly [K in ItemKey]: (place: Place) => ServiceItem } = {
  hygienePermit: authorHygienePermit,
  individualRegistration: authorIndividualRegistration,
  individualChange: authorIndividualChange,
  individualDeregistration: authorIndividualDeregistration,
  deviceFiling: authorDeviceFiling,
  fireworksRetail: authorFireworksRetail,
  labourDispatch: authorLabourDispatch,
  soilConservation: authorSoilConservation,
  marriage: authorMarriage,
  residencePermit: authorResidencePermit,
  minimumAllowance: authorMinimumAllowance,
  destituteSupport: authorDestituteSupport,
  flexibleInsurance: authorFlexibleInsurance,
  unemploymentBenefit: authorUnemploymentBenefit,
};

/** One authored item as it reads in one city. */
export function authoredItem(place: Place, key: ItemKey): ServiceItem {
  return authors[key](place);
}

/** Every item authored in this repository, as it reads in one city. */
export function authoredItems(place: Place): readonly ServiceItem[] {
  return Object.values(authors).map((author) => author(place));
}
