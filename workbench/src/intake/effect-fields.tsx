import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { api, bodyOf } from '../api.ts';
import { Checkbox } from '../antd.ts';
import { AskLines } from './ask-lines.tsx';
import type { Line } from './ask-lines.tsx';
import type { Published, End } from './intake-api.ts';
import { dayOf, groundOf, isDay } from './effect-form.ts';
import type { EffectForm } from './effect-form.ts';
import { intakeWords as w } from './intake-words.ts';

interface Props {
  readonly end: End;
  readonly published: Published;
  readonly form: EffectForm;
  readonly wrong: readonly string[];
  readonly change: (part: Partial<EffectForm>) => void;
  readonly onDone: () => void;
}

/** What an act at the counter asks for beyond what was ticked: the grounds of a refusal, the outcome of a decision. */
export function EffectFields({ end, published, form, wrong, change, onDone }: Props): ReactNode {
  const organs =
    useQuery({
      enabled: end === 'refuseToAccept',
      queryKey: ['competent-organs'],
      queryFn: async ({ signal }) => bodyOf(await api.GET('/api/v1/competent-organs', { signal })),
    }).data ?? [];
  const required = (value: string): string | undefined => (value.trim() === '' ? w.required : undefined);
  const text = (name: TextField, label: string, must = true): Line => ({
    name: `effect-${name}`,
    label,
    value: form[name],
    maxLength: name === 'reason' || name === 'scope' ? 1000 : 200,
    problem: wrong.includes(name) ? w.required : undefined,
    onChange: (value) => change({ [name]: value }),
    ...(must && { check: required }),
  });
  const day = (name: 'effectiveOn' | 'until', label: string): Line => ({
    ...text(name, label),
    hint: w.dayHint,
    check: (value) => required(value) ?? (isDay(dayOf(value)) ? undefined : w.dayHint),
  });
  const chosen = organs.find(({ unit }) => unit === form.competentUnit);
  const like = chosen ? organs : organs.filter(({ name }) => name.includes(form.competentOrgan.trim()));
  if (end === 'refuseToAccept') {
    const grounds = Object.entries(w.grounds).filter(([value]) => value !== 'barred' || published.item.type === '01');
    const ground: Line = {
      name: 'effect-ground',
      label: w.ground,
      value: form.ground,
      choices: grounds.map(([value, { name, hint }]) => ({ value, title: name, hint })),
      onChange: (value) => change({ ground: groundOf(value) }),
    };
    const more: Readonly<Record<EffectForm['ground'], readonly Line[]>> = {
      'not-competent': [
        {
          ...text('competentOrgan', w.competentOrgan),
          hint: chosen ? [chosen.does, chosen.where].filter(Boolean).join('。') || w.organNamed : w.organHint,
          onChange: (competentOrgan) => change({ competentOrgan, competentUnit: '' }),
          // The arrows go through the organs of the tree whose names hold what is typed.
          onArrow: (by) => {
            const [first] = like;
            const next = chosen ? like[(like.indexOf(chosen) + by + like.length) % like.length] : first;
            if (next) change({ competentUnit: next.unit, competentOrgan: next.name });
          },
        },
      ],
      'not-required': [text('mayDo', w.mayDo)],
      barred: [
        {
          name: 'effect-article',
          label: w.barredArticle,
          value: form.article,
          choices: [
            { value: '78', title: w.articles['78'] },
            { value: '79', title: w.articles['79'] },
          ],
          onChange: (value) => change({ article: value === '78' ? '78' : '79' }),
        },
        text('decision', w.barredDecision),
        day('effectiveOn', w.barredOn),
        day('until', w.barredUntil),
      ],
    };
    return <AskLines lines={[ground, ...more[form.ground], text('reason', w.reason)]} onDone={onDone} />;
  }
  if (end !== 'decideOnTheSpot') return null;
  const grants = form.outcome === 'grant';
  const outcome: Line = {
    name: 'effect-outcome',
    label: w.outcome,
    value: form.outcome,
    choices: [
      { value: 'grant', title: w.grant },
      { value: 'refuse', title: w.refuse },
    ],
    onChange: (value) => change({ outcome: value === 'refuse' ? 'refuse' : 'grant' }),
  };
  return (
    <>
      <AskLines lines={[outcome, grants ? text('scope', w.scope, false) : text('reason', w.reason)]} onDone={onDone} />
      {!grants && <Unmet published={published} form={form} wrong={wrong.includes('unmet')} change={change} />}
    </>
  );
}

type TextField = 'competentOrgan' | 'reason' | 'scope' | 'mayDo' | 'decision' | 'effectiveOn' | 'until';

function Unmet(props: Pick<Props, 'published' | 'form' | 'change'> & { readonly wrong: boolean }): ReactNode {
  const { published, form, wrong, change } = props;
  const toggle = (id: string, on: boolean): void =>
    change({ unmet: on ? [...form.unmet, id] : form.unmet.filter((each) => each !== id) });
  return (
    <fieldset className="field unmet">
      <legend>{w.unmet}</legend>
      {published.item.conditions.map(({ id, text }) => (
        <Checkbox key={id} checked={form.unmet.includes(id)} onChange={({ target }) => toggle(id, target.checked)}>
          {text}
        </Checkbox>
      ))}
      {wrong && <p className="field-problem">{w.required}</p>}
    </fieldset>
  );
}
