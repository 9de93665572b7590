import pg from 'pg';

/** Tables that the application may only add to and read. */
export const appendOnly: readonly string[] = ['event', 'leaf', 'tree_head', 'clock_step', 'server_change'];

/** Tables that the application may only read. */
const readOnly: readonly string[] = ['kysely_migration', 'kysely_migration_lock'];

/**
 * Gives the application role what it needs and nothing more, on every table of the schema `public` and of the job library.
 * In: a connection of the owner, the role's name. Run after every migration, so that no migration grants anything itself.
 */
export async function grantRights(owner: pg.ClientBase, role: string): Promise<void> {
  const to = pg.escapeIdentifier(role);
  const { rows } = await owner.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tableowner = current_user`,
  );
  for (const { name } of rows) {
    const table = `public.${pg.escapeIdentifier(name)}`;
    await owner.query(`revoke all on ${table} from ${to}, public`);
    await owner.query(`grant ${rightsOn(name)} on ${table} to ${to}`);
  }
  await owner.query(`grant usage on schema public to ${to}`);
  await owner.query(`grant usage on all sequences in schema public to ${to}`);
  await owner.query(`grant usage on schema pgboss to ${to}`);
  await owner.query(`grant select, insert, update, delete on all tables in schema pgboss to ${to}`);
  await owner.query(`grant usage on all sequences in schema pgboss to ${to}`);
  await owner.query(`grant execute on all functions in schema pgboss to ${to}`);
}

function rightsOn(table: string): string {
  if (readOnly.includes(table)) return 'select';
  return appendOnly.includes(table) ? 'select, insert' : 'select, insert, update, delete';
}

/**
 * Refuses to go on when the application role could change what the ledger holds. In: a connection of the application role.
 * Throws, naming the right that is too much and what to do about it.
 */
export async function checkRights(app: pg.ClientBase): Promise<void> {
  const { rows } = await app.query<{ table: string; right: string }>(
    `select t.name as table, r.name as right
       from unnest($1::text[]) t(name)
      cross join unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) r(name)
      where has_table_privilege(current_user, 'public.' || quote_ident(t.name), r.name)
         or (r.name = 'UPDATE' and has_any_column_privilege(current_user, 'public.' || quote_ident(t.name), 'UPDATE'))
      union all
     select c.relname, 'OWNER' from pg_class c
      where c.relname = any($1) and c.relnamespace = 'public'::regnamespace and pg_has_role(current_user, c.relowner, 'MEMBER')
      union all
     select 'role', 'SUPERUSER' from pg_roles where rolname = current_user and (rolsuper or rolreplication)`,
    [appendOnly],
  );
  const excess = rows.map(({ table, right }) => `${right} on ${table}`);
  if (excess.length > 0)
    throw new Error(
      `the application role of DATABASE_URL may change the ledger (${excess.join(', ')}); OneWindow does not start until these ` +
        `rights are revoked or another role is given`,
    );
}
