import { isRefusal, refuse } from '#law';
import type { Refusal } from '#law';
import { isAPIError } from 'better-auth/api';
import { accounts } from './accounts.ts';
import { note } from './note.ts';
import { openByProvider } from './open-by-provider.ts';
import { libraryHeaders } from './parts.ts';
import type { AccountKind, RequestHeaders, SetCookies, SignInParts } from './parts.ts';
import { providerId, stringIn, whoListens } from './provider.ts';
import type { OidcProvider, ProviderSaid } from './provider.ts';
import { sessionOf } from './session.ts';
import type { SignedIn } from './sign-in.ts';

/** Where to send the browser, and the cookie that binds the way back to it. */
export interface ProviderAsked {
  readonly url: string;
  readonly cookies: SetCookies;
}

/** Begins a sign-in at the provider. In: the path to go to afterwards. Refusals: `provider-none`, `provider-away` while it does not answer. */
export async function askProvider(parts: SignInParts, kind: AccountKind, to: string): Promise<ProviderAsked | Refusal> {
  if (!parts.oidc?.[kind]) return refuse('provider-none');
  const callbackURL = `${parts.publicUrl}${to}`;
  const body = { provider: providerId, callbackURL, errorCallbackURL: callbackURL, disableRedirect: true };
  try {
    const { response, headers } = await parts[kind].api.signInSocial({ body, returnHeaders: true });
    return { url: response.url ?? '', cookies: headers.getSetCookie() };
  } catch (error) {
    if (isAPIError(error)) return refuse('provider-away');
    throw error;
  }
}

/**
 * Ends a sign-in at the provider: code, state, nonce and ID token are checked, then the sign-in is recorded. A citizen's first one opens
 * the account; an unknown member of staff is refused. In: the query the provider sent back. Out: who, the cookies, and where to go.
 * Refusals: `provider-none`, `provider-declined`, `provider-failed`, `provider-unknown`, `provider-incomplete`, `provider-one-factor`.
 */
export async function returnFromProvider(
  parts: SignInParts,
  kind: AccountKind,
  query: Readonly<Record<string, string>>,
  headers: RequestHeaders,
): Promise<(SignedIn & { readonly to: string }) | Refusal> {
  const provider = parts.oidc?.[kind];
  if (!provider) return refuse('provider-none');
  const heard: { said?: ProviderSaid; refused?: Refusal } = {};
  const listen = async (said: ProviderSaid): Promise<void> => {
    heard.said = said;
    const opened = kind === 'citizen' ? await openByProvider(parts, provider, said) : undefined;
    if (isRefusal(opened)) heard.refused = opened;
  };
  const request = { params: { id: providerId }, query, headers: libraryHeaders(headers) };
  const answered = await whoListens.run(listen, () =>
    parts[kind].api.callbackOAuth({ ...request, method: 'GET', asResponse: true }),
  );
  const location = answered.headers.get('location') ?? '';
  const to = URL.canParse(location) ? new URL(location) : undefined;
  const problem = to?.searchParams.get('error') ?? (to && answered.status === 302 ? undefined : 'failed');
  if (problem !== undefined || !to || !heard.said) return heard.refused ?? refuse(refusalFor(problem));
  const cookies = answered.headers.getSetCookie();
  const recorded = await record(parts, kind, provider, heard.said, cookies);
  return isRefusal(recorded) ? recorded : { ...recorded, to: `${to.pathname}${to.search}` };
}

function refusalFor(problem: string | undefined): 'provider-declined' | 'provider-unknown' | 'provider-failed' {
  if (problem === 'access_denied') return 'provider-declined';
  return problem === 'signup_disabled' ? 'provider-unknown' : 'provider-failed';
}

/** A sign-in that cannot be recorded in the ledger does not happen; nor one of staff with fewer factors than their account asks for. */
async function record(
  parts: SignInParts,
  kind: AccountKind,
  provider: OidcProvider,
  said: ProviderSaid,
  cookies: SetCookies,
): Promise<SignedIn | Refusal> {
  const cookie = cookies.map((value) => value.split(';')[0] ?? '').join('; ');
  const session = await sessionOf(parts, kind, { cookie });
  if (!session) return refuse('provider-failed');
  const secondFactor = twoFactors(provider, said);
  let recorded: true | Refusal = refuse('provider-failed');
  try {
    const enrolled = session.staff !== undefined && (await accounts.ofStaff(parts.ledger.db, session.staff))?.totp;
    if (enrolled === true && !secondFactor) {
      const failed = { type: 'SignInFailed', data: { at: 'second-factor', failures: 0 } } as const;
      const noted = await note(parts, session.account, [failed], session.by);
      recorded = isRefusal(noted) ? noted : refuse('provider-one-factor');
    } else {
      const event = { type: 'SignedInByProvider', data: { provider: provider.name, secondFactor } } as const;
      recorded = await note(parts, session.account, [event], session.by);
    }
  } finally {
    if (recorded !== true) await (await parts[kind].$context).internalAdapter.deleteSession(session.token);
  }
  return recorded === true ? { account: session.account, cookies } : recorded;
}

/** RFC 8176 `mfa`, or an `acr` that the settings name. */
function twoFactors({ twoFactorAcr }: OidcProvider, { claims }: ProviderSaid): boolean {
  const amr = claims['amr'];
  return (Array.isArray(amr) && amr.includes('mfa')) || twoFactorAcr.includes(stringIn(claims, 'acr'));
}
