import { type Kysely, sql } from 'kysely';
import type { FaultList } from './faults.ts';
import { commitmentOf } from './hash.ts';
import type { Commitment, Jurisdiction, NoTables } from './types.ts';
import type { WalkedRow } from './walked-row.ts';

interface PersonalRow {
  readonly ref: string;
  readonly salt: string;
  readonly body: unknown;
}

/** Compares the personal records that still exist with what these events committed to. Out: how many were compared. */
export async function verifyCommitments(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  rows: readonly WalkedRow[],
  faults: FaultList,
): Promise<number> {
  const found = rows.flatMap((row) => commitmentsIn(parse(row.data_text)).map((commitment) => ({ row, commitment })));
  if (found.length === 0) return 0;
  const refs = [...new Set(found.map(({ commitment }) => commitment.ref))];
  const { rows: records } = await sql<PersonalRow>`
    select ref, salt, body from personal_record where jurisdiction = ${jurisdiction} and ref = any(${refs})`.execute(
    db,
  );
  const bodies = new Map(records.map((record) => [record.ref, record]));
  for (const { row, commitment } of found) {
    const record = bodies.get(commitment.ref);
    if (!record || commitmentOf(record.salt, record.body) === commitment.commitment) continue;
    const words = `personal record ${commitment.ref} is not the one it committed to`;
    const place = { leaf: row.leaf_index ?? undefined, position: row.position };
    faults.add({ jurisdiction, stream: row.stream, seq: row.seq, kind: 'personal', words }, place);
  }
  return records.length;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Every commitment anywhere in an event's data: an object with `ref` and `commitment`. */
function commitmentsIn(value: unknown): Commitment[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.values(value).flatMap(commitmentsIn);
  if ('ref' in value && 'commitment' in value && typeof value.ref === 'string' && typeof value.commitment === 'string')
    return [{ ref: value.ref, commitment: value.commitment }, ...inner];
  return inner;
}
