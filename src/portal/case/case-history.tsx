import { civilDateOf, shanghaiTime } from '#law';
import type { CasePage, HistoryLine } from '#casework';
import type { VNode } from 'preact';
import { DateText } from '../components/date-text.tsx';
import { InLang } from '../components/in-lang.tsx';
import type { Visit } from '../shell/visit.ts';

const shownAtOnce = 4;

/** What happened (经过), newest first in plain sentences; what is older opens in place. */
export function CaseHistory({ visit, page }: { readonly visit: Visit; readonly page: CasePage }): VNode {
  const { say } = visit;
  const lines = page.history.filter(({ type }) => type !== 'PaperTypeset').reverse();
  const earlier = lines.slice(shownAtOnce);
  return (
    <section>
      <h2>{say('history.title')}</h2>
      <Lines visit={visit} lines={lines.slice(0, shownAtOnce)} />
      {earlier.length > 0 && (
        <details>
          <summary class="more">{say('history.all', { n: lines.length })}</summary>
          <Lines visit={visit} lines={earlier} />
        </details>
      )}
    </section>
  );
}

function Lines({ visit, lines }: { readonly visit: Visit; readonly lines: readonly HistoryLine[] }): VNode {
  return (
    <ol class="line" reversed>
      {lines.map((line) => (
        <li>
          <p class="xs q">
            <DateText visit={visit} date={civilDateOf(line.at)} /> {shanghaiTime(line.at)}
          </p>
          <p>
            <InLang visit={visit} zh={line.zh} en={line.en} />
          </p>
        </li>
      ))}
    </ol>
  );
}
