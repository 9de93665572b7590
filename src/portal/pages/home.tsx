import type { FastifyInstance } from 'fastify';
import type { ItemSummary, Theme } from '#catalog';
import { publishedItem, themes } from '#catalog';
import { isRefusal } from '#law';
import type { WorklistRow } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { Find } from '../components/find.tsx';
import { itemName } from '../components/item-words.ts';
import { InLang } from '../components/in-lang.tsx';
import type { PortalParts } from '../parts.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';
import { itemsFor, wordsToTry } from './list-items.ts';
import { latestOf, MyLatest } from './my-latest.tsx';

/** `/`: one question and a box to answer it in. */
export function homePage(scope: FastifyInstance, parts: PortalParts): void {
  const { ledger, jurisdiction, casework } = parts;
  scope.get(addresses.home, async (request, reply) => {
    const { visit } = request;
    const [eight, person, company, mine] = await Promise.all([
      themes(ledger.db, jurisdiction, visit.today),
      itemsFor(parts, { forWhom: 'person', limit: 4 }),
      itemsFor(parts, { forWhom: 'company', limit: 4 }),
      visit.who.kind === 'citizen' ? casework.myCases(visit.who) : [],
    ]);
    const latest = latestOf(isRefusal(mine) ? [] : mine);
    const known = latest && (await publishedItem(ledger.db, jurisdiction, latest.item, visit.today));
    const page = (
      <Home
        visit={visit}
        eight={eight}
        person={person.items}
        company={company.items}
        latest={latest}
        latestEn={known?.item.nameEn}
      />
    );
    return sendPage(request, reply, page);
  });
}

interface HomeProps {
  readonly visit: Visit;
  readonly eight: readonly (Theme & { readonly filled: boolean })[];
  readonly person: readonly ItemSummary[];
  readonly company: readonly ItemSummary[];
  readonly latest: WorklistRow | undefined;
  readonly latestEn: string | undefined;
}

function Home({ visit, eight, person, company, latest, latestEn }: HomeProps): VNode {
  const { say } = visit;
  const tries = wordsToTry(visit, [...person, ...company]);
  const [first] = tries;
  return (
    <Layout visit={visit} title={say('home.question')}>
      <div class="fr home">
        <div class="ask">
          <h1>{say('home.question')}</h1>
          <p class="q">{say('home.hint')}</p>
          <Find
            visit={visit}
            example={
              first === undefined || visit.lang === 'en'
                ? say('home.example.none')
                : say('home.example', { words: first })
            }
          />
          {tries.length > 0 && (
            <ul>
              <li class="q">{say('home.try')}</li>
              {tries.map((words) => (
                <li>
                  <a href={`${addresses.search}?q=${encodeURIComponent(words)}`}>{words}</a>
                </li>
              ))}
            </ul>
          )}
        </div>
        <MyLatest visit={visit} latest={latest} nameEn={latestEn} />
        <Themes visit={visit} eight={eight} />
      </div>
      <div class="three">
        <Items visit={visit} forWhom="person" items={person} />
        <Items visit={visit} forWhom="company" items={company} />
        <section>
          <h2>{say('home.window')}</h2>
          <p class="s">{say('home.window.words')}</p>
          <p class="s q">
            <InLang visit={visit} zh={visit.place.hall} en={visit.place.hallEn} />
            <br />
            <InLang visit={visit} zh={visit.place.hours ?? ''} en={visit.place.hoursEn} />
          </p>
        </section>
      </div>
    </Layout>
  );
}

function Themes({ visit, eight }: Pick<HomeProps, 'visit' | 'eight'>): VNode {
  const { say, lang } = visit;
  return (
    <>
      <h2 class="vh">{say('home.life')}</h2>
      <ul class="life">
        {eight.map((theme) => (
          <li>
            {theme.filled ? (
              <a href={`${addresses.items}?theme=${theme.id}`}>{theme[lang]}</a>
            ) : (
              <span class="off">
                {theme[lang]} <small>{say('home.life.not-yet')}</small>
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Items(props: {
  readonly visit: Visit;
  readonly forWhom: 'person' | 'company';
  readonly items: readonly ItemSummary[];
}): VNode {
  const { visit, forWhom, items } = props;
  const { say } = visit;
  return (
    <section>
      <h2>{say(`home.${forWhom}`)}</h2>
      {items.length === 0 ? (
        <p class="s">{say('home.none')}</p>
      ) : (
        <ul class="rows">
          {items.map(({ id, item }) => (
            <li>
              <a class="plain" href={addresses.item(id)}>
                {itemName(visit, item)}
              </a>
            </li>
          ))}
          <li>
            <a href={`${addresses.items}?for=${forWhom}`}>
              {say('home.all')}
              <span class="vh"> · {say(`home.${forWhom}`)}</span>
            </a>
          </li>
        </ul>
      )}
    </section>
  );
}
