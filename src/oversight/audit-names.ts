import { postsById, staffNames, staffOfAccounts, unitsById } from '#identity';
import type { Jurisdiction, NoTables } from '#ledger';
import type { Kysely } from 'kysely';
import type { AuditParts } from './audit.ts';
import type { AuditRow } from './audit-query.ts';
import type { AuditNames } from './audit-words.ts';

/** Who acted, in the post they acted in. */
export function actorOf(actor: string): { readonly staff: string; readonly post: string } {
  const [, staff = '', post = ''] = /^staff\/([^@]+)(?:@(.+))?$/.exec(actor) ?? [];
  return { staff, post };
}

/** Everything that the sentences of a page call by name, in one query a kind. */
export async function namesOf(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  rows: readonly AuditRow[],
  itemsNamed: AuditParts['itemsNamed'],
): Promise<AuditNames> {
  const named = (field: string): string[] =>
    rows.flatMap(({ data }) => {
      const value = (data as Readonly<Record<string, unknown>>)[field];
      return typeof value === 'string' && value !== '' ? [value] : [];
    });
  const streams = (prefix: string): string[] =>
    rows.flatMap(({ stream }) => (stream.startsWith(`${prefix}/`) ? [stream.slice(prefix.length + 1)] : []));
  const actors = rows.map(({ actor }) => actorOf(actor));
  const accounts = await staffOfAccounts(db, streams('account'));
  const posts = await postsById(db, jurisdiction, [
    ...streams('post'),
    ...named('post'),
    ...actors.flatMap(({ post }) => (post === '' ? [] : [post])),
  ]);
  const held = [...posts.values()];
  const staff = await staffNames(db, jurisdiction, [
    ...streams('staff'),
    ...named('staff'),
    ...accounts.values(),
    ...held.map((post) => post.staff),
    ...actors.flatMap((by) => (by.staff === '' ? [] : [by.staff])),
  ]);
  const units = await unitsById(db, jurisdiction, [
    ...streams('unit'),
    ...named('unit'),
    ...named('parent'),
    ...held.map(({ unit }) => unit),
  ]);
  const items = await itemsNamed([...new Set([...streams('item'), ...named('item'), ...named('from')])]);
  const staffName = (id: string): string => staff.get(id) ?? '一名工作人员';
  const unitName = (id: string): string => units.get(id)?.name ?? id;
  return {
    staff: staffName,
    unit: unitName,
    post(id) {
      const post = posts.get(id);
      return post ? `${unitName(post.unit)}${post.title}${staffName(post.staff)}` : id;
    },
    item: (id) => (id === '*' ? '全部事项' : (items.get(id)?.name ?? id)),
    account(id) {
      const holder = accounts.get(id);
      return holder === undefined ? '一个群众账号' : staffName(holder);
    },
  };
}
