import type { ServiceItem } from '../types.ts';
import { authorHygienePermit } from './hygiene-permit/index.ts';
import { authorIndividualRegistration } from './individual-registration/index.ts';
import type { Place } from './place.ts';

/** Every item authored in this repository, as it reads in one city. */
export function authoredItems(place: Place): readonly ServiceItem[] {
  return [authorHygienePermit(place), authorIndividualRegistration(place)];
}
