import { refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import { itemsOf, post } from '#identity';
import type { PostId, UnitId, Who } from '#identity';
import type { NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import { neverAuxiliary } from '../context.ts';
import { handsSuffice } from '../what-next.ts';

/** A post at a counter: whose intakes it sees, and what it may take in. */
export interface AtCounter {
  readonly who: Extract<Who, { kind: 'staff' }>;
  readonly post: PostId;
  readonly unit: UnitId;
  /** Items that it may take in today; `*` for every item. */
  readonly items: readonly string[];
}

/**
 * Whether somebody sits at a counter today; post and mandates are read anew. Refusals: `not-signed-in`, `wrong-capacity` for a citizen,
 * `no-mandate` for a post that may take in nothing (domain 9A.25).
 */
export async function atCounter(db: Kysely<NoTables>, who: Who, today: CivilDate): Promise<AtCounter | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: 'clerk' });
  const held = who.post && (await post(db, who.jurisdiction, who.post.id));
  if (!held || held.staff !== who.staff) return refuse('no-mandate', { act: 'receive' });
  const mandates = await itemsOf(db, who.jurisdiction, held.id, today);
  const may = handsSuffice.filter((act) => !held.auxiliary || !neverAuxiliary.includes(act));
  const items = [...new Set(mandates.flatMap(({ act, item }) => (may.includes(act) ? item : [])))];
  if (items.length === 0) return refuse('no-mandate', { act: 'receive' });
  return { who, post: held.id, unit: held.unit, items };
}

/** Whether this post may take the item in. */
export function takesIn({ items }: AtCounter, item: string): boolean {
  return items.includes('*') || items.includes(item);
}
