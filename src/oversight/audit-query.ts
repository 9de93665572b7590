import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Jurisdiction, NoTables } from '#ledger';
import { auditKinds, comingAndGoing } from './audit-events.ts';
import type { AuditKind } from './audit-events.ts';

/** Lines of one page. */
export const auditPageSize = 50;

/** What a page of the audit view is asked for. Days are bounds as instants: from the first moment of a day to the first of the next. */
export interface AuditAsked {
  readonly kinds: readonly AuditKind[];
  /** The staff whose acts are asked for. */
  readonly person?: string;
  readonly between?: readonly [from: string, before: string];
  /** Position of the last line of the page before. */
  readonly after?: number;
}

export interface AuditRow {
  readonly stream: string;
  readonly seq: number;
  readonly position: number;
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  readonly data: unknown;
  readonly hash: string;
}

/**
 * Events, the latest first, one more than a page where it goes on. Each kind of stream is read along its own index (`event_of_no_case`), so
 * that a page costs the same whatever the ledger holds. Citizens who only come and go are left out.
 */
export async function auditRows(
  db: Kysely<NoTables>,
  jurisdiction: Jurisdiction,
  { kinds, person, between, after }: AuditAsked,
): Promise<readonly AuditRow[]> {
  const prefixes = kinds.flatMap((kind) => [...auditKinds[kind]]);
  const quiet = kinds.length === 1 && kinds[0] === 'account' ? [] : comingAndGoing;
  const own =
    person === undefined ? sql`` : sql`and (actor = ${`staff/${person}`} or starts_with(actor, ${`staff/${person}@`}))`;
  const days = between === undefined ? sql`` : sql`and at >= ${between[0]} and at < ${between[1]}`;
  const before = after === undefined ? sql`` : sql`and position < ${after}`;
  const { rows } = await sql<AuditRow>`
    select found.* from unnest(${prefixes}::text[]) as kind(prefix)
     cross join lateral (
       select stream, seq, position, type, at, actor, data, hash from event
        where jurisdiction = ${jurisdiction} and stream not like 'case/%' and split_part(stream, '/', 1) = kind.prefix
          and not starts_with(actor, 'citizen/') and type <> 'CitizenAccountOpened' and type <> all (${[...quiet]}::text[])
          ${own} ${days} ${before}
        order by position desc limit ${auditPageSize + 1}) as found
     order by found.position desc limit ${auditPageSize + 1}`.execute(db);
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}
