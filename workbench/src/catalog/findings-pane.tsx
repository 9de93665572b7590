import type { ReactNode } from 'react';
import { shapes } from '../parts/icons.tsx';
import { Note } from '../parts/note.tsx';
import type { Finding } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';
import { Severity } from './severity.tsx';
import { sectionOf } from './sections.tsx';

interface Group {
  readonly title: string;
  readonly findings: readonly Finding[];
}

/** Findings by the notice they stand in, in the order of the guide. */
export function grouped(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { title } = sectionOf(finding.at);
    groups.set(title, [...(groups.get(title) ?? []), finding]);
  }
  return [...groups].map(([title, found]) => ({ title, findings: found }));
}

/** What stands against the version: id, severity, words and article of each finding, which leads to its field. */
export function FindingsPane(props: {
  readonly findings: readonly Finding[];
  readonly ofPublished: boolean;
  readonly chosen: number;
  readonly onGo: (finding: Finding, index: number) => void;
}): ReactNode {
  const { findings, ofPublished, chosen, onGo } = props;
  const groups = grouped(findings);
  const order = groups.flatMap((group) => group.findings);
  const count = (level: string): number => findings.filter((one) => one.level === level).length;
  return (
    <section className="findings" aria-label={w.findings}>
      <header className="pane-head">
        <h2>{w.findings}</h2>
        <Severity errors={count('error')} warnings={count('warning')} />
      </header>
      {ofPublished && <p className="pane-text meta">{w.findingsOfPublished}</p>}
      {findings.length === 0 && !ofPublished && <Note title={w.findingsNone}>{w.findingsNoneText}</Note>}
      {groups.map(({ title, findings: found }) => (
        <section key={title}>
          <h3 className="findings-head">
            {title} <span className="meta">{found.length}</span>
          </h3>
          <ul>
            {found.map((finding) => {
              const index = order.indexOf(finding);
              return (
                <li key={`${finding.check}${finding.at}${finding.zh}`}>
                  <button
                    type="button"
                    className={`finding${index === chosen ? ' selected' : ''}`}
                    data-finding={index}
                    onClick={() => onGo(finding, index)}
                  >
                    <span className={`finding-mark finding-${finding.level}`}>
                      {finding.level === 'error' ? shapes.failed : shapes.near}{' '}
                      {finding.level === 'error' ? w.error : w.warning} {finding.check}
                    </span>
                    <span className="finding-words">{finding.zh}</span>
                    {finding.check !== 'C00' && <span className="finding-basis meta">{w.restsOn(finding.basis)}</span>}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}
