import type { ReactNode } from 'react';
import { Button } from '../antd.ts';
import { catalogWords as w } from './catalog-words.ts';
import { fieldId } from './field-id.ts';
import { choicesOf, restsOn, withChoiceMoved, withChoices, withNewChoice } from './form-choices.ts';
import type { FormPart } from './form-parts.ts';
import { Remove } from './rows.tsx';
import { Typed } from './typed.tsx';
import type { Mending } from './use-mending.ts';

type Change = (change: (now: FormPart) => FormPart) => void;

/** The answers that a field offers: named in both languages, in their order. One that something rests on stays. */
export function FormOptions(props: {
  readonly mending: Mending;
  readonly form: FormPart;
  readonly name: string;
  readonly save: Change;
  readonly add: Change;
}): ReactNode {
  const { mending, form, name, save, add } = props;
  const choices = choicesOf(form, name);
  const rename = (value: string, part: { readonly zh?: string; readonly en?: string }): void =>
    save((now) =>
      withChoices(
        now,
        name,
        choicesOf(now, name).map((one) => (one.value === value ? { ...one, ...part } : one)),
      ),
    );
  return (
    <fieldset className="mend-options" id={fieldId(`form/${name}`, 'options')}>
      <legend>{w.form.options}</legend>
      <ol>
        {choices.map(({ value, zh, en }, index) => (
          <li key={value}>
            <Typed
              id={fieldId(`form/${name}/options`, value)}
              value={zh}
              label={w.form.option(index + 1)}
              onSave={(typed) => rename(value, { zh: typed })}
            />
            <Typed
              id={fieldId(`form/${name}/options/${value}`, 'en')}
              value={en}
              label={w.form.optionEn(index + 1)}
              placeholder={w.form.english}
              onSave={(typed) => rename(value, { en: typed })}
            />
            <span className="mend-option-acts">
              {([-1, 1] as const).map((by) => (
                <button
                  key={by}
                  type="button"
                  className="link"
                  disabled={choices[index + by] === undefined}
                  aria-label={`${by < 0 ? w.form.up : w.form.down}“${zh}”`}
                  onClick={() => save((now) => withChoiceMoved(now, name, value, by))}
                >
                  {by < 0 ? w.form.up : w.form.down}
                </button>
              ))}
              <Remove
                what="个选项"
                kept={restsOn(mending.draft, form, name, value)}
                onRemove={() =>
                  save((now) =>
                    withChoices(
                      now,
                      name,
                      choicesOf(now, name).filter((one) => one.value !== value),
                    ),
                  )
                }
              />
            </span>
          </li>
        ))}
      </ol>
      <Button size="small" onClick={() => add((now) => withNewChoice(now, name))}>
        {w.addRow('个选项')}
      </Button>
    </fieldset>
  );
}
