import { authoredItem, lanting } from '#catalog';
import type { ItemKey, OrganKey } from '#catalog';
import type { Act } from '#identity';

/** A mandate in the making: `paper` is the granting organ's code for the document number, e.g. 澜卫授. */
export interface DemoMandate {
  readonly item: string;
  readonly act: Act;
  readonly paper: string;
}

const papers: { readonly [K in OrganKey]: string } = {
  health: '澜卫授',
  market: '澜市监授',
  civilAffairs: '澜东民授',
  labour: '澜人社授',
  emergency: '澜东应急授',
  water: '澜水授',
  police: '澜东公授',
  socialInsurance: '澜社保授',
};

/** The organ of an item empowers to acts on it. */
export function mandates(key: ItemKey, ...acts: readonly Act[]): readonly DemoMandate[] {
  const { id } = authoredItem(lanting, key);
  return acts.map((act) => ({ item: id, act, paper: papers[lanting.items[key].organ] }));
}

/**
 * The organs of all items empower to one act: the general windows accept everything, the issuing window hands everything out, but for what has
 * a window of its own.
 */
export function mandatesForAll(act: Act): readonly DemoMandate[] {
  const keys = Object.keys(lanting.items) as ItemKey[];
  return keys.filter((key) => lanting.items[key].window === undefined).flatMap((key) => mandates(key, act));
}
