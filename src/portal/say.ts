import type { ComponentChildren } from 'preact';
import { punctuated } from '#documents';
import en from './words/en.json' with { type: 'json' };
import zh from './words/zh.json' with { type: 'json' };

export type Lang = 'zh' | 'en';
export type WordKey = keyof typeof zh;
export type Values = Readonly<Record<string, string | number>>;

const catalogues: { readonly [L in Lang]: Readonly<Record<WordKey, string>> } = { zh: set(zh), en };

function set(words: Readonly<Record<WordKey, string>>): Readonly<Record<WordKey, string>> {
  const entries = Object.entries(words).map(([key, value]) => [key, punctuated(value)]);
  return Object.fromEntries(entries) as Record<WordKey, string>;
}

/** All words of the public pages in one language. */
export interface Say {
  readonly lang: Lang;
  /** The words of a key with its `{places}` filled. */
  (key: WordKey, values?: Values): string;
}

/** The language catalogue of `lang` as one function. */
export function sayIn(lang: Lang): Say {
  const words = catalogues[lang];
  const say = (key: WordKey, values?: Values): string =>
    words[key].replace(/\{(\w+)\}/g, (_, name: string) => String(values?.[name] ?? ''));
  return Object.assign(say, { lang });
}

/** The words of a key with elements in its `{places}` (dates, bold numbers, links). Out: children for JSX. */
export function sayWith(
  say: Say,
  key: WordKey,
  parts: Readonly<Record<string, ComponentChildren>>,
): ComponentChildren[] {
  return catalogues[say.lang][key]
    .split(/(\{\w+\})/)
    .filter((piece) => piece !== '')
    .map((piece) => (piece.startsWith('{') ? (parts[piece.slice(1, -1)] ?? '') : piece));
}

/** Whether a computed key (e.g. of a reason code) has words. */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(zh, key);
}
