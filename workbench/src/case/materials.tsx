import { useState } from 'react';
import type { ReactNode } from 'react';
import { fileUrl } from '../api.ts';
import type { CasePage, NamedFile } from '../api.ts';
import { momentOf } from '../dates.ts';
import { shapes } from '../parts/icons.tsx';
import { Key } from '../parts/key.tsx';
import { Note } from '../parts/note.tsx';
import { words } from '../words.ts';
import { materialsShown, showableAs } from './material-shown.ts';
import type { MaterialShown } from './material-shown.ts';

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
              <span className={`status status-${each.status.shape}`}>
                {shapes[each.status.shape]} {each.status.words}
              </span>
            </button>
          </li>
        ))}
      </ol>
      {chosen && <Viewer key={chosen.material.id} page={page} shown={chosen} index={at} />}
    </section>
  );
}

function subline({ material, files }: MaterialShown): string {
  const grade = files[0] && w.grades[files[0].grade];
  const needed = material.necessity === 'required' ? w.required : (material.when ?? w.notNeeded);
  return [material.issuer, grade ?? needed].filter(Boolean).join(' · ');
}

function Viewer({
  page,
  shown,
  index,
}: {
  readonly page: CasePage;
  readonly shown: MaterialShown;
  readonly index: number;
}): ReactNode {
  const [at, setAt] = useState(0);
  const { files, material } = shown;
  const file = files[at];
  return (
    <div className="viewer">
      <header className="pane-head viewer-head">
        <h3 className="cut">
          {index + 1} {material.name}
        </h3>
        {files.length > 1 && (
          <span className="viewer-pages">
            {files.map((each, place) => (
              <button
                key={each.file}
                type="button"
                className="chip"
                aria-pressed={place === at}
                onClick={() => setAt(place)}
              >
                {place + 1}
              </button>
            ))}
          </span>
        )}
        {file && (
          <a className="right" href={fileUrl(page.number, file.file)} target="_blank" rel="noreferrer">
            {w.open}
          </a>
        )}
      </header>
      <div className="viewer-body">
        {file ? (
          <Shown number={page.number} file={file} name={material.name} />
        ) : (
          <Note title={w.noFile}>{shown.status.words === w.systemMade ? w.systemMade : w.noFileText}</Note>
        )}
      </div>
      {file && (
        <p className="viewer-foot meta">
          {file.name} · {w.digest(file.file)} · {momentOf(file.at)}
        </p>
      )}
    </div>
  );
}

function Shown({
  number,
  file,
  name,
}: {
  readonly number: string;
  readonly file: NamedFile;
  readonly name: string;
}): ReactNode {
  const url = fileUrl(number, file.file);
  switch (showableAs(file)) {
    case 'pdf':
      return <iframe title={name} src={`${url}#toolbar=0&navpanes=0&view=FitH`} />;
    case 'image':
      return <img src={url} alt={name} />;
    case 'none':
      return (
        <Note title={w.cannotShow}>
          <a href={url} download={file.name}>
            {w.download}
          </a>
        </Note>
      );
  }
}
