const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** A civil date `YYYY-MM-DD` in parts; weekday 0 is Sunday. */
function partsOf(day: string): {
  readonly year: number;
  readonly month: number;
  readonly date: number;
  readonly weekday: number;
} {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date, weekday: new Date(Date.UTC(year, month - 1, date)).getUTCDay() };
}

/** `2026-10-12` → 10月12日. */
export function shortDay(day: string): string {
  const { month, date } = partsOf(day);
  return `${month}月${date}日`;
}

/** `2026-10-12` → 10月12日(周一). */
export function dayWithWeekday(day: string): string {
  return `${shortDay(day)}(${weekdayOf(day)})`;
}

/** `2026-10-12` → 2026年10月12日(周一). */
export function longDay(day: string): string {
  return `${partsOf(day).year}年${dayWithWeekday(day)}`;
}

export function weekdayOf(day: string): string {
  return weekdays[partsOf(day).weekday] ?? '';
}

/** Monday 0 … Sunday 6. */
export function columnOf(day: string): number {
  return (partsOf(day).weekday + 6) % 7;
}

export function dateOfMonth(day: string): number {
  return partsOf(day).date;
}

/** The civil date `n` days later. */
export function plusDays(day: string, n: number): string {
  const { year, month, date } = partsOf(day);
  return new Date(Date.UTC(year, month - 1, date + n)).toISOString().slice(0, 10);
}

const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** An instant in Beijing time, whatever the computer's zone: 10月12日 15:40. */
export function momentOf(instant: string): string {
  const part = Object.fromEntries(beijing.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${part['month']}月${part['day']}日 ${part['hour']}:${part['minute']}`;
}
