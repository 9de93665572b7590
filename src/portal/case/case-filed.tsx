import { fieldsOf } from '#catalog';
import type { FormField } from '#catalog';
import type { CasePage } from '#casework';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { FileRow } from '../components/file-row.tsx';
import { InLang } from '../components/in-lang.tsx';
import { KeyValues } from '../components/key-values.tsx';
import { sizeWords } from '../components/size-words.ts';
import { Zh } from '../components/zh.tsx';
import type { Visit } from '../shell/visit.ts';

/** What the applicant stated and handed in, folded away: for looking up, not for reading. */
export function CaseFiled({ visit, page }: { readonly visit: Visit; readonly page: CasePage }): VNode {
  const { say } = visit;
  const { item } = page.published;
  const rows = fieldsOf(item.form)
    .filter(({ name }) => (page.answers[name] ?? '') !== '')
    .map((field) => ({
      name: <InLang visit={visit} zh={field.zh} en={field.en} />,
      value: <Answer visit={visit} field={field} answer={page.answers[field.name] ?? ''} />,
    }));
  return (
    <section>
      <h2>{say('filed.title')}</h2>
      <details>
        <summary class="more">{say('filed.show')}</summary>
        <KeyValues rows={rows} look="e" />
        {page.files.map((file, index) => {
          const material = item.materials.find(({ id }) => id === file.material);
          return (
            <FileRow
              name={<Zh visit={visit}>{file.name}</Zh>}
              note={
                <>
                  {material && <InLang visit={visit} zh={material.name} en={material.nameEn} />} ·{' '}
                  {sizeWords(file.size)}
                </>
              }
            >
              <div class="lk">
                <a href={addresses.caseFile(page.number, index + 1)}>
                  {say('open')}
                  <span class="vh">
                    {' '}
                    <Zh visit={visit}>{file.name}</Zh>
                  </span>
                </a>
              </div>
            </FileRow>
          );
        })}
      </details>
    </section>
  );
}

/** An answer as it was given; of a choice the words of what was chosen. */
export function Answer({
  visit,
  field,
  answer,
}: {
  readonly visit: Visit;
  readonly field: FormField;
  readonly answer: string;
}): VNode {
  const choice = field.choices.find(({ value }) => value === answer);
  return choice ? <InLang visit={visit} zh={choice.zh} en={choice.en} /> : <Zh visit={visit}>{answer}</Zh>;
}
