import { countBackward } from './backward.ts';
import type { Calendar } from './calendar.ts';
import type { CivilDate } from './civil-date.ts';
import { addDays, addMonths } from './civil-date.ts';
import { countPeriod } from './period.ts';
import type { Exclusion, Period } from './period.ts';

/** 许可法 32(1)(四): all gaps are told within five working days from receipt; article 45 never stops these five (domain 9A.2). */
export function acceptanceAnswerDue(received: CivilDate, calendar: Calendar, region?: string): Period {
  return workdays(received, 5, calendar, region);
}

/** 许可法 44: the certificate is made and delivered within ten working days from the decision. */
export function deliveryDue(decided: CivilDate, calendar: Calendar, region?: string): Period {
  return workdays(decided, 10, calendar, region);
}

/**
 * 许可法 32(1)(四): where nothing was told by the close of day five, the application counts as accepted from the day of receipt.
 * Never on a date that is not certain (domain 9A.5). Out: the acceptance day, or undefined while none is deemed.
 */
export function deemedAcceptance(
  received: CivilDate,
  told: CivilDate | undefined,
  today: CivilDate,
  calendar: Calendar,
  region?: string,
): CivilDate | undefined {
  const { due } = acceptanceAnswerDue(received, calendar, region);
  if (due === null || today <= due) return undefined;
  return told !== undefined && told <= due ? undefined : received;
}

/**
 * 许可法 42: the decision within twenty working days from acceptance, with the one extension thirty; for permits that several agencies
 * handle together under a document of the government forty-five, extended sixty (domain 9A.4).
 */
export function decisionDue(
  accepted: CivilDate,
  options: {
    readonly together?: boolean;
    readonly extended?: boolean;
    readonly exclusions?: readonly Exclusion[];
    readonly calendar: Calendar;
    readonly region?: string;
  },
): Period {
  const { together = false, extended = false, ...rest } = options;
  const n = together ? (extended ? 60 : 45) : extended ? 30 : 20;
  return countPeriod({ from: accepted, n, unit: 'workday', ...rest });
}

/** 许可法 42: an extension counts only where it was told on or before the day on which the limit would have ended without it. */
export function extensionInTime(told: CivilDate, unextended: Period): boolean {
  return unextended.due !== null && told <= unextended.due;
}

/** 许可法 48: a hearing is announced at least seven working days before; the latest lawful day. */
export function hearingNoticeLatest(hearing: CivilDate, calendar: Calendar, region?: string): Period {
  return countBackward({ from: hearing, n: 7, unit: 'workday', calendar, ...(region !== undefined && { region }) });
}

/** 许可法 50: the latest day to apply for renewal, thirty calendar days before expiry: the holder's period, read in the holder's favour. */
export function renewalLatest(expiry: CivilDate): CivilDate {
  return addDays(expiry, -30);
}

export interface BothReadings {
  /** 日 as calendar days: the reading that counts by default. */
  readonly days: Period;
  readonly workdays: Period;
  /** The earlier of those that are known: the day of the alarm. Null while neither is. */
  readonly alarm: CivilDate | null;
}

/**
 * A special law's 日 (domain 9A.3): 许可法 82 governs its own limits only, so that the days are calendar days; the working-day reading is
 * shown beside it and the alarm follows the earlier. In: the day of the law's own start event, n, calendar. Example: 建筑法 8, seven days.
 */
export function specialLawDue(from: CivilDate, n: number, calendar: Calendar, region?: string): BothReadings {
  const request = { from, n, calendar, stoppedBy45: false, ...(region !== undefined && { region }) };
  const days = countPeriod({ ...request, unit: 'day' });
  const working = countPeriod({ ...request, unit: 'workday' });
  const [first = null] = [days.due, working.due].filter((due) => due !== null).sort();
  return { days, workdays: working, alarm: first };
}

/** Last day of a term of whole months that begins on `from`: the day before the corresponding day. */
export function lastDayOfTerm(from: CivilDate, months: number): CivilDate {
  return addDays(addMonths(from, months), -1);
}

function workdays(from: CivilDate, n: number, calendar: Calendar, region?: string): Period {
  return countPeriod({ from, n, unit: 'workday', calendar, ...(region !== undefined && { region }) });
}
