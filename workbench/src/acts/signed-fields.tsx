import type { ReactNode } from 'react';
import { Checkbox, Radio } from '../antd.ts';
import type { CasePage, Command } from '../api.ts';
import { ActGroup, idOf, Wrong } from './act-field.tsx';
import type { FieldsProps } from './act-field.tsx';
import { actWords } from './act-words.ts';

const w = actWords.inPerson;

/** What is done for the applicant at the counter needs their signature on paper; of several originals kept, which one goes back. */
export function SignedFields(props: FieldsProps & { readonly page: CasePage; readonly command: Command }): ReactNode {
  const { page, command, form, change, problems } = props;
  const kept = page.handed.filter((one) => one.kept);
  const nameOf = (material: string): string =>
    page.published.item.materials.find(({ id }) => id === material)?.name ?? material;
  return (
    <>
      {command === 'returnOriginal' && (
        <ActGroup name="material" label={w.material} problem={problems['material']}>
          <Radio.Group
            value={form.material}
            onChange={({ target }) => change({ material: String(target.value) })}
            options={kept.map(({ material }) => ({ value: material, label: nameOf(material) }))}
          />
        </ActGroup>
      )}
      <div className="field">
        <Checkbox
          id={idOf('confirmation')}
          checked={form.signed}
          aria-describedby={`${idOf('confirmation')}-problem`}
          onChange={({ target }) => change({ signed: target.checked })}
        >
          {command === 'returnOriginal' ? w.returned : w.withdrawn}
        </Checkbox>
        <Wrong name="confirmation" problem={problems['confirmation']} />
      </div>
    </>
  );
}
