import type { ReactNode } from 'react';
import type { CasePage } from '../api.ts';
import { Key } from '../parts/key.tsx';
import { words } from '../words.ts';
import { DeliveringPairs } from './delivering-pairs.tsx';
import { fieldTitle, formShown } from './form-shown.ts';
import { Looked, LookDialog, Masked } from './look.tsx';
import { Pair } from './pair.tsx';
import { useLook } from './use-look.ts';

const w = words.file;

/** The form as the applicant saw it, with what a correction changed marked by ground, bar, word and the struck old value. */
export function FormPane(props: {
  readonly page: CasePage;
  readonly onlyChanges: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { page, onlyChanges, onToggle } = props;
  const fields = formShown(page);
  const changed = fields.filter(({ before }) => before !== undefined);
  const { applicant } = page;
  const { look, showing } = useLook(page);
  const idTitle = applicant?.idKind === undefined ? w.idNumber : `${w.idKinds[applicant.idKind]} · ${w.idNumber}`;
  const numberTitle = applicant?.kind === 'company' ? w.creditCode : idTitle;
  const outside: Readonly<Record<string, string>> = { 'applicant.number': numberTitle, 'applicant.mobile': w.mobile };
  const asked = look.asking ?? '';
  return (
    <section className="form-pane" aria-label={w.form}>
      <header className="pane-head">
        <h2>{w.form}</h2>
        <span className="meta">{w.asApplied}</span>
        {changed.length > 0 && (
          <button type="button" className="chip right" aria-pressed={onlyChanges} onClick={onToggle}>
            {w.onlyChanges(changed.length)} <Key>c</Key>
          </button>
        )}
      </header>
      <Looked look={look} />
      <dl className="form-rows">
        {!onlyChanges && applicant && (
          <>
            <Pair title={w.applicant}>{applicant.name}</Pair>
            <Pair title={numberTitle}>
              <Masked look={look} field="applicant.number" title={numberTitle}>
                {applicant.number}
              </Masked>
            </Pair>
            <Pair title={w.mobile}>
              <Masked look={look} field="applicant.mobile" title={w.mobile}>
                {applicant.mobile || w.noPhone}
              </Masked>
            </Pair>
            {applicant.address && <Pair title={w.address}>{applicant.address}</Pair>}
            {applicant.filedBy && <Pair title={w.filedBy}>{applicant.filedBy}</Pair>}
          </>
        )}
        {(onlyChanges ? changed : fields).map(({ name, title, value, before }) => (
          <div key={name} className={before === undefined ? '' : 'changed'}>
            <dt>{title}</dt>
            <dd>
              {before === undefined ? (
                <Masked look={look} field={name} title={title}>
                  {value}
                </Masked>
              ) : (
                <>
                  <strong>
                    <Masked look={look} field={name} title={title}>
                      {value || w.blank}
                    </Masked>
                  </strong>{' '}
                  <del>{look.fullBefore(name) ?? (before || w.blank)}</del>
                  <span className="tag tag-blue">{w.changed}</span>
                </>
              )}
            </dd>
          </div>
        ))}
        {!onlyChanges && <DeliveringPairs page={page} />}
      </dl>
      <LookDialog look={look} showing={showing} title={outside[asked] ?? fieldTitle(page.published.item, asked)} />
    </section>
  );
}
