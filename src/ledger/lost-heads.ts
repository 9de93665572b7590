import { type Kysely, sql } from 'kysely';
import { readTreeHeads, treeHeadFiles } from './tree-head-file.ts';
import type { NoTables } from './types.ts';

/**
 * Whether the tree heads outside know of events that this database does not have: it is an older copy, or another office's. Whoever is
 * about to delete by what the database says asks this first. In: the folder of the heads. Out: the first such jurisdiction, else undefined.
 */
export async function lostHeads(db: Kysely<NoTables>, folder: string): Promise<string | undefined> {
  for (const [jurisdiction, bytes] of treeHeadFiles(folder)) {
    let last: { readonly size: number; readonly root: string } | undefined;
    for await (const head of readTreeHeads(folder, jurisdiction, bytes)) if (head !== 'unreadable') last = head;
    if (!last) continue;
    const { rows } = await sql`
      select 1 from tree_head
       where jurisdiction = ${jurisdiction} and tree_size = ${last.size} and root = ${last.root}`.execute(db);
    if (rows.length === 0) return jurisdiction;
  }
  return undefined;
}
