import { useState } from 'react';
import type { ReactNode } from 'react';
import { fileUrl } from '../api.ts';
import type { NamedFile } from '../api.ts';
import { momentOf } from '../dates.ts';
import { Note } from '../parts/note.tsx';
import { words } from '../words.ts';
import { showableAs } from './material-shown.ts';
import type { MaterialShown } from './material-shown.ts';
import { PdfFrame } from './pdf-frame.tsx';

const w = words.file;

/** The material chosen, open at once; after a correction the file of before can be held against the one of after. */
export function Viewer(props: {
  readonly number: string;
  readonly shown: MaterialShown;
  readonly index: number;
}): ReactNode {
  const { number, shown, index } = props;
  const { files, supplied, material } = shown;
  const before = files.filter((file) => !supplied.includes(file)).at(-1);
  const after = supplied.at(-1);
  const [at, setAt] = useState(files.length - 1);
  const [comparing, setComparing] = useState(false);
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
                aria-pressed={!comparing && place === at}
                aria-label={each.name}
                onClick={() => (setComparing(false), setAt(place))}
              >
                {place + 1}
              </button>
            ))}
          </span>
        )}
        <span className="viewer-links">
          {before && after && (
            <button type="button" className="link" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>
              {comparing ? w.compareEnd : w.compare}
            </button>
          )}
          {file && (
            <a href={fileUrl(number, file.file)} target="_blank" rel="noreferrer">
              {w.open}
            </a>
          )}
        </span>
      </header>
      {comparing && before && after ? (
        <section className="viewer-body viewer-compared" tabIndex={0} aria-label={w.viewer}>
          {[[w.before, before] as const, [w.after, after] as const].map(([title, each]) => (
            <figure key={title}>
              <figcaption>
                {title} <span className="meta">{momentOf(each.at)}</span>
              </figcaption>
              <Shown number={number} file={each} name={`${title} ${material.name}`} />
            </figure>
          ))}
        </section>
      ) : (
        <section className="viewer-body" tabIndex={0} aria-label={w.viewer}>
          {file ? (
            <Shown key={file.file} number={number} file={file} name={material.name} />
          ) : (
            <Note title={w.noFile}>{noFileWords(shown)}</Note>
          )}
        </section>
      )}
      {file && (
        <p className="viewer-foot meta">
          {file.name} · {w.digest(file.file)} · {momentOf(file.at)}
        </p>
      )}
    </div>
  );
}

function noFileWords({ material, status }: MaterialShown): string {
  if (status.words === w.systemMade) return w.systemMade;
  return material.necessity === 'conditional' ? w.toOfficer(material.when ?? w.notNeeded) : w.noFileText;
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
      return <PdfFrame title={name} src={`${url}#toolbar=0&navpanes=0&view=FitH`} />;
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
