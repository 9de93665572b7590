import type { Calendar } from './calendar.ts';
import type { CivilDate } from './civil-date.ts';
import { addDays, addMonths } from './civil-date.ts';
import { countPeriod } from './period.ts';
import type { Period } from './period.ts';

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

/** Last day of a term of whole months that begins on `from`: the day before the corresponding day. */
export function lastDayOfTerm(from: CivilDate, months: number): CivilDate {
  return addDays(addMonths(from, months), -1);
}

function workdays(from: CivilDate, n: number, calendar: Calendar, region?: string): Period {
  return countPeriod({ from, n, unit: 'workday', calendar, ...(region !== undefined && { region }) });
}
