import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { publishedItem } from '#catalog';
import { formBinding } from '#identity';
import type { SetCookies } from '#identity';
import { isRefusal, refuse, wordsOf } from '#law';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { ErrorSummary } from '../components/error-summary.tsx';
import type { FieldError } from '../components/error-summary.tsx';
import { itemName } from '../components/item-words.ts';
import { SendAgain } from '../components/send-again.tsx';
import { SignInForm, withTo } from '../components/sign-in-form.tsx';
import type { PortalParts } from '../parts.ts';
import { punctuated } from '#documents';
import { sayWith } from '../say.ts';
import { formOf } from '../shell/form-of.ts';
import type { FormBody } from '../shell/form-of.ts';
import { readHeld } from '../shell/held-form.ts';
import type { HeldForm } from '../shell/held-form.ts';
import { Layout } from '../shell/layout.tsx';
import { ownPath } from '../shell/own-path.ts';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';
import { relayCookies } from './relay-cookies.ts';

/** `/sign-in?to=`: mobile number, or the user name of somebody without a phone. Afterwards one is where one wanted to be, on this host only. */
export function signInPage(scope: FastifyInstance, parts: PortalParts): void {
  scope.get(addresses.signIn, async (request, reply) => {
    const to = wantedPath(request);
    if (request.visit.who.kind === 'citizen') return reply.redirect(to, 303);
    return show(parts, request, reply, {}, providerProblems(request), 200);
  });
  const config = { rateLimit: { max: 120, timeWindow: '1 minute' } };
  scope.post(addresses.signIn, { config }, async (request, reply) => {
    const { visit } = request;
    const form = formOf(request);
    const missing = problemsOf(visit, form);
    if (missing.length > 0) return show(parts, request, reply, form, missing, 422);
    const credentials = { username: form['mobile'] ?? '', password: form['password'] ?? '' };
    const signedIn = await parts.identity.signInCitizen(credentials, request.headers);
    if (isRefusal(signedIn)) {
      const words = wordsOf(signedIn);
      return show(
        parts,
        request,
        reply,
        form,
        [{ field: 'mobile', words: visit.lang === 'zh' ? punctuated(words.zh) : words.en }],
        words.status,
      );
    }
    relayCookies(reply, signedIn.cookies);
    const held = readHeld(form['held']);
    if (held) {
      const again = await visitOf(parts, visit, signedIn.cookies);
      return sendPage(request, reply, <Again visit={again} held={held} />);
    }
    return reply.header('cache-control', 'no-store').redirect(wantedPath(request), 303);
  });
}

/** The visit of the person who has just signed in: what follows is sent under their session. */
async function visitOf({ identity, ledger }: PortalParts, visit: Visit, cookies: SetCookies): Promise<Visit> {
  const cookie = cookies.map((one) => one.split(';')[0] ?? '').join('; ');
  const { who } = await identity.whoIs({ cookie }, 'citizen');
  const token = identity.formToken.issue(formBinding(cookie, false).binding, ledger.clock.now());
  return { ...visit, who, formFields: () => ({ ...visit.formFields(), token }) };
}

/** Where one wanted to go: `to` of the address, limited to our own paths. */
export function wantedPath(request: FastifyRequest): string {
  return ownPath((request.query as { readonly to?: unknown }).to);
}

const providerProblemCodes = [
  'provider-away',
  'provider-declined',
  'provider-failed',
  'provider-incomplete',
  'provider-none',
  'provider-unknown',
] as const;

/** What went wrong at the sign-in provider, where one was sent back from there. */
function providerProblems(request: FastifyRequest): readonly FieldError[] {
  const { problem } = request.query as { readonly problem?: unknown };
  const code = providerProblemCodes.find((known) => known === problem);
  if (code === undefined) return [];
  const words = wordsOf(refuse(code));
  return [{ field: 'mobile', words: request.visit.lang === 'zh' ? punctuated(words.zh) : words.en }];
}

function problemsOf({ say }: Visit, form: FormBody): readonly FieldError[] {
  const errors: FieldError[] = [];
  if ((form['mobile'] ?? '').trim() === '') errors.push({ field: 'mobile', words: say('error.login') });
  if ((form['password'] ?? '') === '')
    errors.push({ field: 'password', words: say('error.required', { name: say('sign.password') }) });
  return errors;
}

async function show(
  parts: PortalParts,
  request: FastifyRequest,
  reply: FastifyReply,
  form: FormBody,
  errors: readonly FieldError[],
  status: number,
): Promise<FastifyReply> {
  const { visit } = request;
  const to = wantedPath(request);
  const purpose = await purposeOf(parts, visit, to);
  const provider = parts.identity.providers.citizen;
  const page = <SignIn visit={visit} form={form} errors={errors} to={to} purpose={purpose} provider={provider} />;
  return sendPage(request, reply, page, status);
}

/** What signing in is for, in words, where the address one came from says so. */
async function purposeOf({ ledger, jurisdiction }: PortalParts, visit: Visit, to: string): Promise<string | undefined> {
  const id = /^\/apply\/(\w+)/.exec(to)?.[1];
  const item = id === undefined ? undefined : await publishedItem(ledger.db, jurisdiction, id, visit.today);
  if (item) return itemName(visit, item.item);
  return to.startsWith(addresses.cases) ? visit.say('nav.cases') : undefined;
}

function SignIn(props: {
  readonly visit: Visit;
  readonly form: FormBody;
  readonly errors: readonly FieldError[];
  readonly to: string;
  readonly purpose: string | undefined;
  /** Name of the provider one may sign in through; absent: none. */
  readonly provider: string | undefined;
}): VNode {
  const { visit, form, errors, to, purpose, provider } = props;
  const { say } = visit;
  const title = say('sign.title');
  return (
    <Layout
      visit={visit}
      title={errors.length > 0 ? `${say('error.prefix')}${title}` : title}
      crumbs={[{ name: title }]}
    >
      <div class="one">
        <ErrorSummary visit={visit} errors={errors} />
        <h1>{title}</h1>
        {purpose !== undefined && <p class="lead">{say('sign.why', { what: purpose })}</p>}
        <SignInForm visit={visit} to={to} mobile={form['mobile']} errors={errors} held={readHeld(form['held'])} />
        {provider !== undefined && (
          <p class="go">
            <a class="btn quiet" href={withTo(addresses.signInByProvider, to)}>
              {say('sign.provider', { name: provider })}
            </a>
          </p>
        )}
        <p class="go">
          {say('sign.new')} <a href={withTo(addresses.register, to)}>{say('sign.register')}</a>
        </p>
        <p class="go">
          <a href={addresses.lookup}>{say('sign.lookup')}</a>
        </p>
        <p class="s q">{sayWith(say, 'sign.forgot', { hotline: <b>{visit.place.hotline}</b> })}</p>
      </div>
    </Layout>
  );
}

/** Signed in again in the middle of a form: what was typed goes on with one press. */
function Again({ visit, held }: { readonly visit: Visit; readonly held: HeldForm }): VNode {
  const { say } = visit;
  return (
    <Layout visit={visit} title={say('held.signed-in')}>
      <div class="one">
        <h1>{say('held.signed-in')}</h1>
        <p class="lead">{say('held.words')}</p>
        <SendAgain visit={visit} held={held} />
      </div>
    </Layout>
  );
}
