import type { CivilDate } from '#law';
import { fieldsOf } from '#catalog';
import type { ServiceItem } from '#catalog';

/** One sentence in both languages. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}

/** What a sentence may need beside its event. */
export interface SentencePlace {
  readonly item: ServiceItem;
  /** Titles of the papers issued so far, by paper. */
  readonly titles: ReadonlyMap<string, string>;
  /** The applicant is told that a review is done, not what it recommends: that is for the decision to say. */
  readonly forApplicant: boolean;
}

/** Names of fields of an item's form. */
export function fieldNames(item: ServiceItem, names: readonly string[], language: 'zh' | 'en'): string {
  const fields = fieldsOf(item.form);
  const said = names.map((name) => fields.find((field) => field.name === name)?.[language] ?? name);
  return said.join(language === 'zh' ? '、' : ', ');
}

/** A day as people write it. */
export function dayZh(day: CivilDate): string {
  return `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
