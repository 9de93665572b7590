import { isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { itemVersion } from '#catalog';
import type { Who } from '#identity';
import type { PortalParts } from '../parts.ts';
import { stepsOf } from './plan.ts';
import type { Application, Step } from './plan.ts';

/** A draft of the person asking with the item version it fills in. Refusals: `not-signed-in`, `not-found`, `wrong-capacity`. */
export async function loadApplication(parts: PortalParts, who: Who, id: string): Promise<Application | Refusal> {
  const { casework, ledger, jurisdiction } = parts;
  const draft = await casework.draft(who, id);
  if (isRefusal(draft)) return draft;
  const published = await itemVersion(ledger.db, jurisdiction, draft.item, draft.version);
  if (!published) return refuse('item-not-published');
  const { item } = published;
  if (draft.caseNumber === undefined) return { draft, item };
  const correcting = await casework.casePage(who, draft.caseNumber);
  return isRefusal(correcting) ? correcting : { draft, item, correcting };
}

/** The step named in the address. Refusal `not-found` where the application has no such page. */
export function stepNamed(application: Application, id: string): Step | Refusal {
  return stepsOf(application).find((step) => step.id === id) ?? refuse('not-found');
}

/** The step after this one; the last look stays. */
export function stepAfter(application: Application, step: Step): Step {
  const steps = stepsOf(application);
  return steps[steps.findIndex(({ id }) => id === step.id) + 1] ?? step;
}
