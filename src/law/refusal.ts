import catalogue from './refusals.json' with { type: 'json' };
import terms from './terms.json' with { type: 'json' };

/** Every code stands in `refusals.json` with its words in both languages, its HTTP status and, where a law says so, its basis. */
export type RefusalCode = keyof typeof catalogue;

export type RefusalDetail = Readonly<Record<string, string | number | boolean>>;

/** A refused command as a value. `field` names the form field beside which the words are shown. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly detail?: RefusalDetail;
  readonly field?: string;
}

/** Builds a refusal. In: a code of the catalogue, the values its words mention, the field it belongs to. */
export function refuse(code: RefusalCode, detail?: RefusalDetail, field?: string): Refusal {
  return { refused: code, ...(detail && { detail }), ...(field !== undefined && { field }) };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value;
}

export interface RefusalWords {
  readonly zh: string;
  readonly en: string;
  readonly status: number;
  /** Law and article, e.g. `许可法32`; empty where the reason is technical. */
  readonly basis: string;
}

/** The trade's words for values that refusals mention by their code: a stage, an act, a capacity, what has happened. */
const termsByName: Readonly<Record<string, Readonly<Record<string, { readonly zh: string; readonly en: string }>>>> =
  terms;

/** A value of a refusal's detail in words, e.g. stage `under-review`; a value that is no code stays as it is. */
export function termOf(name: string, value: string, language: 'zh' | 'en'): string {
  return termsByName[name]?.[value]?.[language] ?? (language === 'zh' ? dayInChinese(value) : value);
}

/** A civil date as people write it, 2026年12月29日; anything else as it is. */
function dayInChinese(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  return year === undefined ? value : `${year}年${Number(month)}月${Number(day)}日`;
}

/** The words of a refusal with `{name}` places filled from its detail. Out: both languages, HTTP status, legal basis. */
export function wordsOf(refusal: Refusal): RefusalWords {
  const entry = catalogue[refusal.refused];
  const fill = (words: string, language: 'zh' | 'en'): string =>
    words.replace(/\{(\w+)\}/g, (_, name: string) => termOf(name, String(refusal.detail?.[name] ?? ''), language));
  return { zh: fill(entry.zh, 'zh'), en: fill(entry.en, 'en'), status: entry.status, basis: entry.basis };
}
