import type { LegalBasis } from '#catalog';
import type { CivilDate } from '#law';
import type { ClockShown } from '#casework';
import type { ComponentChildren, VNode } from 'preact';
import { DateText } from '../components/date-text.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';
import type { CaseClock } from './case-clock.ts';
import { drawnDays } from './day-calendar.ts';
import type { DrawnDay } from './day-calendar.ts';
import { DayStrip } from './day-strip.tsx';
import { Derivation } from './derivation.tsx';

export interface ClockFrameProps {
  readonly visit: Visit;
  /** The law of the item's own statutory limit. */
  readonly cited?: LegalBasis | undefined;
  readonly clock: CaseClock;
}

/** The frame of a running case: days left, the date, promise and law side by side, the strip, and how the date was worked out. */
export function ClockFrame({ visit, clock, cited }: ClockFrameProps): VNode {
  const days = daysOf(visit, clock);
  return (
    <div class="fr">
      <div class="clk">
        <div class="hd">
          <Left visit={visit} clock={counted(clock)} />
          <div>
            <Due visit={visit} clock={clock} />
          </div>
        </div>
        <DayStrip visit={visit} days={days} />
      </div>
      {clock.law.steps.length > 0 && <Derivation visit={visit} clock={clock} days={days} cited={cited} />}
    </div>
  );
}

/** The clock in front: the promise while it holds, the law's limit once the promise is broken. */
export function counted(clock: CaseClock): ClockShown {
  const promise = clock.to === 'decision' ? clock.promise : undefined;
  return promise && (promise.due === null || promise.left >= 0) ? promise : clock.law;
}

/** The days drawn for a clock: those of the law's walk, with the promised day marked in them. */
export function daysOf({ today, day }: Visit, clock: CaseClock): readonly DrawnDay[] {
  const promised = clock.to === 'decision' ? (clock.promise?.due ?? null) : null;
  return drawnDays({ clock: clock.law, promised, law: clock.law.due, today, day });
}

function Left({ visit: { say }, clock }: { readonly visit: Visit; readonly clock: ClockShown }): VNode | null {
  const { left, unit, due, provisional } = clock;
  if (provisional || due === null) return null;
  if (left === 0)
    return (
      <p>
        <b class="big">{say('case.today.due')}</b>
      </p>
    );
  const n = Math.abs(left);
  const unitKey = unit === 'workday' ? (n === 1 ? 'case.left.after.1' : 'case.left.after') : `case.left.after.${unit}`;
  if (left < 0)
    return (
      <p class="rd">
        {say('case.over')}
        <b class="num">{n}</b>
        {say(unit === 'workday' ? 'case.over.after' : 'case.left.after.day')}
      </p>
    );
  return (
    <p>
      {say('case.left')}
      <b class="num">{n}</b>
      {say(unitKey as 'case.left.after')}
    </p>
  );
}

function Due({ visit, clock }: ClockFrameProps): VNode {
  const { say } = visit;
  const front = counted(clock);
  const full = (date: CivilDate): VNode => <DateText visit={visit} date={date} form="full" />;
  if (front.due === null) return <Unknown visit={visit} clock={front} answer={clock.to === 'answer'} />;
  if (clock.to === 'answer')
    return (
      <Said title={sayWith(say, 'case.due.answer', { date: full(front.due) })}>{say('case.due.answer.words')}</Said>
    );
  const title = sayWith(say, 'case.due', { date: full(front.due) });
  const law = clock.law.due;
  const promise = clock.promise?.due;
  if (law === null) return <Said title={title}>{say('case.due.promise.open')}</Said>;
  if (promise === undefined || promise === null || promise === law)
    return <Said title={title}>{say('case.due.law')}</Said>;
  const short = { law: <DateText visit={visit} date={law} />, promise: <DateText visit={visit} date={promise} /> };
  return front === clock.promise ? (
    <Said title={title}>{sayWith(say, 'case.due.promise', short)}</Said>
  ) : (
    <Said title={title} late>
      {sayWith(say, 'case.due.over', short)}
    </Said>
  );
}

/** A year that the limit reaches into has no published calendar: what is known, and when the rest will be. */
function Unknown({
  visit,
  clock,
  answer,
}: {
  readonly visit: Visit;
  readonly clock: ClockShown;
  readonly answer: boolean;
}): VNode {
  const { say } = visit;
  if (answer || clock.countedTo === undefined)
    return <Said title={say('case.unknown.answer')}>{say('case.unknown.answer.words')}</Said>;
  const n = clock.n - clock.steps.filter((step) => step.counted).length;
  const to = <DateText visit={visit} date={clock.countedTo} form="full" />;
  return <Said title={say('case.unknown')}>{sayWith(say, 'case.unknown.words', { to, n })}</Said>;
}

function Said({
  title,
  late = false,
  children,
}: {
  readonly title: ComponentChildren;
  readonly late?: boolean;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <>
      <h2>{title}</h2>
      <p class={late ? 's rd' : 's q'}>{children}</p>
    </>
  );
}
