import { type Kysely, sql } from 'kysely';
import type { NoTables, View } from './types.ts';

/**
 * What a table is: `ledger` (the truth itself, and what keeps it), `beside` (bound to the ledger or before it: personal records,
 * drafts, sessions), `library` (a library's own, exempt from our rules). Tables of views are declared by their view.
 */
export interface DeclaredTables {
  readonly ledger?: readonly string[];
  readonly beside?: readonly string[];
  /** `schema.*` stands for every table of a schema. */
  readonly library?: readonly string[];
}

/** The records floor's own tables. */
export const recordsTables: DeclaredTables = {
  ledger: ['event', 'stream', 'leaf', 'tree_head', 'clock_step', 'server_change', 'follower_cursor'],
  beside: ['personal_record', 'command_key'],
  library: ['kysely_migration', 'kysely_migration_lock', 'pgboss.*'],
};

/** Tables in the database that no room has declared, and declared ones that are not there. In: every room's lists and views. */
export async function findStrayTables(
  db: Kysely<NoTables>,
  declarations: readonly DeclaredTables[],
  views: readonly View[],
): Promise<{ undeclared: string[]; missing: string[] }> {
  const declared = new Set([
    ...declarations.flatMap(({ ledger = [], beside = [], library = [] }) => [...ledger, ...beside, ...library]),
    ...views.flatMap((view) => view.tables),
  ]);
  const { rows } = await sql<{ schema: string; name: string }>`
    select n.nspname as schema, c.relname as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p', 'm', 'v', 'f') and n.nspname not in ('pg_catalog', 'information_schema')
       and n.nspname !~ '^pg_' order by 1, 2`.execute(db);
  const found = rows.map(({ schema, name }) => (schema === 'public' ? name : `${schema}.${name}`));
  const isDeclared = (name: string): boolean => declared.has(name) || declared.has(name.replace(/\..*$/, '.*'));
  return {
    undeclared: found.filter((name) => !isDeclared(name)),
    missing: [...declared].filter((name) => !name.endsWith('.*') && !found.includes(name)),
  };
}
