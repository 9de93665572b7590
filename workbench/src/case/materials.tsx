import type { ReactNode } from 'react';
import type { CasePage } from '../api.ts';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { words } from '../words.ts';
import { materialsShown } from './material-shown.ts';
import type { MaterialShown } from './material-shown.ts';
import { Viewer } from './viewer.tsx';

const w = words.file;

/** The materials with a viewer that opens at once on the one chosen. */
export function Materials(props: {
  readonly page: CasePage;
  readonly at: number;
  readonly onChoose: (at: number) => void;
}): ReactNode {
  const { page, at, onChoose } = props;
  const shown = materialsShown(page);
  const chosen = shown[at];
  return (
    <section className="materials" aria-label={w.materials}>
      <header className="pane-head">
        <h2>
          {w.materials} {shown.length}
        </h2>
        <span className="meta right">
          <Key>1</Key>–<Key>{Math.min(shown.length, 9)}</Key> {words.keys.enter}
        </span>
      </header>
      <ol className="material-list">
        {shown.map((each, index) => (
          <li key={each.material.id}>
            <button
              type="button"
              className={index === at ? 'selected' : ''}
              aria-pressed={index === at}
              onClick={() => onChoose(index)}
            >
              <Key>{index + 1}</Key>
              <span className="material-name">
                <span className="first cut">{each.material.name}</span>
                <span className="second cut">{subline(each)}</span>
              </span>
              {each.supplied.length > 0 && <span className="tag tag-blue">{w.supplied}</span>}
              <span className={`status status-${each.status.shape}`}>
                {shapes[each.status.shape]} {each.status.words}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {chosen && <Viewer key={chosen.material.id} number={page.number} shown={chosen} index={at} />}
    </section>
  );
}

function subline({ material, files }: MaterialShown): string {
  const grade = files[0] && w.grades[files[0].grade];
  const needed = material.necessity === 'required' ? w.required : (material.when ?? w.notNeeded);
  return w.toOfficer([material.issuer, grade ?? needed].filter(Boolean).join(' · '));
}
