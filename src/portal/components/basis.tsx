import type { LegalBasis } from '#catalog';
import type { VNode } from 'preact';
import type { Visit } from '../shell/visit.ts';
import { articleInEnglish } from './article-words.ts';
import { basisWords } from './item-words.ts';
import { Zh } from './zh.tsx';

/**
 * What something rests on. In English the law's usual name and the article come first, and the name that binds follows in Chinese; a law
 * without an English name, or a place in it that is no article, stands in Chinese alone.
 */
export function Basis({
  visit,
  basis,
}: {
  readonly visit: Visit;
  readonly basis: Pick<LegalBasis, 'law' | 'lawEn' | 'article'>;
}): VNode {
  const { law, lawEn, article } = basis;
  const place = articleInEnglish(article);
  if (visit.lang === 'zh' || lawEn === undefined) return <Zh visit={visit}>{basisWords(basis)}</Zh>;
  return (
    <>
      {place === undefined ? lawEn : `${lawEn}, ${place}`}{' '}
      <Zh visit={visit}>{basisWords({ law, article: place === undefined ? article : '' })}</Zh>
    </>
  );
}
