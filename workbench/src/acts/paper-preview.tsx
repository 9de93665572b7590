import type { ReactNode } from 'react';
import type { CasePage, Command } from '../api.ts';
import { longDay } from '../dates.ts';
import { actWords as w } from './act-words.ts';
import type { ActForm } from './act-form.ts';
import { ArticleQuoted } from './article-quoted.tsx';
import { paperText } from './paper-text.tsx';

/** The paper that goes out, with one's own words marked where they will stand, and the article below it. */
export function PaperPreview(props: {
  readonly page: CasePage;
  readonly command: Command;
  readonly form: ActForm;
  readonly article: string;
}): ReactNode {
  const { page, command, form, article } = props;
  const paper = paperText(page, command, form);
  return (
    <section className="paper-side" tabIndex={0} aria-label={w.paper}>
      <header>
        <h3>{paper ? w.paper : w.noPaper}</h3>
        {paper && page.applicant && <span className="meta right">{w.to(page.applicant.name)}</span>}
      </header>
      {paper ? (
        <div className="paper">
          <p className="paper-number">{w.paperNumber}</p>
          <h4>{paper.title}</h4>
          {page.applicant && <p className="paper-to">{page.applicant.name}:</p>}
          {paper.body}
          <p className="paper-seal">
            {w.paperSeal}
            <br />
            {longDay(page.today)}
          </p>
        </div>
      ) : (
        <p className="meta">{w.noPaperText}</p>
      )}
      {paper?.live && <p className="meta">{w.paperLive}</p>}
      <ArticleQuoted article={article} />
    </section>
  );
}
