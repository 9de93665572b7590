import type { Jurisdiction, View } from '#ledger';
import type { StaffEvent } from '../events.ts';
import type { StaffId } from '../types.ts';
import { sql } from 'kysely';
import { tables } from './tables.ts';
import type { Reader } from './tables.ts';

/** Who is on the staff; the name lies beside and is joined at read. */
export const staffView: View = {
  name: 'staff',
  tables: ['staff'],
  kind: 'inline',
  async on(stored, db) {
    if (!stored.stream.startsWith('staff/')) return;
    const event = stored as unknown as StaffEvent;
    const row = {
      jurisdiction: stored.jurisdiction,
      id: stored.stream.slice('staff/'.length),
      person_ref: event.data.person.ref,
      registered_on: event.data.on,
    };
    await tables(db).insertInto('staff').values(row).execute();
  },
};

/** Names of the given people; one whose record has been erased is missing from the map. */
export async function staffNames(
  db: Reader,
  jurisdiction: Jurisdiction,
  ids: readonly StaffId[],
): Promise<ReadonlyMap<StaffId, string>> {
  if (ids.length === 0) return new Map();
  const rows = await named(db, jurisdiction)
    .where('staff.id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, nameIn(row.body)]));
}

export async function staffName(db: Reader, jurisdiction: Jurisdiction, id: StaffId): Promise<string | undefined> {
  return (await staffNames(db, jurisdiction, [id])).get(id);
}

export interface StaffMember {
  readonly id: StaffId;
  readonly name: string;
}

/** A page of the staff, by id. In: the last id of the page before, how many. */
export async function staffPage(
  db: Reader,
  jurisdiction: Jurisdiction,
  after: StaffId,
  size: number,
): Promise<readonly StaffMember[]> {
  const rows = await named(db, jurisdiction).where('staff.id', '>', after).orderBy('staff.id').limit(size).execute();
  return rows.map((row) => ({ id: row.id, name: nameIn(row.body) }));
}

/** Ids of at most twenty people whose name holds the words, by name. Staff only: there are thousands at the most, and no index of names is kept. */
export async function findStaff(db: Reader, jurisdiction: Jurisdiction, words: string): Promise<readonly StaffId[]> {
  const name = sql<string>`personal_record.body->>'name'`;
  const rows = await named(db, jurisdiction)
    .where(sql<boolean>`position(${words} in ${name}) > 0`)
    .orderBy(name)
    .orderBy('staff.id')
    .limit(20)
    .execute();
  return rows.map(({ id }) => id);
}

function named(db: Reader, jurisdiction: Jurisdiction) {
  return tables(db)
    .selectFrom('staff')
    .innerJoin('personal_record', (join) =>
      join
        .onRef('personal_record.jurisdiction', '=', 'staff.jurisdiction')
        .onRef('personal_record.ref', '=', 'staff.person_ref'),
    )
    .select(['staff.id', 'personal_record.body'])
    .where('staff.jurisdiction', '=', jurisdiction);
}

function nameIn(body: unknown): string {
  return typeof body === 'object' && body !== null && 'name' in body ? String(body.name) : '';
}
