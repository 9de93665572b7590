import { civilDateOf, runClock } from '#law';
import type { Calendar, CivilDate } from '#law';
import type { CasePage, ClockShown } from '#casework';

/** What the frame of a running case counts: to the answer on acceptance, or to the decision by promise and by law. */
export type CaseClock =
  | { readonly to: 'answer'; readonly law: ClockShown }
  | { readonly to: 'decision'; readonly law: ClockShown; readonly promise?: ClockShown };

const answerStages: readonly string[] = ['received', 'corrected'];

/**
 * The clock that runs for the applicant, if one does. In: the case, the calendar and region for the five days of 许可法32, whose walk the
 * desk does not keep. A notice asking for corrections lets no clock run.
 */
export function caseClockOf(page: CasePage, calendar: Calendar, region: string): CaseClock | undefined {
  if (answerStages.includes(page.stage)) {
    if (page.answerDue === undefined) return undefined;
    return { to: 'answer', law: answerClock(page, calendar, region) };
  }
  if (page.stage !== 'under-review') return undefined;
  const law = page.clocks.find(({ kind }) => kind === 'statutory');
  const promise = page.clocks.find(({ kind }) => kind === 'promised');
  return law && { to: 'decision', law, ...(promise && { promise }) };
}

/** The five days run from the receipt, after a supplement from the day it came in; shown only where they end on the day that was told. */
function answerClock(page: CasePage, calendar: Calendar, region: string): ClockShown {
  const limit = { n: 5, unit: 'workday', from: 'received', stoppedBy45: false } as const;
  const supplement = page.history.findLast(({ type }) => type === 'CorrectionReceived');
  const start = page.stage === 'corrected' && supplement ? civilDateOf(supplement.at) : page.receivedOn;
  const run = runClock({ start, limit, exclusions: [], calendar, region, today: page.today });
  const { n, unit, due, provisional, countedTo, used, left, steps } = run;
  return {
    kind: 'statutory',
    n,
    unit,
    start,
    due: page.answerDue ?? null,
    provisional,
    ...(countedTo !== undefined && { countedTo }),
    used,
    left: left ?? n - used,
    basis: '许可法32',
    steps: due === (page.answerDue ?? null) ? steps : [],
  };
}

/** Last day for the certificate (许可法44: 10 working days from the decision) while it is owed; null in a year without a calendar. */
export function deliveryDueOf(page: CasePage, calendar: Calendar, region: string): CivilDate | null | undefined {
  const { stage, decidedOn, today } = page;
  if ((stage !== 'granted' && stage !== 'certificate-made') || decidedOn === undefined) return undefined;
  const limit = { n: 10, unit: 'workday', from: 'received', stoppedBy45: false } as const;
  return runClock({ start: decidedOn, limit, exclusions: [], calendar, region, today }).due;
}
