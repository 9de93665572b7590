import type { CaseByCode } from '#casework';
import { civilDateOf, groupCaseNumber } from '#law';
import type { CivilDate } from '#law';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { InLang, textInLang } from '../components/in-lang.tsx';
import { KeyValues } from '../components/key-values.tsx';
import type { KeyValueRow } from '../components/key-values.tsx';
import { PaperTitle } from '../components/paper-title.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import type { Visit } from '../shell/visit.ts';

interface FoundProps {
  readonly visit: Visit;
  readonly found: CaseByCode;
}

/** How a case stands, for whoever holds its receipt slip: no name, no number of a person, no answer. */
export function LookedUp({ visit, found }: FoundProps): VNode {
  const { say } = visit;
  const name = textInLang(visit, found.itemName, found.itemNameEn);
  return (
    <Layout
      visit={visit}
      title={name}
      section="cases"
      crumbs={[{ name: say('lookup.title'), href: addresses.lookup }, { name }]}
    >
      <div class="one">
        <h1>
          <InLang visit={visit} zh={found.itemName} en={found.itemNameEn} />
        </h1>
        <p class="s q">
          {say('case.number')} <b class="num4">{groupCaseNumber(found.number)}</b>
        </p>
        <div class="fr pad">
          <h2>{say(stateKey(found))}</h2>
          <p class="lead">
            <InLang visit={visit} zh={found.next.zh} en={found.next.en} />
          </p>
        </div>
        {found.gaps.length > 0 && (
          <section>
            <h2>{say('lookup.gaps')}</h2>
            <ol>
              {found.gaps.map((gap) => (
                <li>
                  <InLang visit={visit} zh={gap.zh} en={gap.en} />
                </li>
              ))}
            </ol>
          </section>
        )}
        <section>
          <h2>{say('lookup.days')}</h2>
          <KeyValues rows={daysOf({ visit, found })} />
        </section>
        {found.papers.length > 0 && (
          <section>
            <h2>{say('lookup.papers')}</h2>
            <p class="s q">{say('lookup.papers.words')}</p>
            <KeyValues
              rows={found.papers.map(({ kind, title, number, issuedAt, void: voided }) => ({
                name: <PaperTitle visit={visit} paper={{ kind, title }} />,
                value: (
                  <>
                    <Zh visit={visit}>{number}</Zh> · <DateText visit={visit} date={civilDateOf(issuedAt)} />
                    {voided !== undefined && (
                      <span class="xs q">
                        {sayWith(say, 'papers.void', {
                          on: <DateText visit={visit} date={voided.on} />,
                          number: <Zh visit={visit}>{voided.replacedBy}</Zh>,
                        })}
                      </span>
                    )}
                  </>
                ),
              }))}
            />
          </section>
        )}
        <p class="go noprint">
          <a class="btn quiet" href={addresses.lookup}>
            {say('lookup.another')}
          </a>
        </p>
      </div>
    </Layout>
  );
}

function stateKey({ stage, outcome }: CaseByCode) {
  if (stage === 'closed')
    return outcome === 'refused' ? ('case.closed.refused' as const) : ('case.closed.granted' as const);
  return `state.${stage}` as const;
}

function daysOf({ visit, found }: FoundProps): readonly KeyValueRow[] {
  const { say } = visit;
  const row = (name: string, date: CivilDate | null | undefined): readonly KeyValueRow[] => {
    if (date === undefined) return [];
    const value = date === null ? say('lookup.unknown') : <DateText visit={visit} date={date} form="full" />;
    return [{ name, value }];
  };
  return [
    { name: say('lookup.holder'), value: <InLang visit={visit} zh={found.holder} en={found.holderEn} /> },
    ...row(say('lookup.since'), found.since),
    ...row(say('lookup.received'), found.receivedOn),
    ...row(say('lookup.answer'), found.acceptedOn === undefined ? found.answerDue : undefined),
    ...row(say('lookup.accepted'), found.acceptedOn),
    ...row(say('lookup.promised'), found.decidedOn === undefined ? found.promisedDue : undefined),
    ...row(say('lookup.statutory'), found.decidedOn === undefined ? found.statutoryDue : undefined),
    ...row(say('lookup.decided'), found.decidedOn),
    ...row(say('lookup.closed'), found.closedOn),
  ];
}
