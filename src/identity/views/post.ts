import type { CivilDate } from '#law';
import type { Jurisdiction, View } from '#ledger';
import type { Selectable } from 'kysely';
import type { PostEvent } from '../events.ts';
import type { Post, PostId, StaffId, UnitId } from '../types.ts';
import type { IdentityTables, Reader } from './tables.ts';
import { tables } from './tables.ts';

/** Posts (岗位) with their terms. */
export const postView: View = {
  name: 'post',
  tables: ['post'],
  kind: 'inline',
  async on(stored, db) {
    if (!stored.stream.startsWith('post/')) return;
    const id = stored.stream.slice('post/'.length);
    const { jurisdiction } = stored;
    const event = stored as unknown as PostEvent;
    switch (event.type) {
      case 'PostAssigned': {
        const { from, to, ...post } = event.data;
        const row = { jurisdiction, id, ...post, held_from: from, held_to: to || null };
        await tables(db).insertInto('post').values(row).execute();
        return;
      }
      case 'PostEnded':
        await tables(db)
          .updateTable('post')
          .set({ held_to: event.data.to })
          .where('jurisdiction', '=', jurisdiction)
          .where('id', '=', id)
          .execute();
        return;
    }
  },
};

/** Posts a person holds on a day, the earliest first. */
export async function postsOf(
  db: Reader,
  jurisdiction: Jurisdiction,
  staff: StaffId,
  date: CivilDate,
): Promise<readonly Post[]> {
  const rows = await heldOn(db, jurisdiction, date).where('staff', '=', staff).execute();
  return rows.map(postOf);
}

/** Posts of a unit held on a day, the earliest first. */
export async function postsIn(
  db: Reader,
  jurisdiction: Jurisdiction,
  unit: UnitId,
  date: CivilDate,
): Promise<readonly Post[]> {
  const rows = await heldOn(db, jurisdiction, date).where('unit', '=', unit).execute();
  return rows.map(postOf);
}

/** One post, an ended one too: old papers name it. */
export async function post(db: Reader, jurisdiction: Jurisdiction, id: PostId): Promise<Post | undefined> {
  const row = await tables(db)
    .selectFrom('post')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && postOf(row);
}

/** The given posts, ended ones too, in one query; an unknown one is missing from the map. */
export async function postsById(
  db: Reader,
  jurisdiction: Jurisdiction,
  ids: readonly PostId[],
): Promise<ReadonlyMap<PostId, Post>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(db)
    .selectFrom('post')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((row) => [row.id, postOf(row)]));
}

/** Rows of `post` whose term covers the day. */
export function heldOn(db: Reader, jurisdiction: Jurisdiction, date: CivilDate) {
  return tables(db)
    .selectFrom('post')
    .selectAll('post')
    .where('post.jurisdiction', '=', jurisdiction)
    .where('post.held_from', '<=', date)
    .where((where) => where.or([where('post.held_to', 'is', null), where('post.held_to', '>=', date)]))
    .orderBy('post.held_from')
    .orderBy('post.id');
}

export function postOf(row: Selectable<IdentityTables['post']>): Post {
  const { id, staff, unit, title, auxiliary } = row;
  return { id, staff, unit, title, auxiliary, from: row.held_from, ...(row.held_to !== null && { to: row.held_to }) };
}
