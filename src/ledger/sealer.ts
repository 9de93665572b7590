import { type Kysely, sql, type Transaction } from 'kysely';
import { readSettled } from './followers.ts';
import { emptyTree, type Frontier, grow, rootOf } from './merkle.ts';
import { readJurisdictions } from './read.ts';
import { writeTreeHeads } from './tree-head-file.ts';
import type { Clock, Jurisdiction, NoTables } from './types.ts';

const batch = 2000;

interface LastHead {
  readonly tree_size: number;
  readonly frontier: readonly string[];
  readonly xid: string;
  readonly position: number;
}

export interface SealerParts {
  readonly db: Kysely<NoTables>;
  readonly clock: Clock;
  /** Folder outside the database in which the tree heads are written: `<folder>/<jurisdiction>.jsonl`. */
  readonly folder: string;
}

/**
 * Seals every settled event: gives it a leaf index and writes a tree head, as a row and as a line of a file outside the database.
 * Out: how many events were sealed. Several processes may call it; one at a time seals a jurisdiction.
 */
export async function sealEvents({ db, clock, folder }: SealerParts): Promise<number> {
  let sealed = 0;
  for (const jurisdiction of await readJurisdictions(db)) {
    for (let step = batch; step === batch; sealed += step) {
      step = await db.transaction().execute((trx) => seal(trx, jurisdiction, clock));
    }
    await writeTreeHeads(db, jurisdiction, folder);
  }
  return sealed;
}

async function seal(db: Transaction<NoTables>, jurisdiction: Jurisdiction, clock: Clock): Promise<number> {
  const lock = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('onewindow sealer'), hashtext(${jurisdiction})) as free`.execute(db);
  if (lock.rows[0]?.free !== true) return 0;
  const { rows: heads } = await sql<LastHead>`
    select tree_size, frontier, xid::text as xid, position from tree_head
     where jurisdiction = ${jurisdiction} order by tree_size desc limit 1`.execute(db);
  const last = heads[0];
  const events = await readSettled(db, jurisdiction, last ?? { xid: '0', position: 0 }, batch);
  const end = events.at(-1);
  if (!end) return 0;
  const from = last?.tree_size ?? 0;
  const leaves = events.map(
    ({ stream, seq, hash }, index) =>
      sql`(${jurisdiction}, ${from + index}::bigint, ${stream}, ${seq}::integer, ${hash})`,
  );
  await sql`insert into leaf (jurisdiction, leaf_index, stream, seq, hash) values ${sql.join(leaves)}`.execute(db);
  let tree: Frontier = last ? { size: last.tree_size, roots: last.frontier } : emptyTree;
  for (const { hash } of events) tree = grow(tree, hash);
  await sql`insert into tree_head (jurisdiction, tree_size, root, frontier, xid, position, at)
    values (${jurisdiction}, ${tree.size}, ${rootOf(tree)}, ${JSON.stringify(tree.roots)}::json,
            ${end.xid}::xid8, ${end.position}, ${clock.now()})`.execute(db);
  return events.length;
}
