import type { Limit } from '../types.ts';

/**
 * A limit in calendar days, to compare what is counted in different units: five working days are a week, a month is thirty days. The
 * nominal length; holidays can only make working days longer.
 */
export function inDays({ n, unit }: Pick<Limit, 'n' | 'unit'>): number {
  switch (unit) {
    case 'workday':
      return (n * 7) / 5;
    case 'day':
      return n;
    case 'month':
      return n * 30;
  }
}

/** A limit in words: 5 个工作日. */
export function limitInWords({ n, unit }: Pick<Limit, 'n' | 'unit'>): string {
  return `${n} ${{ workday: '个工作日', day: '日', month: '个月' }[unit]}`;
}
