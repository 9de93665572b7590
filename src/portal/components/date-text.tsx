import type { CivilDate } from '#law';
import { partsOf, weekdayOf } from '#law';
import type { VNode } from 'preact';
import { isWordKey } from '../say.ts';
import type { Say, WordKey } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

/** `full` 2026年2月14日(周六,调休上班) · `short` without the year · `bare` 2月14日 · `day` 14日. */
export type DateForm = 'full' | 'short' | 'bare' | 'day';

/** A civil date as people write it, never broken over two lines. A make-up workday or a holiday is said beside the weekday. */
export function DateText({
  visit,
  date,
  form = 'short',
}: {
  readonly visit: Visit;
  readonly date: CivilDate;
  readonly form?: DateForm;
}): VNode {
  return <time dateTime={date}>{dateWords(visit, date, form)}</time>;
}

/** The words of `DateText` alone. */
export function dateWords({ say, day }: Visit, date: CivilDate, form: DateForm = 'short'): string {
  const [y, m, d] = partsOf(date);
  const values = { y, m, d, mon: monthWord(say, m), w: weekdayWord(say, date) };
  if (form === 'bare' || form === 'day') return say(`date.${form}`, values);
  const { reason } = day(date);
  if (reason === 'make-up-workday') return say(`date.${form}.note`, { ...values, note: say('note.make-up') });
  if (reason === 'holiday') return say(`date.${form}.note`, { ...values, note: say('note.holiday') });
  return say(`date.${form}`, values);
}

/** 周一 … 周日. */
export function weekdayWord(say: Say, date: CivilDate): string {
  return say(known(`weekday.${weekdayOf(date) || 7}`));
}

/** 1月 … 12月. */
export function monthWord(say: Say, month: number): string {
  return say(known(`month.${month}`));
}

function known(key: string): WordKey {
  if (!isWordKey(key)) throw new Error(`no words for ${key}`);
  return key;
}
