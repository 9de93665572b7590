import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';

type PersonalRecords = { personal_record: { jurisdiction: Jurisdiction; ref: string; body: unknown } };

/** Personal records in one query, in the shape in which this desk deposited them; erased ones are missing from the map. */
export async function recordsOf<T>(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  refs: readonly string[],
): Promise<ReadonlyMap<string, T>> {
  if (refs.length === 0) return new Map();
  const rows = await db
    .$extendTables<PersonalRecords>()
    .selectFrom('personal_record')
    .select(['ref', 'body'])
    .where('jurisdiction', '=', jurisdiction)
    .where('ref', 'in', [...new Set(refs)])
    .execute();
  // Only this desk deposits under the references that its events hold, each in the shape of `RecordOf`.
  return new Map(rows.map(({ ref, body }) => [ref, body as T]));
}
