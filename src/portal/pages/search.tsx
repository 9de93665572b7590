import type { FastifyInstance } from 'fastify';
import { search, searchDirectory } from '#catalog';
import type { ListedService, PublishedItem, SearchAnswer } from '#catalog';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { Find } from '../components/find.tsx';
import { FourFacts, feeWords, visitsLine } from '../components/four-facts.tsx';
import { itemName, itemPlain } from '../components/item-words.ts';
import { limitWords } from '../components/limit-words.ts';
import type { PortalParts } from '../parts.ts';
import { NotOnline } from './listed.tsx';
import { itemsFor, wordsToTry } from './list-items.ts';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import type { Visit } from '../shell/visit.ts';

/** A few of the directory, after what can be done online. */
const listedShown = 5;

/** `/search?q=`: what the catalog holds for everyday words, and how they were understood. */
export function searchPage(scope: FastifyInstance, parts: PortalParts): void {
  const { ledger, jurisdiction } = parts;
  const config = { rateLimit: { max: 120, timeWindow: '1 minute' } };
  scope.get(addresses.search, { config }, async (request, reply) => {
    const { visit } = request;
    const { q } = request.query as { readonly q?: unknown };
    // PostgreSQL takes no U+0000 in a text; whatever else was typed is searched as it stands.
    const words = typeof q === 'string' ? q.replaceAll('\0', '').trim().slice(0, 200) : '';
    const answer = words === '' ? undefined : await search(ledger.db, jurisdiction, visit.today, words);
    const online = answer?.results.map(({ item }) => item.name) ?? [];
    const listed = searchDirectory(words, { limit: listedShown, online });
    const found = answer !== undefined && answer.results.length > 0;
    const tries = found ? [] : wordsToTry(visit, (await itemsFor(parts, { limit: 4 })).items);
    const props = { visit, words, answer, tries, listed };
    return sendPage(request, reply, <Search {...props} />);
  });
}

interface SearchProps {
  readonly visit: Visit;
  readonly words: string;
  readonly answer: SearchAnswer | undefined;
  /** Where nothing was asked or found: words that would find something. */
  readonly tries: readonly string[];
  /** What answers to the words and is not online yet. */
  readonly listed: readonly ListedService[];
}

function Search({ visit, words, answer, tries, listed }: SearchProps): VNode {
  const { say } = visit;
  const title = answer === undefined ? say('search.blank') : say('search.title', { q: words });
  const results = answer?.results ?? [];
  const [best, ...others] = results;
  return (
    <Layout visit={visit} title={title} section="items">
      <div class="one">
        <h1 class={best === undefined ? undefined : 'vh'}>
          {answer !== undefined && best === undefined
            ? say(listed.length > 0 ? 'search.listed' : 'search.none', { q: words })
            : title}
        </h1>
        <Find visit={visit} words={words} example={say('home.example.none')} />
        {answer === undefined && tries.length > 0 && (
          <p class="q">{sayWith(say, 'search.blank.words', { words: <Tries tries={tries} /> })}</p>
        )}
        {answer !== undefined && <Understood visit={visit} answer={answer} />}
        {best !== undefined && <Best visit={visit} found={best} />}
        {others.length > 0 && <Others visit={visit} found={others} />}
        {listed.length > 0 && <NotOnline visit={visit} listed={listed} />}
        {best !== undefined && (
          <div class="box">
            <h2>{say('search.neither')}</h2>
            <p>{sayWith(say, 'search.neither.words', { hotline: <b>{visit.place.hotline}</b> })}</p>
          </div>
        )}
        {answer !== undefined && best === undefined && <None visit={visit} tries={tries} why={listed.length === 0} />}
      </div>
    </Layout>
  );
}

/** A wrong guess must be visible. */
function Understood({ visit, answer }: { readonly visit: Visit; readonly answer: SearchAnswer }): VNode | null {
  const { say } = visit;
  const { understood, results } = answer;
  if (understood.length === 0) return null;
  return (
    <p class="s q">
      {say('search.by', { terms: understood.join(' · ') })}{' '}
      {results.length > 0 && say('search.found', { n: results.length })}
    </p>
  );
}

function Best({ visit, found }: { readonly visit: Visit; readonly found: PublishedItem }): VNode {
  const { say } = visit;
  const { item, availability } = found;
  return (
    <div class="fr best">
      <div>
        <p class="s q">{say('search.best')}</p>
        <h2>
          <a href={addresses.item(item.id)}>{itemName(visit, item)}</a>
        </h2>
        <p>{itemPlain(visit, item)}</p>
      </div>
      <FourFacts visit={visit} item={item} />
      <div>
        {availability !== 'suspended' && item.channels.includes('online') && (
          <a class="btn" href={addresses.apply(item.id)}>
            {say('guide.start')}
          </a>
        )}
        <a class="btn quiet" href={addresses.item(item.id)}>
          {say('search.guide')}
        </a>
      </div>
    </div>
  );
}

function Others({ visit, found }: { readonly visit: Visit; readonly found: readonly PublishedItem[] }): VNode {
  return (
    <section>
      <h2>{visit.say('search.more')}</h2>
      <ul class="rows">
        {found.map(({ item }) => (
          <li>
            <a class="plain" href={addresses.item(item.id)}>
              <b>{itemName(visit, item)}</b>
            </a>
            <p class="s q">{itemPlain(visit, item)}</p>
            <FactLine visit={visit} found={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Three facts in a line, for lists. */
export function FactLine({ visit, found }: { readonly visit: Visit; readonly found: PublishedItem['item'] }): VNode {
  return (
    <p class="s facts">
      <span>{visitsLine(visit, found)}</span>
      <span>{limitWords(visit.say, found.promised)}</span>
      <span>{feeWords(visit, found)}</span>
    </p>
  );
}

function None(props: Pick<SearchProps, 'visit' | 'tries'> & { readonly why: boolean }): VNode {
  const { visit, tries, why } = props;
  const { say } = visit;
  return (
    <>
      {why && <p class="lead">{say('search.none.why')}</p>}
      <section>
        <h2>{say('search.none.do')}</h2>
        <ul class="dot">
          {tries.length > 0 && (
            <li>
              {sayWith(say, 'search.none.1', {
                words: <Tries tries={tries} />,
              })}
            </li>
          )}
          <li>{sayWith(say, 'search.none.2', { hotline: <b>{visit.place.hotline}</b> })}</li>
          <li>
            <a href={addresses.items}>{say('search.none.3')}</a>
          </li>
        </ul>
      </section>
    </>
  );
}

function Tries({ tries }: Pick<SearchProps, 'tries'>): VNode {
  return (
    <>
      {tries.map((words) => (
        <a class="try" href={`${addresses.search}?q=${encodeURIComponent(words)}`}>
          {words}
        </a>
      ))}
    </>
  );
}
