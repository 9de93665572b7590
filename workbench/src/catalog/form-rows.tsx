import type { ReactNode } from 'react';
import { Button, Checkbox, Select } from '../antd.ts';
import { catalogWords as w } from './catalog-words.ts';
import { fieldId } from './field-id.ts';
import { textOf, Typed } from './typed.tsx';
import { formOf, kinds, places, withFormField } from './form-parts.ts';
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
            <Remove what="一页" onRemove={() => save((now) => withoutPage(now, page.id))} />
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
            <FormField key={name} form={form} name={name} save={save} />
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

function FormField(props: {
  readonly form: FormPart;
  readonly name: string;
  readonly save: (change: (now: FormPart) => FormPart) => void;
}): ReactNode {
  const { form, name, save } = props;
  const { properties, required } = form.schema;
  const field = properties[name] ?? {};
  const kind = textOf((field['x-ui'] as { kind?: unknown } | undefined)?.kind);
  const put = (part: Readonly<Record<string, unknown>>): void =>
    save((now) => {
      const before = now.schema.properties[name] ?? {};
      const next = Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value !== ''));
      return { ...now, schema: { ...now.schema, properties: { ...now.schema.properties, [name]: next } } };
    });
  return (
    <div className="mend-form-field" id={fieldId('form', name)} tabIndex={-1}>
      <div className="mend-fields">
        {(['title', 'x-en', 'description', 'x-en-hint'] as const).map((key) => (
          <div key={key} className="field">
            <label htmlFor={fieldId(`form/${name}`, key)}>
              {{ title: '名称', 'x-en': '英文名称', description: '提示', 'x-en-hint': '英文提示' }[key]}{' '}
              {key !== 'title' && <span className="meta">{w.optional}</span>}
            </label>
            <Typed
              id={fieldId(`form/${name}`, key)}
              value={textOf(field[key])}
              onSave={(typed) => put({ [key]: typed })}
            />
          </div>
        ))}
        <div className="field">
          <label htmlFor={fieldId(`form/${name}`, 'kind')}>怎么填</label>
          <Select
            id={fieldId(`form/${name}`, 'kind')}
            value={kind}
            options={kinds.filter(({ value }) => value !== 'choice' || kind === 'choice')}
            disabled={kind === 'choice'}
            popupMatchSelectWidth={false}
            onChange={(next: string) => put({ 'x-ui': { ...(field['x-ui'] as object | undefined), kind: next } })}
          />
        </div>
        <div className="field">
          <label htmlFor={fieldId(`form/${name}`, 'x-paper')}>印在证件上哪里</label>
          <Select
            id={fieldId(`form/${name}`, 'x-paper')}
            value={textOf(field['x-paper'])}
            options={[...places]}
            popupMatchSelectWidth={false}
            onChange={(next: string) => put({ 'x-paper': next })}
          />
        </div>
        <div className="field mend-checks">
          <Checkbox
            checked={required.includes(name)}
            onChange={({ target }) =>
              save((now) => {
                const others = now.schema.required.filter((one) => one !== name);
                return { ...now, schema: { ...now.schema, required: target.checked ? [...others, name] : others } };
              })
            }
          >
            必须填
          </Checkbox>
          <Checkbox
            checked={field['x-personal'] === true}
            onChange={({ target }) => put({ 'x-personal': target.checked ? true : '' })}
          >
            是个人信息
          </Checkbox>
        </div>
      </div>
      <Remove what="一项" onRemove={() => save((now) => withoutField(now, name))} />
    </div>
  );
}

function withoutField(form: FormPart, name: string): FormPart {
  const { [name]: _gone, ...properties } = form.schema.properties;
  const required = form.schema.required.filter((one) => one !== name);
  return {
    schema: { ...form.schema, properties, required },
    pages: form.pages.map((page) => ({ ...page, fields: page.fields.filter((one) => one !== name) })),
  };
}

function withoutPage(form: FormPart, id: string): FormPart {
  const page = form.pages.find((one) => one.id === id);
  const emptied = (page?.fields ?? []).reduce(withoutField, form);
  return { ...emptied, pages: emptied.pages.filter((one) => one.id !== id) };
}
