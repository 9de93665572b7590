import type { ReactNode } from 'react';
import { Input } from '../antd.ts';
import { shapes } from '../parts/icons.tsx';
import type { ActForm, Change } from './act-form.ts';

export interface FieldsProps {
  readonly form: ActForm;
  readonly change: Change;
  /** What is wrong, by field. */
  readonly problems: Readonly<Record<string, string>>;
}

export const idOf = (field: string): string => `act-${field.replaceAll('/', '-')}`;

interface Shown {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly problem?: string | undefined;
  readonly children: ReactNode;
}

/** One question with its hint and what is wrong with the answer, said to everybody. */
export function ActField({ name, label, hint, problem, children }: Shown): ReactNode {
  return (
    <div className="field">
      <label htmlFor={idOf(name)}>{label}</label>
      <Hint name={name}>{hint}</Hint>
      {children}
      <Wrong name={name} problem={problem} />
    </div>
  );
}

/** The same for a question with several places to answer. */
export function ActGroup({ name, label, hint, problem, children }: Shown): ReactNode {
  return (
    <fieldset className="field" id={idOf(name)} tabIndex={-1} aria-describedby={describedBy(name)}>
      <legend>{label}</legend>
      <Hint name={name}>{hint}</Hint>
      {children}
      <Wrong name={name} problem={problem} />
    </fieldset>
  );
}

/** Several lines of words. */
export function Words(props: {
  readonly name: string;
  readonly value: string;
  readonly rows?: number;
  readonly most?: number;
  readonly problem?: string | undefined;
  readonly onChange: (value: string) => void;
}): ReactNode {
  const { name, value, rows = 3, most = 4000, problem, onChange } = props;
  return (
    <Input.TextArea
      id={idOf(name)}
      rows={rows}
      maxLength={most}
      value={value}
      status={problem ? 'error' : ''}
      aria-invalid={problem !== undefined}
      aria-describedby={describedBy(name)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function describedBy(name: string): string {
  return `${idOf(name)}-hint ${idOf(name)}-problem`;
}

/** Stands empty where nothing is said: the place to answer names it as its description in any case. */
function Hint({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactNode {
  if (children === undefined || children === '') return <p id={`${idOf(name)}-hint`} hidden />;
  return (
    <p className="meta" id={`${idOf(name)}-hint`}>
      {children}
    </p>
  );
}

export function Wrong({ name, problem }: { readonly name: string; readonly problem?: string | undefined }): ReactNode {
  if (problem === undefined) return <p id={`${idOf(name)}-problem`} hidden />;
  return (
    <p className="field-problem" id={`${idOf(name)}-problem`}>
      {shapes.failed} {problem}
    </p>
  );
}
