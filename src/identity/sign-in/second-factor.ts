import { isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { machineSeconds } from '#ledger';
import { symmetricDecrypt } from 'better-auth/crypto';
import { accounts } from './accounts.ts';
import { note } from './note.ts';
import { libraryHeaders } from './parts.ts';
import type { RequestHeaders, SignInParts } from './parts.ts';
import { confirmPassword } from './password.ts';
import { sessionOf } from './session.ts';
import { libraryTables } from './tables.ts';
import { totpMatches } from './totp.ts';

/** What the authenticator app is shown: the address behind the QR code, and the key to type where no camera works. */
export interface TotpOffer {
  readonly uri: string;
  readonly key: string;
}

/**
 * Begins a second factor: nothing changes until `confirmTotp`. Refusals: `not-signed-in`, `password-wrong`, `sign-in-locked`,
 * `totp-already`.
 */
export async function enrolTotp(
  parts: SignInParts,
  headers: RequestHeaders,
  password: string,
): Promise<TotpOffer | Refusal> {
  const session = await sessionOf(parts, 'staff', headers);
  if (!session) return refuse('not-signed-in');
  const wrong = await confirmPassword(parts, session, password);
  if (wrong) return wrong;
  if ((await accounts.ofStaff(parts.ledger.db, session.staff ?? ''))?.totp) return refuse('totp-already');
  const offer = await parts.staff.api.enableTwoFactor({
    body: { password, method: 'totp' },
    headers: libraryHeaders(headers),
  });
  const key = new URL('totpURI' in offer ? offer.totpURI : '').searchParams.get('secret') ?? '';
  // The library's own address would show the e-mail address that we made up.
  const label = `${encodeURIComponent('OneWindow 一窗')}:${encodeURIComponent(session.username)}`;
  const issuer = encodeURIComponent('OneWindow 一窗');
  return { uri: `otpauth://totp/${label}?secret=${key}&issuer=${issuer}&digits=6&period=30`, key };
}

/** Switches the second factor on with a first code. Refusals: `not-signed-in`, `totp-not-begun`, `totp-already`, `totp-wrong`. */
export async function confirmTotp(parts: SignInParts, headers: RequestHeaders, code: string): Promise<true | Refusal> {
  const session = await sessionOf(parts, 'staff', headers);
  if (!session) return refuse('not-signed-in');
  const begun = await libraryTables(parts.ledger.db)
    .selectFrom('staff_two_factor')
    .select(['secret', 'verified'])
    .where('userId', '=', session.account)
    .executeTakeFirst();
  if (!begun) return refuse('totp-not-begun');
  if (begun.verified === true) return refuse('totp-already');
  const key = (await parts.staff.$context).secretConfig;
  const secret = Buffer.from(await symmetricDecrypt({ key, data: begun.secret }));
  if (!totpMatches(secret, machineSeconds(), code.trim())) return refuse('totp-wrong', {}, 'code');
  return note(parts, session.account, [{ type: 'TotpEnrolled', data: { by: 'self' } }], session.by, async (tx) => {
    await accounts.setTotpEnabled(tx, session.account);
    return undefined;
  });
}

/** Switches the second factor off. Refusals: `not-signed-in`, `password-wrong`, `sign-in-locked`, `totp-not-begun`. */
export async function disableTotp(
  parts: SignInParts,
  headers: RequestHeaders,
  password: string,
): Promise<true | Refusal> {
  const session = await sessionOf(parts, 'staff', headers);
  if (!session) return refuse('not-signed-in');
  const wrong = await confirmPassword(parts, session, password);
  if (wrong) return wrong;
  const account = await accounts.ofStaff(parts.ledger.db, session.staff ?? '');
  if (!account?.totp) return refuse('totp-not-begun');
  const removed = await note(
    parts,
    session.account,
    [{ type: 'TotpRemoved', data: { by: 'self' } }],
    session.by,
    async (tx) => {
      await accounts.removeTotp(tx, session.account);
      return undefined;
    },
  );
  return isRefusal(removed) ? removed : true;
}
