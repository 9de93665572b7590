import type { ReactNode } from 'react';
import type { CasePage, Clock } from '../api.ts';
import { dayWithWeekday, shortDay } from '../dates.ts';
import { Key } from '../parts/key.tsx';
import { Light, lightOf } from '../parts/light.tsx';
import type { LightShown } from '../parts/light.tsx';
import { Note } from '../parts/note.tsx';
import { TimeRule } from '../parts/time-rule.tsx';
import { words } from '../words.ts';
import { limitWords, ruleOfClock, silent } from './clock-shown.ts';
import { DayCalendar, DayTable } from './day-calendar.tsx';

const w = words.file;

/** Both clocks side by side, the promised and the statutory, and the derivation day by day. */
export function Clocks(props: {
  readonly page: CasePage;
  readonly open: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { page, open, onToggle } = props;
  const statutory = page.clocks.find(({ kind }) => kind === 'statutory');
  const promised = page.clocks.find(({ kind }) => kind === 'promised');
  const decided = page.decidedOn ?? page.closedOn;
  const today = decided ?? page.today;
  return (
    <section className="clocks" aria-label={w.clocks}>
      <header className="pane-head">
        <h2>{w.clocks}</h2>
        {statutory && (
          <button type="button" className="link right" aria-expanded={open} onClick={onToggle}>
            {w.basis} <Key>d</Key>
          </button>
        )}
      </header>
      {page.answerDue !== undefined && (
        <p className="answer-due">
          <AnswerDue due={page.answerDue} today={page.today} />
        </p>
      )}
      {statutory ? (
        <>
          <div className="clock-pair">
            {promised && <ClockHead clock={promised} page={page} />}
            <ClockHead clock={statutory} page={page} />
          </div>
          <div className="clock-rule">
            <TimeRule rule={ruleOfClock(statutory, today, promised)} width={304} height={11} />
            <span className="rule-ends meta">
              <span>{w.started(shortDay(statutory.start))}</span>
              <span>{statutory.due ? shortDay(statutory.due) : words.list.provisional}</span>
            </span>
          </div>
          {open && (
            <p className="meta basis">{[...new Set([statutory.basis, promised?.basis].filter(Boolean))].join(';')}</p>
          )}
          <DayCalendar clock={statutory} {...(promised && { promised })} today={today} />
          {open && (
            <section className="day-table-box" tabIndex={0} aria-label={words.calendar.tableCaption}>
              <DayTable clock={statutory} />
            </section>
          )}
        </>
      ) : (
        <NoClock page={page} />
      )}
    </section>
  );
}

/** Why neither clock is drawn. */
function NoClock({ page }: { readonly page: CasePage }): ReactNode {
  if (page.closedOn) return <Note title={w.neverAccepted}>{w.neverAcceptedText}</Note>;
  if (silent(page)) return <Note title={w.clockSilent}>{w.clockSilentText}</Note>;
  return <Note title={w.noClock}>{w.noClockText}</Note>;
}

/** The first limit of a case, that for the answer on acceptance, with its light. */
function AnswerDue({ due, today }: { readonly due: string | null; readonly today: string }): ReactNode {
  if (due === null) return <Light shown={{ kind: 'waiting', words: w.answerDueUnknown }} />;
  const day = dayWithWeekday(due);
  if (due < today) return <Light shown={{ kind: 'over', words: w.answerPassed(day) }} />;
  return due === today ? (
    <Light shown={{ kind: 'near', words: w.answerToday }} />
  ) : (
    <Light shown={{ kind: 'inTime', words: w.answerDue(day) }} />
  );
}

function ClockHead({ clock, page }: { readonly clock: Clock; readonly page: CasePage }): ReactNode {
  return (
    <div>
      <span className="meta">{limitWords(clock)}</span>
      <Light shown={lightOfClock(clock, page)} large />
      <span>{clock.due ? dayWithWeekday(clock.due) : words.list.provisional}</span>
    </div>
  );
}

/** A clock that has ended tells only whether it was kept; where the applicant withdrew, there was nothing to keep any more. */
function lightOfClock(clock: Clock, { decidedOn: decided, closedOn }: CasePage): LightShown {
  if (decided === undefined && closedOn !== undefined) return { kind: 'ended', words: w.notDecided };
  if (decided === undefined || clock.due === null) return lightOf(clock.left, clock.provisional);
  return decided <= clock.due ? { kind: 'done', words: words.light.kept } : { kind: 'over', words: words.light.broken };
}
