import type { CasePage, Item } from '../api.ts';

export interface FieldShown {
  readonly name: string;
  readonly title: string;
  readonly value: string;
  /** The answer before the last correction; absent where nothing changed. */
  readonly before?: string;
}

interface Property {
  readonly title?: string;
  readonly oneOf?: readonly { readonly const?: unknown; readonly title?: string }[];
}

function propertyOf(item: Item, name: string): Property {
  const all = item.form.schema['properties'];
  const found: unknown = typeof all === 'object' && all !== null ? Reflect.get(all, name) : undefined;
  return typeof found === 'object' && found !== null ? found : {};
}

export function fieldTitle(item: Item, name: string): string {
  return propertyOf(item, name).title ?? name;
}

/** The words of an answer: for a choice its title, as the applicant saw it. */
export function answerWords(item: Item, name: string, value: string): string {
  return propertyOf(item, name).oneOf?.find((choice) => choice.const === value)?.title ?? value;
}

export function choicesOf(item: Item, name: string): readonly { readonly value: string; readonly label: string }[] {
  return (propertyOf(item, name).oneOf ?? []).map((choice) => ({
    value: String(choice.const),
    label: choice.title ?? '',
  }));
}

/** Every field of the form in the order the applicant met it. */
export function fieldNames(item: Item): readonly string[] {
  return item.form.pages.flatMap((page) => page.fields);
}

/** The form as the applicant saw it: fields left empty are shown only where they once held something. */
export function formShown(page: CasePage): readonly FieldShown[] {
  const { item } = page.published;
  return fieldNames(item).flatMap((name) => {
    const value = page.answers[name] ?? '';
    const before = page.answersBefore?.[name] ?? '';
    const changed = page.changedFields.includes(name);
    if (value === '' && !changed) return [];
    const shown = { name, title: fieldTitle(item, name), value: answerWords(item, name, value) };
    return [changed ? { ...shown, before: answerWords(item, name, before) } : shown];
  });
}
