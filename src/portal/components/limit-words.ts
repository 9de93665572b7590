import type { LimitUnit } from '#catalog';
import type { Say } from '../say.ts';

/** 3 个工作日; a limit of 0 is on the spot. */
export function limitWords(say: Say, { n, unit }: { readonly n: number; readonly unit: LimitUnit }): string {
  if (n === 0) return say('unit.now');
  return say(n === 1 ? `unit.${unit}.1` : `unit.${unit}`, { n });
}
