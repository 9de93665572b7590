import { partsOf } from '#law';
import type { VNode } from 'preact';
import { monthWord, weekdayWord } from '../components/date-text.tsx';
import { wordsFor } from '../components/words-of.ts';
import { Zh } from '../components/zh.tsx';
import type { Visit } from '../shell/visit.ts';
import { inWeeks } from './day-calendar.ts';
import type { DrawnDay } from './day-calendar.ts';

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

interface WeekTableProps {
  readonly visit: Visit;
  readonly days: readonly DrawnDay[];
  /** What set the clock running: names the first day. */
  readonly event: 'received' | 'accepted';
}

/** Every day of the walk in weeks, a real table; in large type on a phone the style sheet makes it a list, a row a day. */
export function WeekTable({ visit, days, event }: WeekTableProps): VNode {
  const { say } = visit;
  let month = 0;
  return (
    <table class="cal">
      <caption class="vh">{say('why.weeks')}</caption>
      <thead>
        <tr>
          {weekdays.map((n) => (
            <th scope="col">{say(`head.${n}`)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inWeeks(days).map((week) => (
          <tr>
            {week.map((day) => {
              if (!day) return <td class="x" />;
              const [, m] = partsOf(day.date);
              const newMonth = m !== month;
              month = m;
              return <DayCellOfTable visit={visit} day={day} event={event} withMonth={newMonth} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCellOfTable({
  visit,
  day,
  event,
  withMonth,
}: {
  readonly visit: Visit;
  readonly day: DrawnDay;
  readonly event: WeekTableProps['event'];
  readonly withMonth: boolean;
}): VNode {
  const { say, lang } = visit;
  const [, m, d] = partsOf(day.date);
  const number = lang === 'zh' ? `${withMonth ? `${m}月` : ''}${d}` : `${d}${withMonth ? ` ${monthWord(say, m)}` : ''}`;
  const marks = [
    day.today && say('case.today'),
    day.promised && say('case.promised'),
    day.law && say('case.law'),
    day.makeUp && say('cal.makeup'),
  ].filter((mark) => mark !== false);
  const names = [day.mark, (day.promised || day.law) && 'due', day.today && 't'].filter(Boolean).join(' ');
  return (
    <td class={names}>
      <b>{number}</b>
      <span class="wd">{weekdayWord(say, day.date)}</span>
      <span>
        <What visit={visit} day={day} event={event} />
      </span>
      {marks.slice(0, 2).map((mark) => (
        <em>{mark}</em>
      ))}
    </td>
  );
}

function What({ visit, day, event }: Pick<WeekTableProps, 'visit' | 'event'> & { readonly day: DrawnDay }): VNode {
  const { say, lang } = visit;
  if (day.mark === 's0') return <>{say(`cal.start.${event}`)}</>;
  if (day.reason.startsWith('excluded:')) return <>{wordsFor(say, `ground.${day.reason.slice('excluded:'.length)}`)}</>;
  if (day.nth > 0) return <>{say('cal.n', { n: day.nth })}</>;
  if (day.reason === 'weekend') return <>{say('cal.weekend')}</>;
  return day.name === '' || lang === 'en' ? <>{say('cal.holiday')}</> : <Zh visit={visit}>{day.name}</Zh>;
}
