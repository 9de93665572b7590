import type { Draft } from './catalog-api.ts';
import { textOf } from './typed.tsx';
import { withFieldChanged } from './form-parts.ts';
import type { FormPart } from './form-parts.ts';

type Said = Readonly<Record<string, unknown>>;

/** One answer that a field offers. `value` is what an application holds, and never changes: its names may. */
export interface Choice {
  readonly value: string;
  readonly zh: string;
  readonly en: string;
}

export function choicesOf(form: FormPart, name: string): readonly Choice[] {
  const offered = form.schema.properties[name]?.['oneOf'];
  return (Array.isArray(offered) ? (offered as readonly Said[]) : []).map((one) => ({
    value: textOf(one['const']),
    zh: textOf(one['title']),
    en: textOf(one['x-en']),
  }));
}

/** A field with these answers and no others, in this order. */
export function withChoices(form: FormPart, name: string, choices: readonly Choice[]): FormPart {
  const oneOf = choices.map(({ value, zh, en }) => ({ const: value, title: zh, ...(en !== '' && { 'x-en': en }) }));
  return withFieldChanged(form, name, { oneOf: oneOf.length === 0 ? '' : oneOf });
}

/** One more answer, last, under a value that no other bears. */
export function withNewChoice(form: FormPart, name: string): FormPart {
  const choices = choicesOf(form, name);
  let n = choices.length + 1;
  while (choices.some(({ value }) => value === `option${n}`)) n += 1;
  return withChoices(form, name, [...choices, { value: `option${n}`, zh: '', en: '' }]);
}

/** An answer one place further up or down. */
export function withChoiceMoved(form: FormPart, name: string, value: string, by: -1 | 1): FormPart {
  return withChoices(
    form,
    name,
    moved(choicesOf(form, name), (one) => one.value === value, by),
  );
}

export function moved<T>(list: readonly T[], which: (one: T) => boolean, by: -1 | 1): readonly T[] {
  const from = list.findIndex(which);
  const [one, other] = [list[from], list[from + by]];
  if (one === undefined || other === undefined) return list;
  return list.map((each, index) => (index === from ? other : index === from + by ? one : each));
}

/**
 * What rests on a field, or on one of its answers: materials that are asked for by it, other fields that must be filled in by it, a number whose
 * document is chosen in it. While anything does it is not taken out: the other would ask for what nobody can answer.
 */
export function restsOn(draft: Draft, form: FormPart, name: string, value?: string): readonly string[] {
  const materials = (draft.materials ?? [])
    .filter(({ whenAnswer }) => whenAnswer?.field === name && (value === undefined || whenAnswer.is === value))
    .map((material) => `材料“${material.name}”`);
  const { properties, required: _required, ...rules } = form.schema;
  const asked = conditionsOn(rules, name);
  const ruled = value === undefined ? asked.length > 0 : asked.includes(value);
  const documents = Object.values(properties)
    .filter((other) => value === undefined && (other['x-ui'] as Said | undefined)?.['documentIn'] === name)
    .map((other) => `“${textOf(other['title'])}”`);
  return [...materials, ...(ruled ? ['申请书里按它才填的项目'] : []), ...documents];
}

/** The answers to a field that rules of the form speak of; empty words where a rule asks for the field itself. */
function conditionsOn(rule: unknown, name: string): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap((one) => conditionsOn(one, name));
  if (typeof rule !== 'object' || rule === null) return [];
  const { properties, required, ...inner } = rule as Said;
  const spoken = (properties as Readonly<Record<string, Said>> | undefined)?.[name];
  const named = Array.isArray(required) && required.includes(name);
  const values =
    spoken === undefined ? [] : [textOf(spoken['const']), ...((spoken['enum'] as string[] | undefined) ?? [])];
  return [...values, ...(named ? [''] : []), ...Object.values(inner).flatMap((one) => conditionsOn(one, name))];
}
