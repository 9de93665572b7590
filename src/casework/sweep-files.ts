import { machineSeconds } from '#ledger';
import type { NoTables } from '#ledger';
import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { CaseworkParts } from './parts.ts';

const day = 24 * 60 * 60;

/**
 * Removes from the file store what no draft and no case names any more: taken out of a draft, discarded or forgotten with it (个人信息保护法
 * 47(1)(一)). A timer calls it; several at once do no harm. Out: how many files.
 *
 * A file that an upload has just put is named by its draft a moment later, hence the day's grace. It is measured by the machine's clock and
 * not the ledger's, because the machine dates the files: beside a simulated clock all of them would be years old, or of the future.
 * After the grace only a new `put` can bring a new name for a file that had none, and the store does not remove what was put since.
 */
export async function sweepFiles({ ledger, files }: Pick<CaseworkParts, 'ledger' | 'files'>): Promise<number> {
  const before = machineSeconds() - day;
  await files.tidy(before);
  let removed = 0;
  for await (const hashes of files.older(before)) {
    const named = await namedAmong(ledger.db, hashes);
    for (const hash of hashes) if (!named.has(hash) && (await files.remove(hash, before))) removed += 1;
  }
  return removed;
}

/**
 * Those of the files that something names. One statement, so one snapshot: a file that passes from a draft to its case is seen in one of
 * them. In every jurisdiction, because the database has one store for all. Drafts are asked file by file, which their index answers: a
 * thousand among 100,000 drafts in 0.1 s, with `?|` over the whole batch 7 s.
 */
async function namedAmong(db: Kysely<NoTables>, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ hash: string }>`
    select hash from case_file where hash = any(${hashes}::text[])
    union
    select file from case_paper where file = any(${hashes}::text[])
    union
    select hash from unnest(${hashes}::text[]) as asked (hash)
     where exists (select from draft where jsonb_path_query_array(files, '$[*].file') ? asked.hash)
        or exists (select from intake where jsonb_path_query_array(files, '$[*].file') ? asked.hash)`.execute(db);
  return new Set(rows.map(({ hash }) => hash));
}
