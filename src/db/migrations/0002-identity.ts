import { type Kysely, sql } from 'kysely';

/** The organisation's views, and the sign-in library's tables: one set for staff, one for citizens, with nothing in common. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql`
    create table unit (
      jurisdiction text not null,
      id text not null,
      kind text not null,
      parent text,
      region text not null,
      name text not null,
      credit_code text,
      number_prefix text,
      abolished_on date,
      primary key (jurisdiction, id)
    )`.execute(db);
  await sql`create index unit_by_parent on unit (jurisdiction, parent)`.execute(db);
  await sql`
    create table staff (
      jurisdiction text not null,
      id text not null,
      person_ref text not null,
      registered_on date not null,
      primary key (jurisdiction, id)
    )`.execute(db);
  await sql`
    create table post (
      jurisdiction text not null,
      id text not null,
      staff text not null,
      unit text not null,
      title text not null,
      auxiliary boolean not null,
      held_from date not null,
      held_to date,
      primary key (jurisdiction, id)
    )`.execute(db);
  await sql`create index post_by_staff on post (jurisdiction, staff)`.execute(db);
  await sql`create index post_by_unit on post (jurisdiction, unit)`.execute(db);
  await sql`
    create table mandate (
      jurisdiction text not null,
      id text not null,
      post text not null,
      staff text not null,
      item text not null,
      act text not null,
      valid_from date not null,
      valid_to date not null,
      document text not null,
      revoked_on date,
      primary key (jurisdiction, id)
    )`.execute(db);
  await sql`create index mandate_by_post on mandate (jurisdiction, post, item)`.execute(db);
  await sql`create index mandate_by_staff on mandate (jurisdiction, staff)`.execute(db);
  await sql`create index mandate_by_item on mandate (jurisdiction, item, act)`.execute(db);
  await sql`
    create table citizen (
      jurisdiction text not null,
      account text not null,
      person_ref text not null,
      opened_on date not null,
      primary key (jurisdiction, account)
    )`.execute(db);
  await sql`
    create table sign_in_try (
      jurisdiction text not null,
      name_mac text not null,
      failures integer not null,
      locked_until timestamptz,
      at timestamptz not null,
      primary key (jurisdiction, name_mac)
    )`.execute(db);
  await sql`create index sign_in_try_by_age on sign_in_try (jurisdiction, at)`.execute(db);
  await libraryTables(db, 'staff');
  await libraryTables(db, 'citizen');
  await sql`alter table staff_user add column staff text not null unique`.execute(db);
  await sql`alter table staff_user add column "twoFactorEnabled" boolean`.execute(db);
  await sql`alter table staff_session add column post text`.execute(db);
  await sql`
    create table staff_two_factor (
      id text primary key,
      secret text not null,
      "backupCodes" text not null,
      "userId" text not null references staff_user (id) on delete cascade,
      verified boolean,
      "failedVerificationCount" integer,
      "lockedUntil" timestamptz
    )`.execute(db);
  await sql`create index staff_two_factor_by_secret on staff_two_factor (secret)`.execute(db);
  await sql`create index staff_two_factor_by_user on staff_two_factor ("userId")`.execute(db);
}

/** better-auth 1.7's own four tables under our names, plus the jurisdiction an account belongs to. Columns are named as the library names them. */
async function libraryTables(db: Kysely<never>, kind: 'staff' | 'citizen'): Promise<void> {
  const user = sql.table(`${kind}_user`);
  await sql`
    create table ${user} (
      id text primary key,
      name text not null,
      email text not null unique,
      "emailVerified" boolean not null,
      image text,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null,
      username text unique,
      jurisdiction text not null
    )`.execute(db);
  await sql`
    create table ${sql.table(`${kind}_session`)} (
      id text primary key,
      "expiresAt" timestamptz not null,
      token text not null unique,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null,
      "ipAddress" text,
      "userAgent" text,
      "userId" text not null references ${user} (id) on delete cascade
    )`.execute(db);
  await sql`create index ${sql.id(`${kind}_session_by_user`)} on ${sql.table(`${kind}_session`)} ("userId")`.execute(
    db,
  );
  await sql`
    create table ${sql.table(`${kind}_account`)} (
      id text primary key,
      "accountId" text not null,
      "providerId" text not null,
      "userId" text not null references ${user} (id) on delete cascade,
      "accessToken" text,
      "refreshToken" text,
      "idToken" text,
      "accessTokenExpiresAt" timestamptz,
      "refreshTokenExpiresAt" timestamptz,
      scope text,
      password text,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    )`.execute(db);
  await sql`create index ${sql.id(`${kind}_account_by_user`)} on ${sql.table(`${kind}_account`)} ("userId")`.execute(
    db,
  );
  await sql`
    create table ${sql.table(`${kind}_verification`)} (
      id text primary key,
      identifier text not null,
      value text not null,
      "expiresAt" timestamptz not null,
      "createdAt" timestamptz not null,
      "updatedAt" timestamptz not null
    )`.execute(db);
  await sql`create index ${sql.id(`${kind}_verification_by_name`)} on ${sql.table(`${kind}_verification`)} (identifier)`.execute(
    db,
  );
}
