import type { CivilDate } from '#law';
import { itemsOf, post } from '#identity';
import type { Act, PostId, Who } from '#identity';
import type { NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import { neverAuxiliary } from './context.ts';
import type { CaseAct } from './shown.ts';

/** What a post may do with cases today: for each act the items, `*` for every item. */
export interface CaseMandates {
  readonly post: PostId;
  readonly items: ReadonlyMap<Act, readonly string[]>;
}

export const caseActs: readonly CaseAct[] = ['accept', 'review', 'decide', 'issue', 'supervise'];

/** The mandates of the post in which somebody acts, read anew. None where the post is not held any more. */
export async function caseMandates(
  db: Kysely<NoTables>,
  who: Extract<Who, { kind: 'staff' }>,
  today: CivilDate,
): Promise<CaseMandates> {
  const held = who.post && (await post(db, who.jurisdiction, who.post.id));
  if (!held || held.staff !== who.staff) return { post: '', items: new Map() };
  const mandates = await itemsOf(db, who.jurisdiction, held.id, today);
  const may = caseActs.filter((act) => !held.auxiliary || !neverAuxiliary.includes(act));
  return {
    post: held.id,
    items: new Map(may.map((act) => [act, mandates.flatMap((one) => (one.act === act ? one.item : []))])),
  };
}

/** Whether the mandates allow an act for an item. */
export function mayDo({ items }: CaseMandates, act: Act, item: string): boolean {
  const named = items.get(act) ?? [];
  return named.includes('*') || named.includes(item);
}
