import type { CasePage, Clock, ClockDay } from '../api.ts';
import type { RuleShown, Tick } from '../parts/time-rule.tsx';
import { words } from '../words.ts';

/** Days that the law takes out of a limit (许可法45): drawn hatched, apart from days of rest. */
export function isStopped(day: ClockDay): boolean {
  return day.reason.startsWith('excluded:');
}

/** A weekend day on which work is done in exchange for a holiday (调休上班). */
export function isMakeUp(day: ClockDay): boolean {
  return day.reason === 'make-up-workday';
}

/** The time rule of a clock, with the promise of the other clock on it. */
export function ruleOfClock(clock: Clock, today: string, promised?: Clock): RuleShown {
  const ticks = clock.steps.flatMap((day): readonly Tick[] => {
    if (day.counted) return [day.date <= today ? 'used' : 'left'];
    return isStopped(day) ? ['stopped'] : [];
  });
  const counted = clock.steps.filter((day) => day.counted).length;
  const unknown = clock.provisional && clock.unit === 'workday' ? clock.n - counted : 0;
  const beyond = Array.from({ length: Math.max(unknown, 0) }, (): Tick => 'left');
  const over = Math.max(-clock.left, 0);
  return {
    ticks: [...ticks, ...beyond],
    over,
    ...(promised && promised.n < clock.n && { promise: promised.n }),
    near: over === 0 && clock.left <= 1,
    label: `${Math.min(clock.used, clock.n)}/${clock.n}${over > 0 ? `,${words.light.over(over)}` : ''}`,
  };
}

/** A limit in words: 承诺 15 个工作日. */
export function limitWords({ kind, n, unit }: Clock): string {
  const name = kind === 'promised' ? words.file.promised : words.file.statutory;
  return n === 0 ? `${name} ${words.onTheSpot}` : `${name} ${n} ${words.units[unit]}`;
}

const reasons: Readonly<Record<string, string>> = {
  workday: '工作日',
  weekend: '周末',
  holiday: '法定节假日',
  'make-up-workday': '调休上班',
  'local-workday': '本地安排上班',
  'local-rest-day': '本地安排放假',
  'calendar-day': '自然日',
  'rolled-forward': '期满日逢休,顺延',
  unpublished: '日历未公布',
  'excluded:hearing': '听证',
  'excluded:tender': '招标',
  'excluded:auction': '拍卖',
  'excluded:inspection-test': '检验',
  'excluded:testing': '检测',
  'excluded:quarantine': '检疫',
  'excluded:appraisal': '鉴定',
  'excluded:expert-review': '专家评审',
};

export function reasonWords(day: ClockDay): string {
  return reasons[day.reason] ?? day.reason;
}

/** Nothing was told by the last day for it: the law takes the application for accepted since it came in (许可法32(1)(四)). */
export function silent({ answerDue, today }: CasePage): boolean {
  return typeof answerDue === 'string' && answerDue < today;
}
