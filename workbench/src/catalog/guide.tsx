import type { ReactNode } from 'react';
import type { DeskItem, Draft, Finding } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';
import { sectionOf, sections } from './sections.tsx';
import { Severity } from './severity.tsx';
import type { Mending } from './use-mending.ts';

/** The guide as it will be printed; each of its parts opens into plain forms where the person may mend. */
export function Guide(props: {
  readonly draft: Draft;
  readonly units: DeskItem['units'];
  readonly findings: readonly Finding[];
  readonly mending?: Mending;
  readonly open: string;
  readonly onOpen: (section: string) => void;
}): ReactNode {
  const { draft, units, findings, mending, open, onOpen } = props;
  return (
    <>
      {sections.map((section) => {
        const found = findings.filter(({ at }) => sectionOf(at) === section);
        const count = (level: string): number => found.filter((one) => one.level === level).length;
        const editing = mending !== undefined && open === section.id;
        return (
          <section
            key={section.id}
            id={`guide-${section.id}`}
            className={`guide${editing ? ' guide-open' : ''}`}
            aria-label={section.title}
          >
            <header className="guide-head">
              <h2>{section.title}</h2>
              {found.length > 0 && <Severity errors={count('error')} warnings={count('warning')} />}
              {mending && (
                <button
                  type="button"
                  className="link right"
                  aria-expanded={editing}
                  aria-label={editing ? undefined : w.mendOf(section.title)}
                  onClick={() => onOpen(editing ? '' : section.id)}
                >
                  {editing ? w.mendDone : w.mend}
                </button>
              )}
            </header>
            <div className="guide-body">{editing ? section.edit({ mending, units }) : section.print(draft, units)}</div>
          </section>
        );
      })}
      {draft.source && (
        <details className="guide">
          <summary className="guide-head">
            {w.source} <span className="meta">{w.sourceText}</span>
          </summary>
          <dl className="pairs guide-body">
            {Object.entries(draft.source).map(([key, value]) => (
              <div key={key}>
                <dt>{key}</dt>
                <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
