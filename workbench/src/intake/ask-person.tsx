import type { ReactNode } from 'react';
import { Key } from '../parts/key.tsx';
import { AskLines } from './ask-lines.tsx';
import type { Line } from './ask-lines.tsx';
import type { NumberKind, PersonTyped } from './intake-shown.ts';
import { intakeWords as w } from './intake-words.ts';
import { kindOf, mobileProblem, numberProblem, plainNumber } from './number-read.ts';

/** ② 谁来办: the number first, from the document in hand; it tells itself whether it is a person's or a company's. */
export function AskPerson(props: {
  readonly person: PersonTyped;
  readonly kinds: readonly NumberKind[];
  readonly demo: boolean;
  readonly problems: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<PersonTyped>) => void;
  readonly onDone: () => void;
}): ReactNode {
  const { person, kinds, demo, problems, onChange, onDone } = props;
  const { kind } = person;
  const turn = (step: 1 | -1): void => {
    const next = kinds[(kinds.indexOf(kind) + step + kinds.length) % kinds.length];
    if (next) onChange({ kind: next });
  };
  const check = (value: string): string | undefined =>
    value.trim() === '' ? w.required : numberProblem(kind, value, demo);
  const whole = plainNumber(kind, person.number).length >= 18;
  const right = person.number !== '' && check(person.number) === undefined;
  // Nothing is wrong with what has not been asked yet.
  const found = Object.fromEntries(Object.entries(problems).filter(([name]) => Reflect.get(person, name) !== ''));
  const lines: readonly Line[] = [
    {
      name: 'number',
      label: w.kinds[kind],
      value: person.number,
      maxLength: 40,
      eager: whole,
      hint: kinds.length > 1 ? w.numberHint : '',
      problem: found['number'],
      check,
      ...(right && { good: w.numberRight }),
      onChange: (number) => onChange({ number, kind: kindOf(number, kinds, kind, demo) }),
      ...(kinds.length > 1 && { onArrow: turn }),
    },
    {
      name: 'name',
      label: kind === 'credit-code' ? w.companyName : w.name,
      value: person.name,
      maxLength: 100,
      problem: found['name'],
      check: (value) => (value.trim() === '' ? w.required : undefined),
      onChange: (name) => onChange({ name }),
    },
    {
      name: 'mobile',
      label: w.mobile,
      value: person.mobile,
      maxLength: 20,
      hint: w.mobileNone,
      problem: found['mobile'],
      check: mobileProblem,
      onChange: (mobile) => onChange({ mobile }),
    },
    {
      name: 'address',
      label: w.address,
      value: person.address,
      maxLength: 200,
      hint: w.addressHint,
      problem: found['address'],
      onChange: (address) => onChange({ address }),
    },
  ];
  return (
    <>
      {kinds.length > 1 && (
        <div className="ask-kinds" role="group" aria-label={w.number}>
          <Key>↑</Key>
          <Key>↓</Key>
          {kinds.map((each) => (
            <button
              key={each}
              type="button"
              className="chip"
              tabIndex={-1}
              aria-pressed={each === kind}
              onClick={() => onChange({ kind: each })}
            >
              {w.kinds[each]}
            </button>
          ))}
        </div>
      )}
      <AskLines lines={lines} onDone={onDone} />
    </>
  );
}
