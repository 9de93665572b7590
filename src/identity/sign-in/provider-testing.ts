import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { OidcProvider } from './provider.ts';

/** Who stands at the provider's sign-in page next. */
export interface Stander {
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly amr?: string[];
  readonly acr?: string;
  /** Turns back at the provider's page. */
  readonly declines?: boolean;
}

export interface TestProvider {
  readonly oidc: OidcProvider;
  /** Walks from the address we send people to, through the provider, back to ours. Out: the query it sends back. */
  walk(url: string, stander: Stander): Promise<Record<string, string>>;
  close(): Promise<void>;
}

const clientId = 'onewindow';
const clientSecret = 'a secret between the two, long enough';

/** A real OpenID Connect provider on this machine. In: where it may send people back to. */
export async function openTestProvider(redirectUris: readonly string[]): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  let next: Stander = { subject: '', claims: {} };
  const provider: Provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [...redirectUris] }],
    claims: { openid: ['sub', 'amr', 'acr'], profile: ['name', 'id_number'], phone: ['phone_number'] },
    acrValues: ['two'],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: () => '/interaction' },
    cookies: { keys: ['keys of the test provider'] },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => Promise.resolve({ ...next.claims, sub }) }),
    async loadExistingGrant(ctx) {
      const grant = new provider.Grant({ clientId, accountId: ctx.oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile phone');
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    if (request.url !== '/interaction') return void answer(request, response);
    const { subject, amr, acr, declines } = next;
    const done = declines
      ? { error: 'access_denied' }
      : { login: { accountId: subject, ...(amr && { amr }), ...(acr !== undefined && { acr }) } };
    void provider.interactionFinished(request, response, done);
  });
  return {
    oidc: { issuer, clientId, clientSecret, name: '省统一身份认证', numberClaim: 'id_number', twoFactorAcr: ['two'] },
    async walk(url, stander) {
      next = stander;
      const cookies = new Map<string, string>();
      let address = url;
      while (address.startsWith(issuer)) {
        const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
        const response = await fetch(address, { redirect: 'manual', headers: { cookie } });
        for (const set of response.headers.getSetCookie()) {
          const [pair = ''] = set.split(';');
          cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
        }
        const location = response.headers.get('location');
        if (location === null) throw new Error(`the provider answered ${response.status}: ${await response.text()}`);
        address = new URL(location, address).href;
      }
      return Object.fromEntries(new URL(address).searchParams);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
