import type { ReactNode } from 'react';
import { paperUrl } from '../api.ts';
import type { CasePage } from '../api.ts';
import { dayWithWeekday, momentOf, shortDay } from '../dates.ts';
import { words } from '../words.ts';
import { fieldTitle } from './form-shown.ts';

const w = words.file;

/** The review opinions, each signed and unchangeable. */
export function Opinions({ page }: { readonly page: CasePage }): ReactNode {
  const { reviews, published } = page;
  return (
    <section aria-label={w.opinions}>
      <header className="pane-head">
        <h2>{w.opinions}</h2>
        <span className="meta">
          {reviews.length > 0 ? w.signed(reviews.length) : page.closedOn === undefined ? w.noOpinions : w.neverReviewed}
        </span>
      </header>
      {reviews.length === 0 && page.closedOn === undefined && <p className="pane-text meta">{w.noOpinionsText}</p>}
      {page.declined && <p className="pane-text warning">{w.declined(page.declined.by, page.declined.words)}</p>}
      {reviews.map((review) => (
        <article key={review.step} className="opinion">
          <p>
            <strong>{review.stepName}</strong> {review.by}
            {review.officers.length > 1 && review.awaitsNames === '' && (
              <span className="meta"> {w.officers(review.officers.length)}</span>
            )}
            {review.awaitsNames !== '' && <span className="tag">{w.awaits(review.awaitsNames)}</span>}
            <span className="tag">{w.recommend[review.recommendation]}</span>
            <time className="meta right" dateTime={review.on}>
              {dayWithWeekday(review.on)}
            </time>
          </p>
          <p>{review.opinion}</p>
          {review.unmet.length > 0 && (
            <ul>
              {review.unmet.map((id) => (
                <li key={id}>
                  {w.unmet}:{published.item.conditions.find((condition) => condition.id === id)?.text ?? id}
                </li>
              ))}
            </ul>
          )}
        </article>
      ))}
    </section>
  );
}

/** What the one notice asked for and has not come in yet. */
export function Gaps({ page }: { readonly page: CasePage }): ReactNode {
  if (page.gaps.length === 0) return null;
  const { item } = page.published;
  return (
    <section aria-label={w.gaps}>
      <header className="pane-head">
        <h2>
          {w.gaps} {page.gaps.length}
        </h2>
      </header>
      <ol className="gaps">
        {page.gaps.map((gap) => (
          <li key={`${gap.kind}${gap.about}`}>
            <strong>
              {gap.kind === 'field'
                ? fieldTitle(item, gap.about)
                : (item.materials.find((material) => material.id === gap.about)?.name ?? gap.about)}
            </strong>{' '}
            {gap.words}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Why acceptance or the licence was refused, in the words of the decision. */
export function RefusalReasons({ page }: { readonly page: CasePage }): ReactNode {
  const { refusal, published } = page;
  if (!refusal) return null;
  return (
    <section aria-label={w.refused}>
      <header className="pane-head">
        <h2>{w.refused}</h2>
      </header>
      <article className="opinion">
        <p>{refusal.reason}</p>
        {refusal.unmet.length > 0 && (
          <ul>
            {refusal.unmet.map((id) => (
              <li key={id}>
                {w.unmet}:{published.item.conditions.find((condition) => condition.id === id)?.text ?? id}
              </li>
            ))}
          </ul>
        )}
      </article>
    </section>
  );
}

/** Papers that have gone out, each opening as its PDF. */
export function Papers({ page }: { readonly page: CasePage }): ReactNode {
  return (
    <section aria-label={w.papers}>
      <header className="pane-head">
        <h2>
          {w.papers} {page.papers.length}
        </h2>
      </header>
      <ul className="papers">
        {page.papers.map((paper) => (
          <li key={paper.paper}>
            <a href={paperUrl(page.number, paper.paper)} target="_blank" rel="noreferrer">
              {paper.title}
            </a>
            <span className="meta number">{paper.number}</span>
            {paper.void && <span className="tag">{w.voided(shortDay(paper.void.on), paper.void.replacedBy)}</span>}
            <span className="meta">{paper.pages !== undefined && w.pages(paper.pages)}</span>
            <time className="meta" dateTime={paper.issuedAt}>
              {momentOf(paper.issuedAt)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What happened, from the ledger, the latest first. */
export function History({ page, open }: { readonly page: CasePage; readonly open: boolean }): ReactNode {
  return (
    <section className={`history${open ? ' history-open' : ''}`} id="history" aria-label={w.history}>
      <header className="pane-head">
        <h2>{w.history}</h2>
        <span className="meta">{w.historyFrom(page.history.length)}</span>
        <span className="meta right">
          {page.closedOn === undefined
            ? `${w.holder}:${page.holder.unit} ${page.holder.role} · ${w.started(shortDay(page.holder.since))}`
            : w.endedOn(shortDay(page.closedOn))}
        </span>
      </header>
      <section className="history-body" tabIndex={0} aria-label={w.historyLines}>
        <ol>
          {[...page.history].reverse().map((line) => (
            <li key={line.hash}>
              <time className="meta" dateTime={line.at}>
                {momentOf(line.at)}
              </time>
              <strong>
                {line.who.split('、').map((name, at, all) => (
                  <span key={name}>{at < all.length - 1 ? `${name}、` : name}</span>
                ))}
              </strong>
              <span>{line.zh}</span>
              <span className="history-end">
                {page.papers
                  .filter(({ issuedAt }) => line.type !== 'PaperTypeset' && issuedAt === line.at)
                  .map((paper) => (
                    <a key={paper.paper} href={paperUrl(page.number, paper.paper)} target="_blank" rel="noreferrer">
                      {paper.title}
                    </a>
                  ))}
                <span className="meta number" title={line.hash}>
                  {line.chain === 'access' && w.accessLine} #{line.seq}
                </span>
              </span>
            </li>
          ))}
        </ol>
      </section>
    </section>
  );
}
