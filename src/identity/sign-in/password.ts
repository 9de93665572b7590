import { isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { accounts } from './accounts.ts';
import { citizenPasswordIsStrong, staffPasswordIsStrong } from './credentials.ts';
import { note, noteFailure } from './note.ts';
import type { AccountKind, RequestHeaders, SignInParts } from './parts.ts';
import { sessionOf } from './session.ts';
import { forgetTries, nameMac, takeTry } from './tries.ts';

interface Holder {
  readonly kind: AccountKind;
  readonly account: string;
}

/**
 * Asks a signed-in person for the password once more. Tries count as strictly as those at sign-in: a stolen session cannot guess. They
 * count apart from those at the door, where a stranger could lock whoever is inside.
 */
export async function confirmPassword(
  parts: SignInParts,
  { kind, account }: Holder,
  password: string,
): Promise<Refusal | undefined> {
  const { ledger, jurisdiction } = parts;
  const mac = nameMac(parts.secret, kind, `inside ${account}`);
  const taken = await takeTry(ledger, jurisdiction, mac);
  if (isRefusal(taken)) return taken;
  const hash = await accounts.passwordHash(ledger.db, kind, account);
  // Whoever signs in through a provider has no password here.
  if (hash === '' || !(await accounts.verify(hash, password))) {
    await noteFailure(parts, account, taken, 'password', mac);
    return refuse('password-wrong', {}, 'password');
  }
  const forgotten = await ledger.transact<true>(jurisdiction, async (tx) => {
    await forgetTries(tx, mac);
    return true;
  });
  return isRefusal(forgotten) ? forgotten : undefined;
}

/** Changes the own password and ends all other sessions. Refusals: `not-signed-in`, `password-wrong`, `sign-in-locked`, `password-weak`. */
export async function changePassword(
  parts: SignInParts,
  kind: AccountKind,
  headers: RequestHeaders,
  { current, wanted }: { readonly current: string; readonly wanted: string },
): Promise<true | Refusal> {
  const session = await sessionOf(parts, kind, headers);
  if (!session) return refuse('not-signed-in');
  const strong = kind === 'staff' ? staffPasswordIsStrong : citizenPasswordIsStrong;
  if (!strong(wanted, session.username)) return refuse('password-weak', {}, 'wanted');
  const wrong = await confirmPassword(parts, session, current);
  if (wrong) return { ...wrong, field: 'current' };
  const hash = await accounts.hash(wanted);
  return note(parts, session.account, [{ type: 'PasswordChanged', data: { by: 'self' } }], session.by, async (tx) => {
    await accounts.setPassword(tx, kind, session.account, hash, session.token);
    return undefined;
  });
}
