import { randomBytes, timingSafeEqual } from 'node:crypto';
import { hmacSm3 } from '#ledger';
import type { AccountKind, SignInParts } from './parts.ts';

const seconds = 180 * 24 * 60 * 60;

/**
 * A browser in which this very name has signed in before counts its failures apart. A stranger who types wrong passwords all day so locks
 * a clerk's name for other strangers only, and nobody out of their own office. In: the `Cookie` header. Out: the browser's mark, absent
 * where it is unknown; nobody can make one without our secret, and one for another name is none.
 */
export function knownBrowser(
  { secret }: Pick<SignInParts, 'secret'>,
  kind: AccountKind,
  name: string,
  cookieHeader: string | undefined,
): string | undefined {
  const pattern = new RegExp(`(?:^|;\\s*)(?:__Secure-)?onewindow-${kind}\\.known=([\\w-]{22})~([0-9a-f]{64})(?:;|$)`);
  const [, mark = '', given = ''] = pattern.exec(cookieHeader ?? '') ?? [];
  const [known, shown] = [Buffer.from(macOf(secret, kind, name, mark)), Buffer.from(given)];
  return shown.length === known.length && timingSafeEqual(shown, known) ? mark : undefined;
}

/** The cookie that makes the browser known for half a year; it names nobody. In: the mark it has already, if any. */
export function knownCookie(
  { secret, publicUrl }: Pick<SignInParts, 'secret' | 'publicUrl'>,
  kind: AccountKind,
  name: string,
  mark = randomBytes(16).toString('base64url'),
): string {
  const secure = publicUrl.startsWith('https:');
  const value = `${mark}~${macOf(secret, kind, name, mark)}`;
  const pair = `${secure ? '__Secure-' : ''}onewindow-${kind}.known=${value}`;
  return `${pair}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}

function macOf(secret: string, kind: AccountKind, name: string, mark: string): string {
  return hmacSm3(secret, `known ${kind} ${mark} ${name}`);
}
