import type { ReactNode } from 'react';
import articles from './articles.json';

const quoted: Readonly<Partial<Record<string, { readonly title: string; readonly text: string }>>> = articles;

/** The article an act rests on, word for word (行政许可法, text of 2019-04-23). */
export function ArticleQuoted({ article }: { readonly article: string }): ReactNode {
  const found = quoted[article];
  if (!found) return null;
  return (
    <figure className="article">
      <figcaption className="meta">{found.title}(2019年修正)</figcaption>
      <blockquote>「{found.text}」</blockquote>
    </figure>
  );
}
