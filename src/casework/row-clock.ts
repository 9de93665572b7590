import { runClock } from '#law';
import type { CivilDate, RunningClock } from '#law';
import type { PublishedItem } from '#catalog';
import { clocksShown } from './clocks-shown.ts';
import type { ClockLook } from './clocks-shown.ts';
import type { ClockShown, WorklistRow } from './shown.ts';
import type { CaseIndexRow } from './views/tables.ts';

export type RowClocks = Pick<
  WorklistRow,
  | 'counting'
  | 'statutoryDue'
  | 'promisedDue'
  | 'provisional'
  | 'left'
  | 'used'
  | 'limit'
  | 'promisedLeft'
  | 'promisedLimit'
>;

/** 5 working days for the answer (许可法32), 10 for the certificate (许可法44): limits of the law itself, the same for every item. */
const answerLimit = 5;
const deliveryLimit = 10;

/** The day in front of a row and what is left to it, reckoned by the law floor as of today, with the promise beside it. */
export function rowClocks(row: CaseIndexRow, published: PublishedItem, look: ClockLook): RowClocks {
  const endedOn = row.decided_on || row.closed_on;
  const facts = {
    receivedOn: row.received_on,
    ...(row.accepted_on && { acceptedOn: row.accepted_on }),
    ...(row.complete_on && { completeOn: row.complete_on }),
    ...(endedOn && { endedOn }),
  };
  const clocks = clocksShown(published, facts, look);
  const statutory = clocks.find(({ kind }) => kind === 'statutory');
  const promised = clocks.find(({ kind }) => kind === 'promised');
  return {
    ...inFront(row, statutory, look),
    promisedDue: promised?.due ?? null,
    promisedLeft: promised && promised.due !== null ? promised.left : null,
    promisedLimit: promised ? unitsOf(promised) : 0,
  };
}

type InFront = Pick<RowClocks, 'counting' | 'statutoryDue' | 'provisional' | 'left' | 'used' | 'limit'>;

function inFront(row: CaseIndexRow, statutory: ClockShown | undefined, look: ClockLook): InFront {
  switch (row.counting as WorklistRow['counting']) {
    case 'acceptance':
      return shown(
        'acceptance',
        lawClock(row.stage === 'corrected' ? row.stage_since : row.received_on, answerLimit, look),
      );
    case 'delivery':
      return shown('delivery', lawClock(row.decided_on, deliveryLimit, look));
    case 'decision':
      if (statutory) return shown('decision', { ...statutory, n: unitsOf(statutory) });
      return { ...nothingCounted, counting: 'decision', provisional: true };
    case 'none':
      return { ...nothingCounted, statutoryDue: statutory?.due ?? null };
  }
}

const nothingCounted: InFront = {
  counting: 'none',
  statutoryDue: null,
  provisional: false,
  left: null,
  used: 0,
  limit: 0,
};

function shown(
  counting: InFront['counting'],
  { due, left, used, n }: Pick<RunningClock, 'due' | 'left' | 'used' | 'n'>,
): InFront {
  return {
    counting,
    statutoryDue: due,
    provisional: due === null,
    left: due === null ? null : left,
    used,
    limit: n,
  };
}

function lawClock(start: CivilDate, n: number, { today, calendar, region }: ClockLook): RunningClock {
  const limit = { n, unit: 'workday', from: 'received', stoppedBy45: false } as const;
  return runClock({ start, limit, exclusions: [], calendar, region, today });
}

/** The limit in the unit of its used days: a limit in months is walked day by day. */
function unitsOf({ unit, n, used, left }: ClockShown): number {
  return unit === 'month' ? used + Math.max(left, 0) : n;
}
