import { isRefusal } from '#law';
import type { Refusal } from '#law';
import type { Actor, Ledger, NewEvent, Tx } from '#ledger';
import type { AccountEvent } from '../events.ts';
import type { AccountId } from '../types.ts';
import { nameTry } from './tries.ts';
import type { Try } from './tries.ts';

/** Appends to `account/<id>`, with whatever must stand or fall with it. A refusal undoes both. */
export async function note(
  { ledger, jurisdiction }: { readonly ledger: Ledger; readonly jurisdiction: string },
  account: AccountId,
  events: readonly AccountEvent[],
  by: Actor,
  also: (tx: Tx) => Promise<Refusal | undefined> = () => Promise.resolve(undefined),
): Promise<true | Refusal> {
  return ledger.transact<true>(jurisdiction, async (tx) => {
    const { seq } = await tx.load(`account/${account}`);
    const appended = await tx.append(`account/${account}`, seq, events as readonly NewEvent[], by);
    if (isRefusal(appended)) return appended;
    return (await also(tx)) ?? true;
  });
}

/** Nobody has shown yet that they are the holder. */
export const someone: Actor = { actor: 'anonymous', capacity: 'anonymous' };

/** A failed try of a known account, and the lock where it was one too many. In: also what the counter knows the name by. */
export async function noteFailure(
  place: { readonly ledger: Ledger; readonly jurisdiction: string },
  account: AccountId,
  { count, lockedUntil }: Try,
  at: 'password' | 'second-factor',
  mac: string,
): Promise<void> {
  const failed: AccountEvent = { type: 'SignInFailed', data: { at, failures: count } };
  const events: AccountEvent[] = [failed];
  if (lockedUntil !== undefined) events.push({ type: 'SignInLocked', data: { until: lockedUntil } });
  const noted = await note(place, account, events, someone, async (tx) => {
    await nameTry(tx, mac, account);
    return undefined;
  });
  if (isRefusal(noted)) throw new Error(`a failed sign-in could not be recorded: ${noted.refused}`);
}
