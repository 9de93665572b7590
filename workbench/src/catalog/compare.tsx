import type { ReactNode } from 'react';
import { Note } from '../parts/note.tsx';
import type { DeskItem, Draft } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';
import { differences } from './differences.ts';

/** The version being worked on beside the one that binds: what changed, field by field. In: the draft as it stands on the page. */
export function Compare({ page, draft }: { readonly page: DeskItem; readonly draft?: Draft }): ReactNode {
  const { working, inForce, coming, units } = page;
  const before = coming ?? inForce;
  const c = w.compare;
  if (!working) return <Note title={c.noWorking}>{c.noWorkingText}</Note>;
  if (!before) return <Note title={c.none}>{c.noneText}</Note>;
  const found = differences(before.item as Draft, draft ?? working.item, units);
  if (found.length === 0) return <Note title={c.same}>{c.sameText}</Note>;
  return (
    <table className="compare">
      <caption>{c.caption(before.version, working.version, found.length)}</caption>
      <thead>
        <tr>
          {c.columns.map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.map(({ at, title, was, is }) => (
          <tr key={at}>
            <th scope="row">{title}</th>
            <td>{was === '' ? <span className="ink3">{c.absent}</span> : <del>{was}</del>}</td>
            <td>{is === '' ? <span className="ink3">{c.absent}</span> : <ins>{is}</ins>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
