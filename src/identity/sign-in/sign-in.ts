import { isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import type { Actor } from '#ledger';
import { APIError } from 'better-auth/api';
import type { AccountId } from '../types.ts';
import { citizenLogin } from './credentials.ts';
import { knownBrowser, knownCookie } from './known-browser.ts';
import { note, noteFailure } from './note.ts';
import { libraryHeaders } from './parts.ts';
import type { AccountKind, RequestHeaders, SetCookies, SignInParts } from './parts.ts';
import { libraryTables } from './tables.ts';
import { forgetTries, giveBackTry, nameMac, spendCode, takeTry } from './tries.ts';
import type { Try } from './tries.ts';

export interface SignedIn {
  readonly account: AccountId;
  readonly cookies: SetCookies;
}

export interface StaffCredentials {
  readonly username: string;
  readonly password: string;
  /** Six digits of the authenticator; needed once a second factor is enrolled. */
  readonly totp?: string;
}

/** The mobile number, or the user name chosen by somebody who has none. */
export type CitizenCredentials = { readonly password: string } & (
  { readonly mobile: string } | { readonly username: string }
);

/**
 * Signs staff in. Refusals: `sign-in-locked`, `sign-in-failed` (the same words for an unknown name and a wrong password),
 * `totp-needed`, `totp-wrong`. A sign-in that cannot be recorded in the ledger does not happen.
 */
export async function signInStaff(
  parts: SignInParts,
  credentials: StaffCredentials,
  headers: RequestHeaders,
): Promise<SignedIn | Refusal> {
  const name = credentials.username.normalize('NFKC').trim().toLowerCase();
  return signIn(parts, 'staff', name, credentials, headers);
}

/** Signs a citizen in by mobile number or user name. Refusals: `sign-in-locked`, `sign-in-failed`. */
export async function signInCitizen(
  parts: SignInParts,
  credentials: CitizenCredentials,
  headers: RequestHeaders,
): Promise<SignedIn | Refusal> {
  const login = citizenLogin('mobile' in credentials ? credentials.mobile : credentials.username);
  return signIn(parts, 'citizen', login, { password: credentials.password }, headers);
}

async function signIn(
  parts: SignInParts,
  kind: AccountKind,
  name: string,
  credentials: { readonly password: string; readonly totp?: string },
  headers: RequestHeaders,
): Promise<SignedIn | Refusal> {
  const { ledger, jurisdiction } = parts;
  const mark = knownBrowser(parts, kind, name, headers.cookie);
  const mac = nameMac(parts.secret, kind, mark === undefined ? name : `${name} ${mark}`);
  const taken = await takeTry(ledger, jurisdiction, mac);
  if (isRefusal(taken)) return taken;
  try {
    return await tried(parts, kind, { name, mark, mac, taken }, credentials, headers);
  } catch (error) {
    // Broken machinery is nobody's wrong password: a database that recovers must not lock people out for a quarter of an hour.
    await giveBackTry(ledger, jurisdiction, mac).catch(() => undefined);
    throw error;
  }
}

/** A try that has been counted: the name as it was typed, what the counter knows it by, and the mark of a browser that is known. */
interface Counted {
  readonly name: string;
  readonly mark: string | undefined;
  readonly mac: string;
  readonly taken: Try;
}

async function tried(
  parts: SignInParts,
  kind: AccountKind,
  { name, mark, mac, taken }: Counted,
  credentials: { readonly password: string; readonly totp?: string },
  headers: RequestHeaders,
): Promise<SignedIn | Refusal> {
  const { ledger, jurisdiction } = parts;
  const account = await accountNamed(parts, kind, name);
  const first = await passwordStep(parts, kind, name, credentials.password, headers);
  if (!first || !account) {
    // A right password of another jurisdiction's account has opened a session that nobody may get.
    if (first?.token !== undefined) await endSession(parts, kind, first.token);
    if (account) await noteFailure(parts, account.id, taken, 'password', mac);
    return refuse('sign-in-failed');
  }
  let opened = first;
  if (first.token === undefined) {
    if (credentials.totp === undefined || credentials.totp === '') {
      await giveBackTry(ledger, jurisdiction, mac);
      return refuse('totp-needed', {}, 'totp');
    }
    const second = await codeStep(parts, first.cookies, credentials.totp.trim(), headers);
    if (!second) {
      await noteFailure(parts, account.id, taken, 'second-factor', mac);
      return refuse('totp-wrong', {}, 'totp');
    }
    opened = second;
  }
  const code = first.token === undefined ? credentials.totp?.trim() : undefined;
  const recorded = await record(parts, kind, account, mac, opened, code);
  if (isRefusal(recorded) && recorded.refused === 'totp-wrong')
    await noteFailure(parts, account.id, taken, 'second-factor', mac);
  if (isRefusal(recorded)) return recorded;
  return { ...recorded, cookies: [...recorded.cookies, knownCookie(parts, kind, name, mark)] };
}

interface Opened {
  /** Absent while the second factor is awaited. */
  readonly token: string | undefined;
  readonly cookies: SetCookies;
}

async function record(
  parts: SignInParts,
  kind: AccountKind,
  account: { readonly id: AccountId; readonly by: Actor },
  mac: string,
  { token, cookies }: Opened,
  code: string | undefined,
): Promise<SignedIn | Refusal> {
  let recorded: true | Refusal = refuse('sign-in-failed');
  try {
    const event = { type: 'SignedIn', data: { secondFactor: code !== undefined } } as const;
    recorded = await note(parts, account.id, [event], account.by, async (tx) => {
      await forgetTries(tx, mac);
      // RFC 6238 5.2: whoever looked over a shoulder comes too late.
      const fresh = code === undefined || (await spendCode(tx, nameMac(parts.secret, kind, `${account.id} ${code}`)));
      return fresh ? undefined : refuse('totp-wrong', {}, 'totp');
    });
  } finally {
    if (recorded !== true && token !== undefined) await endSession(parts, kind, token);
  }
  return recorded === true ? { account: account.id, cookies } : recorded;
}

async function passwordStep(
  parts: SignInParts,
  kind: AccountKind,
  username: string,
  password: string,
  headers: RequestHeaders,
): Promise<Opened | undefined> {
  const request = { body: { username, password }, headers: libraryHeaders({ 'user-agent': headers['user-agent'] }) };
  return unlessRefused(async () => {
    const { headers: set, response } = await parts[kind].api.signInUsername({ ...request, returnHeaders: true });
    // Where a second factor is enrolled the library answers with `twoFactorRedirect` in place of a token.
    return { token: 'token' in response ? response.token : undefined, cookies: set.getSetCookie() };
  });
}

async function codeStep(
  parts: SignInParts,
  cookies: SetCookies,
  code: string,
  headers: RequestHeaders,
): Promise<Opened | undefined> {
  const cookie = cookies
    .map((value) => value.split(';')[0] ?? '')
    .filter((pair) => !pair.endsWith('='))
    .join('; ');
  return unlessRefused(async () => {
    const { headers: set, response } = await parts.staff.api.verifyTOTP({
      body: { code },
      headers: libraryHeaders({ cookie, 'user-agent': headers['user-agent'] }),
      returnHeaders: true,
    });
    return { token: response.token, cookies: set.getSetCookie() };
  });
}

/** The library throws what it refuses; anything of its 5xx kind is broken machinery and goes on. */
async function unlessRefused<T>(step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return undefined;
    throw error;
  }
}

async function endSession(parts: SignInParts, kind: AccountKind, token: string): Promise<void> {
  await (await parts[kind].$context).internalAdapter.deleteSession(token);
}

async function accountNamed(
  { ledger, jurisdiction }: SignInParts,
  kind: AccountKind,
  username: string,
): Promise<{ id: AccountId; by: Actor } | undefined> {
  const db = libraryTables(ledger.db);
  if (kind === 'citizen') {
    const row = await db
      .selectFrom('citizen_user')
      .select('id')
      .where('username', '=', username)
      .where('jurisdiction', '=', jurisdiction)
      .executeTakeFirst();
    return row && { id: row.id, by: { actor: `citizen/${row.id}`, capacity: 'account-holder' } };
  }
  const row = await db
    .selectFrom('staff_user')
    .select(['id', 'staff'])
    .where('username', '=', username)
    .where('jurisdiction', '=', jurisdiction)
    .executeTakeFirst();
  return row && { id: row.id, by: { actor: `staff/${row.staff}`, capacity: 'account-holder' } };
}
