import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import { InLang } from '../components/in-lang.tsx';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';

/** `/about`: accessibility, what is held about a person, what to do when a page does not work. */
export function aboutPage(scope: FastifyInstance): void {
  scope.get('/about', (request, reply) => sendPage(request, reply, <About visit={request.visit} />));
}

function About({ visit }: { readonly visit: Visit }): VNode {
  const { say, place } = visit;
  return (
    <Layout visit={visit} title={say('about.title')} crumbs={[{ name: say('about.title') }]}>
      <div class="one">
        <h1>{say('about.title')}</h1>
        <section id="access">
          <h2>{say('about.access')}</h2>
          <p>{say('about.access.words')}</p>
        </section>
        <section id="privacy">
          <h2>{say('about.privacy')}</h2>
          <p>{say('about.privacy.words')}</p>
          <p>{say('about.cookies')}</p>
        </section>
        <section id="problem">
          <h2>{say('about.problem')}</h2>
          <p>{sayWith(say, 'about.problem.words', { hotline: <b>{place.hotline}</b> })}</p>
          <p>
            <InLang visit={visit} zh={place.hall} en={place.hallEn} />
            {place.hours !== undefined && (
              <>
                {' · '}
                <InLang visit={visit} zh={place.hours} en={place.hoursEn} />
              </>
            )}
          </p>
        </section>
      </div>
    </Layout>
  );
}
