import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { AskLines } from './ask-lines.tsx';
import type { Line } from './ask-lines.tsx';
import type { AskedField } from './form-fields.ts';
import { intakeWords as w } from './intake-words.ts';
import { mobileProblem, numberProblem, personKinds } from './number-read.ts';

type Answers = Readonly<Record<string, string>>;

/** ③ 什么情形: the item's own form, one field after another; what can be told at once is told at once, the rest by the server. */
export function AskForm(props: {
  readonly fields: readonly AskedField[];
  readonly answers: Answers;
  readonly address: string;
  readonly demo: boolean;
  readonly problems: Readonly<Record<string, string>>;
  /** The form was gone through once: what is missing is told too. */
  readonly told: boolean;
  readonly onChange: (answers: Answers) => void;
  readonly onDone: () => void;
}): ReactNode {
  const { fields, answers, address, demo, problems, told, onChange, onDone } = props;
  const lines = fields.map((field): Line => {
    const { name, title, hint, choices, heading, maxLength, example } = field;
    const value = answers[name] ?? '';
    const fills = field.autocomplete === 'street-address' && value === '' && address !== '';
    return {
      name: `field-${name}`,
      label: title,
      value,
      maxLength,
      hint: fills
        ? `↓ ${w.fillAddress}`
        : words.file.toOfficer([heading, example && `例如 ${example}`, hint].filter(Boolean).join(' ')),
      // Nothing is wrong with what has not been asked yet.
      problem: value === '' && !told ? undefined : problems[name],
      check: (typed) => wrong(field, typed, answers, demo) ?? problems[name],
      onChange: (typed) => onChange({ [name]: typed }),
      ...(choices.length > 0 && { choices }),
      ...(fills && { onArrow: () => onChange({ [name]: address }) }),
    };
  });
  return <AskLines lines={lines} onDone={onDone} />;
}

function wrong(
  { required, kind, choices, documentIn }: AskedField,
  typed: string,
  answers: Answers,
  demo: boolean,
): string | undefined {
  if (typed.trim() === '') return required ? w.required : undefined;
  if (choices.length > 0) return undefined;
  if (kind === 'id-number') return numberProblem('resident-id', typed, demo);
  if (kind === 'id-document') {
    const shown = personKinds.find((each) => each === answers[documentIn]) ?? 'resident-id';
    return numberProblem(shown, typed, demo);
  }
  if (kind === 'credit-code') return numberProblem('credit-code', typed, demo);
  return kind === 'mobile' ? mobileProblem(typed) : undefined;
}
