import { AsyncLocalStorage } from 'node:async_hooks';
import { hmacSm3 } from '#ledger';
import { genericOAuth } from 'better-auth/plugins';
import type { AccountKind } from './parts.ts';
import type { PlaceOfUse } from './place-of-use.ts';

/** An OpenID Connect provider as the settings name it. */
export interface OidcProvider {
  /** Exactly as the provider writes it in its own tokens. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** How buttons and account pages name it. */
  readonly name: string;
  /** The claim that holds a citizen's ID number; OpenID Connect has none of its own. */
  readonly numberClaim: string;
  /** Values of `acr` by which the provider says that two factors were checked. */
  readonly twoFactorAcr: readonly string[];
}

export type OidcProviders = { readonly [K in AccountKind]?: OidcProvider };

/** What a provider said of a person: claims of the checked ID token, over those of the userinfo endpoint. */
export interface ProviderSaid {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** The library's name for the provider; its callback path is never mounted. */
export const providerId = 'oidc';

/** Hears what the provider said, once the library has checked the ID token and before it looks for the account. */
export const whoListens = new AsyncLocalStorage<(said: ProviderSaid) => Promise<void>>();

/** A subject is one only under its issuer, and an account one only in its jurisdiction. */
export function accountKey(
  { jurisdiction }: Pick<PlaceOfUse, 'jurisdiction'>,
  issuer: string,
  subject: string,
): string {
  return `${jurisdiction} ${issuer} ${subject}`;
}

/** Where the provider sends people back to; to be registered with it word for word. */
export function returnAddress(publicUrl: string, kind: AccountKind): string {
  return `${publicUrl}/sign-in/provider/${kind}/return`;
}

/**
 * The library's plugin for one kind of account: authorization code with PKCE, state and nonce; signature, issuer, audience and nonce of
 * the ID token checked against the provider's published keys. It opens no account by itself and links none.
 */
export function providerPlugin(place: PlaceOfUse, kind: AccountKind) {
  const provider = place.oidc?.[kind];
  if (!provider) return genericOAuth({ config: [] });
  const { issuer, clientId, clientSecret } = provider;
  const discoveryUrl = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const userinfoAddress = once(async () => stringIn(await json(discoveryUrl), 'userinfo_endpoint'));
  return genericOAuth({
    config: [
      {
        providerId,
        clientId,
        clientSecret,
        discoveryUrl,
        requireIdTokenVerification: true,
        scopes: ['openid', 'profile', 'phone'],
        pkce: true,
        redirectURI: returnAddress(place.publicUrl, kind),
        disableSignUp: true,
        disableProviderLogout: true,
        accountSubject: ({ profile }) => accountKey(place, issuer, String(profile.sub)),
        getUserInfo: async ({ idToken, accessToken }) => {
          const token = claimsIn(idToken ?? '');
          const subject = stringIn(token, 'sub');
          // The library holds the token against the issuer that the provider names; here it is held against ours.
          if (subject === '' || stringIn(token, 'iss') !== issuer) return null;
          const address = await userinfoAddress();
          const more = address === '' || accessToken === undefined ? {} : await json(address, accessToken);
          if (stringIn(more, 'sub') !== '' && stringIn(more, 'sub') !== subject) return null;
          await whoListens.getStore()?.({ subject, claims: { ...more, ...token } });
          // The library wants an e-mail address: this one is nobody's, so that no account is ever found by it.
          const email = `${hmacSm3(place.secret, accountKey(place, issuer, subject))}@provider.invalid`;
          return { id: subject, sub: subject, email, emailVerified: false, name: '' };
        },
      },
    ],
  });
}

/** Text of a claim; empty where it is missing or no text. */
export function stringIn(claims: Readonly<Record<string, unknown>>, name: string): string {
  const value = claims[name];
  return typeof value === 'string' ? value : '';
}

/** The claims of a signed token that the library has verified already. */
function claimsIn(token: string): Readonly<Record<string, unknown>> {
  const [, body = ''] = token.split('.');
  return body === '' ? {} : asRecord(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
}

async function json(address: string, bearer?: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(address, {
    signal: AbortSignal.timeout(10_000),
    ...(bearer !== undefined && { headers: { authorization: `Bearer ${bearer}` } }),
  });
  if (!response.ok) throw new Error(`the provider answered ${response.status}`);
  return asRecord(await response.json());
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Remembers a success; a failure is tried again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: { readonly value: T } | undefined;
  return async () => (made ??= { value: await make() }).value;
}
