import { groupCaseNumber } from '#law';
import type { CasePage } from '#casework';
import type { ComponentChildren, VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { articleWords } from '../components/article-words.ts';
import { DateText } from '../components/date-text.tsx';
import { FormFields } from '../components/form-fields.tsx';
import { InLang, textInLang } from '../components/in-lang.tsx';
import { KeyValues } from '../components/key-values.tsx';
import { punctuated } from '#documents';
import { sayWith } from '../say.ts';
import { Layout } from '../shell/layout.tsx';
import type { Visit } from '../shell/visit.ts';

/** Before withdrawing: what it does to the case, the papers and the clock; the button says it again. */
export function Withdraw({ visit, page }: { readonly visit: Visit; readonly page: CasePage }): VNode {
  const { say } = visit;
  const { item } = page.published;
  const act = page.acts.find(({ command }) => command === 'withdraw');
  const article = articleWords(visit, act?.article ?? '');
  return (
    <Layout
      visit={visit}
      title={say('withdraw.title')}
      section="cases"
      crumbs={[
        { name: say('nav.cases'), href: addresses.cases },
        { name: textInLang(visit, item.name, item.nameEn), href: addresses.case(page.number) },
        { name: say('withdraw.title') },
      ]}
    >
      <div class="one">
        <h1>{say('withdraw.title')}</h1>
        <p class="lead">
          <InLang visit={visit} zh={item.name} en={item.nameEn} />{' '}
          <span class="num4">{groupCaseNumber(page.number)}</span>
        </p>
        <div class="fr pad">
          <h2>{say('withdraw.effect')}</h2>
          <KeyValues
            look="in2"
            rows={[
              {
                name: say('withdraw.now'),
                value: (
                  <>
                    <InLang visit={visit} zh={act?.effect ?? ''} en={act?.effectEn} />
                    <br />
                    <span class="xs mu">{visit.lang === 'zh' ? punctuated(article) : article}</span>
                  </>
                ),
              },
              { name: say('withdraw.paper'), value: say('withdraw.paper.words') },
              {
                name: say('withdraw.clock'),
                value: clockWords(visit, page),
              },
              { name: say('withdraw.later'), value: say('withdraw.later.words') },
            ]}
          />
        </div>
        <form method="post" action={addresses.withdraw(page.number)}>
          <FormFields visit={visit} />
          <input type="hidden" name="seq" value={page.seq} />
          <div class="go">
            <button type="submit" class="btn red">
              {say('withdraw.go')}
            </button>
            <a class="btn quiet" href={addresses.case(page.number)}>
              {say('withdraw.stay')}
            </a>
          </div>
        </form>
      </div>
    </Layout>
  );
}

/** Which limit ends with the case: the days for the answer, the promise, or none. */
function clockWords(visit: Visit, page: CasePage): ComponentChildren {
  const { say } = visit;
  if (page.answerDue !== undefined && page.answerDue !== null)
    return sayWith(say, 'withdraw.clock.answer', { date: <DateText visit={visit} date={page.answerDue} /> });
  const clock = page.clocks.find(({ kind }) => kind === 'promised') ?? page.clocks[0];
  const runs = page.stage === 'under-review' && clock !== undefined && clock.due !== null && clock.left >= 0;
  return runs ? say('withdraw.clock.run', { n: clock.left }) : say('withdraw.clock.none');
}
