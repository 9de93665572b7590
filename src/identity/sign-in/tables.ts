import type { Instant } from '#law';
import type { Jurisdiction } from '#ledger';
import type { Generated, Kysely } from 'kysely';
import type { AccountId, PostId, StaffId } from '../types.ts';
import type { Reader } from '../views/tables.ts';

type UserTable = {
  id: AccountId;
  name: string;
  email: string;
  emailVerified: boolean;
  createdAt: Instant;
  updatedAt: Instant;
  username: string | null;
  jurisdiction: Jurisdiction;
};

type SessionTable = {
  id: string;
  token: string;
  userId: AccountId;
  expiresAt: Instant;
};

type AccountTable = {
  id: string;
  accountId: string;
  providerId: string;
  userId: AccountId;
  password: string | null;
  createdAt: Instant;
  updatedAt: Instant;
};

/** The columns of the sign-in library's tables that we touch ourselves, and our own count of failed tries. */
export type LibraryTables = {
  staff_user: UserTable & { staff: StaffId; twoFactorEnabled: boolean | null };
  staff_session: SessionTable & { post: PostId | null };
  staff_account: AccountTable;
  staff_two_factor: { id: string; userId: AccountId; secret: string; verified: boolean | null };
  citizen_user: UserTable;
  citizen_session: SessionTable;
  citizen_account: AccountTable;
  sign_in_try: {
    jurisdiction: Jurisdiction;
    name_mac: string;
    failures: Generated<number>;
    locked_until: Instant | null;
    at: Instant;
    /** Set once a failure has shown whose account the name is. */
    account: Generated<AccountId | null>;
  };
};

export function libraryTables(db: Reader): Kysely<LibraryTables> {
  return db.$extendTables<LibraryTables>();
}
