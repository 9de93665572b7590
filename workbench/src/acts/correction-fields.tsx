import type { ReactNode } from 'react';
import { Checkbox, Input, Radio } from '../antd.ts';
import type { CasePage } from '../api.ts';
import { ActField, ActGroup, idOf, Words, Wrong } from './act-field.tsx';
import type { FieldsProps } from './act-field.tsx';
import { actWords as words } from './act-words.ts';

const w = words.correcting;

/** Which paper, which places on it as they stand and as they should, and why. The server says what may be mended at all. */
export function CorrectionFields({
  form,
  change,
  problems,
  page,
}: FieldsProps & { readonly page: CasePage }): ReactNode {
  const { correctable } = page;
  const chosen = correctable.find(({ paper }) => paper === form.paper);
  const toggle = (name: string, on: boolean, before: string): void => {
    const { [name]: _gone, ...rest } = form.changes;
    // Of a number that is shown masked the whole is written anew.
    change({ changes: on ? { ...form.changes, [name]: before.includes('**') ? '' : before } : rest });
  };
  return (
    <>
      <ActGroup name="paper" label={w.paper} problem={problems['paper']}>
        <Radio.Group
          value={form.paper}
          onChange={(event) => change({ paper: String(event.target.value), changes: {} })}
          options={correctable.map(({ paper, title, number }) => ({ value: paper, label: `${title} ${number}` }))}
        />
      </ActGroup>
      <ActGroup name="changes" label={w.changes} hint={w.changesHint} problem={problems['changes']}>
        <ul className="change-rows">
          {chosen?.fields.map(({ name, label, words: before, value: answered, choices }) => {
            const value = form.changes[name];
            const set = (now: string): void => change({ changes: { ...form.changes, [name]: now } });
            return (
              <li key={name}>
                <Checkbox
                  checked={value !== undefined}
                  onChange={(event) => toggle(name, event.target.checked, answered)}
                >
                  {label}
                </Checkbox>
                {value === undefined ? (
                  <span className="meta">{before}</span>
                ) : (
                  <div className="field">
                    {choices.length > 0 ? (
                      <Radio.Group
                        aria-label={w.instead(label)}
                        value={value}
                        onChange={(event) => set(String(event.target.value))}
                        options={choices.map((choice) => ({ value: choice.value, label: choice.zh }))}
                      />
                    ) : (
                      <Input
                        id={idOf(`changes/${name}`)}
                        aria-label={w.instead(label)}
                        value={value}
                        maxLength={4000}
                        onChange={(event) => set(event.target.value)}
                      />
                    )}
                    <p className="meta">{words.changeOld(before)}</p>
                    <Wrong name={`changes/${name}`} problem={problems[`changes/${name}`]} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </ActGroup>
      <ActField name="reason" label={w.reason} hint={w.reasonHint} problem={problems['reason']}>
        <Words
          name="reason"
          value={form.reason}
          problem={problems['reason']}
          onChange={(reason) => change({ reason })}
        />
      </ActField>
    </>
  );
}
