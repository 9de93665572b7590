import { civilDateOf, refuse } from '#law';
import type { CivilDate, Refusal } from '#law';
import { postsHolding } from '#identity';
import type { PostId, Who } from '#identity';
import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import { askerOf, loadCase } from './context.ts';
import { maySee } from './guards.ts';
import { officersOf } from './officers.ts';
import type { CaseworkParts } from './parts.ts';

/**
 * Officers who may sign an inspection beside the person asking (许可法34(3)): posts with a mandate to review the item today, of other
 * persons; a second post of the same person is no second officer. Refusals: those of `maySee`, `no-mandate` for whoever may not review.
 */
export async function colleagues(
  parts: CaseworkParts,
  who: Who,
  number: string,
): Promise<readonly { readonly post: string; readonly name: string }[] | Refusal> {
  const { ledger, jurisdiction } = parts;
  const today = civilDateOf(ledger.clock.now());
  const { state } = await loadCase(parts, number);
  const item = state.stage === 'none' ? '' : state.item;
  const asker = await askerOf(ledger.db, who, item, today);
  const barred = maySee(state, asker);
  if (barred) return barred;
  if (asker.kind !== 'staff' || who.kind !== 'staff') return refuse('wrong-capacity', { capacity: 'reviewer' });
  if (!asker.acts.has('review')) return refuse('no-mandate', { act: 'review' });
  const held = await postsHolding(ledger.db, jurisdiction, item, 'review', today);
  const posts = held.filter(({ auxiliary }) => !auxiliary);
  const officers = await officersOf(
    ledger.db,
    jurisdiction,
    posts.map(({ id }) => id),
  );
  return [...officers]
    .filter(([, officer]) => officer.staff !== who.staff)
    .map(([post, officer]) => ({ post, name: officer.name === '' ? officer.title : officer.name }));
}

/** Posts that may review the item today, and so sign a record of it. */
export async function mayReview(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  item: string,
  today: CivilDate,
): Promise<ReadonlySet<PostId>> {
  const held = await postsHolding(db, jurisdiction, item, 'review', today);
  return new Set(held.filter(({ auxiliary }) => !auxiliary).map(({ id }) => id));
}
