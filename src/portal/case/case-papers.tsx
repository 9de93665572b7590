import { civilDateOf } from '#law';
import type { CasePage, PaperShown } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { DateText } from '../components/date-text.tsx';
import { Sheet } from '../components/icons.tsx';
import { PaperTitle } from '../components/paper-title.tsx';
import { Zh } from '../components/zh.tsx';
import { sayWith } from '../say.ts';
import type { Visit } from '../shell/visit.ts';

/** Address of a paper below its case: its kind, and from the second of a kind on its number in order of issue. */
export function paperSlug(papers: readonly PaperShown[], paper: PaperShown): string {
  const same = papers.filter(({ kind }) => kind === paper.kind).sort((a, b) => (a.issuedAt < b.issuedAt ? -1 : 1));
  const at = same.findIndex((one) => one.paper === paper.paper);
  return at <= 0 ? paper.kind : `${paper.kind}-${at + 1}`;
}

/** The papers of the case, newest first: open, verify. */
export function CasePapers({ visit, page }: { readonly visit: Visit; readonly page: CasePage }): VNode {
  const { say } = visit;
  const { result } = page.published.item;
  const newestFirst = [...page.papers].sort((a, b) => (a.issuedAt < b.issuedAt ? 1 : -1));
  return (
    <section id="papers">
      <h2>{say('papers.title')}</h2>
      {newestFirst.length === 0 ? (
        <p class="q">{say('papers.none')}</p>
      ) : (
        <ul class="rows">
          {newestFirst.map((paper) => (
            <li class="lr">
              <div class="doc">
                <Sheet />
                <div>
                  <b>
                    <PaperTitle visit={visit} paper={paper} result={result} />
                  </b>
                  <p class="xs q">
                    <Meta visit={visit} paper={paper} />
                  </p>
                  {paper.void !== undefined && (
                    <p class="xs">
                      {sayWith(say, 'papers.void', {
                        on: <DateText visit={visit} date={paper.void.on} />,
                        number: <Zh visit={visit}>{paper.void.replacedBy}</Zh>,
                      })}
                    </p>
                  )}
                </div>
              </div>
              <p class="lk">
                <a href={addresses.paper(page.number, paperSlug(page.papers, paper))}>
                  {say('open')}
                  <span class="vh">
                    {' '}
                    <PaperTitle visit={visit} paper={paper} result={result} />
                  </span>
                </a>
                <a href={addresses.verified(paper.code)}>
                  {say('verify')}
                  <span class="vh">
                    {' '}
                    <PaperTitle visit={visit} paper={paper} result={result} />
                  </span>
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Meta({ visit, paper }: { readonly visit: Visit; readonly paper: PaperShown }): VNode {
  const { say } = visit;
  const on = <DateText visit={visit} date={civilDateOf(paper.issuedAt)} />;
  const number = <Zh visit={visit}>{paper.number}</Zh>;
  return (
    <>
      {sayWith(say, 'papers.meta', { number, on })}
      {paper.pages !== undefined && paper.pages > 0 && ` · ${say('papers.pages', { n: paper.pages })}`}
    </>
  );
}
