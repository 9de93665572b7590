import type { ReactNode } from 'react';
import { Checkbox, Input, Radio, Select } from '../antd.ts';
import type { CasePage } from '../api.ts';
import { answerWords, choicesOf, fieldNames, fieldTitle } from '../case/form-shown.ts';
import { words } from '../words.ts';
import { ActGroup, idOf, Wrong } from './act-field.tsx';
import type { FieldsProps } from './act-field.tsx';
import { actWords as w } from './act-words.ts';

/** What is mended on the spot, each beside what stood there, and how the applicant has confirmed it. */
export function ChangeFields({ form, change, problems, page }: FieldsProps & { readonly page: CasePage }): ReactNode {
  const { item } = page.published;
  // A masked number is typed anew: the asterisks are no answer.
  const toggle = (name: string, on: boolean): void => {
    const { [name]: _gone, ...rest } = form.changes;
    change({
      changes: on ? { ...form.changes, [name]: page.masked.includes(name) ? '' : (page.answers[name] ?? '') } : rest,
    });
  };
  const set = (name: string, value: string): void => change({ changes: { ...form.changes, [name]: value } });
  return (
    <>
      <ActGroup name="changes" label={w.changes} hint={w.changesHint} problem={problems['changes']}>
        <ul className="change-rows">
          {fieldNames(item).map((name) => {
            const value = form.changes[name];
            const choices = choicesOf(item, name);
            const id = idOf(`changes/${name}`);
            const title = fieldTitle(item, name);
            return (
              <li key={name}>
                <Checkbox checked={value !== undefined} onChange={(event) => toggle(name, event.target.checked)}>
                  {title}
                </Checkbox>
                {value === undefined ? (
                  <span className="meta">{answerWords(item, name, page.answers[name] ?? '') || words.file.blank}</span>
                ) : (
                  <div className="field">
                    {choices.length > 0 ? (
                      <Select
                        id={id}
                        aria-label={title}
                        value={value}
                        options={[...choices]}
                        onChange={(chosen: string) => set(name, chosen)}
                      />
                    ) : (
                      <Input
                        id={id}
                        aria-label={title}
                        value={value}
                        maxLength={4000}
                        onChange={(event) => set(name, event.target.value)}
                      />
                    )}
                    <p className="meta">
                      {w.changeOld(answerWords(item, name, page.answers[name] ?? '') || words.file.blank)}
                    </p>
                    <Wrong name={`changes/${name}`} problem={problems[`changes/${name}`] ?? problems[name]} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </ActGroup>
      <ActGroup name="confirmation" label={w.confirmation} problem={problems['confirmation']}>
        <Radio.Group
          value={form.confirmation}
          onChange={(event) => change({ confirmation: event.target.value === 'signed' ? 'signed' : 'by-phone' })}
          options={[
            { value: 'signed', label: w.signed },
            { value: 'by-phone', label: w.byPhone },
          ]}
        />
      </ActGroup>
    </>
  );
}
