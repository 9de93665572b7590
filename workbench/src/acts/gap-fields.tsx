import type { ReactNode } from 'react';
import { Checkbox } from '../antd.ts';
import type { CasePage } from '../api.ts';
import { fieldNames, fieldTitle } from '../case/form-shown.ts';
import { Note } from '../parts/note.tsx';
import { ActGroup, idOf, Words, Wrong } from './act-field.tsx';
import type { FieldsProps } from './act-field.tsx';
import { actWords as w } from './act-words.ts';

interface Choice {
  readonly key: string;
  readonly name: string;
}

/** The one notice: every gap ticked grows its own box of words. */
export function GapFields({ form, change, problems, page }: FieldsProps & { readonly page: CasePage }): ReactNode {
  const { item } = page.published;
  const materials = item.materials
    .filter(({ provided }) => provided === 'applicant')
    .map(({ id, name }) => ({ key: `material/${id}`, name }));
  const fields = fieldNames(item).map((name) => ({ key: `field/${name}`, name: fieldTitle(item, name) }));
  const told = page.papers.some(({ kind }) => kind === 'correction-notice');
  const order = Object.keys(form.gaps);

  const toggle = ({ key }: Choice, on: boolean): void => {
    const { [key]: _gone, ...rest } = form.gaps;
    change({ gaps: on ? { ...form.gaps, [key]: '' } : rest });
  };
  const row = (choice: Choice): ReactNode => {
    const chosen = form.gaps[choice.key];
    const field = `gaps/${order.indexOf(choice.key)}/words`;
    const problem = problems[field];
    return (
      <li key={choice.key}>
        <Checkbox checked={chosen !== undefined} onChange={(event) => toggle(choice, event.target.checked)}>
          {choice.name}
        </Checkbox>
        {chosen !== undefined && (
          <div className="field">
            <label className="offscreen" htmlFor={idOf(field)}>
              {w.gapWords(choice.name)}
            </label>
            <Words
              name={field}
              rows={2}
              most={500}
              value={chosen}
              problem={problem}
              onChange={(words) => change({ gaps: { ...form.gaps, [choice.key]: words } })}
            />
            <Wrong name={field} problem={problem} />
          </div>
        )}
      </li>
    );
  };
  return (
    <ActGroup name="gaps" label={w.gaps} hint={w.gapsHint} problem={problems['gaps']}>
      {told && <Note title={w.secondNotice} />}
      <div className="gap-columns">
        {[[w.gapMaterials, materials] as const, [w.gapFields, fields] as const].map(([title, choices]) => (
          <section key={title}>
            <h4>{title}</h4>
            <ul>{choices.map(row)}</ul>
          </section>
        ))}
      </div>
    </ActGroup>
  );
}
