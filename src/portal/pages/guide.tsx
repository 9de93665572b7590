import type { FastifyInstance } from 'fastify';
import { publishedItem, themeNamed } from '#catalog';
import type { PublishedItem } from '#catalog';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { FourFacts } from '../components/four-facts.tsx';
import { InLang } from '../components/in-lang.tsx';
import { itemName, itemPlain } from '../components/item-words.ts';
import type { PortalParts } from '../parts.ts';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import { sendPage } from '../shell/send-page.ts';
import { sendNotFound } from '../shell/send-refusal.tsx';
import type { Visit } from '../shell/visit.ts';
import { datesIfToday } from './dates-if-today.ts';
import type { DatesIfToday } from './dates-if-today.ts';
import { BasisNotice, ConditionsNotice, MaterialsNotice, NameNotice } from './guide-what.tsx';
import { FeesNotice, LimitNotice, StepsNotice } from './guide-how.tsx';
import { notices } from './guide-notice.tsx';
import { RemediesBox } from './remedies-box.tsx';

/** `/items/:item`: the guide with the seven things that must be made public (许可法30). */
export function guidePage(scope: FastifyInstance, parts: PortalParts): void {
  const { ledger, jurisdiction } = parts;
  scope.get<{ Params: { item: string } }>(addresses.item(':item'), async (request, reply) => {
    const { visit } = request;
    const found = await publishedItem(ledger.db, jurisdiction, request.params.item, visit.today);
    if (!found) return sendNotFound(request, reply);
    const dates = datesIfToday(found.item, visit.today, parts.calendar, jurisdiction);
    return sendPage(request, reply, <Guide visit={visit} found={found} dates={dates} />);
  });
}

interface GuideProps {
  readonly visit: Visit;
  readonly found: PublishedItem;
  readonly dates: DatesIfToday;
}

function Guide({ visit, found, dates }: GuideProps): VNode {
  const { say } = visit;
  const { item } = found;
  const name = itemName(visit, item);
  const theme = themeNamed(item.theme);
  const crumbs = [
    { name: say('items.title'), href: addresses.items },
    ...(theme ? [{ name: theme[visit.lang], href: `${addresses.items}?theme=${theme.id}` }] : []),
    { name },
  ];
  return (
    <Layout visit={visit} title={name} section="items" crumbs={crumbs}>
      <h1>{name}</h1>
      <p class="lead">{itemPlain(visit, item)}</p>
      {visit.lang === 'en' && <p class="s q">{say('guide.translated')}</p>}
      <div class="fr">
        <FourFacts visit={visit} item={item} cells />
      </div>
      <Start visit={visit} found={found} />
      <a class="jump" href="#seven">
        {say('guide.toc.jump')}
      </a>
      <div class="two">
        <NameNotice visit={visit} item={item} />
        <BasisNotice visit={visit} item={item} />
        <ConditionsNotice visit={visit} item={item} />
        <MaterialsNotice visit={visit} item={item} />
        <StepsNotice visit={visit} item={item} />
        <LimitNotice visit={visit} item={item} dates={dates} />
        <FeesNotice visit={visit} item={item} />
        <RemediesBox visit={visit} item={item} />
        <Questions visit={visit} found={found} />
        <p class="s q version">
          {sayWith(say, 'guide.version', {
            n: found.version,
            on: <DateText visit={visit} date={found.publishedOn} form="full" />,
          })}
        </p>
        <Side visit={visit} found={found} />
      </div>
    </Layout>
  );
}

function Start({ visit, found }: Omit<GuideProps, 'dates'>): VNode {
  const { say, place } = visit;
  const { item, availability } = found;
  const print = (
    <a class="btn quiet" href={addresses.notice(item.id)}>
      {say('guide.print')}
    </a>
  );
  if (availability === 'suspended') {
    return (
      <div class="box">
        <h2>{say('guide.suspended')}</h2>
        <p>{sayWith(say, 'guide.suspended.words', { hotline: <b>{place.hotline}</b> })}</p>
      </div>
    );
  }
  return (
    <p class="go">
      {item.channels.includes('online') && (
        <a class="btn" href={addresses.apply(item.id)}>
          {say('guide.start')}
        </a>
      )}
      {print}
      {item.channels.includes('online') && <span class="s q">{say('guide.stop')}</span>}
    </p>
  );
}

function Questions({ visit, found }: Omit<GuideProps, 'dates'>): VNode | null {
  const { faq } = found.item;
  if (faq.length === 0) return null;
  return (
    <section>
      <h2>{visit.say('guide.faq')}</h2>
      <dl class="faq">
        {faq.map(({ q, qEn, a, aEn }) => (
          <div>
            <dt>
              <InLang visit={visit} zh={q} en={qEn} />
            </dt>
            <dd>
              <InLang visit={visit} zh={a} en={aEn} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Side({ visit, found }: Omit<GuideProps, 'dates'>): VNode {
  const { say } = visit;
  const { place, placeEn, hours, hoursEn, consultation, consultationEn } = found.item;
  const where = [
    { zh: place, en: placeEn },
    { zh: hours, en: hoursEn },
    { zh: consultation, en: consultationEn },
  ];
  return (
    <div class="side">
      <nav class="toc" aria-labelledby="seven">
        <h2 class="rule" id="seven">
          {say('guide.toc')}
        </h2>
        {notices.map((n) => (
          <a href={`#notice-${n}`}>
            <span>{say(`no.${n}`)}</span>
            {say(`guide.${n}`)}
          </a>
        ))}
      </nav>
      <section>
        <h2 class="rule">{say('guide.where')}</h2>
        {where.map(({ zh, en }) => (
          <p class="s">
            <InLang visit={visit} zh={zh} en={en} />
          </p>
        ))}
      </section>
    </div>
  );
}
