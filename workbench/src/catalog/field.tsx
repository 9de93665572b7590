import type { ReactNode } from 'react';
import { Checkbox, Radio, Select } from '../antd.ts';
import { shapes } from '../parts/icons.tsx';
import { fieldOf, rowsOf, valueAt, withField } from './at.ts';
import { BasisField } from './basis-field.tsx';
import type { DeskItem } from './catalog-api.ts';
import { catalogWords as w } from './catalog-words.ts';
import { fieldId } from './field-id.ts';
import type { FieldSpec } from './fields.ts';
import { textOf, Typed } from './typed.tsx';
import type { Mending } from './use-mending.ts';

export interface FieldProps {
  readonly mending: Mending;
  readonly units: DeskItem['units'];
  /** The part or row that is saved with the field. */
  readonly at: string;
  readonly spec: FieldSpec;
  /** The part itself is the field (`quota`), not one inside it. */
  readonly whole?: boolean;
}

/** One field of a draft. It is saved when it is left, a choice at once; what is empty is taken out. */
export function Field(props: FieldProps): ReactNode {
  const { mending, at, spec, whole = false } = props;
  const { key, label, hint, kind, optional } = spec;
  const part = valueAt(mending.draft, at);
  const value = whole ? part : fieldOf(part, key);
  const save = (next: unknown): void => mending.mend(at, (now) => (whole ? next : withField(now, key, next)));
  const id = whole ? fieldId(at, 'whole') : fieldId(at, key);
  const told = mending.notSaved.find(({ field }) => field === (whole ? at : `${at}/${key}`))?.words;
  const group = kind === 'choices' || kind === 'yes' || kind === 'basis' || kind === 'after';
  const name = (
    <>
      {label} {optional && <span className="meta">{w.optional}</span>}
    </>
  );
  const inside = (
    <>
      {hint && (
        <p className="meta" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <Control {...props} id={id} value={value} save={save} label={label} />
      {told !== undefined && (
        <p className="field-problem" role="alert">
          {shapes.failed} {told}
        </p>
      )}
    </>
  );
  return group ? (
    <fieldset className={`field mend-${kind}`} id={id} tabIndex={-1}>
      <legend>{name}</legend>
      {inside}
    </fieldset>
  ) : (
    <div className={`field mend-${kind}`}>
      <label htmlFor={id}>{name}</label>
      {inside}
    </div>
  );
}

interface ControlProps extends FieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: unknown;
  readonly save: (next: unknown) => void;
}

function Control(props: ControlProps): ReactNode {
  const { id, value, save, spec, mending, at, units, label } = props;
  const options = (spec.options ?? []).map(([one, words]) => ({ value: one, label: words }));
  switch (spec.kind) {
    case 'line':
      return <Typed id={id} value={textOf(value)} onSave={(typed) => save(typed || undefined)} />;
    case 'lines':
      return <Typed id={id} rows={2} value={textOf(value)} onSave={(typed) => save(typed || undefined)} />;
    case 'words':
      return (
        <Typed
          id={id}
          rows={4}
          value={Array.isArray(value) ? value.join('\n') : ''}
          onSave={(typed) =>
            save(
              typed
                .split('\n')
                .map((line) => line.trim())
                .filter(Boolean),
            )
          }
        />
      );
    case 'count':
      return (
        <Typed
          id={id}
          numeric
          value={typeof value === 'number' ? String(value) : ''}
          onSave={(typed) => save(/^\d{1,6}$/.test(typed) ? Number(typed) : undefined)}
        />
      );
    case 'choice':
      return <Chosen id={id} value={value} options={options} optional={spec.optional === true} save={save} />;
    case 'unit': {
      const named = units
        .filter(({ kind }) => spec.units?.includes(kind))
        .map((unit) => ({ value: unit.id, label: unit.name }));
      return <Chosen id={id} value={value} options={named} optional={false} save={save} />;
    }
    case 'choices': {
      const chosen = Array.isArray(value) ? (value as string[]) : [];
      return (
        <Several
          label={label}
          options={options}
          chosen={chosen}
          save={(next) => save(next.length ? next : undefined)}
        />
      );
    }
    case 'after': {
      const [, row] = at.split('/');
      const others = rowsOf(mending.draft, 'steps').filter(({ id: step }) => step !== row);
      const steps = others.map((step) => ({ value: step.id, label: textOf(step['name']) }));
      return (
        <Several label={label} options={steps} chosen={Array.isArray(value) ? (value as string[]) : []} save={save} />
      );
    }
    case 'yes':
      return (
        <Radio.Group
          value={typeof value === 'boolean' ? value : undefined}
          aria-label={label}
          onChange={(event) => save(event.target.value)}
        >
          <Radio value>是</Radio>
          <Radio value={false}>否</Radio>
        </Radio.Group>
      );
    case 'basis':
      return <BasisField id={id} value={value} save={save} />;
  }
}

function Chosen(props: {
  readonly id: string;
  readonly value: unknown;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly optional: boolean;
  readonly save: (next: unknown) => void;
}): ReactNode {
  const { id, value, options, optional, save } = props;
  const none = optional ? [{ value: '', label: '—' }] : [];
  return (
    <Select
      id={id}
      value={typeof value === 'string' ? value : optional ? '' : null}
      placeholder={w.choose}
      options={[...none, ...options]}
      popupMatchSelectWidth={false}
      onChange={(next: string) => save(next === '' ? undefined : next)}
    />
  );
}

function Several(props: {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: readonly string[];
  readonly save: (next: readonly string[]) => void;
}): ReactNode {
  const { options, chosen, save } = props;
  return (
    <div className="mend-several">
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            save(
              options.map((one) => one.value).filter((one) => (one === value ? target.checked : chosen.includes(one))),
            )
          }
        >
          {label}
        </Checkbox>
      ))}
      {options.length === 0 && <span className="meta">—</span>}
    </div>
  );
}
