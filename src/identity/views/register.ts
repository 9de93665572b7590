import type { CivilDate } from '#law';
import type { Jurisdiction } from '#ledger';
import { sql } from 'kysely';
import type { Act, Mandate, Post, PostId, StaffId, Unit, UnitId } from '../types.ts';
import { heldOn, postOf } from './post.ts';
import { staffNames } from './staff.ts';
import { tables } from './tables.ts';
import type { Reader } from './tables.ts';
import { unit, unitInUse, unitsById } from './unit.ts';

/** A post with the name of its holder. */
export interface NamedPost extends Post {
  readonly name: string;
}

/** A unit as the organiser sees it. */
export interface UnitPage {
  readonly unit: Unit;
  /** Units below it or posts still held: it cannot be abolished. */
  readonly inUse: boolean;
  /** Posts held today or to begin later, with the number of mandates in force today. */
  readonly posts: readonly (NamedPost & { readonly mandates: number })[];
  /** Posts that ended and that nobody has taken over under the same title. */
  readonly vacancies: readonly { readonly title: string; readonly since: CivilDate }[];
}

export async function unitPage(
  db: Reader,
  jurisdiction: Jurisdiction,
  id: UnitId,
  today: CivilDate,
): Promise<UnitPage | undefined> {
  const found = await unit(db, jurisdiction, id);
  if (!found) return undefined;
  const rows = await tables(db)
    .selectFrom('post')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('unit', '=', id)
    .orderBy('held_from')
    .orderBy('id')
    .execute();
  const all = rows.map(postOf);
  const standing = all.filter(({ to }) => to === undefined || to >= today);
  const titles = new Set(standing.map(({ title }) => title));
  const left = new Map<string, CivilDate>();
  for (const { title, to = '' } of all) if (!titles.has(title) && to > (left.get(title) ?? '')) left.set(title, to);
  const counts = await mandateCounts(
    db,
    jurisdiction,
    standing.map((post) => post.id),
    today,
  );
  return {
    unit: found,
    inUse: await unitInUse(db, jurisdiction, id, today),
    posts: (await withNames(db, jurisdiction, standing)).map((post) => ({
      ...post,
      mandates: counts.get(post.id) ?? 0,
    })),
    vacancies: [...left].map(([title, since]) => ({ title, since })),
  };
}

async function mandateCounts(db: Reader, jurisdiction: Jurisdiction, posts: readonly PostId[], today: CivilDate) {
  if (posts.length === 0) return new Map<PostId, number>();
  const rows = await tables(db)
    .selectFrom('mandate')
    .select(({ fn }) => ['post', fn.countAll<string>().as('n')])
    .where('jurisdiction', '=', jurisdiction)
    .where('post', 'in', [...posts])
    .where('valid_from', '<=', today)
    .where('valid_to', '>=', today)
    .where('revoked_on', 'is', null)
    .groupBy('post')
    .execute();
  return new Map(rows.map(({ post, n }) => [post, Number(n)]));
}

async function withNames(db: Reader, jurisdiction: Jurisdiction, posts: readonly Post[]): Promise<NamedPost[]> {
  const names = await staffNames(
    db,
    jurisdiction,
    posts.map(({ staff }) => staff),
  );
  return posts.map((post) => ({ ...post, name: names.get(post.staff) ?? '' }));
}

/** A mandate in the register: `revokedOn` is the day it was taken back. */
export interface RegisteredMandate extends Mandate {
  readonly revokedOn?: CivilDate;
}

/** Every mandate a post ever had, the latest first. */
export async function mandatesEver(
  db: Reader,
  jurisdiction: Jurisdiction,
  post: PostId,
): Promise<readonly RegisteredMandate[]> {
  const rows = await tables(db)
    .selectFrom('mandate')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('post', '=', post)
    .orderBy('valid_from', 'desc')
    .orderBy('document')
    .orderBy('id')
    .execute();
  return rows.map(({ id, item, act, valid_from: from, valid_to: to, document, revoked_on }) => ({
    id,
    post,
    item,
    act,
    from,
    to,
    document,
    ...(revoked_on !== null && { revokedOn: revoked_on }),
  }));
}

/** A mandate by its id, a revoked one too. */
export async function mandateById(db: Reader, jurisdiction: Jurisdiction, id: string) {
  const row = await tables(db)
    .selectFrom('mandate')
    .select(['post', 'document'])
    .where('jurisdiction', '=', jurisdiction)
    .where('id', '=', id)
    .executeTakeFirst();
  return row;
}

/** How many posts may do an act with an item today; `*` stands for every item. */
export interface Cover {
  readonly item: string;
  readonly act: Act;
  readonly posts: number;
}

/** Who is empowered to what, counted: one row an item and act that anybody holds. */
export async function cover(db: Reader, jurisdiction: Jurisdiction, date: CivilDate): Promise<readonly Cover[]> {
  const rows = await tables(db)
    .selectFrom('mandate')
    .innerJoin('post', (join) =>
      join.onRef('post.jurisdiction', '=', 'mandate.jurisdiction').onRef('post.id', '=', 'mandate.post'),
    )
    .select(['mandate.item', 'mandate.act', sql<string>`count(distinct mandate.post)`.as('posts')])
    .where('mandate.jurisdiction', '=', jurisdiction)
    .where('mandate.valid_from', '<=', date)
    .where('mandate.valid_to', '>=', date)
    .where('mandate.revoked_on', 'is', null)
    .where('post.held_from', '<=', date)
    .where((where) => where.or([where('post.held_to', 'is', null), where('post.held_to', '>=', date)]))
    .groupBy(['mandate.item', 'mandate.act'])
    .orderBy('mandate.item')
    .orderBy('mandate.act')
    .execute();
  return rows.map(({ item, act, posts }) => ({ item, act, posts: Number(posts) }));
}

/** Who may do what with an item today, by name. */
export interface Holder {
  readonly mandate: string;
  readonly act: Act;
  /** The mandate is for every item. */
  readonly wide: boolean;
  readonly document: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly post: NamedPost & { readonly unitName: string };
}

export async function holders(
  db: Reader,
  jurisdiction: Jurisdiction,
  item: string,
  date: CivilDate,
): Promise<readonly Holder[]> {
  const rows = await tables(db)
    .selectFrom('mandate')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('item', 'in', [item, '*'])
    .where('valid_from', '<=', date)
    .where('valid_to', '>=', date)
    .where('revoked_on', 'is', null)
    .orderBy('act')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map((row) => row.post))];
  const held = (await heldOn(db, jurisdiction, date).where('post.id', 'in', ids).execute()).map(postOf);
  const posts = new Map((await named(db, jurisdiction, held)).map((post) => [post.id, post]));
  return rows.flatMap(({ id, act, item: of, document, valid_from: from, valid_to: to, post }) => {
    const by = posts.get(post);
    return by ? [{ mandate: id, act, wide: of === '*', document, from, to, post: by }] : [];
  });
}

async function named(db: Reader, jurisdiction: Jurisdiction, posts: readonly Post[]) {
  const units = await unitsById(
    db,
    jurisdiction,
    posts.map((post) => post.unit),
  );
  return (await withNames(db, jurisdiction, posts)).map((post) => ({
    ...post,
    unitName: units.get(post.unit)?.name ?? '',
  }));
}

/** A post with its unit by name, too. */
export interface NamedPostOfUnit extends NamedPost {
  readonly unitName: string;
}

/** A post with holder and unit by name, an ended one too. */
export async function namedPost(
  db: Reader,
  jurisdiction: Jurisdiction,
  id: PostId,
): Promise<NamedPostOfUnit | undefined> {
  const row = await tables(db)
    .selectFrom('post')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && (await named(db, jurisdiction, [postOf(row)]))[0];
}

/** Posts of people held today or to begin later, with their units by name. */
export async function postsOfPeople(
  db: Reader,
  jurisdiction: Jurisdiction,
  staff: readonly StaffId[],
  today: CivilDate,
) {
  if (staff.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('post')
    .selectAll()
    .where('jurisdiction', '=', jurisdiction)
    .where('staff', 'in', [...staff])
    .where((where) => where.or([where('held_to', 'is', null), where('held_to', '>=', today)]))
    .orderBy('held_from')
    .orderBy('id')
    .execute();
  return named(db, jurisdiction, rows.map(postOf));
}
