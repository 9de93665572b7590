import { createReadStream, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Instant } from '#law';
import { type Kysely, sql } from 'kysely';
import type { Jurisdiction, NoTables } from './types.ts';

/** One line of the file: the root of the tree of a jurisdiction's first `size` events. */
export interface TreeHead {
  readonly jurisdiction: Jurisdiction;
  readonly size: number;
  readonly root: string;
  readonly at: Instant;
}

function fileOf(folder: string, jurisdiction: Jurisdiction): string {
  if (!/^[\w-]+$/.test(jurisdiction)) throw new Error(`not a jurisdiction that can name a file: ${jurisdiction}`);
  return join(folder, `${jurisdiction}.jsonl`);
}

/**
 * Writes the heads that the file lacks, after their transaction is through: a head in the file is never one that the database took
 * back. A line that a crash cut short is taken away first.
 */
export async function writeTreeHeads(db: Kysely<NoTables>, jurisdiction: Jurisdiction, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await db.transaction().execute(async (trx) => {
    await sql`select pg_advisory_xact_lock(hashtext('onewindow tree heads'), hashtext(${jurisdiction}))`.execute(trx);
    const file = await open(fileOf(folder, jurisdiction), 'a+', 0o644);
    try {
      const { size } = await file.stat();
      const tail = Buffer.alloc(Math.min(size, 1024));
      await file.read(tail, 0, tail.length, size - tail.length);
      const text = tail.toString('utf8');
      const whole = text.slice(0, text.lastIndexOf('\n') + 1);
      if (whole.length < text.length) await file.truncate(size - Buffer.byteLength(text.slice(whole.length)));
      const last = whole.trimEnd().split('\n').at(-1);
      const known = last ? parseHead(last).size : 0;
      const { rows } = await sql<TreeHead>`
        select jurisdiction, tree_size as size, root, at from tree_head
         where jurisdiction = ${jurisdiction} and tree_size > ${known} order by tree_size`.execute(trx);
      if (rows.length === 0) return;
      await file.write(rows.map((head) => `${JSON.stringify(head)}\n`).join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  });
}

/** How long each jurisdiction's file is at this moment, in bytes: a reader of a snapshot must not read heads written after it. */
export function treeHeadFiles(folder: string): Map<Jurisdiction, number> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return new Map(names.map((name) => [name.slice(0, -'.jsonl'.length), statSync(join(folder, name)).size]));
}

/**
 * The heads in the first `bytes` of a file, one after the other. A last line without its end is what a crash leaves and is none yet; any
 * other line that is no head is given as `unreadable`.
 */
export async function* readTreeHeads(
  folder: string,
  jurisdiction: Jurisdiction,
  bytes: number,
): AsyncGenerator<TreeHead | 'unreadable'> {
  if (bytes === 0) return;
  const input = createReadStream(fileOf(folder, jurisdiction), { encoding: 'utf8', end: bytes - 1 });
  const lines = createInterface({ input, crlfDelay: Infinity });
  let read = 0;
  for await (const line of lines) {
    read += Buffer.byteLength(line) + 1;
    if (read <= bytes && line !== '') yield headIn(line) ?? 'unreadable';
  }
}

function parseHead(line: string): TreeHead {
  const head = headIn(line);
  if (!head) throw new Error('the last line of a tree-head file is no tree head');
  return head;
}

function headIn(line: string): TreeHead | undefined {
  try {
    const head: unknown = JSON.parse(line);
    return typeof head === 'object' && head !== null && 'size' in head && 'root' in head
      ? (head as TreeHead)
      : undefined;
  } catch {
    return undefined;
  }
}
