import type { ComponentChildren, VNode } from 'preact';
import type { Visit } from '../shell/visit.ts';

export interface FieldProps {
  readonly visit: Visit;
  /** Both `name` and `id`, so that the error summary's link finds it. */
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  readonly type?: 'text' | 'tel' | 'password';
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel';
  /** `id` for numbers of 18 characters, `n` for a few digits; absent: the full width. */
  readonly size?: 'id' | 'n';
  readonly maxLength?: number;
  readonly optional?: boolean;
}

/** One question with one line to write in: label, hint, error and field belong together for eyes and ears. */
export function Field(props: FieldProps): VNode {
  const { visit, name, label, hint, value, error, type = 'text', size, optional = false } = props;
  const attributes = {
    class: size === undefined ? 'in' : `in ${size}`,
    id: name,
    name,
    value,
    inputMode: props.inputMode,
    autocomplete: props.autocomplete,
    maxLength: props.maxLength,
    'aria-describedby': describedBy(name, hint, error),
    'aria-invalid': error === undefined ? undefined : ('true' as const),
  };
  return (
    <FieldFrame error={error}>
      <label for={name}>
        {label}
        {optional && <span class="hint">{` · ${visit.say('apply.optional')}`}</span>}
      </label>
      <Hint name={name} words={hint} />
      <FieldErrorWords name={name} visit={visit} words={error} />
      {type === 'password' ? (
        <input type="password" {...attributes} />
      ) : type === 'tel' ? (
        <input type="tel" {...attributes} />
      ) : (
        <input type="text" {...attributes} />
      )}
    </FieldFrame>
  );
}

/** The frame of any question; red at its side where it has an error. */
export function FieldFrame({
  error,
  children,
}: {
  readonly error: string | undefined;
  readonly children: ComponentChildren;
}): VNode {
  return <div class={error === undefined ? 'fd' : 'fd er'}>{children}</div>;
}

export function Hint({ name, words }: { readonly name: string; readonly words: ComponentChildren }): VNode | null {
  return words === undefined ? null : (
    <p class="hint" id={`${name}-hint`}>
      {words}
    </p>
  );
}

export function FieldErrorWords({
  visit,
  name,
  words,
}: {
  readonly visit: Visit;
  readonly name: string;
  readonly words: string | undefined;
}): VNode | null {
  return words === undefined ? null : (
    <p class="em" id={`${name}-error`}>
      <span class="vh">{visit.say('error.prefix')}</span>
      {words}
    </p>
  );
}

/** Value of `aria-describedby` for a field with `Hint` and `FieldErrorWords`. */
export function describedBy(name: string, hint: ComponentChildren, error: string | undefined): string | undefined {
  const ids = [hint !== undefined && `${name}-hint`, error !== undefined && `${name}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}
