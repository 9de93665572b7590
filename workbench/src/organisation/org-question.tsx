import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { shapes } from '../parts/icons.tsx';
import { itemsQuery } from './organisation-api.ts';
import type { ActName } from './organisation-api.ts';
import { organisationWords as w } from './organisation-words.ts';
import type { Question } from './org-acts.ts';
import { PersonPicker } from './person-picker.tsx';

export function questionId(name: string): string {
  return `org-${name}`;
}

interface Asked {
  readonly question: Question;
  readonly value: string;
  readonly problem: string | undefined;
  readonly onChange: (value: string) => void;
}

/** One question of a dialog: its name, a hint, the place to answer, what is wrong. */
export function OrgQuestion(asked: Asked): ReactNode {
  const { question, problem } = asked;
  const { kind, label, hint, name } = question;
  const id = questionId(name);
  const wrong = problem !== undefined && (
    <p className="field-problem" role="alert" id={`${id}-problem`}>
      {shapes.failed} {problem}
    </p>
  );
  if (kind === 'acts')
    return (
      <fieldset className="field" id={id} tabIndex={-1}>
        <legend>{label}</legend>
        {hint && <p className="meta">{hint}</p>}
        <ActBoxes {...asked} />
        {wrong}
      </fieldset>
    );
  if (kind === 'yes')
    return (
      <div className="field">
        <label className="org-yes" htmlFor={id}>
          <input
            id={id}
            type="checkbox"
            checked={asked.value === 'yes'}
            onChange={(event) => asked.onChange(event.target.checked ? 'yes' : '')}
          />
          {label}
        </label>
        {hint && <p className="meta">{hint}</p>}
      </div>
    );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && <p className="meta">{hint}</p>}
      <Place {...asked} id={id} />
      {wrong}
    </div>
  );
}

function Place({ id, question, value, problem, onChange }: Asked & { readonly id: string }): ReactNode {
  const { kind, choices = [], most } = question;
  const wrong = { 'aria-invalid': problem !== undefined, 'aria-describedby': problem && `${id}-problem` } as const;
  if (kind === 'person') return <PersonPicker id={id} value={value} onChange={onChange} />;
  if (kind === 'item') return <ItemChoice id={id} value={value} onChange={onChange} />;
  if (kind === 'choice')
    return (
      <select id={id} className="org-input" value={value} {...wrong} onChange={(event) => onChange(event.target.value)}>
        <option value="" />
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    );
  return (
    <input
      id={id}
      className="org-input"
      type={kind}
      value={value}
      {...(most !== undefined && { maxLength: most })}
      autoComplete={kind === 'password' ? 'new-password' : 'off'}
      {...wrong}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function ItemChoice(props: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { data } = useQuery(itemsQuery);
  return (
    <select
      id={props.id}
      className="org-input"
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="" />
      <option value="*">{w.allItems}</option>
      {data?.items.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function ActBoxes({ question, value, onChange }: Asked): ReactNode {
  const chosen = value.split(' ').filter(Boolean);
  return (
    <div className="org-boxes">
      {question.choices?.map((choice) => {
        const why = question.barred?.[choice.value as ActName];
        return (
          <label key={choice.value} className={why ? 'org-box org-box-barred' : 'org-box'}>
            <input
              type="checkbox"
              checked={chosen.includes(choice.value)}
              disabled={why !== undefined}
              onChange={(event) =>
                onChange(
                  (event.target.checked
                    ? [...chosen, choice.value]
                    : chosen.filter((each) => each !== choice.value)
                  ).join(' '),
                )
              }
            />
            <span>
              {choice.label}
              {why && <span className="meta"> {why}</span>}
            </span>
          </label>
        );
      })}
    </div>
  );
}
