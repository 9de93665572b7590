import type { ServiceItem } from '#catalog';
import type { PaperShown } from '#casework';
import type { VNode } from 'preact';
import type { Visit } from '../shell/visit.ts';
import { textInLang } from './in-lang.tsx';
import { Zh } from './zh.tsx';

type Titled = Pick<PaperShown, 'kind' | 'title'>;

/**
 * What a paper is called, as plain text. A paper itself is Chinese; on an English page its kind is told in English, a certificate by the
 * item's own English name for it where there is one.
 */
export function paperName(visit: Visit, { kind, title }: Titled, result?: ServiceItem['result']): string {
  const { lang, say } = visit;
  if (lang === 'zh' || kind === 'certificate') return textInLang(visit, title, result?.nameEn);
  return say(`paper.${kind}`);
}

/** The same with the title that the paper bears beside it, so that it can be told by sight. */
export function PaperTitle(props: {
  readonly visit: Visit;
  readonly paper: Titled;
  readonly result?: ServiceItem['result'] | undefined;
}): VNode {
  const { visit, paper, result } = props;
  const title = <Zh visit={visit}>{paper.title}</Zh>;
  const name = paperName(visit, paper, result);
  if (visit.lang === 'zh' || name === paper.title) return title;
  return (
    <>
      {name} {title}
    </>
  );
}
