import { intakeWords as w } from './intake-words.ts';
import type { Gap } from './ticks.ts';

/** A sentence the clerk may say about what is missing; she says it in her own words. Empty where nothing is. */
export function saying(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return '';
  const each = gaps.map(({ material, problem }) => `《${material.name}》${problem.replace(/[。;::]+$/, '')}`);
  return w.sayGaps(each.join(';'), gaps.length);
}
