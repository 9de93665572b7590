import { postsById, staffNames, unitsById } from '#identity';
import type { PostId, Unit, UnitId } from '#identity';
import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';

/** Who held a post, as pages and histories name them. `name` is empty once the person's record has been erased. */
export interface Officer {
  readonly staff: string;
  readonly name: string;
  readonly title: string;
  /** Full name: a section or window with the organ above it. */
  readonly unit: string;
  readonly unitEn?: string;
}

/** The officers of the given posts, ended posts too, in four queries however many there are. */
export async function officersOf(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  posts: readonly PostId[],
): Promise<ReadonlyMap<PostId, Officer>> {
  const found = [...(await postsById(db, jurisdiction, posts)).values()];
  const names = await staffNames(
    db,
    jurisdiction,
    found.map((post) => post.staff),
  );
  const units = await unitTitles(
    db,
    jurisdiction,
    found.map((post) => post.unit),
  );
  return new Map(
    found.map(({ id, staff, title, unit }) => {
      const { zh = '', en } = units.get(unit) ?? {};
      return [id, { staff, title, name: names.get(staff) ?? '', unit: zh, ...(en !== undefined && { unitEn: en }) }];
    }),
  );
}

/** The post of `staff/<id>@<post>`, the form in which events name an officer; undefined for anybody else. */
export function postOfActor(actor: string): PostId | undefined {
  const at = actor.indexOf('@');
  return actor.startsWith('staff/') && at > 0 ? actor.slice(at + 1) : undefined;
}

/** Full names of units: 澜汀市卫生健康局行政审批科, where the section's own name leaves the organ out. */
export async function unitNames(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  ids: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, string>> {
  const titles = await unitTitles(db, jurisdiction, ids);
  return new Map([...titles].map(([id, { zh }]) => [id, zh]));
}

/** The same with the English name of each that has one. */
export async function unitTitles(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  ids: readonly UnitId[],
): Promise<ReadonlyMap<UnitId, { readonly zh: string; readonly en?: string }>> {
  const own = await unitsById(db, jurisdiction, ids);
  const above = await unitsById(
    db,
    jurisdiction,
    [...own.values()].flatMap(({ parent }) => parent ?? []),
  );
  return new Map(
    [...own.values()].map((unit) => [
      unit.id,
      { zh: fullName(unit, above), ...(unit.nameEn !== undefined && { en: unit.nameEn }) },
    ]),
  );
}

function fullName(unit: Unit, above: ReadonlyMap<UnitId, Unit>): string {
  const parent = unit.parent === undefined ? undefined : above.get(unit.parent);
  const inside = unit.kind === 'licensing-section' || unit.kind === 'window' || unit.kind === 'supervision-office';
  return inside && parent && !unit.name.startsWith(parent.name) ? `${parent.name}${unit.name}` : unit.name;
}
