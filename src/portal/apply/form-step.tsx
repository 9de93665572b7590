import type { FormField } from '#catalog';
import type { VNode } from 'preact';
import { addresses } from '../addresses.ts';
import { errorOf } from '../components/error-summary.tsx';
import { Field } from '../components/field.tsx';
import { SelectField } from '../components/select-field.tsx';
import { FormFields } from '../components/form-fields.tsx';
import { InLang } from '../components/in-lang.tsx';
import { ChoiceField, TextAreaField } from './long-fields.tsx';
import type { Step } from './plan.ts';
import { gapsOf } from './plan.ts';
import { StepButtons, StepLayout } from './step-layout.tsx';
import type { StepProps } from './step-layout.tsx';
import { Told } from './told.tsx';

type FormStepProps = StepProps & { readonly step: Extract<Step, { kind: 'form' }> };

/** One page of the item's form: one thing, with what was typed so far. */
export function FormStep(props: FormStepProps): VNode {
  const { visit, application, step, fromCheck } = props;
  const told = gapsOf(application, 'field');
  return (
    <StepLayout {...props}>
      {step.hint !== undefined && (
        <p class="lead">
          <InLang visit={visit} zh={step.hint} en={step.hintEn} />
        </p>
      )}
      <form method="post" action={addresses.step(application.draft.id, step.id)} novalidate>
        <FormFields visit={visit} />
        {fromCheck && <input type="hidden" name="from" value="check" />}
        {step.fields.map((field) => (
          <>
            <Told visit={visit} words={told.get(field.name)} />
            <Asked {...props} field={field} />
          </>
        ))}
        <StepButtons {...props} />
      </form>
    </StepLayout>
  );
}

const modes: { readonly [kind: string]: 'numeric' | 'decimal' | 'tel' | undefined } = {
  mobile: 'tel',
  number: 'decimal',
};

/** A question of the form in the shape of its kind. */
function Asked({ visit, application, errors, field }: FormStepProps & { readonly field: FormField }): VNode {
  const { name, kind } = field;
  const said = application.draft.answers[name] ?? '';
  const hint = hintOf(field, visit.lang);
  const common = {
    visit,
    name,
    label: <InLang visit={visit} zh={field.zh} en={field.en} />,
    ...(hint !== '' && { hint: <InLang visit={visit} zh={hintOf(field, 'zh')} en={hint} /> }),
    value: said,
    error: errorOf(errors, name),
    optional: !field.required,
  };
  if (kind === 'document-kind') {
    const choices = field.choices.map(({ value, zh, en }) => ({ value, words: visit.lang === 'zh' ? zh : en }));
    return <SelectField {...common} choices={choices} />;
  }
  if (kind === 'choice') return <ChoiceField {...common} choices={field.choices} />;
  const extra = {
    ...(field.autocomplete !== '' && { autocomplete: field.autocomplete }),
    ...(field.maxLength > 0 && { maxLength: field.maxLength }),
  };
  if (kind === 'textarea') return <TextAreaField {...common} {...extra} />;
  const size = field.width === 0 ? undefined : field.width <= 8 ? 'n' : field.width <= 18 ? 'id' : undefined;
  const mode = modes[kind];
  return (
    <Field
      {...common}
      {...extra}
      {...(size !== undefined && { size })}
      {...(mode !== undefined && { inputMode: mode })}
    />
  );
}

/** The field's hint with its example; a date shows how it is written. */
function hintOf({ hint, hintEn, example, kind }: FormField, lang: 'zh' | 'en'): string {
  const words = lang === 'zh' ? hint : hintEn;
  const such = example !== '' ? example : kind === 'date' ? '2026-02-09' : '';
  if (such === '') return words;
  return lang === 'zh' ? `${words}例如:${such}` : [words, `For example: ${such}`].filter(Boolean).join(' ');
}
