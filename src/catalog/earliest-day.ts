import type { CivilDate } from '#law';
import type { ItemState } from './state.ts';

/** The first day on which a version of an item may take effect: today, and not before the version it follows. */
export function earliestDay(state: ItemState, today: CivilDate): CivilDate {
  const last = state.stage === 'none' ? undefined : state.published.at(-1)?.effectiveOn;
  return last !== undefined && last > today ? last : today;
}
