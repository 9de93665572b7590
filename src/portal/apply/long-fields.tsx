import type { FormField } from '#catalog';
import type { VNode } from 'preact';
import { describedBy, FieldErrorWords, FieldFrame, Hint } from '../components/field.tsx';
import type { FieldProps } from '../components/field.tsx';
import { InLang } from '../components/in-lang.tsx';

type Question = Pick<FieldProps, 'visit' | 'name' | 'label' | 'hint' | 'value' | 'error' | 'optional'>;

/** A question answered by one of a few choices; the first choice bears the field's id, so that the error summary's link lands on it. */
export function ChoiceField({ choices, ...question }: Question & { readonly choices: FormField['choices'] }): VNode {
  const { visit, name, label, hint, value, error, optional = false } = question;
  return (
    <FieldFrame error={error}>
      <fieldset aria-describedby={describedBy(name, hint, error)}>
        <legend>
          {label}
          {optional && <span class="hint">{` · ${visit.say('apply.optional')}`}</span>}
        </legend>
        <Hint name={name} words={hint} />
        <FieldErrorWords name={name} visit={visit} words={error} />
        {choices.map((choice, index) => (
          <label class="ck">
            <input
              type="radio"
              name={name}
              id={index === 0 ? name : `${name}-${index + 1}`}
              value={choice.value}
              checked={choice.value === value}
            />
            <span>
              <InLang visit={visit} zh={choice.zh} en={choice.en} />
            </span>
          </label>
        ))}
      </fieldset>
    </FieldFrame>
  );
}

/** A question answered in a few lines. */
export function TextAreaField({
  autocomplete,
  maxLength,
  ...question
}: Question & { readonly autocomplete?: string; readonly maxLength?: number }): VNode {
  const { visit, name, label, hint, value, error, optional = false } = question;
  return (
    <FieldFrame error={error}>
      <label for={name}>
        {label}
        {optional && <span class="hint">{` · ${visit.say('apply.optional')}`}</span>}
      </label>
      <Hint name={name} words={hint} />
      <FieldErrorWords name={name} visit={visit} words={error} />
      <textarea
        class="in"
        id={name}
        name={name}
        rows={3}
        maxLength={maxLength}
        autocomplete={autocomplete}
        aria-describedby={describedBy(name, hint, error)}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {value}
      </textarea>
    </FieldFrame>
  );
}
