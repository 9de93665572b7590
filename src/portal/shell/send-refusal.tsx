import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, wordsOf } from '#law';
import type { Refusal } from '#law';
import type { ComponentChildren, VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { Find } from '../components/find.tsx';
import { SendAgain } from '../components/send-again.tsx';
import { SignInForm } from '../components/sign-in-form.tsx';
import { punctuated } from '#documents';
import type { WordKey } from '../say.ts';
import { heldOf, pageOf } from './held-form.ts';
import type { HeldForm } from './held-form.ts';
import { Layout } from './layout.tsx';
import { sendPage } from './send-page.ts';
import type { Visit } from './visit.ts';

/**
 * Answers a refusal as a page in words, with its legal basis and the way on. Who is not signed in is led to the sign-in page and from
 * there back. In: `back`, an address of ours that helps further (a case). Use it where no form can show the refusal beside its field.
 */
export async function sendRefusal(
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: Refusal,
  back?: string,
): Promise<FastifyReply> {
  const { visit } = request;
  const held = lost(refusal) ? heldOf(request) : undefined;
  if (held) return sendPage(request, reply, <HeldPage visit={visit} held={held} />, wordsOf(refusal).status);
  if (refusal.refused === 'not-signed-in') {
    const path = request.method === 'GET' ? visit.path : pageOf(request);
    const to = path === undefined ? '' : `?to=${encodeURIComponent(path)}`;
    return reply.header('cache-control', 'no-store').redirect(`${addresses.signIn}${to}`, 303);
  }
  const { status } = wordsOf(refusal);
  const again = refusal.refused === 'form-token-wrong' ? (pageOf(request) ?? signInPages(visit.path)) : undefined;
  return sendPage(request, reply, <RefusalPage visit={visit} refusal={refusal} back={back} again={again} />, status);
}

/** The session or the token of a form has ended; what was typed has not. */
const lost = ({ refused }: Refusal): boolean => refused === 'not-signed-in' || refused === 'form-token-wrong';

/** Forms that hold a password are opened anew, with where their visitor wanted to go. */
const signInPages = (path: string): string | undefined => (/^\/(?:sign-in|register)\b/.test(path) ? path : undefined);

/** Who is still signed in sends what they typed once more; who is not signs in first. */
function HeldPage({ visit, held }: { readonly visit: Visit; readonly held: HeldForm }): VNode {
  const { say, who } = visit;
  const here = who.kind === 'citizen';
  const title = say(here ? 'page.form' : 'held.signed-out');
  return (
    <Layout visit={visit} title={title}>
      <div class="one">
        <h1>{title}</h1>
        <p class="lead">{say(here ? 'held.words' : 'held.signed-out.words')}</p>
        {here ? <SendAgain visit={visit} held={held} /> : <SignInForm visit={visit} to={held.path} held={held} />}
      </div>
    </Layout>
  );
}

/** The page for an address that does not exist. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendRefusal(request, reply, refuse('not-found'));
}

function RefusalPage({
  visit,
  refusal,
  back,
  again,
}: {
  readonly visit: Visit;
  readonly refusal: Refusal;
  readonly back: string | undefined;
  readonly again: string | undefined;
}): VNode {
  const { say, lang } = visit;
  const words = wordsOf(refusal);
  const [title, text] = headed(refusal, words.status);
  return (
    <Message visit={visit} title={say(title)} back={back} again={again}>
      <p class="lead">
        {text === undefined
          ? lang === 'zh'
            ? punctuated(words.zh)
            : words.en
          : say(text, { hotline: visit.place.hotline })}
      </p>
      {words.status === 404 && <Find visit={visit} example={say('home.example.none')} />}
      {words.basis !== '' && <p class="s mu">{say('basis', { basis: words.basis })}</p>}
    </Message>
  );
}

/** Title and, where the page has better ones than the catalogue of refusals, words. */
function headed({ refused }: Refusal, status: number): readonly [WordKey, WordKey?] {
  if (refused === 'form-token-wrong') return ['page.form', 'page.form.words'];
  if (refused === 'not-found') return ['page.404', 'page.404.words'];
  if (refused === 'too-many-attempts') return ['page.429', 'page.429.words'];
  if (status === 404) return ['page.404'];
  if (status === 403) return ['page.403'];
  if (status === 413) return ['page.413'];
  if (status === 400) return ['page.400'];
  if (status === 409) return ['page.409'];
  if (status >= 500) return ['page.500', 'page.500.words'];
  return ['page.422'];
}

function Message({
  visit,
  title,
  back,
  again,
  children,
}: {
  readonly visit: Visit;
  readonly title: string;
  readonly back: string | undefined;
  /** The page whose form was refused, to be opened anew. */
  readonly again: string | undefined;
  readonly children: ComponentChildren;
}): VNode {
  const { say } = visit;
  return (
    <Layout visit={visit} title={title}>
      <div class="one">
        <h1>{title}</h1>
        {children}
        <section>
          <h2>{say('page.next')}</h2>
          <p class="go">
            {back !== undefined && (
              <a class="btn" href={back}>
                {say('page.back')}
              </a>
            )}
            {again !== undefined && (
              <a class="btn" href={again}>
                {say('page.again')}
              </a>
            )}
            <a class={back === undefined && again === undefined ? 'btn' : 'btn quiet'} href={addresses.home}>
              {say('page.home')}
            </a>
          </p>
        </section>
      </div>
    </Layout>
  );
}
