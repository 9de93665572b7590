import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse, wordsOf } from '#law';
import type { Refusal } from '#law';
import type { ComponentChildren, VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { punctuated } from '../punctuation.ts';
import type { WordKey } from '../say.ts';
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
  if (refusal.refused === 'not-signed-in') {
    const to = request.method === 'GET' ? `?to=${encodeURIComponent(visit.path)}` : '';
    return reply.header('cache-control', 'no-store').redirect(`${addresses.signIn}${to}`, 303);
  }
  const { status } = wordsOf(refusal);
  return sendPage(request, reply, <RefusalPage visit={visit} refusal={refusal} back={back} />, status);
}

/** The page for an address that does not exist. */
export function sendNotFound(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  return sendRefusal(request, reply, refuse('not-found'));
}

function RefusalPage({
  visit,
  refusal,
  back,
}: {
  readonly visit: Visit;
  readonly refusal: Refusal;
  readonly back: string | undefined;
}): VNode {
  const { say, lang } = visit;
  const words = wordsOf(refusal);
  const [title, text] = headed(refusal, words.status);
  return (
    <Message visit={visit} title={say(title)} back={back}>
      <p class="lead">
        {text === undefined
          ? lang === 'zh'
            ? punctuated(words.zh)
            : words.en
          : say(text, { hotline: visit.place.hotline })}
      </p>
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
  children,
}: {
  readonly visit: Visit;
  readonly title: string;
  readonly back: string | undefined;
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
            <a class={back === undefined ? 'btn' : 'btn quiet'} href={addresses.home}>
              {say('page.home')}
            </a>
          </p>
        </section>
      </div>
    </Layout>
  );
}
