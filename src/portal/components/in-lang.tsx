import type { ComponentChildren, VNode } from 'preact';
import { punctuated } from '#documents';
import type { Visit } from '../shell/visit.ts';
import { Zh } from './zh.tsx';

/** The English words where the page is English and there are any, else the Chinese ones; what is Chinese is marked as such. */
export function InLang({
  visit,
  zh,
  en,
}: {
  readonly visit: Visit;
  readonly zh: string;
  readonly en?: string | undefined;
}): VNode {
  return visit.lang === 'en' && en !== undefined && en !== '' ? (
    <>{namesMarked(visit, en)}</>
  ) : (
    <Zh visit={visit}>{zh}</Zh>
  );
}

/** The same as plain text, for titles and attributes. */
export function textInLang({ lang }: Visit, zh: string, en?: string): string {
  return lang === 'en' && en !== undefined && en !== '' ? en : punctuated(zh);
}

/** Names, document numbers and examples keep their Chinese inside an English sentence. */
function namesMarked(visit: Visit, words: string): ComponentChildren[] {
  return words
    .split(/(\p{Script=Han}(?:[\p{Script=Han}\d〔〕、]*\p{Script=Han})?)/u)
    .map((piece, index) => (index % 2 === 1 ? <Zh visit={visit}>{piece}</Zh> : piece));
}
