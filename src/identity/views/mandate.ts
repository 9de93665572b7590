import type { CivilDate } from '#law';
import type { Jurisdiction, View } from '#ledger';
import type { Selectable } from 'kysely';
import type { MandateEvent } from '../events.ts';
import type { TermOfMandate } from '../situation.ts';
import type { Act, Mandate, Post, PostId, StaffId } from '../types.ts';
import { heldOn, postOf } from './post.ts';
import type { IdentityTables, Reader } from './tables.ts';
import { tables } from './tables.ts';

/** Mandates (授权书): what a post may do with an item, from when to when, on which paper it rests. */
export const mandateView: View = {
  name: 'mandate',
  tables: ['mandate'],
  kind: 'inline',
  async on(stored, db) {
    if (!stored.stream.startsWith('mandate/')) return;
    const id = stored.stream.slice('mandate/'.length);
    const { jurisdiction } = stored;
    const event = stored as unknown as MandateEvent;
    switch (event.type) {
      case 'MandateGranted': {
        const { from, to, ...mandate } = event.data;
        const row = { jurisdiction, id, ...mandate, valid_from: from, valid_to: to, revoked_on: null };
        await tables(db).insertInto('mandate').values(row).execute();
        return;
      }
      case 'MandateRevoked':
        await tables(db)
          .updateTable('mandate')
          .set({ revoked_on: event.data.on })
          .where('jurisdiction', '=', jurisdiction)
          .where('id', '=', id)
          .execute();
        return;
    }
  },
};

/** A revoked mandate ends with its revocation, on that very day. */
function inForceOn(db: Reader, jurisdiction: Jurisdiction, date: CivilDate) {
  return tables(db)
    .selectFrom('mandate')
    .selectAll('mandate')
    .where('mandate.jurisdiction', '=', jurisdiction)
    .where('mandate.valid_from', '<=', date)
    .where('mandate.valid_to', '>=', date)
    .where('mandate.revoked_on', 'is', null);
}

/**
 * Mandates of a post for an item in force on a day: those that name the item, and those for all items (`*`).
 * None where the post itself is not held that day: an ended post takes its mandates with it.
 */
export async function mandatesOf(
  db: Reader,
  jurisdiction: Jurisdiction,
  post: PostId,
  item: string,
  date: CivilDate,
): Promise<readonly Mandate[]> {
  const held = await heldOn(db, jurisdiction, date).where('post.id', '=', post).executeTakeFirst();
  if (!held) return [];
  const rows = await inForceOn(db, jurisdiction, date)
    .where('mandate.post', '=', post)
    .where('mandate.item', 'in', [item, '*'])
    .orderBy('mandate.id')
    .execute();
  return rows.map(mandateOf);
}

/** Acts that another brings along: whoever may accept (受理) may take an application in and advise. */
const implied: Readonly<Partial<Record<Act, Act>>> = { accept: 'receive' };

/** What a post may do with an item on a day, implied acts included: the rights check of every command rests on this set. */
export async function actsOf(
  db: Reader,
  jurisdiction: Jurisdiction,
  post: PostId,
  item: string,
  date: CivilDate,
): Promise<ReadonlySet<Act>> {
  return new Set((await mandatesOf(db, jurisdiction, post, item, date)).flatMap(({ act }) => withImplied(act)));
}

function withImplied(act: Act): readonly Act[] {
  const more = implied[act];
  return more === undefined ? [act] : [act, more];
}

/** Items for which a post may do an act on a day, implied acts included; `*` among them means every item. The worklist asks this. */
export async function itemsOf(
  db: Reader,
  jurisdiction: Jurisdiction,
  post: PostId,
  date: CivilDate,
): Promise<readonly { readonly item: string; readonly act: Act }[]> {
  const held = await heldOn(db, jurisdiction, date).where('post.id', '=', post).executeTakeFirst();
  if (!held) return [];
  const rows = await inForceOn(db, jurisdiction, date).where('mandate.post', '=', post).orderBy('mandate.id').execute();
  return rows.flatMap(({ item, act }) => withImplied(act).map((one) => ({ item, act: one })));
}

/** Posts that may do an act with an item on a day, the earliest first (colleagues who may sign, whom to hand a case to). */
export async function postsHolding(
  db: Reader,
  jurisdiction: Jurisdiction,
  item: string,
  act: Act,
  date: CivilDate,
): Promise<readonly Post[]> {
  const mandates = await inForceOn(db, jurisdiction, date)
    .where('mandate.item', 'in', [item, '*'])
    .where('mandate.act', 'in', [act, ...impliedBy(act)])
    .execute();
  if (mandates.length === 0) return [];
  const ids = [...new Set(mandates.map((row) => row.post))];
  const rows = await heldOn(db, jurisdiction, date).where('post.id', 'in', ids).execute();
  return rows.map(postOf);
}

/** The acts that bring this one along. */
function impliedBy(act: Act): readonly Act[] {
  return (Object.keys(implied) as Act[]).filter((one) => implied[one] === act);
}

/** A page of the register of mandates in force on a day, by id. */
export async function mandatePage(
  db: Reader,
  jurisdiction: Jurisdiction,
  date: CivilDate,
  after: string,
  size: number,
): Promise<readonly Mandate[]> {
  const rows = await inForceOn(db, jurisdiction, date)
    .where('mandate.id', '>', after)
    .orderBy('mandate.id')
    .limit(size)
    .execute();
  return rows.map(mandateOf);
}

/**
 * Every mandate a person ever held, over all posts, as the incompatibility check wants it: it ends with its term, its revocation or
 * its post, whatever comes first. Who moved from deciding to supervising is free of the old post's mandates.
 */
export async function mandatesOfPerson(
  db: Reader,
  jurisdiction: Jurisdiction,
  staff: StaffId,
): Promise<readonly TermOfMandate[]> {
  const rows = await tables(db)
    .selectFrom('mandate')
    .innerJoin('post', (join) =>
      join.onRef('post.jurisdiction', '=', 'mandate.jurisdiction').onRef('post.id', '=', 'mandate.post'),
    )
    .select([
      'mandate.item',
      'mandate.act',
      'mandate.valid_from',
      'mandate.valid_to',
      'mandate.revoked_on',
      'post.held_to',
    ])
    .where('mandate.jurisdiction', '=', jurisdiction)
    .where('mandate.staff', '=', staff)
    .execute();
  return rows.map(({ item, act, valid_from: from, valid_to, revoked_on, held_to }) => {
    const until = [valid_to, revoked_on ?? valid_to, held_to ?? valid_to].reduce((a, b) => (a < b ? a : b));
    return { item, act, from, until };
  });
}

function mandateOf(row: Selectable<IdentityTables['mandate']>): Mandate {
  const { id, post, item, act, document } = row;
  return { id, post, item, act, from: row.valid_from, to: row.valid_to, document };
}
