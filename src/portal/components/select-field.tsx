import type { VNode } from 'preact';
import { FieldErrorWords, FieldFrame, Hint, describedBy } from './field.tsx';
import type { FieldProps } from './field.tsx';

type Question = Pick<FieldProps, 'visit' | 'name' | 'label' | 'hint' | 'value' | 'error'>;

/** A question with a list to choose from, one of it chosen already. */
export function SelectField({
  choices,
  ...question
}: Question & { readonly choices: readonly { readonly value: string; readonly words: string }[] }): VNode {
  const { visit, name, label, hint, value, error } = question;
  return (
    <FieldFrame error={error}>
      <label for={name}>{label}</label>
      <Hint name={name} words={hint} />
      <FieldErrorWords name={name} visit={visit} words={error} />
      <select class="in" id={name} name={name} aria-describedby={describedBy(name, hint, error)}>
        {choices.map((choice) => (
          <option value={choice.value} selected={choice.value === value}>
            {choice.words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
