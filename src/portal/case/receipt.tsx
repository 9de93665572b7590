import { groupCaseNumber } from '#law';
import type { CasePage } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { StateShape } from '../components/icons.tsx';
import { InLang } from '../components/in-lang.tsx';
import { KeyValues } from '../components/key-values.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import type { Visit } from '../shell/visit.ts';
import { paperSlug } from './case-papers.tsx';

/** The receipt one can keep: the number, what was handed in by whom and when, the slip, what comes next (许可法32(2)). */
export function Receipt({ visit, page }: { readonly visit: Visit; readonly page: CasePage }): VNode {
  const { say } = visit;
  const { item } = page.published;
  const slip = page.papers.find(({ kind }) => kind === 'receipt-slip');
  return (
    <Layout
      visit={visit}
      title={say('receipt.title')}
      section="cases"
      crumbs={[{ name: say('nav.cases'), href: addresses.cases }, { name: say('receipt.slip') }]}
    >
      <div class="one">
        <div class="fr ok mk">
          <StateShape state="done" size={32} />
          <div>
            <h1>{say('receipt.title')}</h1>
            <p class="lead">
              {say('receipt.no')} <b class="num4">{groupCaseNumber(page.number)}</b>
            </p>
            <p class="q">{say('receipt.keep')}</p>
          </div>
        </div>
        <section>
          <h2>{say('receipt.slip')}</h2>
          <KeyValues
            rows={[
              {
                name: say('receipt.item'),
                value: <InLang visit={visit} zh={item.name} en={item.nameEn} />,
              },
              ...(page.applicant
                ? [{ name: say('receipt.applicant'), value: <Zh visit={visit}>{page.applicant.name}</Zh> }]
                : []),
              { name: say('receipt.on'), value: <DateText visit={visit} date={page.receivedOn} form="full" /> },
            ]}
          />
          {slip && (
            <p class="go noprint">
              <a class="btn quiet" href={addresses.paper(page.number, paperSlug(page.papers, slip))}>
                {say('receipt.download')}
              </a>
            </p>
          )}
        </section>
        <section>
          <h2>{say('receipt.next')}</h2>
          {answerOpen(page) && <Next visit={visit} page={page} />}
          <p class="go noprint">
            <a class="btn" href={addresses.case(page.number)}>
              {say('receipt.see')}
            </a>
          </p>
        </section>
      </div>
    </Layout>
  );
}

/** Once the answer is given, what comes next stands on the page of the case. */
const answerOpen = ({ stage }: CasePage): boolean => stage === 'received' || stage === 'corrected';

function Next({ visit, page }: { readonly visit: Visit; readonly page: CasePage }): VNode {
  const { say } = visit;
  const { answerDue } = page;
  const by =
    answerDue === null || answerDue === undefined
      ? { name: say('check.by.unknown'), value: say('check.by.unknown.words') }
      : {
          name: sayWith(say, 'check.by', { date: <DateText visit={visit} date={answerDue} /> }),
          value: say('check.by.words'),
        };
  return <KeyValues look="in2" rows={[by, { name: say('check.any'), value: say('check.any.words') }]} />;
}
