import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '../antd.ts';
import { paperUrl } from '../api.ts';
import { grouped } from '../parts/case-number.tsx';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import type { Finished } from './intake-api.ts';
import { intakeWords as w } from './intake-words.ts';
import { printPapers } from './print-papers.ts';
import { useKeys } from '../use-keys.ts';

const d = w.done;

/** After the act: the papers go to the printer at once, and again on one key; then the same person's next matter, or the next person. */
export function DonePane(props: {
  readonly finished: Finished;
  readonly title: string;
  readonly onNextMatter: () => void;
  readonly onNextPerson: () => void;
}): ReactNode {
  const { finished, title, onNextMatter, onNextPerson } = props;
  const { number, papers } = finished;
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const print = async (): Promise<void> => {
    if (busy || papers.length === 0) return;
    setBusy(true);
    const every = papers.map(({ paper }) => paper);
    const printed = await printPapers(number, every, (at) => setSaid(d.printing(at)));
    setSaid(printed === every.length ? d.printed(printed) : d.notPrinted);
    setBusy(false);
  };
  // Accepting and printing is one act of the clerk's; the papers of this act, once.
  useEffect(() => void print(), []);
  const open = (at: number): void => {
    const paper = papers[at];
    if (paper) window.open(paperUrl(number, paper.paper), '_blank', 'noopener');
  };
  useKeys({
    ...Object.fromEntries(papers.slice(0, 9).map((_, at) => [String(at + 1), () => open(at)] as const)),
    p: () => void print(),
    Enter: onNextMatter,
    F2: (event) => (event.preventDefault(), onNextPerson()),
    Escape: onNextPerson,
  });
  return (
    <section className="done-pane" aria-label={d.title}>
      <h2 tabIndex={-1} ref={(heading) => heading?.focus()}>
        <span className="light light-large light-done">{shapes.done}</span> {title}
      </h2>
      <p>
        {d.number} <Link to={`/cases/${number}`}>{grouped(number)}</Link>
      </p>
      <h3>{d.papers}</h3>
      <ol className="done-papers">
        {papers.map(({ paper, title: name, number: of }, at) => (
          <li key={paper}>
            <Key>{at + 1}</Key>
            <a href={paperUrl(number, paper)} target="_blank" rel="noopener">
              {name}
            </a>
            <span className="meta">{of}</span>
          </li>
        ))}
      </ol>
      <p role="status">{said}</p>
      <div className="act-buttons">
        <Button size="large" onClick={() => void print()} aria-busy={busy}>
          <Key>p</Key> {d.print}
        </Button>
        <Button size="large" onClick={onNextMatter}>
          <Key>Enter</Key> {d.nextMatter}
        </Button>
        <Button type="primary" size="large" onClick={onNextPerson}>
          <Key>F2</Key> {d.nextPerson}
        </Button>
      </div>
    </section>
  );
}
