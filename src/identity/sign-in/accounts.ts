import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Instant } from '#law';
import type { Jurisdiction, Tx } from '#ledger';
import { newId } from '../streams.ts';
import type { AccountId, StaffId } from '../types.ts';
import type { Reader } from '../views/tables.ts';
import { providerId } from './provider.ts';
import { libraryTables } from './tables.ts';

export interface NewStaffAccount {
  readonly id: AccountId;
  readonly staff: StaffId;
  readonly username: string;
  readonly passwordHash: string;
}

export interface NewCitizenAccount {
  readonly id: AccountId;
  /** Mobile number or user name. */
  readonly login: string;
  readonly passwordHash: string;
}

/**
 * The sign-in library's rows, written by us where an event must stand or fall with them: accounts opened, passwords set, second
 * factors removed. Everything happens in the transaction of the event.
 */
export const accounts = {
  hash: hashPassword,
  verify: (hash: string, password: string) => verifyPassword({ hash, password }),

  /** The account of a member of the staff. */
  async ofStaff(db: Reader, staff: StaffId): Promise<{ account: AccountId; totp: boolean } | undefined> {
    const row = await libraryTables(db)
      .selectFrom('staff_user')
      .select(['id', 'twoFactorEnabled'])
      .where('staff', '=', staff)
      .executeTakeFirst();
    return row && { account: row.id, totp: row.twoFactorEnabled === true };
  },

  /** The accounts of several people in one query; whoever has none is missing from the map. */
  async ofPeople(
    db: Reader,
    staff: readonly StaffId[],
  ): Promise<ReadonlyMap<StaffId, { account: AccountId; username: string; totp: boolean }>> {
    if (staff.length === 0) return new Map();
    const rows = await libraryTables(db)
      .selectFrom('staff_user')
      .select(['id', 'staff', 'username', 'twoFactorEnabled'])
      .where('staff', 'in', [...staff])
      .execute();
    return new Map(
      rows.map(({ id, staff: of, username, twoFactorEnabled }) => [
        of,
        { account: id, username: username ?? '', totp: twoFactorEnabled === true },
      ]),
    );
  },

  /** Whose the staff accounts among these are; a citizen's is missing from the map. */
  async staffOf(db: Reader, ids: readonly AccountId[]): Promise<ReadonlyMap<AccountId, StaffId>> {
    if (ids.length === 0) return new Map();
    const rows = await libraryTables(db)
      .selectFrom('staff_user')
      .select(['id', 'staff'])
      .where('id', 'in', [...new Set(ids)])
      .execute();
    return new Map(rows.map(({ id, staff }) => [id, staff]));
  },

  async usernameTaken(db: Reader, username: string): Promise<boolean> {
    const row = await libraryTables(db)
      .selectFrom('staff_user')
      .select('id')
      .where('username', '=', username)
      .executeTakeFirst();
    return row !== undefined;
  },

  /** Out: false where the user name is taken, also by an account opened this very moment. */
  async openStaff(tx: Tx, { id, staff, username, passwordHash }: NewStaffAccount): Promise<boolean> {
    const own = { staff, username, twoFactorEnabled: false };
    const row = { ...userRow(tx, id, `${id}@staff.invalid`), ...own };
    const { numInsertedOrUpdatedRows } = await libraryTables(tx.db)
      .insertInto('staff_user')
      .values(row)
      .onConflict((conflict) => conflict.column('username').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await libraryTables(tx.db)
      .insertInto('staff_account')
      .values(passwordRow(tx.at, id, passwordHash))
      .execute();
    return true;
  },

  /** Out: false where the number or name has an account already, also one opened this very moment by somebody else. */
  async openCitizen(tx: Tx, { id, login, passwordHash }: NewCitizenAccount): Promise<boolean> {
    const row = { ...userRow(tx, id, `${id}@citizen.invalid`), username: login };
    const { numInsertedOrUpdatedRows } = await libraryTables(tx.db)
      .insertInto('citizen_user')
      .values(row)
      .onConflict((conflict) => conflict.column('username').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) return false;
    await libraryTables(tx.db)
      .insertInto('citizen_account')
      .values(passwordRow(tx.at, id, passwordHash))
      .execute();
    return true;
  },

  /** The account a provider's subject is bound to. In: `accountKey`. */
  async ofSubject(db: Reader, kind: 'staff' | 'citizen', key: string): Promise<AccountId | undefined> {
    const row = await libraryTables(db)
      .selectFrom(`${kind}_account`)
      .select('userId')
      .where('providerId', '=', providerId)
      .where('accountId', '=', key)
      .executeTakeFirst();
    return row?.userId;
  },

  /** An account without a password. Out: false where the subject has one, also one opened this very moment. */
  async openCitizenBySubject(tx: Tx, id: AccountId, key: string): Promise<boolean> {
    const row = { ...userRow(tx, id, `${id}@citizen.invalid`), username: null };
    await libraryTables(tx.db).insertInto('citizen_user').values(row).execute();
    return accounts.bindSubject(tx, 'citizen', id, key);
  },

  /** Out: false where the subject is bound already. */
  async bindSubject(tx: Tx, kind: 'staff' | 'citizen', userId: AccountId, key: string): Promise<boolean> {
    const { at } = tx;
    const row = { id: newId(), accountId: key, providerId, userId, password: null, createdAt: at, updatedAt: at };
    const { numInsertedOrUpdatedRows } = await libraryTables(tx.db)
      .insertInto(`${kind}_account`)
      .values(row)
      .onConflict((conflict) => conflict.columns(['providerId', 'accountId']).doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  },

  /** Whether a provider's subject opens the account of this member of staff. */
  async linked(db: Reader, id: AccountId): Promise<boolean> {
    const row = await libraryTables(db)
      .selectFrom('staff_account')
      .select('id')
      .where('userId', '=', id)
      .where('providerId', '=', providerId)
      .executeTakeFirst();
    return row !== undefined;
  },

  /** No subject opens the account any more, and every session it may have opened ends. */
  async unbindSubjects(tx: Tx, id: AccountId): Promise<void> {
    const db = libraryTables(tx.db);
    await db.deleteFrom('staff_account').where('userId', '=', id).where('providerId', '=', providerId).execute();
    await db.deleteFrom('staff_session').where('userId', '=', id).execute();
  },

  /** A forgotten password or a lost telephone: new password, no second factor, every session ended. */
  async resetStaff(tx: Tx, id: AccountId, passwordHash: string): Promise<void> {
    await accounts.setPassword(tx, 'staff', id, passwordHash, '');
    await accounts.removeTotp(tx, id);
  },

  /** Sets a password and ends every session but the one named. */
  async setPassword(tx: Tx, kind: 'staff' | 'citizen', id: AccountId, hash: string, keep: string): Promise<void> {
    const db = libraryTables(tx.db);
    await db
      .updateTable(`${kind}_account`)
      .set({ password: hash, updatedAt: tx.at })
      .where('userId', '=', id)
      .where('providerId', '=', 'credential')
      .execute();
    await db.deleteFrom(`${kind}_session`).where('userId', '=', id).where('token', '!=', keep).execute();
  },

  async passwordHash(db: Reader, kind: 'staff' | 'citizen', id: AccountId): Promise<string> {
    const row = await libraryTables(db)
      .selectFrom(`${kind}_account`)
      .select('password')
      .where('userId', '=', id)
      .where('providerId', '=', 'credential')
      .executeTakeFirst();
    return row?.password ?? '';
  },

  async removeTotp(tx: Tx, id: AccountId): Promise<void> {
    const db = libraryTables(tx.db);
    await db.deleteFrom('staff_two_factor').where('userId', '=', id).execute();
    await db
      .updateTable('staff_user')
      .set({ twoFactorEnabled: false, updatedAt: tx.at })
      .where('id', '=', id)
      .execute();
  },

  async setTotpEnabled(tx: Tx, id: AccountId): Promise<void> {
    const db = libraryTables(tx.db);
    await db.updateTable('staff_two_factor').set({ verified: true }).where('userId', '=', id).execute();
    await db.updateTable('staff_user').set({ twoFactorEnabled: true, updatedAt: tx.at }).where('id', '=', id).execute();
  },
};

export type Accounts = typeof accounts;

/** Whose the staff accounts among these are: for a room above that tells what happened to them. */
export const staffOfAccounts = (db: Reader, ids: readonly AccountId[]) => accounts.staffOf(db, ids);

/** The library wants a name and an e-mail address: neither is anybody's, and neither is ever shown. */
function userRow(tx: { readonly at: Instant; readonly jurisdiction: Jurisdiction }, id: AccountId, email: string) {
  const { at, jurisdiction } = tx;
  return { id, name: id, email, emailVerified: false, jurisdiction, createdAt: at, updatedAt: at };
}

function passwordRow(at: Instant, userId: AccountId, password: string) {
  return { id: newId(), accountId: userId, providerId: 'credential', userId, password, createdAt: at, updatedAt: at };
}
