import { type Kysely, sql } from 'kysely';
import type { FaultList } from './faults.ts';
import { emptyTree, type Frontier, grow, rootOf } from './merkle.ts';
import { readTreeHeads } from './tree-head-file.ts';
import type { Jurisdiction, NoTables } from './types.ts';

const batch = 1000;

interface LeafRow {
  readonly leaf_index: number;
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  readonly there: boolean;
  readonly xid: string | null;
  readonly position: number | null;
}

/** The folder of the tree-head files, and how much of this jurisdiction's file belongs to the snapshot. */
interface HeadFile {
  readonly folder: string;
  readonly bytes: number;
}

const unreadable = 'unreadable';

interface Head {
  readonly size: number;
  readonly root: string;
  readonly source: 'row' | 'file';
}

/** Streams whose head says that there were events, but there is none: a whole chain was removed. */
export async function findMissingChains(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  faults: FaultList,
): Promise<void> {
  const { rows } = await sql<{ stream: string; leaf: number | null }>`
    select s.stream, l.leaf_index as leaf from stream s
      left join leaf l on l.jurisdiction = s.jurisdiction and l.stream = s.stream and l.seq = 1
     where s.jurisdiction = ${jurisdiction} and s.seq > 0 and not exists (
       select 1 from event e where e.jurisdiction = s.jurisdiction and e.stream = s.stream)
     order by s.stream limit 1000`.execute(db);
  for (const { stream, leaf } of rows) {
    const words = 'its whole chain is missing; only the head is left';
    faults.add(
      { jurisdiction, stream, seq: 1, kind: 'removed', words },
      { leaf: leaf ?? undefined, position: undefined },
    );
  }
}

/**
 * Builds the tree again from its leaves and compares every head, those of the file outside the database included. Whoever re-hashes
 * a whole chain and its leaves cannot re-hash a head that left the database.
 */
export async function verifyTree(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  file: HeadFile,
  faults: FaultList,
): Promise<{ leaves: number; heads: number; fileHeads: number }> {
  const heads = { row: headRows(db, jurisdiction), file: fileHeads(file, jurisdiction) };
  const next = { row: await heads.row.next(), file: await heads.file.next() };
  const counts = { row: 0, file: 0 };
  let tree: Frontier = emptyTree;
  let good: LeafRow | undefined;
  let sinceGood: LeafRow | undefined;
  let before: LeafRow | undefined;
  let sound = true;
  const compare = async (source: 'row' | 'file', end: boolean): Promise<void> => {
    for (let head = next[source]; head.done !== true; head = next[source]) {
      if (head.value.size > tree.size && !end) return;
      counts[source] += 1;
      if (sound && (head.value.size !== tree.size || head.value.root !== rootOf(tree))) {
        sound = false;
        reportHead(jurisdiction, head.value, tree.size, sinceGood ?? good, faults);
      }
      next[source] = await heads[source].next();
    }
  };
  for (
    let rows = await readLeaves(db, jurisdiction, -1);
    rows.length > 0;
    rows = await readLeaves(db, jurisdiction, tree.size - 1)
  ) {
    for (const row of rows) {
      if (row.leaf_index !== tree.size) {
        const words = `leaf ${tree.size} is missing; the next is leaf ${row.leaf_index}`;
        if (sound)
          faults.add({ jurisdiction, stream: row.stream, seq: row.seq, kind: 'tree-head', words }, placeOf(row));
        sound = false;
        return { leaves: tree.size, heads: counts.row, fileHeads: counts.file };
      }
      if (!row.there) {
        const words = `it was sealed as leaf ${row.leaf_index} and is not there`;
        faults.add({ jurisdiction, stream: row.stream, seq: row.seq, kind: 'removed', words }, placeOf(row));
      }
      if (before && isAfter(before, row)) {
        const words = 'it does not lie in the order in which it was sealed';
        faults.add({ jurisdiction, stream: row.stream, seq: row.seq, kind: 'reordered', words }, placeOf(row));
      }
      before = row.there ? row : before;
      sinceGood ??= row;
      tree = grow(tree, row.hash);
      const compared = counts.row + counts.file;
      await compare('file', false);
      await compare('row', false);
      if (counts.row + counts.file > compared) [good, sinceGood] = [row, undefined];
    }
  }
  await compare('file', true);
  await compare('row', true);
  return { leaves: tree.size, heads: counts.row, fileHeads: counts.file };
}

/** Leaves were given in the order of transaction number, then position. */
function isAfter(a: LeafRow, b: LeafRow): boolean {
  if (!b.there) return false;
  const [first, second] = [BigInt(a.xid ?? 0), BigInt(b.xid ?? 0)];
  return first > second || (first === second && (a.position ?? 0) > (b.position ?? 0));
}

function placeOf(row: LeafRow): { leaf: number; position: undefined } {
  return { leaf: row.leaf_index, position: undefined };
}

/** A head names only the stretch of leaves since the last sound one; an exact fault within that stretch comes before it. */
function reportHead(
  jurisdiction: Jurisdiction,
  head: Head,
  size: number,
  from: LeafRow | undefined,
  faults: FaultList,
): void {
  const where = head.source === 'file' ? 'file outside the database' : 'table tree_head';
  const words =
    head.root === unreadable
      ? 'a line of the file outside the database is no tree head'
      : head.size > size
        ? `the ${where} has a tree of ${head.size} events, but only ${size} sealed events are left`
        : `one of the events from leaf ${from?.leaf_index ?? 0} to ${size - 1} is not the one sealed in the ${where}`;
  const cut = head.size > size;
  // Which streams the cut leaves belonged to, nothing that is left can tell.
  faults.add(
    cut
      ? { jurisdiction, stream: '', seq: 0, kind: 'removed', words }
      : { jurisdiction, stream: from?.stream ?? '', seq: from?.seq ?? 0, kind: 'tree-head', words },
    { leaf: Math.max(head.size, size) - 0.5, position: undefined },
  );
}

async function readLeaves(db: Kysely<NoTables>, jurisdiction: Jurisdiction, after: number): Promise<LeafRow[]> {
  const { rows } = await sql<LeafRow>`
    select l.leaf_index, l.stream, l.seq, l.hash, e.seq is not null as there,
           e.xid::text as xid, e.position
      from leaf l left join event e on e.jurisdiction = l.jurisdiction and e.stream = l.stream and e.seq = l.seq
     where l.jurisdiction = ${jurisdiction} and l.leaf_index > ${after} order by l.leaf_index limit ${batch}`.execute(
    db,
  );
  return rows;
}

async function* headRows(db: Kysely<NoTables>, jurisdiction: Jurisdiction): AsyncGenerator<Head> {
  for (let after = 0; ;) {
    const { rows } = await sql<{ size: number; root: string }>`
      select tree_size as size, root from tree_head where jurisdiction = ${jurisdiction} and tree_size > ${after}
       order by tree_size limit ${batch}`.execute(db);
    for (const row of rows) yield { ...row, source: 'row' };
    if (rows.length < batch) return;
    after = rows.at(-1)?.size ?? after;
  }
}

/** A line that cannot be read counts as a head with the size of the one before it, which no tree answers to. */
async function* fileHeads({ folder, bytes }: HeadFile, jurisdiction: Jurisdiction): AsyncGenerator<Head> {
  let last = 0;
  for await (const head of readTreeHeads(folder, jurisdiction, bytes)) {
    if (head !== 'unreadable') last = head.size;
    yield { size: last, root: head === 'unreadable' ? unreadable : head.root, source: 'file' };
  }
}
