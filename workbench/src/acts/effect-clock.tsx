import type { ReactNode } from 'react';
import type { CasePage, Clock, Command, Item } from '../api.ts';
import { limitWords, ruleOfClock, silent } from '../case/clock-shown.ts';
import { dayWithWeekday, shortDay } from '../dates.ts';
import { shapes } from '../parts/icons.tsx';
import { plainTicks, TimeRule } from '../parts/time-rule.tsx';
import type { RuleShown } from '../parts/time-rule.tsx';
import { words } from '../words.ts';
import { actWords as w } from './act-words.ts';

interface Drawn {
  readonly rule?: RuleShown;
  readonly words: string;
}

/** The clock before and after the act, on the same rule. Dates are those the server has reckoned; none is reckoned here. */
export function EffectClock({ page, command }: { readonly page: CasePage; readonly command: Command }): ReactNode {
  const statutory = page.clocks.find(({ kind }) => kind === 'statutory');
  const promised = page.clocks.find(({ kind }) => kind === 'promised');
  const now = nowOf(page, statutory, promised);
  const after = afterOf(page, command, statutory, promised);
  const broken = page.decidedOn === undefined ? statutory : undefined;
  return (
    <>
      <div className="effect-rules">
        <span>{w.now}</span>
        <Row drawn={now} />
        <strong>{w.after}</strong>
        <Row drawn={after} strong />
      </div>
      {statutory && page.decidedOn === undefined && (
        <p className="effect-limits">
          {[statutory, promised].map((clock) => clock && <Due key={clock.kind} clock={clock} />)}
        </p>
      )}
      {command === 'accept' && <p className="meta">{silent(page) ? w.clockStartedBefore : w.clockStartsFrom}</p>}
      {broken && broken.left < 0 && <Warning>{w.limitBroken(-broken.left)}</Warning>}
      {broken && promised && promised.left < 0 && broken.left >= 0 && (
        <Warning>{w.promiseBroken(-promised.left)}</Warning>
      )}
    </>
  );
}

function Row({ drawn, strong = false }: { readonly drawn: Drawn; readonly strong?: boolean }): ReactNode {
  return (
    <div>
      {drawn.rule && <TimeRule rule={drawn.rule} width={440} height={12} />}
      <span className={strong ? 'effect-after' : 'meta'}>{drawn.words}</span>
    </div>
  );
}

function Due({ clock }: { readonly clock: Clock }): ReactNode {
  return (
    <span>
      <span className="meta">{limitWords(clock)}</span>{' '}
      <strong>{clock.due ? dayWithWeekday(clock.due) : words.list.provisional}</strong>
    </span>
  );
}

function Warning({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <p className="warning">
      {shapes.near} {children}
    </p>
  );
}

function nowOf(page: CasePage, statutory: Clock | undefined, promised: Clock | undefined): Drawn {
  const deliverBy = page.delivering?.due;
  if (deliverBy !== undefined) return { words: w.clockDeliverBy(dayWithWeekday(deliverBy)) };
  if (page.decidedOn !== undefined) return { words: w.clockDecided };
  if (statutory) return { rule: ruleOfClock(statutory, page.today, promised), words: spanOf(statutory) };
  if (page.answerDue === undefined) return { words: w.clockIdle };
  const answer = page.answerDue === null ? w.clockAnswerUnknown : w.clockAnswer(dayWithWeekday(page.answerDue));
  return { words: `${w.clockIdle};${answer}` };
}

function spanOf(clock: Clock): string {
  const due = clock.due ? shortDay(clock.due) : words.list.provisional;
  return `${words.file.started(shortDay(clock.start))} – ${due}`;
}

function afterOf(page: CasePage, command: Command, statutory: Clock | undefined, promised: Clock | undefined): Drawn {
  const { item } = page.published;
  switch (command) {
    case 'accept':
      return { ...fullRule(item), words: w.clockStarts(limitOf(item, 'statutory'), limitOf(item, 'promised')) };
    case 'requestCorrection':
      return { words: w.clockWaits };
    case 'correctOnTheSpot':
    case 'returnOriginal':
    case 'convert':
      return { words: w.clockSame };
    case 'decideOnTheSpot':
      return { words: w.clockOnce };
    case 'recordReview':
    case 'coSign':
    case 'declineToCoSign':
      return statutory
        ? { rule: ruleOfClock(statutory, page.today, promised), words: w.clockRuns }
        : { words: w.clockRuns };
    case 'grant':
    case 'refuse': {
      const then = command === 'grant' ? w.clockDelivery : w.clockServed;
      if (!statutory) return { words: then };
      const rule = { ...ruleOfClock(statutory, page.today, promised), near: false };
      return { rule, words: `${w.clockEnds(statutory.used, statutory.n)};${then}` };
    }
    case 'post':
      return { words: page.delivering?.due === undefined ? w.clockPostedFreely : w.clockPosted };
    case 'recordReturned':
      return { words: page.delivering?.due === undefined ? w.clockReturnedFreely : w.clockReturned };
    case 'tellToCollect':
      return { words: w.clockSame };
    case 'correctPaper':
      return { words: page.stage === 'granted' ? w.clockSame : w.clockServedAgain };
    case 'reissue':
      return { words: w.clockStill };
    case 'makeCertificate':
      return { words: w.clockDelivery };
    case 'refuseToAccept':
    case 'handOut':
    case 'recordDelivered':
    case 'withdraw':
    case 'recordWithdrawal':
    case 'submit':
    case 'answerCorrection':
    case 'takeIn':
    case 'takeInSupplement':
      return { words: w.clockEndsCase };
  }
}

function fullRule(item: Item): { readonly rule?: RuleShown } {
  const { statutory, promised } = item;
  if (statutory.unit !== 'workday' || statutory.n === 0) return {};
  const own = promised.unit === 'workday' && promised.n < statutory.n && promised.n > 0;
  const label = limitOf(item, 'statutory');
  return { rule: { ticks: plainTicks(0, statutory.n), over: 0, label, ...(own && { promise: promised.n }) } };
}

function limitOf(item: Item, kind: 'statutory' | 'promised'): string {
  const { n, unit } = item[kind];
  const name = kind === 'statutory' ? words.file.statutory : words.file.promised;
  return n === 0 ? `${name}${words.onTheSpot}` : `${name} ${n} ${words.units[unit]}`;
}
