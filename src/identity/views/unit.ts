import type { Jurisdiction, View } from '#ledger';
import type { UnitEvent } from '../events.ts';
import type { Unit, UnitId } from '../types.ts';
import type { IdentityTables, Reader } from './tables.ts';
import { tables } from './tables.ts';
import type { Selectable } from 'kysely';

/** The organisation tree as it stands. */
export const unitView: View = {
  name: 'unit',
  tables: ['unit'],
  kind: 'inline',
  async on(stored, db) {
    if (!stored.stream.startsWith('unit/')) return;
    const id = stored.stream.slice('unit/'.length);
    const { jurisdiction } = stored;
    const event = stored as unknown as UnitEvent;
    switch (event.type) {
      case 'UnitEstablished': {
        const { kind, region, name, nameEn, parent, creditCode, numberPrefix } = event.data;
        const row = {
          jurisdiction,
          id,
          kind,
          parent: parent || null,
          region,
          name,
          name_en: nameEn ?? null,
          credit_code: creditCode || null,
          number_prefix: numberPrefix || null,
          abolished_on: null,
        };
        await tables(db).insertInto('unit').values(row).execute();
        return;
      }
      case 'UnitRenamed':
        await change(db, jurisdiction, id, { name: event.data.name, name_en: event.data.nameEn ?? null });
        return;
      case 'UnitAbolished':
        await change(db, jurisdiction, id, { abolished_on: event.data.on });
        return;
    }
  },
};

async function change(
  db: Reader,
  jurisdiction: Jurisdiction,
  id: UnitId,
  to: Partial<IdentityTables['unit']>,
): Promise<void> {
  await tables(db).updateTable('unit').set(to).where('jurisdiction', '=', jurisdiction).where('id', '=', id).execute();
}

/** All standing units, parents before children, siblings by region and id. Names are looked up, never copied: they change. */
export async function unitTree(db: Reader, jurisdiction: Jurisdiction): Promise<readonly Unit[]> {
  const rows = await tables(db)
    .selectFrom('unit')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('abolished_on', 'is', null)
    .orderBy('region')
    .orderBy('id')
    .execute();
  const below = new Map<UnitId, typeof rows>();
  for (const row of rows) {
    const siblings = below.get(row.parent ?? '') ?? [];
    siblings.push(row);
    below.set(row.parent ?? '', siblings);
  }
  const ordered: Unit[] = [];
  const descend = (parent: UnitId): void => {
    for (const row of below.get(parent) ?? []) {
      ordered.push(unitOf(row));
      descend(row.id);
    }
  };
  descend('');
  return ordered;
}

/** One unit, an abolished one too: old cases still name it. */
export async function unit(db: Reader, jurisdiction: Jurisdiction, id: UnitId): Promise<Unit | undefined> {
  const row = await tables(db)
    .selectFrom('unit')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && unitOf(row);
}

/** The given units, abolished ones too, in one query; an unknown one is missing from the map. */
export async function unitsById(
  db: Reader,
  jurisdiction: Jurisdiction,
  ids: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, Unit>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('unit')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, unitOf(row)]));
}

/** Whether a unit has standing units below it or posts whose term has not ended by `today`. */
export async function unitInUse(db: Reader, jurisdiction: Jurisdiction, id: UnitId, today: string): Promise<boolean> {
  const child = await tables(db)
    .selectFrom('unit')
    .select('id')
    .where('jurisdiction', '=', jurisdiction)
    .where('parent', '=', id)
    .where('abolished_on', 'is', null)
    .limit(1)
    .executeTakeFirst();
  const post = await tables(db)
    .selectFrom('post')
    .select('id')
    .where('jurisdiction', '=', jurisdiction)
    .where('unit', '=', id)
    .where((where) => where.or([where('held_to', 'is', null), where('held_to', '>=', today)]))
    .limit(1)
    .executeTakeFirst();
  return child !== undefined || post !== undefined;
}

function unitOf(row: Selectable<IdentityTables['unit']>): Unit {
  return {
    id: row.id,
    kind: row.kind,
    region: row.region,
    name: row.name,
    ...(row.name_en !== null && { nameEn: row.name_en }),
    ...(row.parent !== null && { parent: row.parent }),
    ...(row.credit_code !== null && { creditCode: row.credit_code }),
    ...(row.number_prefix !== null && { numberPrefix: row.number_prefix }),
  };
}
