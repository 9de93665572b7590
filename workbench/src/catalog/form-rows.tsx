import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import { catalogWords as w } from './catalog-words.ts';
import { fieldId } from './field-id.ts';
import { FormField } from './form-field.tsx';
import { restsOn } from './form-choices.ts';
import { Typed } from './typed.tsx';
import { formOf, withFormField, withoutPage } from './form-parts.ts';
import type { FormPart } from './form-parts.ts';
import { Remove } from './rows.tsx';
import type { Mending } from './use-mending.ts';

/** The application form: pages that ask one thing each, fields with their title, hint, kind, and whether they must be answered. */
export function FormRows({ mending }: { readonly mending: Mending }): ReactNode {
  const { draft } = mending;
  const form = formOf(draft.form, draft.name);
  const save = (change: (now: FormPart) => FormPart): void =>
    mending.mend('form', (now) => change(formOf(now as typeof draft.form, draft.name)));
  // What is new has no title yet, and is saved with it.
  const add = (change: (now: FormPart) => FormPart): void => mending.begin('form', change(form));
  const addPage = (): void =>
    add((now) => {
      let n = now.pages.length + 1;
      while (now.pages.some(({ id }) => id === `page-${n}`)) n += 1;
      return { ...now, pages: [...now.pages, { id: `page-${n}`, title: '', fields: [] }] };
    });
  return (
    <div className="mend-rows">
      {form.pages.map((page, index) => (
        <section key={page.id} className="mend-row" id={`row-form-${page.id}`} tabIndex={-1}>
          <header>
            <h3>
              第 {index + 1} 页 {page.title}
            </h3>
            <Remove
              what="一页"
              kept={page.fields.flatMap((name) => restsOn(draft, form, name))}
              onRemove={() => save((now) => withoutPage(now, page.id))}
            />
          </header>
          <div className="mend-fields">
            {(['title', 'titleEn', 'hint', 'hintEn'] as const).map((key) => (
              <div key={key} className="field">
                <label htmlFor={fieldId(`form/${page.id}`, key)}>
                  {{ title: '这一页问什么', titleEn: '英文', hint: '提示', hintEn: '英文提示' }[key]}{' '}
                  {key !== 'title' && <span className="meta">{w.optional}</span>}
                </label>
                <Typed
                  id={fieldId(`form/${page.id}`, key)}
                  value={page[key] ?? ''}
                  onSave={(typed) =>
                    save((now) => ({
                      ...now,
                      pages: now.pages.map((one) => {
                        if (one.id !== page.id) return one;
                        const { [key]: _before, ...others } = one;
                        return (typed === '' ? others : { ...one, [key]: typed }) as typeof one;
                      }),
                    }))
                  }
                />
              </div>
            ))}
          </div>
          {page.fields.map((name) => (
            <FormField key={name} mending={mending} form={form} page={page.id} name={name} save={save} add={add} />
          ))}
          <Button size="small" onClick={() => add((now) => withFormField(now, page.id))}>
            {w.addRow('个要填的项目')}
          </Button>
        </section>
      ))}
      <Button size="small" onClick={addPage}>
        {w.addRow('页')}
      </Button>
    </div>
  );
}
