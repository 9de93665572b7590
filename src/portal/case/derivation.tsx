import type { LegalBasis } from '#catalog';
import type { CivilDate } from '#law';
import type { ComponentChildren, VNode } from 'preact';
import { articleWords } from '../components/article-words.ts';
import { Basis } from '../components/basis.tsx';
import { DateText, dateWords } from '../components/date-text.tsx';
import { limitWords } from '../components/limit-words.ts';
import { wordsFor } from '../components/words-of.ts';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';
import type { CaseClock } from './case-clock.ts';
import type { DrawnDay } from './day-calendar.ts';
import { daySums } from './day-sums.ts';
import type { DaySum } from './day-sums.ts';
import { WeekTable } from './week-table.tsx';

interface DerivationProps {
  readonly visit: Visit;
  readonly clock: CaseClock;
  readonly days: readonly DrawnDay[];
  readonly cited?: LegalBasis | undefined;
}

/** How the date was worked out, opened in place: the sums in sentences, then every day in weeks, then the law. */
export function Derivation({ visit, clock, days, cited }: DerivationProps): VNode {
  const { say, today } = visit;
  const { law } = clock;
  const sums = daySums(law.start, law.steps, today);
  const event = clock.to === 'answer' ? 'received' : 'accepted';
  return (
    <details class="why">
      <summary>{say('why.title')}</summary>
      <div>
        <table class="sum">
          <caption class="vh">{say('why.title')}</caption>
          <tbody>
            {sums.map((sum, index) => (
              <tr>
                <th scope="row">
                  <Range visit={visit} from={sum.from} to={sum.to} />
                </th>
                <td>
                  <Reason visit={visit} sum={sum} event={event} last={index === sums.length - 1} />
                </td>
                <td>{amount(visit, sum)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row" colSpan={2}>
                {say('why.used')}
              </th>
              <td>{say('why.total', { n: law.used })}</td>
            </tr>
          </tbody>
        </table>
        <WeekTable visit={visit} days={days} event={event} />
        <p class="xs q">
          <Closing visit={visit} clock={clock} cited={cited} />
        </p>
      </div>
    </details>
  );
}

function Range({
  visit,
  from,
  to,
}: {
  readonly visit: Visit;
  readonly from: CivilDate;
  readonly to: CivilDate;
}): VNode {
  if (from === to) return <DateText visit={visit} date={from} />;
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const [first, last] =
    visit.lang === 'zh'
      ? (['bare', sameMonth ? 'day' : 'bare'] as const)
      : ([sameMonth ? 'day' : 'bare', 'bare'] as const);
  return (
    <span class="nb">
      {sayWith(visit.say, 'date.range', {
        from: <DateText visit={visit} date={from} form={first} />,
        to: <DateText visit={visit} date={to} form={last} />,
      })}
    </span>
  );
}

function Reason({
  visit,
  sum,
  event,
  last,
}: {
  readonly visit: Visit;
  readonly sum: DaySum;
  readonly event: 'received' | 'accepted';
  readonly last: boolean;
}): VNode {
  const { say, day, lang } = visit;
  switch (sum.kind) {
    case 'start':
      return <>{say(`why.from.${event}`)}</>;
    case 'counted': {
      const makeUps = sum.makeUps.map((date) => say('why.makeup', { date: dateWords(visit, date, 'bare') })).join('');
      const what = say(sum.withWeekend ? 'why.workdays.off' : 'why.workdays');
      return <>{`${what}${makeUps}${last ? say('why.until') : ''}`}</>;
    }
    case 'holiday':
      return <>{`${lang === 'zh' ? (day(sum.from).name ?? '') : ''}${say('why.holiday')}`}</>;
    case 'weekend':
      return <>{say('why.weekend')}</>;
    case 'rolled':
      return <>{say('why.holiday')}</>;
    case 'paused':
      return <>{say('why.paused', { ground: wordsFor(say, `ground.${sum.ground}`) })}</>;
  }
}

function amount({ say }: Visit, { kind, n }: DaySum): string {
  switch (kind) {
    case 'start':
      return say('why.zero');
    case 'counted':
      return say('why.plus', { n });
    case 'paused':
      return say('why.pause');
    case 'holiday':
    case 'weekend':
    case 'rolled':
      return say('why.nil');
  }
}

/** The desk tells a basis in Chinese words; the item's own law is told as its guide does. */
function Rests(props: Pick<DerivationProps, 'visit' | 'cited'> & { readonly words: string }): VNode {
  const { visit, words, cited } = props;
  if (cited !== undefined && words === `《${cited.law}》${cited.article}`) return <Basis visit={visit} basis={cited} />;
  const told = articleWords(visit, words);
  return visit.lang === 'en' && told !== words ? <>{told}</> : <Zh visit={visit}>{told}</Zh>;
}

/** Both limits and what they rest on, in one line of small type. */
function Closing({ visit, clock, cited }: Omit<DerivationProps, 'days'>): VNode {
  const { say } = visit;
  const basis = (words: string): ComponentChildren =>
    words === '' ? '' : sayWith(say, 'why.basis', { basis: <Rests visit={visit} words={words} cited={cited} /> });
  if (clock.to === 'answer' || clock.promise === undefined) return <>{basis(clock.law.basis)}</>;
  const limits = { promise: limitWords(say, clock.promise), law: limitWords(say, clock.law), from: '' };
  return (
    <>
      {say('why.end', limits)} {basis(clock.law.basis)}
    </>
  );
}
