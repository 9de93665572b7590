import type { CivilDate } from '#law';

/** A civil date as a paper writes it: 2026年2月9日. */
export function chineseDate(date: CivilDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}
