import type { TermOfMandate } from './situation.ts';
import type { Act } from './types.ts';

/** Approving (决定) and supervising (监督) one item never lie in one person. */
const neverTogether: readonly (readonly [Act, Act])[] = [['decide', 'supervise']];

/** Whether two mandates of one person may not stand side by side: incompatible acts on one item on at least one common day. */
export function incompatible(one: TermOfMandate, other: TermOfMandate): boolean {
  const acts = neverTogether.some(([a, b]) => (one.act === a && other.act === b) || (one.act === b && other.act === a));
  const items = one.item === other.item || one.item === '*' || other.item === '*';
  return acts && items && one.from <= other.until && other.from <= one.until;
}
