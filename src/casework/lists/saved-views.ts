import { refuse } from '#law';
import type { Refusal } from '#law';
import { post } from '#identity';
import type { PostId, Who } from '#identity';
import type { NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import type { CaseworkParts } from '../parts.ts';
import type { CaseworkTables } from '../views/tables.ts';
import type { KeptFilter } from './filters.ts';

/** A view of the worklist under a name of one's own. It lies beside the ledger, with the post, and is deleted like a note. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly filters: KeptFilter;
}

/** Tabs that a head can bear. */
export const mostSavedViews = 12;

type Tables = CaseworkTables & {
  saved_view: { jurisdiction: string; post: PostId; id: string; name: string; filters: unknown; saved_at: string };
};
const tables = (db: Kysely<NoTables>): Kysely<Tables> => db.$extendTables<Tables>();

/** The saved views of the post in which somebody acts, the oldest first. Refusals: `not-signed-in`, `wrong-capacity`, `no-mandate` for whoever holds no post. */
export async function savedViews(parts: CaseworkParts, who: Who): Promise<readonly SavedView[] | Refusal> {
  const held = await postOf(parts, who);
  if (typeof held !== 'string') return held;
  const rows = await tables(parts.ledger.db)
    .selectFrom('saved_view')
    .select(['id', 'name', 'filters'])
    .where('jurisdiction', '=', parts.jurisdiction)
    .where('post', '=', held)
    .orderBy('saved_at')
    .orderBy('id')
    .execute();
  // Only this desk writes the column, in this shape.
  return rows.map(({ id, name, filters }) => ({ id, name, filters: filters as KeptFilter }));
}

/**
 * Saves a view, or renames it and changes its filters: the id is the caller's, so that a repetition changes nothing. Refusals: those of
 * `savedViews`, `saved-view-nameless`, `too-many-saved-views`.
 */
export async function saveView(
  parts: CaseworkParts,
  who: Who,
  { id, name: typed, filters }: SavedView,
): Promise<true | Refusal> {
  const held = await postOf(parts, who);
  if (typeof held !== 'string') return held;
  const name = typed.trim();
  if (name === '') return refuse('saved-view-nameless', {}, 'name');
  const { jurisdiction } = parts;
  return parts.ledger.transact<true>(jurisdiction, async (tx) => {
    const db = tables(tx.db);
    const own = await db
      .selectFrom('saved_view')
      .select('id')
      .where('jurisdiction', '=', jurisdiction)
      .where('post', '=', held)
      .forUpdate()
      .execute();
    if (!own.some((view) => view.id === id) && own.length >= mostSavedViews)
      return refuse('too-many-saved-views', { most: mostSavedViews });
    const kept = { name, filters: JSON.stringify(filters) };
    await db
      .insertInto('saved_view')
      .values({ jurisdiction, post: held, id, ...kept, saved_at: tx.at })
      .onConflict((conflict) => conflict.columns(['jurisdiction', 'post', 'id']).doUpdateSet(kept))
      .execute();
    return true;
  });
}

/** Deletes a saved view; one that is gone already stays gone. Refusals: those of `savedViews`. */
export async function forgetView(parts: CaseworkParts, who: Who, id: string): Promise<true | Refusal> {
  const held = await postOf(parts, who);
  if (typeof held !== 'string') return held;
  const { jurisdiction } = parts;
  return parts.ledger.transact<true>(jurisdiction, async (tx) => {
    await tables(tx.db)
      .deleteFrom('saved_view')
      .where('jurisdiction', '=', jurisdiction)
      .where('post', '=', held)
      .where('id', '=', id)
      .execute();
    return true;
  });
}

/** The post is read anew: it may have ended since the sign-in, and nobody sees what another has saved. */
async function postOf({ ledger, jurisdiction }: CaseworkParts, who: Who): Promise<PostId | Refusal> {
  if (who.kind === 'anonymous') return refuse('not-signed-in');
  if (who.kind === 'citizen') return refuse('wrong-capacity', { capacity: '工作人员' });
  const held = who.post && (await post(ledger.db, jurisdiction, who.post.id));
  return held && held.staff === who.staff ? held.id : refuse('no-mandate', { act: 'handle' });
}
