import { randomBytes, timingSafeEqual } from 'node:crypto';
import { refuse } from '#law';
import type { Instant, Refusal } from '#law';
import { hmacSm3, instantAfter } from '#ledger';

/** A form may lie open over a day: people are called away, and go home to look for a paper. */
export const formTokenSeconds = 24 * 60 * 60;

export interface FormToken {
  /** A token for a hidden field. In: what it is bound to (`formBinding`), the clock's now. */
  issue(binding: string, now: Instant): string;
  /** Refusal `form-token-wrong` for a token that is another's, altered, or over its day; undefined when it is right. */
  verify(token: string, binding: string, now: Instant): Refusal | undefined;
}

/** Form tokens against cross-site requests, without scripts: HMAC-SM3 over end of validity, nonce and binding. */
export function formTokens(secret: string): FormToken {
  const key = hmacSm3(secret, 'form token');
  const mac = (until: string, nonce: string, binding: string): string => hmacSm3(key, `${until} ${nonce} ${binding}`);
  return {
    issue(binding, now) {
      const until = instantAfter(now, formTokenSeconds);
      const nonce = randomBytes(9).toString('base64url');
      return `${until}~${nonce}~${mac(until, nonce, binding)}`;
    },
    verify(token, binding, now) {
      const [until = '', nonce = '', given = '', ...more] = token.split('~');
      const [known, shown] = [Buffer.from(mac(until, nonce, binding)), Buffer.from(given)];
      const same = shown.length === known.length && timingSafeEqual(shown, known);
      return same && more.length === 0 && until > now ? undefined : refuse('form-token-wrong');
    },
  };
}

const anonymousCookie = 'onewindow-form';

/**
 * What a visitor's form tokens are bound to: the session cookie, or an anonymous one made here. In: the `Cookie` header.
 * Out: the binding, and a cookie to set where there was none.
 */
export function formBinding(
  cookieHeader: string | undefined,
  secure: boolean,
): { readonly binding: string; readonly setCookie?: string } {
  const cookies = new Map((cookieHeader ?? '').split(';').map((pair) => splitPair(pair.trim())));
  for (const prefix of ['__Secure-', ''])
    for (const kind of ['citizen', 'staff']) {
      const session = cookies.get(`${prefix}onewindow-${kind}.session_token`);
      if (session) return { binding: `${kind} ${session}` };
    }
  const known = cookies.get(anonymousCookie);
  if (known) return { binding: `anonymous ${known}` };
  const made = randomBytes(16).toString('base64url');
  const setCookie = `${anonymousCookie}=${made}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  return { binding: `anonymous ${made}`, setCookie };
}

function splitPair(pair: string): [string, string] {
  const at = pair.indexOf('=');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
