import { groupCaseNumber } from '#law';
import type { Calendar } from '#law';
import type { CasePage } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { InLang, textInLang } from '../components/in-lang.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import type { Visit } from '../shell/visit.ts';
import { caseClockOf, deliveryDueOf } from './case-clock.ts';
import { CaseFiled } from './case-filed.tsx';
import { CaseHistory } from './case-history.tsx';
import { CasePapers } from './case-papers.tsx';
import { CaseSide } from './case-side.tsx';
import { ClockFrame } from './clock-frame.tsx';
import { Gaps } from './gaps.tsx';
import { Outcome } from './outcome.tsx';
import { Stages } from './stages.tsx';
import { StateFrame } from './state-frame.tsx';

interface CasePageProps {
  readonly visit: Visit;
  readonly page: CasePage;
  readonly calendar: Calendar;
}

/** One case as its applicant sees it: where it is, the clock, who has it, what can be done, papers, what happened. */
export function CaseView({ visit, page, calendar }: CasePageProps): VNode {
  const { say, who } = visit;
  const { item } = page.published;
  const clock = caseClockOf(page, calendar, who.jurisdiction);
  const deliveryDue = deliveryDueOf(page, calendar, who.jurisdiction);
  const name = textInLang(visit, item.name, item.nameEn);
  return (
    <Layout
      visit={visit}
      title={name}
      section="cases"
      crumbs={[{ name: say('nav.cases'), href: addresses.cases }, { name }]}
    >
      <h1>
        <InLang visit={visit} zh={item.name} en={item.nameEn} />
      </h1>
      <CaseHead visit={visit} page={page} />
      <Stages visit={visit} page={page} />
      <div class="two">
        {clock ? (
          <ClockFrame visit={visit} clock={clock} cited={item.statutory.basis} />
        ) : (
          <StateFrame visit={visit} page={page} deliveryDue={deliveryDue} />
        )}
        <Gaps visit={visit} page={page} />
        <CaseSide visit={visit} page={page} />
        <Outcome visit={visit} page={page} />
        <CasePapers visit={visit} page={page} />
        <CaseHistory visit={visit} page={page} />
        <CaseFiled visit={visit} page={page} />
      </div>
    </Layout>
  );
}

function CaseHead({ visit, page }: Pick<CasePageProps, 'visit' | 'page'>): VNode {
  const { say } = visit;
  return (
    <p class="s q who">
      {page.applicant && (
        <span>{sayWith(say, 'case.applicant', { name: <Zh visit={visit}>{page.applicant.name}</Zh> })}</span>
      )}{' '}
      <span class="nb">
        {say('case.number')} <b class="num4">{groupCaseNumber(page.number)}</b>
      </span>
      {page.convertedFrom !== undefined && (
        <>
          {' '}
          <a href={addresses.case(page.convertedFrom)}>
            {say('case.converted.from', { number: groupCaseNumber(page.convertedFrom) })}
          </a>
        </>
      )}
    </p>
  );
}
