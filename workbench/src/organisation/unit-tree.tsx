import type { ReactNode } from 'react';
import type { Unit, UnitKind } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';

/** The units, each under the one it belongs to. The server sends parents before children. */
export function UnitTree(props: {
  readonly units: readonly Unit[];
  readonly chosen: string;
  readonly onChoose: (unit: string) => void;
  /** Enter on a unit. */
  readonly onOpen: () => void;
}): ReactNode {
  const depths = new Map<string, number>();
  for (const { id, parent } of props.units) depths.set(id, parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1);
  return (
    <ul>
      {props.units.map(({ id, name, kind }) => (
        <li key={id} className={`org-depth-${Math.min(depths.get(id) ?? 0, 5)}`}>
          <button
            type="button"
            data-unit={id}
            aria-current={id === props.chosen ? 'true' : undefined}
            onClick={() => props.onChoose(id)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || id !== props.chosen) return;
              event.preventDefault();
              props.onOpen();
            }}
          >
            <span className="cut" title={name}>
              {name}
            </span>
            <span className="meta">{w.kinds[kind as UnitKind]}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
