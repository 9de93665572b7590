/** `2026-10-12` → 2026年10月12日. */
export function fullDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
