import type { FastifyInstance } from 'fastify';
import { identityDocumentTitle, isRefusal, maskIdentityDocument, maskMobile } from '#law';
import { requireCitizen } from '#identity';
import type { Person } from '#identity';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { FormFields } from '../components/form-fields.tsx';
import { KeyValues } from '../components/key-values.tsx';
import { Zh } from '../components/zh.tsx';
import type { PortalParts } from '../parts.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import { sendRefusal } from '../shell/send-refusal.tsx';
import type { Visit } from '../shell/visit.ts';
import { relayCookies } from './relay-cookies.ts';

/** `/account`: who is signed in, how far that was checked, and the way out (`POST /sign-out`). */
export function accountPages(scope: FastifyInstance, { identity }: PortalParts): void {
  scope.get(addresses.account, async (request, reply) => {
    const who = requireCitizen(request);
    if (isRefusal(who)) return sendRefusal(request, reply, who);
    const person = await identity.person(who.account);
    const verifier = await identity.verifierOf(who.account);
    return sendPage(request, reply, <Account visit={request.visit} person={person} verifier={verifier} />);
  });
  scope.post(addresses.signOut, async (request, reply) => {
    const out = await identity.signOut('citizen', request.headers);
    // Who is signed out already has what they wanted.
    if (!isRefusal(out)) relayCookies(reply, out.cookies);
    return reply.header('cache-control', 'no-store').redirect(addresses.home, 303);
  });
}

function Account(props: {
  readonly visit: Visit;
  readonly person: Person | undefined;
  /** The provider that verified the person; absent: nobody has. */
  readonly verifier: string | undefined;
}): VNode {
  const { visit, person, verifier } = props;
  const { say } = visit;
  const title = say('sign.account');
  return (
    <Layout visit={visit} title={title} crumbs={[{ name: title }]}>
      <div class="one">
        <h1>{title}</h1>
        {person !== undefined && (
          <KeyValues
            look="e"
            rows={[
              { name: say('register.name'), value: <Zh visit={visit}>{person.name}</Zh> },
              {
                name: identityDocumentTitle(person.idKind ?? 'resident-id')[visit.lang],
                value: maskIdentityDocument(person.number),
              },
              {
                name: say('sign.mobile'),
                value: person.mobile === '' ? say('register.none') : maskMobile(person.mobile),
              },
              ...(person.address === undefined
                ? []
                : [{ name: say('register.address'), value: <Zh visit={visit}>{person.address}</Zh> }]),
            ]}
          />
        )}
        <p class="s q">{verifier === undefined ? say('sign.checked') : say('sign.verified', { name: verifier })}</p>
        <p class="go">
          <a href={addresses.cases}>{say('nav.cases')}</a>
        </p>
        <form method="post" action={addresses.signOut}>
          <FormFields visit={visit} />
          <p class="go">
            <button class="btn quiet" type="submit">
              {say('sign.out')}
            </button>
          </p>
          <p class="s q">{say('sign.out.words')}</p>
        </form>
      </div>
    </Layout>
  );
}
