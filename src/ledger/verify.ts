import { type Kysely, sql } from 'kysely';
import { type Fault, faultList } from './faults.ts';
import { treeHeadFiles } from './tree-head-file.ts';
import type { Jurisdiction, NoTables } from './types.ts';
import { verifyChains } from './verify-chains.ts';
import { findMissingChains, verifyTree } from './verify-tree.ts';

/** What `verify` found. Counts are of what was read. */
export interface VerifyReport {
  readonly ok: boolean;
  readonly events: number;
  readonly streams: number;
  /** Tree heads compared: rows, and lines of the files outside the database. */
  readonly heads: number;
  readonly fileHeads: number;
  readonly sealed: number;
  /** Personal records that still exist and were compared with what the events committed to. */
  readonly personalRecords: number;
  /** How often a stream's times went backwards (a clock was set back); no fault. */
  readonly clockSteps: number;
  readonly faults: number;
  readonly firstFault?: Fault;
}

/**
 * Walks every chain and every tree head and names the first event that was altered, removed, inserted or re-hashed. In: the
 * database (any role that may read), the folder of the tree-head files. Works beside a running server: it reads one snapshot,
 * a thousand rows at a time.
 */
export async function verifyLedger(db: Kysely<NoTables>, folder: string): Promise<VerifyReport> {
  const faults = faultList();
  const files = treeHeadFiles(folder);
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const jurisdictions = await knownJurisdictions(trx, [...files.keys()]);
      const totals = { events: 0, streams: 0, heads: 0, fileHeads: 0, sealed: 0, personalRecords: 0 };
      for (const jurisdiction of jurisdictions) {
        const chains = await verifyChains(trx, jurisdiction, faults);
        await findMissingChains(trx, jurisdiction, faults);
        const tree = await verifyTree(trx, jurisdiction, { folder, bytes: files.get(jurisdiction) ?? 0 }, faults);
        totals.events += chains.events;
        totals.streams += chains.streams;
        totals.personalRecords += chains.personalRecords;
        totals.heads += tree.heads;
        totals.fileHeads += tree.fileHeads;
        totals.sealed += tree.leaves;
      }
      const steps = await sql<{ count: number }>`select count(*) as count from clock_step`.execute(trx);
      const first = faults.first;
      return {
        ok: faults.count === 0,
        ...totals,
        clockSteps: steps.rows[0]?.count ?? 0,
        faults: faults.count,
        ...(first && { firstFault: first }),
      };
    });
}

/** Also a jurisdiction of which only the seals are left, in the database or outside it. */
async function knownJurisdictions(db: Kysely<NoTables>, outside: readonly Jurisdiction[]): Promise<Jurisdiction[]> {
  const { rows } = await sql<{ jurisdiction: string }>`
    select jurisdiction from stream union select jurisdiction from event
     union select jurisdiction from leaf union select jurisdiction from tree_head
     union select unnest(${outside}::text[]) order by 1`.execute(db);
  return rows.map((row) => row.jurisdiction);
}
