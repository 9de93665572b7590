import { refuse } from '#law';
import type { Instant, Refusal } from '#law';
import type { Ledger, Tx } from '#ledger';
import { hmacSm3, instantAfter } from '#ledger';
import { isRefusal } from '#law';
import type { AccountId } from '../types.ts';
import type { Reader } from '../views/tables.ts';
import { libraryTables } from './tables.ts';

/** GB/T 22239 8.1.4.1 b) (等保三级 登录失败处理): the fifth failure in a row locks the name for a quarter of an hour. */
export const failuresAllowed = 5;
export const lockSeconds = 15 * 60;

export interface Try {
  /** Counts this one: 1 for the first since the last success. */
  readonly count: number;
  /** Set where this try, if it fails, has locked the name. */
  readonly lockedUntil?: Instant;
}

/** A typed name as the counter knows it. Unknown names are counted like known ones, so that a lock tells nobody which names exist. */
export function nameMac(secret: string, kind: 'staff' | 'citizen', typed: string): string {
  return hmacSm3(secret, `try ${kind} ${typed}`);
}

/**
 * Counts a try before it is made, so that a thousand at once are not all the first. Out: the count, or `sign-in-locked` with the
 * minutes left; while locked, nothing is counted and no password is looked at.
 */
export async function takeTry(ledger: Ledger, jurisdiction: string, mac: string): Promise<Try | Refusal> {
  return ledger.transact<Try>(jurisdiction, async (tx) => {
    const db = libraryTables(tx.db);
    await db
      .insertInto('sign_in_try')
      .values({ jurisdiction, name_mac: mac, failures: 0, locked_until: null, at: tx.at })
      .onConflict((conflict) => conflict.columns(['jurisdiction', 'name_mac']).doNothing())
      .execute();
    const row = await db
      .selectFrom('sign_in_try')
      .select(['failures', 'locked_until', 'at'])
      .where('jurisdiction', '=', jurisdiction)
      .where('name_mac', '=', mac)
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (row.locked_until !== null && row.locked_until > tx.at)
      return refuse('sign-in-locked', { minutes: minutesUntil(tx.at, row.locked_until) });
    const recent = row.locked_until === null && instantAfter(row.at, lockSeconds) > tx.at;
    const count = (recent ? row.failures : 0) + 1;
    const lockedUntil = count >= failuresAllowed ? instantAfter(tx.at, lockSeconds) : undefined;
    await db
      .updateTable('sign_in_try')
      .set({ failures: count, locked_until: lockedUntil ?? null, at: tx.at })
      .where('jurisdiction', '=', jurisdiction)
      .where('name_mac', '=', mac)
      .execute();
    return { count, ...(lockedUntil !== undefined && { lockedUntil }) };
  });
}

/** Forgets the tries of a name after a success, and those of all names after a day. */
export async function forgetTries(tx: Tx, mac: string): Promise<void> {
  await libraryTables(tx.db)
    .deleteFrom('sign_in_try')
    .where('jurisdiction', '=', tx.jurisdiction)
    .where((where) => where.or([where('name_mac', '=', mac), where('at', '<', instantAfter(tx.at, -86_400))]))
    .execute();
}

/** Says whose account the name tried is, so that an organiser can unlock it. */
export async function nameTry(tx: Tx, mac: string, account: AccountId): Promise<void> {
  await libraryTables(tx.db)
    .updateTable('sign_in_try')
    .set({ account })
    .where('jurisdiction', '=', tx.jurisdiction)
    .where('name_mac', '=', mac)
    .execute();
}

/** Accounts among these that are locked at an instant, in whatever browser. */
export async function lockedAccounts(
  db: Reader,
  jurisdiction: string,
  accounts: readonly AccountId[],
  at: Instant,
): Promise<ReadonlySet<AccountId>> {
  if (accounts.length === 0) return new Set();
  const rows = await libraryTables(db)
    .selectFrom('sign_in_try')
    .select('account')
    .where('jurisdiction', '=', jurisdiction)
    .where('account', 'in', [...accounts])
    .where('locked_until', '>', at)
    .execute();
  return new Set(rows.flatMap(({ account }) => account ?? []));
}

/** Forgets every failure of an account, in every browser. */
export async function unlockTries(tx: Tx, account: AccountId): Promise<void> {
  await libraryTables(tx.db)
    .deleteFrom('sign_in_try')
    .where('jurisdiction', '=', tx.jurisdiction)
    .where('account', '=', account)
    .execute();
}

/** Longer than the authenticator's code of one moment is taken: its own half minute, and one before and after. */
const codeSeconds = 120;

/** Spends a code of the authenticator, known by its keyed hash only. Out: false where it was spent a moment ago. */
export async function spendCode(tx: Tx, mac: string): Promise<boolean> {
  const { jurisdiction, at } = tx;
  const { numInsertedOrUpdatedRows } = await libraryTables(tx.db)
    .insertInto('sign_in_try')
    .values({ jurisdiction, name_mac: mac, failures: 0, locked_until: null, at })
    .onConflict((conflict) =>
      conflict
        .columns(['jurisdiction', 'name_mac'])
        .doUpdateSet({ at })
        .where('sign_in_try.at', '<', instantAfter(at, -codeSeconds)),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Gives a try back that was no failure: the password was right and the code not asked for yet. */
export async function giveBackTry(ledger: Ledger, jurisdiction: string, mac: string): Promise<void> {
  const given = await ledger.transact(jurisdiction, async (tx) => {
    await libraryTables(tx.db)
      .updateTable('sign_in_try')
      .set((column) => ({ failures: column('failures', '-', 1), locked_until: null }))
      .where('jurisdiction', '=', jurisdiction)
      .where('name_mac', '=', mac)
      .where('failures', '>', 0)
      .execute();
    return true;
  });
  if (isRefusal(given)) throw new Error(`a try could not be given back: ${given.refused}`);
}

function minutesUntil(now: Instant, then: Instant): number {
  return Math.ceil((Date.parse(then) - Date.parse(now)) / 60_000);
}
