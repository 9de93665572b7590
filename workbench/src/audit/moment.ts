const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** An instant of the ledger as the clock in China showed it: 2026-10-14 10:42:05. */
export function momentOf(at: string): string {
  return shanghai.format(new Date(at)).replaceAll('/', '-');
}
