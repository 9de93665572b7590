import { useState } from 'react';
import type { ReactNode } from 'react';
import { Checkbox, Select } from '../antd.ts';
import { shapes } from '../parts/icons.tsx';
import { catalogWords as w } from './catalog-words.ts';
import { fieldId } from './field-id.ts';
import { restsOn } from './form-choices.ts';
import { FormOptions } from './form-options.tsx';
import {
  kinds,
  places,
  withFieldChanged,
  withFieldOn,
  withFieldRenamed,
  withKind,
  withoutField,
} from './form-parts.ts';
import type { FormPart } from './form-parts.ts';
import { Remove } from './rows.tsx';
import { textOf, Typed } from './typed.tsx';
import type { Mending } from './use-mending.ts';

type Change = (change: (now: FormPart) => FormPart) => void;

/** One field of the application form: its names and hints, how and where it is filled in, the answers it offers. */
export function FormField(props: {
  readonly mending: Mending;
  readonly form: FormPart;
  readonly page: string;
  readonly name: string;
  readonly save: Change;
  readonly add: Change;
}): ReactNode {
  const { mending, form, page, name, save, add } = props;
  const [wrongKey, setWrongKey] = useState('');
  const { properties, required } = form.schema;
  const field = properties[name] ?? {};
  const kind = textOf((field['x-ui'] as { kind?: unknown } | undefined)?.kind);
  const put = (part: Readonly<Record<string, unknown>>): void => save((now) => withFieldChanged(now, name, part));
  const kept = restsOn(mending.draft, form, name);
  const told = mending.notSaved.find(({ field: at }) => at === `form/${name}`)?.words ?? '';
  const rename = (key: string): void => {
    const problem = keyProblem(form, key, kept);
    setWrongKey(problem);
    if (problem === '') save((now) => withFieldRenamed(now, name, key));
  };
  const fixed = kind === 'document-kind' || kind === 'id-document';
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
            options={kinds.filter(({ value }) => fixed || (value !== 'document-kind' && value !== 'id-document'))}
            disabled={fixed || (kind === 'choice' && kept.length > 0)}
            popupMatchSelectWidth={false}
            onChange={(next: string) => (next === 'choice' ? add : save)((now) => withKind(now, name, next))}
          />
          {kind === 'choice' && kept.length > 0 && <p className="meta">{w.form.noKind(kept.join('、'))}</p>}
          {kind === 'document-kind' && <p className="meta">{w.form.fixed}</p>}
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
        <div className="field">
          <label htmlFor={fieldId(`form/${name}`, 'page')}>{w.form.page}</label>
          <Select
            id={fieldId(`form/${name}`, 'page')}
            value={page}
            options={form.pages.map((one, n) => ({ value: one.id, label: w.form.pageName(n + 1, one.title) }))}
            popupMatchSelectWidth={false}
            onChange={(next: string) => next !== page && save((now) => withFieldOn(now, name, next))}
          />
        </div>
        <div className="field">
          <label htmlFor={fieldId(`form/${name}`, 'key')}>{w.form.key}</label>
          <Typed id={fieldId(`form/${name}`, 'key')} value={name} onSave={rename} />
          <p className="meta">{w.form.keyHint}</p>
          {wrongKey !== '' && (
            <p className="field-problem" role="alert">
              {shapes.failed} {wrongKey}
            </p>
          )}
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
      {kind === 'choice' && <FormOptions mending={mending} form={form} name={name} save={save} add={add} />}
      {told !== '' && (
        <p className="field-problem" role="alert">
          {shapes.failed} {told}
        </p>
      )}
      <Remove what="一项" kept={kept} onRemove={() => save((now) => withoutField(now, name))} />
    </div>
  );
}

/** Why a field cannot bear a name; empty where it can. */
function keyProblem({ schema }: FormPart, key: string, kept: readonly string[]): string {
  if (kept.length > 0) return w.form.keyKept(kept.join('、'));
  if (!/^[a-z][A-Za-z0-9]{0,39}$/.test(key)) return w.form.keyWrong(key);
  return key in schema.properties ? w.form.keyTaken(key) : '';
}
