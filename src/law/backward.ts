import type { CivilDate } from './civil-date.ts';
import { addDays, addMonths } from './civil-date.ts';
import type { Period, PeriodRequest, PeriodStep } from './period.ts';
import { sortExclusions } from './period.ts';

/**
 * Counts backward from an event: the latest lawful day for an act due n units before it (听证七日前, 许可法 48). The event's own day is
 * not counted. Calendar days and months are not moved off a rest day: moving would shorten the applicant's time (domain 9A.5).
 * In: `from` is the day of the event. n = 0 is that day. Article 45 stops no period that is counted backward: every exclusion is refused.
 */
export function countBackward(request: PeriodRequest): Period {
  const { from, n, unit, region, calendar } = request;
  if (!Number.isSafeInteger(n) || n < 0) throw new Error(`a limit has a whole number of units, not ${n}`);
  const { refused } = sortExclusions({ ...request, stoppedBy45: false });
  const steps: PeriodStep[] = [];
  let date: CivilDate = from;
  if (unit === 'workday') {
    let remaining = n;
    while (remaining > 0) {
      const earlier = addDays(date, -1);
      const day = calendar.day(earlier, region);
      if (day.workday === null) {
        const label = calendar.edition(date, from, region);
        return { due: null, provisional: true, countedTo: date, remaining, steps, refused, calendar: label };
      }
      date = earlier;
      steps.push({ date, counted: day.workday, reason: day.reason, article: '许可法82' });
      if (day.workday) remaining -= 1;
    }
  } else {
    date = unit === 'month' ? addMonths(from, -n) : addDays(from, -n);
    const article = unit === 'month' ? '民法典202' : '民法典201';
    for (let day = addDays(from, -1); day >= date; day = addDays(day, -1))
      steps.push({ date: day, counted: true, reason: 'calendar-day', article });
  }
  return { due: date, provisional: false, steps, refused, calendar: calendar.edition(date, from, region) };
}
